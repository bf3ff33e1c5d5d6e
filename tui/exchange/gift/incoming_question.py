"""A GIFT question as a question of a guide, or why it can't be one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, get_args

from tui.exchange.gift.entry import GiftAnswer, GiftQuestion
from tui.exchange.gift.outgoing import said_of
from tui.exchange.gift.remarks import Remarks, remarks_in
from tui.exchange.names import Ids
from tui.library.identifier import well_formed
from tui.model.article import Article
from tui.model.guide import Scheme
from tui.model.questions import (
    Answer,
    Classified,
    Classify,
    Level,
    Matched,
    Matching,
    Option,
    Ordering,
    Question,
    Several,
    Short,
    Single,
    Target,
    TrueFalse,
)
from tui.model.questions.base import Item
from tui.model.questions.short import spelling

_USUAL_LEVEL: Level = "understand"
_ABOUT = {"article": "About the article: ", "background": "Background: "}
_FULL = 100.0
_SLACK = 0.5
"""Per cent by which weights may miss their sum: Moodle rounds them."""


class NotTaken(Exception):
    """A GIFT question can't be one of a guide: why."""


class IncomingQuestion:
    """Makes one question; `changes` then says what it means otherwise than in the file."""

    def __init__(self, entry: GiftQuestion, article: Article, schemes: Sequence[Scheme], ids: Ids) -> None:
        self._entry = entry
        self._article = article
        self._schemes = schemes
        self._ids = ids
        self.changes: list[str] = []

    def made(self) -> Question:
        """Return the question; raises NotTaken."""
        entry = self._entry
        if not entry.text:
            raise NotTaken("it has no text")
        match entry.kind:
            case "multichoice":
                question = self._choice()
            case "truefalse":
                question = self._true_false()
            case "shortanswer":
                question = self._short(entry.answers)
            case "numerical":
                question = self._short(tuple(map(_exact, entry.answers)))
            case "matching":
                question = self._matching()
            case "ordering":
                question = self._ordering()
            case "essay":
                raise NotTaken("an essay can’t be graded here")
            case _:
                raise NotTaken("it is a description and asks nothing")
        return question

    def _head(self) -> dict[str, Any]:
        """Return what all questions share."""
        entry = self._entry
        tags = dict(tag.split(" ", 1) for name, tag in entry.notes if name == "tag" and " " in tag)
        about, prompt = tags.get("about", ""), entry.text
        if about in _ABOUT:
            prompt = prompt.removeprefix(_ABOUT[about])
        level = tags.get("level", "")
        if level not in get_args(Level):
            level = _USUAL_LEVEL
            self.changes.append(f"its level isn’t named: it is `{level}` until you write another")
        edition = tags.get("edition", "")
        head: dict[str, Any] = {
            "id": self._ids.new(entry.note("id") or entry.name, "question"),
            "prompt": prompt,
            "level": level,
            "edition": int(edition) if edition.isdecimal() and 0 < int(edition[:9]) == int(edition) else 1,
        }
        if about in _ABOUT:
            head["about"] = about
        if tags.get("order") == "fixed":
            head["order"] = "fixed"
        return head

    def _choice(self) -> Question:
        weights = [answer.weight for answer in self._entry.answers]
        if not any(weight > 0 for weight in weights):
            raise NotTaken("no answer of it is right")
        right = self._right(weights)
        _refuse_twins([answer.text for answer in self._entry.answers])
        ids = self._member_ids("ids", [answer.text for answer in self._entry.answers], "option")
        options = [
            self._option(answer, option_id, answer.weight > 0)
            for answer, option_id in zip(self._entry.answers, ids, strict=True)
        ]
        if right == 1:
            return Single(**self._head(), options=self._with_general(options))
        if any(weight <= 0 and abs(weight + _FULL / right) > _SLACK for weight in weights):
            self.changes.append("each wrong choice takes a right one back, which the file does not say")
        return Several(**self._head(), options=self._with_general(options))

    def _right(self, weights: Sequence[float]) -> int:
        """Return how many answers are right; raises NotTaken where they are not equally so."""
        good = [weight for weight in weights if weight > 0]
        if self._entry.one and (len(good) > 1 or abs(good[0] - _FULL) > _SLACK):
            raise NotTaken("one answer may be chosen, and several earn something: only one can be right here")
        if any(abs(weight - _FULL / len(good)) > _SLACK for weight in good):
            raise NotTaken("its right answers earn differently, or not all together: here each counts the same")
        return len(good)

    def _option(self, answer: GiftAnswer, option_id: str, right: bool) -> Option:
        told = remarks_in(answer.feedback, self._article)
        return Option(
            id=option_id,
            text=answer.text,
            right=right,
            feedback=told.feedback,
            evidence=told.evidence,
            nowhere=told.nowhere,
            elsewhere=told.elsewhere,
        )

    def _with_general(self, options: list[Option]) -> tuple[Option, ...]:
        """Return the options, the first right one with what is said after any answer."""
        told = remarks_in(self._entry.feedback, self._article)
        at = next(index for index, option in enumerate(options) if option.right)
        feedback = " ".join(filter(None, [options[at].feedback, told.feedback]))
        options[at] = replace(options[at], feedback=feedback, evidence=(*options[at].evidence, *told.evidence))
        return tuple(options)

    def _true_false(self) -> Question:
        options = [self._option(answer, answer.text, answer.weight > 0) for answer in self._entry.answers]
        named = [replace(option, text=option.id.capitalize()) for option in options]
        return TrueFalse(**self._head(), options=self._with_general(named))

    def _short(self, answers: Sequence[GiftAnswer]) -> Question:
        accept: list[Answer] = []
        near: list[Answer] = []
        said = [self._entry.feedback]
        for answer in answers:
            text = answer.text.replace("\\*", "\0")
            if text == "*" and answer.weight <= 0:
                said.append(answer.feedback)
            elif "*" in text:
                self.changes.append(f"“{answer.text}” stands for many answers, which can’t be said here: left out")
            else:
                self._take(Answer(text.replace("\0", "*"), answer.feedback), answer.weight, accept, near, said)
        if not any(spelling(answer.text) for answer in accept):
            raise NotTaken("no answer of it can be accepted as it stands")
        known = {spelling(answer.text) for answer in accept}
        told = remarks_in(" ".join(filter(None, said)), self._article)
        return Short(
            **self._head(),
            accept=tuple(accept),
            near=tuple(answer for answer in near if spelling(answer.text) not in known),
            feedback=told.feedback,
            evidence=told.evidence,
        )

    def _take(self, answer: Answer, weight: float, accept: list[Answer], near: list[Answer], said: list[str]) -> None:
        """Put one answer where its weight says."""
        if weight >= _FULL - _SLACK:
            accept.append(Answer(answer.text))
            said.append(answer.feedback)
            return
        if weight > 0:
            self.changes.append(f"“{answer.text}” earns {weight:g} % there; here it is close, and earns nothing")
        near.append(answer)

    def _matching(self) -> Question:
        pairs = self._entry.answers
        items = [pair for pair in pairs if pair.text]
        targets = [*dict.fromkeys(pair.match for pair in pairs if pair.match)]
        if len(items) < 2 or any(not pair.match for pair in items):
            raise NotTaken("it has fewer than two pairs, or half of one is missing")
        _refuse_twins([pair.text for pair in items])
        item_ids = self._member_ids("ids", [pair.text for pair in items], "item")
        told = [*self._told([pair.text for pair in items])]
        scheme = next((each for each in self._schemes if each.id == self._entry.note("scheme")), None)
        classes = {each.name: each.id for each in scheme.classes} if scheme else {}
        if scheme and set(targets) <= set(classes):
            classified = [
                Classified(
                    id=item_id,
                    text=pair.text,
                    class_=classes[pair.match],
                    feedback=each.feedback,
                    evidence=each.evidence,
                )
                for pair, item_id, each in zip(items, item_ids, told, strict=True)
            ]
            return Classify(**self._head(), items=tuple(classified), scheme=scheme.id, classes=scheme.classes)
        target_ids = dict(zip(targets, self._member_ids("targets", targets, "target"), strict=True))
        if len(targets) == len({pair.match for pair in items}):
            self.changes.append("no target is to spare: no learner gets it until you add one")
        matched = [
            Matched(
                id=item_id,
                text=pair.text,
                target=target_ids[pair.match],
                feedback=each.feedback,
                evidence=each.evidence,
            )
            for pair, item_id, each in zip(items, item_ids, told, strict=True)
        ]
        listed = tuple(Target(id=target_ids[text], text=text) for text in targets)
        return Matching(**self._head(), items=tuple(matched), targets=listed)

    def _ordering(self) -> Question:
        texts = [answer.text for answer in self._entry.answers]
        if len(texts) < 3:
            raise NotTaken("it has fewer than three items to put in order")
        _refuse_twins(texts)
        ids = self._member_ids("ids", texts, "item")
        items = [
            Item(id=item_id, text=text, feedback=each.feedback, evidence=each.evidence)
            for text, item_id, each in zip(texts, ids, self._told(texts), strict=True)
        ]
        first, last = self._entry.note("from"), self._entry.note("to")
        return Ordering(**self._head(), items=tuple(items), from_=first, to=last)

    def _told(self, items: Sequence[str]) -> Iterator[Remarks]:
        """Yield what is said of each item; what is said of none in particular goes with the first."""
        rest = self._entry.feedback
        starts = [(rest.find(said_of(item)), item) for item in items]
        found = sorted(start for start, _ in starts if start >= 0)
        general = rest[: found[0]].strip(" ") if found else rest
        for index, (start, item) in enumerate(starts):
            end = next((each for each in found if each > start), len(rest))
            said = rest[start + len(said_of(item)) : end].strip(" ") if start >= 0 else ""
            yield remarks_in(" ".join(filter(None, [general if index == 0 else "", said])), self._article)

    def _member_ids(self, note: str, texts: Sequence[str], otherwise: str) -> list[str]:
        """Return the ids that a comment names, if they fit; else ids made from the texts."""
        named = self._entry.note(note).split()
        if len(named) == len(set(named)) == len(texts) and all(map(well_formed, named)):
            return named
        ids = Ids()
        return [ids.new(text, f"{otherwise}-{number}") for number, text in enumerate(texts, 1)]


def _exact(answer: GiftAnswer) -> GiftAnswer:
    """Return a number as an answer in words; raises NotTaken for a range."""
    text, _, slack = answer.text.partition(":")
    least, dots, most = answer.text.partition("..")
    if dots and least.strip() != most.strip() or slack.strip().strip("0.,"):
        raise NotTaken(f"“{answer.text}” stands for a range of numbers, which can’t be asked for here")
    return replace(answer, text=(least if dots else text).strip())


def _refuse_twins(texts: Sequence[str]) -> None:
    if len({text.casefold() for text in texts}) < len(texts) or not all(texts):
        raise NotTaken("two of its answers have the same text, or one has none")
