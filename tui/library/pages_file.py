"""The pages around the text, with the question asked before it."""

from dataclasses import dataclass, field, replace

from tui.library.faults import did_you_mean, shortened
from tui.library.findings import Findings
from tui.library.nodes import Node
from tui.library.passages import check_passage
from tui.library.shape import shape
from tui.model.article import Article
from tui.model.pages import Opening, Page, Statement

MOST_OPTIONS = 9
"""Each option has a digit of its own."""


@dataclass(frozen=True)
class PagesFile:
    """The fields of around.yaml."""

    pages: tuple[Page, ...]
    opening: Opening | None = field(default=None)


def read_pages(root: Node | None, article: Article | None, findings: Findings) -> PagesFile:
    """Return the pages and the opening question; nothing of a file that has a fault in its shape."""
    if root is None:
        return PagesFile(())
    shaped = shape(root, PagesFile)
    findings.add(shaped.problems)
    if shaped.value is None:
        return PagesFile(())
    opening = shaped.value.opening
    if opening is not None and not _opening_fits(opening, root.nearest("opening"), article, findings):
        opening = None
    pages = []
    for index, page in enumerate(shaped.value.pages):
        node = root.nearest("pages", index)
        if page.opening and shaped.value.opening is None:
            message = "This file has no opening question."
            findings.error(node.nearest("opening"), "opening-missing", message, "Add `opening: …`, or take this out.")
        parts = tuple(
            replace(part, statements=_known(part.statements, part.kind, node.nearest("parts", at), article, findings))
            for at, part in enumerate(page.parts)
        )
        pages.append(replace(page, parts=parts, opening=page.opening if opening else ""))
    return PagesFile(tuple(pages), opening)


def _opening_fits(opening: Opening, node: Node, article: Article | None, findings: Findings) -> bool:
    before = findings.errors
    if not 2 <= len(opening.options) <= MOST_OPTIONS:
        message = f"The opening question has {len(opening.options)} options."
        findings.error(node.nearest("options"), "options-count", message, f"Write two to {MOST_OPTIONS}.")
    if not 1 <= opening.most <= len(opening.options):
        message = f"At most {opening.most} of {len(opening.options)} options can't be marked."
        findings.error(node.nearest("most"), "kind-wrong", message, "Write 1 or more, and no more than there are.")
    for index, option in enumerate(opening.options):
        for at, passage in enumerate(option.evidence):
            if article is not None:
                check_passage(passage, node.nearest("options", index, "evidence", at), article, findings)
    return findings.errors == before


def _known(
    statements: tuple[Statement, ...], kind: str, node: Node, article: Article | None, findings: Findings
) -> tuple[Statement, ...]:
    known = []
    for index, statement in enumerate(statements):
        place = node.nearest("statements", index)
        if kind == "background" and not statement.source:
            message = "A statement of background cites no source."
            findings.error(place, "source-missing", message, "Add `source: …`, or make the part `kind: words`.")
            continue
        for at, paragraph in enumerate(statement.paragraphs):
            if article is not None and paragraph not in article.numbers:
                message = f"There is no paragraph `{shortened(paragraph)}`."
                mend = did_you_mean(paragraph, list(article.numbers))
                findings.error(place.nearest("paragraphs", at), "paragraph-unknown", message, mend)
        found = tuple(each for each in statement.paragraphs if article is None or each in article.numbers)
        known.append(replace(statement, paragraphs=found))
    return tuple(known)
