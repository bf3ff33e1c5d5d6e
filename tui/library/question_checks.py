"""Whether a question can be asked: a key that decides, and passages that stand in the article."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tui.library.faults import did_you_mean, shortened
from tui.library.findings import Findings
from tui.library.key_checks import check_key
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
    Short,
)

_QUOTE = "Add the passage that decides it: `evidence: [{paragraph: …, quote: …}]`."


@dataclass(frozen=True)
class Checker:
    """Checks questions against the rest of the guide; what is None is broken itself and not checked against."""

    article: Article | None
    schemes: dict[str, Scheme] | None
    drafts: bool = False
    """Whether drafts are fit too: for their author's eyes."""

    def fit(self, question: Question, node: Node, findings: Findings) -> bool:
        """Return whether learners can have a question; why not is found."""
        before = findings.errors
        check_key(question, node, findings)
        if isinstance(question, Classify):
            self._check_classes(question, node, findings)
        self._check_passages(question, node, findings)
        return findings.errors == before and (not _draft(question, node, findings) or self.drafts)

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
            named = f"guide.yaml has no scheme `{shortened(question.scheme)}`."
            message = named if question.scheme else "`scheme` is missing here."
            code = "scheme-unknown" if question.scheme else "field-missing"
            mend = did_you_mean(question.scheme, list(self.schemes)) if self.schemes else "Add it under `schemes`."
            findings.error(node.nearest("scheme"), code, message, mend)
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
    keys = question.right_ids if isinstance(question, Choice) else frozenset()
    for owner, passages in _evidence(question, node):
        member = owner.text("id")
        right = not isinstance(question, Choice) or member in keys
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
