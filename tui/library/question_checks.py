"""Whether a question can be asked: a key that decides, and passages that stand in the article."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui.library.faults import did_you_mean, shortened
from tui.library.findings import Findings
from tui.library.nodes import Node
from tui.library.passages import check_passage
from tui.model.article import Article
from tui.model.evidence import Evidence
from tui.model.guide import Scheme
from tui.model.questions import (
    Choice,
    Classify,
    Item,
    Matching,
    Option,
    Ordering,
    Question,
    Several,
    Short,
    Target,
    TrueFalse,
)
from tui.model.questions.short import spelling

_QUOTE = "Add the passage that decides it: `evidence: [{paragraph: …, quote: …}]`."


@dataclass(frozen=True)
class Checker:
    """Checks questions against the rest of the guide; what is None is broken itself and not checked against."""

    article: Article | None
    schemes: dict[str, Scheme] | None

    def fit(self, question: Question, node: Node, findings: Findings) -> bool:
        """Return whether learners can have a question; why not is found."""
        before = findings.errors
        for kind, check in _CHECKS:
            if isinstance(question, kind):
                check(question, node, findings)
        if isinstance(question, Classify):
            self._check_classes(question, node, findings)
        self._check_passages(question, node, findings)
        return findings.errors == before and not _draft(question, node, findings)

    def _check_passages(self, question: Question, node: Node, findings: Findings) -> None:
        if self.article is None:
            return
        for owner, passages in _evidence(question, node):
            for index, passage in enumerate(passages):
                check_passage(passage, owner.nearest("evidence", index), self.article, findings)

    def _check_classes(self, question: Classify, node: Node, findings: Findings) -> None:
        if self.schemes is None:
            return
        scheme = self.schemes.get(question.scheme)
        if scheme is None:
            message = f"guide.yaml has no scheme `{shortened(question.scheme)}`." if question.scheme else "`scheme` is missing here."
            mend = did_you_mean(question.scheme, list(self.schemes)) if self.schemes else "Add it under `schemes`."
            findings.error(node.nearest("scheme"), "scheme-unknown", message, mend)
            return
        counts = Counter({each.id: 0 for each in scheme.classes})
        for index, item in enumerate(question.items):
            if item.class_ not in counts:
                place = node.nearest("items", index, "class")
                message = f"The scheme `{scheme.id}` has no class `{shortened(item.class_)}`."
                findings.error(place, "class-unknown", message, did_you_mean(item.class_, list(counts)))
                return
            counts[item.class_] += 1
        if len(set(counts.values())) > 1:
            filled = ", ".join(f"{count} in {name}" for name, count in counts.items())
            message = f"The classes are not equally filled: {filled}."
            findings.error(node.nearest("items"), "classes-uneven", message, "Put equally many items in each.")


def _evidence(question: Question, node: Node) -> list[tuple[Node, tuple[Evidence, ...]]]:
    """Return every passage with the node of the option or item that names it."""
    if isinstance(question, Short):
        return [(node, question.evidence)]
    name = "options" if isinstance(question, Choice) else "items"
    return [(node.nearest(name, index), member.evidence) for index, member in enumerate(_members(question))]


def _members(question: Question) -> Sequence[Option | Item]:
    if isinstance(question, Choice):
        return question.options
    return question.items if isinstance(question, Matching | Classify | Ordering) else ()


def _draft(question: Question, node: Node, findings: Findings) -> bool:
    """Return whether something is missing without which a question is a draft, and find it."""
    if not question.graded:
        return False
    if question.about == "background":
        return _without_source(question, node, findings)
    draft = False
    for owner, passages in _evidence(question, node):
        member = owner.text("id")
        right = not isinstance(question, Choice) or member in question.right_ids
        if passages:
            continue
        if right:
            draft = True
            what = "This question" if owner is node else f"`{member}`"
            message = f"{what} names no passage, so the question is a draft and no learner gets it."
            findings.warn(owner, "evidence-missing", message, _QUOTE)
        elif owner.get("nowhere") is None:
            message = f"The wrong option `{member}` says neither where the article has it nor that it is nowhere in it."
            findings.warn(owner, "origin-missing", message, "Add `evidence: …` or `nowhere: true`.")
    return draft


def _without_source(question: Question, node: Node, findings: Findings) -> bool:
    if not isinstance(question, Choice):
        message = "A background question must be one of choosing, since its options cite the facts."
        findings.warn(node.nearest("about"), "background-type", message, "Make it single, several or true-false.")
        return True
    bare = [index for index, option in enumerate(question.options) if option.right and option.elsewhere is None]
    for index in bare:
        message = f"`{question.options[index].id}` cites no source, so the question is a draft and no learner gets it."
        mend = "Add the fact: `elsewhere: {text: …, source: …}`."
        findings.warn(node.nearest("options", index), "source-missing", message, mend)
    return bool(bare)


def _check_choice(question: Question, node: Node, findings: Findings) -> None:
    assert isinstance(question, Choice)
    if isinstance(question, TrueFalse):
        _check_true_false(question, node, findings)
    else:
        for index, option in enumerate(question.options):
            if not option.text:
                place = node.nearest("options", index)
                findings.error(place, "field-missing", "`text` is missing here.", "Add `text: …`.")
        _check_texts(question.options, node.nearest("options"), findings)
    for index, option in enumerate(question.options):
        if option.right and option.nowhere:
            message = f"`{option.id}` is right and stands nowhere in the article."
            place = node.nearest("options", index, "nowhere")
            findings.error(place, "right-nowhere", message, "Take out `nowhere`, or `right`.")
    if question.graded:
        _check_counts(question, node.nearest("options"), findings)


def _check_counts(question: Choice, node: Node, findings: Findings) -> None:
    right = len(question.right_ids)
    wrong = len(question.options) - right
    if isinstance(question, Several):
        if right < 2:
            findings.error(node, "right-count", f"{_right_options(right)}: at least two are needed.", "Or make it single.")
        elif wrong < right:
            message = f"{right} options are right and only {wrong} wrong, so choosing all would pay."
            findings.error(node, "wrong-count", message, "Add wrong options, as many as right ones.")
    elif right != 1:
        findings.error(node, "right-count", f"{_right_options(right)}: there must be one.", "Mark one with `right: true`.")
    elif not wrong:
        findings.error(node, "wrong-count", "There is no wrong option.", "Add one.")


def _right_options(count: int) -> str:
    return {0: "No option is right", 1: "One option is right"}.get(count, f"{count} options are right")


def _check_true_false(question: TrueFalse, node: Node, findings: Findings) -> None:
    ids = sorted(option.id for option in question.options)
    if ids != ["false", "true"]:
        message = "A true-false question has two options, with the ids `true` and `false`."
        findings.error(node.nearest("options"), "true-false-ids", message, "Write those two ids.")
    for index, option in enumerate(question.options):
        if option.text:
            place = node.nearest("options", index, "text")
            findings.error(place, "true-false-text", "The options of true-false have no text.", "Take it out.")


def _check_texts(members: Sequence[Option | Item | Target], node: Node, findings: Findings) -> None:
    seen: dict[str, str] = {}
    for index, member in enumerate(members):
        text = member.text.casefold()
        if text and text in seen:
            message = f"`{member.id}` has the same text as `{seen[text]}`."
            findings.error(node.nearest(index, "text"), "text-twice", message, "Reword one of them.")
        seen.setdefault(text, member.id)


def _check_items(question: Question, node: Node, findings: Findings) -> None:
    assert isinstance(question, Matching | Classify | Ordering)
    least = 3 if isinstance(question, Ordering) else 2
    _check_texts(question.items, node.nearest("items"), findings)
    if len(question.items) < least:
        message = f"There {'is' if len(question.items) == 1 else 'are'} only {len(question.items)} to place."
        findings.error(node.nearest("items"), "items-few", message, f"Write at least {least} items.")


def _check_targets(question: Question, node: Node, findings: Findings) -> None:
    assert isinstance(question, Matching)
    _check_texts(question.targets, node.nearest("targets"), findings)
    known = [target.id for target in question.targets]
    for index, item in enumerate(question.items):
        if item.target not in known:
            message = f"There is no target `{shortened(item.target)}`."
            place = node.nearest("items", index, "target")
            findings.error(place, "target-unknown", message, did_you_mean(item.target, known))
            return
    if not set(known) - {item.target for item in question.items}:
        message = "No target is to spare, so the last item places itself."
        findings.error(node.nearest("targets"), "target-to-spare", message, "Add a target that no item has.")


def _check_short(question: Question, node: Node, findings: Findings) -> None:
    assert isinstance(question, Short)
    accepted = [spelling(answer.text) for answer in question.accept]
    if not accepted:
        findings.error(node.nearest("accept"), "accept-none", "No answer is accepted.", "Add `- {text: …}`.")
    for index, text in enumerate(accepted):
        if not text:
            place = node.nearest("accept", index, "text")
            findings.error(place, "accept-blank", "This answer has neither letters nor digits.", "Write it in words.")
    for index, answer in enumerate(question.near):
        if spelling(answer.text) in accepted:
            place = node.nearest("near", index, "text")
            message = f"“{shortened(answer.text)}” is accepted already, so it can't be near."
            findings.error(place, "near-accepted", message, "Leave it in one of the two lists.")


_CHECKS: tuple[tuple[type[Question], Callable[[Question, Node, Findings], None]], ...] = (
    (Choice, _check_choice),
    (Matching, _check_items),
    (Classify, _check_items),
    (Ordering, _check_items),
    (Matching, _check_targets),
    (Short, _check_short),
)
