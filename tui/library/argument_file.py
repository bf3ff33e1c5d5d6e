"""The file of reasons to an argument: each claim by itself, so that a broken one costs no other strand."""

from dataclasses import dataclass, field, replace

from tui.library.building_file import BuildFile, building_quiz
from tui.library.entries import listed
from tui.library.faults import shortened
from tui.library.findings import Findings
from tui.library.nodes import Listing, Node
from tui.library.passages import check_passage
from tui.library.shape import shape
from tui.model.argument import Argument, Reason, Strand
from tui.model.article import Article
from tui.model.evidence import Evidence, find_quote
from tui.model.guide import Quiz


@dataclass(frozen=True)
class ArgumentFile:
    """What stands in the file of reasons beside its strands."""

    title: str = ""
    note: str = ""
    hedges: tuple[Evidence, ...] = field(default=())
    build: BuildFile | None = None


@dataclass(frozen=True)
class Argued:
    """What the file of reasons comes to."""

    argument: Argument | None = None
    practice: Quiz | None = None


def read_argument(root: Node | None, article: Article | None, findings: Findings) -> Argued:
    """Return the argument without what is broken in it, and the quiz in which it is built anew."""
    if root is None:
        return Argued()
    shaped = shape(root, ArgumentFile, skip={"strands"})
    findings.add(shaped.problems)
    strands = tuple(
        strand
        for node in listed(root, "strands", findings, needed=True)
        if (strand := _strand(node, article, findings))
    )
    if not strands and isinstance(root.get("strands"), Listing):
        message = "`strands` must be a list with at least one strand of claims."
        findings.error(root.nearest("strands"), "reasons-empty", message, "Begin each with `- title: …`.")
    if not strands:
        return Argued()
    head = shaped.value or ArgumentFile()
    hedges = tuple(
        hedge
        for index, hedge in enumerate(head.hedges)
        if article is None or _stands(hedge, root.nearest("hedges", index), article, findings)
    )
    argument = Argument(strands=strands, title=head.title, note=head.note, hedges=hedges)
    practice = building_quiz(head.build, root.nearest("build"), argument, findings) if head.build else None
    return Argued(replace(argument, practice=practice.id if practice else ""), practice)


def _strand(node: Node, article: Article | None, findings: Findings) -> Strand | None:
    shaped = shape(node, Strand, skip={"reasons"})
    findings.add(shaped.problems)
    reasons = _reasons(node, article, findings)
    return replace(shaped.value, reasons=reasons) if shaped.value and reasons else None


def _reasons(node: Node, article: Article | None, findings: Findings) -> tuple[Reason, ...]:
    return tuple(reason for each in listed(node, "reasons", findings) if (reason := _reason(each, article, findings)))


def _reason(node: Node, article: Article | None, findings: Findings) -> Reason | None:
    shaped = shape(node, Reason, skip={"reasons"})
    findings.add(shaped.problems)
    under = _reasons(node, article, findings)
    reason = shaped.value
    if reason is None or article is None:
        return None
    if not reason.evidence:
        message = f"`{reason.id}` names no passage, so no learner sees it."
        mend = "Add the passage that words it: `evidence: [{paragraph: …, quote: …}]`."
        findings.warn(node, "evidence-missing", message, mend)
        return None
    sound = [
        _stands(passage, node.nearest("evidence", index), article, findings)
        for index, passage in enumerate(reason.evidence)
    ]
    _check_words(reason, node, article, findings)
    return replace(reason, reasons=under) if all(sound) else None


def _stands(passage: Evidence, node: Node, article: Article, findings: Findings) -> bool:
    before = findings.errors
    check_passage(passage, node, article, findings)
    return findings.errors == before


def _check_words(reason: Reason, node: Node, article: Article, findings: Findings) -> None:
    paragraphs = {passage.paragraph for passage in reason.evidence if passage.paragraph in article.numbers}
    texts = [article.paragraph(each).text for each in paragraphs]
    for index, words in enumerate(reason.words):
        if texts and not any(find_quote(text, words) for text in texts):
            message = f"The paragraph of `{reason.id}` doesn't hold these words: “{shortened(words)}”."
            mend = "Copy them from the passage, word for word."
            findings.error(node.nearest("words", index), "words-not-found", message, mend)
    if reason.stance in ("caution", "reported") and not reason.words:
        message = f"`{reason.id}` shows no words that make it “{reason.stance}”."
        findings.warn(node, "words-missing", message, "Add `words: […]`, word for word as the text has them.")
