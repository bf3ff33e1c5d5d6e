"""A guide's questions as GIFT questions: with feedback, weights, passages, and ids that lead back."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.exchange.gift.entry import GiftAnswer, GiftKind, GiftQuestion
from tui.exchange.gift.remarks import Remarks
from tui.model.guide import Guide, Sheet
from tui.model.questions import (
    Choice,
    Classify,
    Item,
    Matching,
    Option,
    Ordering,
    Placing,
    Question,
    Several,
    Short,
    TrueFalse,
)
from tui.model.wording import about_words, option_text

Notes = tuple[tuple[str, str], ...]


def gift_questions(guide: Guide) -> Iterator[GiftQuestion]:
    """Yield every question, in a category for each quiz and part; before a quiz the lessons that it needs."""
    for sheet in (sheet for quiz in guide.quizzes for sheet in quiz.sheets):
        category = "/".join(_level(title) for title in (guide.title, sheet.title))
        notes = _sheet_notes(sheet)
        taught: set[str] = set()
        for question in sheet.questions:
            if isinstance(question, Classify) and question.scheme not in taught:
                taught.add(question.scheme)
                yield from _lesson(guide, question.scheme, category, notes)
            yield _Outgoing(guide, category, notes).made(question)


def _level(title: str) -> str:
    """Return a title as one level of a category; Moodle writes a slash in it twice."""
    return " ".join(title.replace("/", "//").split())


def _sheet_notes(sheet: Sheet) -> Notes:
    quiz = sheet.quiz
    part = [("part", sheet.part.id), ("parttitle", sheet.part.title)] if sheet.part else []
    intro = [("intro", sheet.part.intro)] if sheet.part and sheet.part.intro else []
    section = [("section", quiz.section)] if quiz.section else []
    return (("quiz", quiz.id), ("title", quiz.title), *section, *part, *intro)


def _lesson(guide: Guide, scheme_id: str, category: str, notes: Notes) -> Iterator[GiftQuestion]:
    for scheme in guide.schemes:
        if scheme.id == scheme_id:
            classes = " ".join(f"“{each.name}”: {each.meaning}" for each in scheme.classes if each.meaning)
            yield GiftQuestion(
                "description",
                f"{scheme.lesson} {classes}".strip(),
                name=scheme.title,
                notes=(("lesson", scheme.id),),
                category=category,
                category_notes=notes,
            )


class _Outgoing:
    """Turns questions of one category."""

    def __init__(self, guide: Guide, category: str, category_notes: Notes) -> None:
        self._guide = guide
        self._category = category
        self._category_notes = category_notes

    def made(self, question: Question) -> GiftQuestion:
        """Return a question with its answers."""
        if not question.graded:
            return self._open(question)
        match question:
            case TrueFalse():
                return self._put(question, "truefalse", self._options(question))
            case Several():
                return self._put(question, "multichoice", self._options(question))
            case Choice():
                return self._put(question, "multichoice", self._options(question), one=True)
            case Placing():
                return self._put(question, "matching", self._pairs(question), self._said(question.items))
            case Ordering():
                items = [GiftAnswer(item.text) for item in question.items]
                return self._put(question, "ordering", items, self._said(question.items))
            case Short():
                said = Remarks(question.feedback, question.evidence).told(self._guide.article)
                return self._put(question, "shortanswer", [*_typed(question)], said)
        raise TypeError(f"no GIFT for {type(question).__name__}")

    def _put(
        self,
        question: Question,
        kind: GiftKind,
        answers: Sequence[GiftAnswer],
        feedback: str = "",
        *,
        one: bool = False,
    ) -> GiftQuestion:
        return GiftQuestion(
            kind,
            f"{about_words(question)}: {question.prompt}",
            tuple(answers),
            name=question.id,
            feedback=feedback,
            one=one,
            notes=tuple(_notes(question)),
            category=self._category,
            category_notes=self._category_notes,
        )

    def _open(self, question: Question) -> GiftQuestion:
        """Return a question that is not graded as an essay, with its choices in the text: Moodle has nothing nearer."""
        entry = self._put(question, "essay", ())
        texts = [option_text(option) for option in question.options] if isinstance(question, Choice) else []
        return replace(entry, text=" ".join([entry.text, f"({' · '.join(texts)})"] if texts else [entry.text]))

    def _options(self, question: Choice) -> list[GiftAnswer]:
        right = len(question.right_ids)
        several = isinstance(question, Several)
        return [
            GiftAnswer(
                option.id if isinstance(question, TrueFalse) else option_text(option),
                round(100 / right, 5) if option.right else (-round(100 / right, 5) if several else 0.0),
                self._remarks(option),
            )
            for option in question.options
        ]

    def _remarks(self, option: Option) -> str:
        remarks = Remarks(option.feedback, option.evidence, option.nowhere, option.elsewhere)
        return remarks.told(self._guide.article)

    def _pairs(self, question: Placing) -> list[GiftAnswer]:
        """Return the items with their places, then the places to spare."""
        used = {question.home(item) for item in question.items}
        pairs = [GiftAnswer(item.text, match=question.place_text(question.home(item))) for item in question.items]
        return pairs + [GiftAnswer("", match=text) for place, text in question.places() if place not in used]

    def _said(self, items: Sequence[Item]) -> str:
        """Return what is said to each item, for kinds that have only one feedback."""
        told = [(item.text, Remarks(item.feedback, item.evidence).told(self._guide.article)) for item in items]
        return " ".join(f"{said_of(text)}{said}" for text, said in told if said)


def said_of(item: str) -> str:
    """Return what stands before the feedback on one item, in a feedback on all."""
    return f"“{item}”: "


def _typed(question: Short) -> Iterator[GiftAnswer]:
    """Yield the accepted answers and their variants, then those that are near, then all others."""
    for text in dict.fromkeys([*(answer.text for answer in question.accept), *question.variants]):
        yield GiftAnswer(_literal(text), 100.0)
    for answer in question.near:
        yield GiftAnswer(_literal(answer.text), 0.0, answer.feedback)


def _literal(text: str) -> str:
    """Return a text in which an asterisk stands for itself: Moodle takes a bare one for any letters."""
    return text.replace("*", "\\*")


def _notes(question: Question) -> Iterator[tuple[str, str]]:
    yield "id", question.id
    yield "tag", f"level {question.level}"
    yield "tag", f"about {question.about}"
    if question.edition != 1:
        yield "tag", f"edition {question.edition}"
    if question.order != "shuffled" and not isinstance(question, TrueFalse):
        yield "tag", f"order {question.order}"
    if isinstance(question, Classify):
        yield "scheme", question.scheme
    if isinstance(question, Ordering):
        yield from (("from", question.from_),) if question.from_ else ()
        yield from (("to", question.to),) if question.to else ()
    if isinstance(question, Choice):
        yield "ids", " ".join(option.id for option in question.options)
    elif isinstance(question, Matching | Classify | Ordering):
        yield "ids", " ".join(item.id for item in question.items)
    if isinstance(question, Matching):
        used = dict.fromkeys(item.target for item in question.items)
        spare = (target.id for target in question.targets if target.id not in used)
        yield "targets", " ".join([*used, *spare])
