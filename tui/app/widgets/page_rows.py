"""A page around the text as rows: its parts, and the opening question where it is asked or returns."""

from tui.app.signs import Signs
from tui.app.widgets.entry import paragraph_marks
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.model.guide import Guide
from tui.model.pages import Opening, OpeningOption, Page, PagePart, Statement

ASKED = "None is right or wrong, and none counts. Enter or the digit marks one, or takes the mark back."
RETURNS = "None is right or wrong. Below each stands where it was given."


def page_rows(guide: Guide, page: Page, chosen: tuple[str, ...], signs: Signs) -> list[Row]:
    """Return the rows of a page; options (`o:ID`) and statements that speak of a paragraph (`p:ID`) can be chosen."""
    rows: list[Row] = []
    for part in page.parts:
        rows += [*_part_rows(guide, part, signs), GAP]
    if guide.opening is not None and page.opening:
        rows += _opening_rows(guide, guide.opening, chosen, signs, returns=page.opening == "returns")
    return rows


def _part_rows(guide: Guide, part: PagePart, signs: Signs) -> list[Row]:
    title = Block(part.title, "accent", side="background" if part.kind == "background" else "")
    rows = [Row("", (title,), selectable=False)]
    for number, statement in enumerate(part.statements, 1):
        lead = f"{number}  " if part.kind == "questions" else f"{signs.dot} "
        rows.append(_statement_row(guide, statement, lead, signs))
    return rows


def _statement_row(guide: Guide, statement: Statement, lead: str, signs: Signs) -> Row:
    marks = paragraph_marks(guide, statement.paragraphs, signs)
    blocks = [Block(statement.text, lead=lead, lead_style="muted", side=marks, side_style="accent")]
    if statement.source:
        blocks.append(Block(statement.source, "muted", indent=len(lead)))
    first = statement.paragraphs[0] if statement.paragraphs else ""
    return Row(f"p:{first}" if first else "", tuple(blocks), selectable=bool(first))


def _opening_rows(guide: Guide, opening: Opening, chosen: tuple[str, ...], signs: Signs, *, returns: bool) -> list[Row]:
    marked = f" {signs.done} is what you marked before reading." if chosen else ""
    words = RETURNS + marked if returns else ASKED
    rows = [text_row(opening.prompt, "strong"), text_row(words, "muted"), GAP]
    for number, option in enumerate(opening.options, 1):
        sign = signs.done if option.id in chosen else signs.todo
        lead = f"{sign} {number}  "
        blocks = [Block(option.text, lead=lead)]
        if returns:
            blocks += _origin_blocks(guide, opening, option, len(lead), signs)
        rows.append(Row(f"o:{option.id}", tuple(blocks)))
    return rows


def _origin_blocks(guide: Guide, opening: Opening, option: OpeningOption, indent: int, signs: Signs) -> list[Block]:
    origin = opening.origin(option, guide.article.numbers).replace("¶", signs.paragraph)
    blocks = [Block(origin, "accent", indent=indent)]
    for fact in filter(None, (option.elsewhere, option.background)):
        blocks.append(Block(f"{fact.text} ({fact.source})", "muted", indent=indent))
    return blocks
