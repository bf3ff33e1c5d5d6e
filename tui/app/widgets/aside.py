"""Reading notes and expressions as rows."""

from tui.app.signs import Signs
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.model.asides import Expression, Note
from tui.model.evidence import Fact
from tui.model.guide import Guide

KINDS = {"language": "reading note · language", "background": "reading note · background"}
"""What a note's kind is called: the wording of the article, or what sources say."""
NOT_IN_ARTICLE = "Background, not in the article"


def note_title(guide: Guide, note: Note, signs: Signs) -> str:
    """Return which words a note is on: `¶4 “…”`."""
    return f"{signs.paragraph}{guide.article.numbers[note.at.paragraph]} “{note.at.quote}”"


def aside_rows(guide: Guide, item: str, signs: Signs) -> list[Row]:
    """Return the rows of a note or an expression; the note's passage (`p:ID`) can be chosen."""
    note = guide.notes_by_id.get(item)
    return _note_rows(guide, note, signs) if note else _expression_rows(guide.expressions_by_id[item])


def _note_rows(guide: Guide, note: Note, signs: Signs) -> list[Row]:
    heading = Block("Reading note", "heading"), Block(note.kind, "muted")
    rows = [Row("", heading, selectable=False), GAP]
    quote = Block(f"“{note.at.quote}”", "muted", side=note_title(guide, note, signs).split(" ")[0], side_style="accent")
    rows += [Row(f"p:{note.at.paragraph}", (quote,)), GAP]
    if note.text:
        rows += [text_row(note.text), GAP]
    if note.background:
        rows.append(text_row(NOT_IN_ARTICLE, "accent"))
        rows += [_fact_row(fact, signs) for fact in note.background]
    return rows


def _fact_row(fact: Fact, signs: Signs) -> Row:
    source = Block(fact.source, "muted", indent=2)
    return Row("", (Block(fact.text, lead=f"{signs.dot} "), source), selectable=False)


def _expression_rows(expression: Expression) -> list[Row]:
    heading = Block(expression.name, "heading"), Block("expression", "muted")
    return [
        Row("", heading, selectable=False),
        GAP,
        text_row(expression.meaning, "strong"),
        GAP,
        text_row("For example", "accent"),
        text_row(expression.example),
    ]


def aside_in_short(guide: Guide, item: str) -> tuple[Block, ...]:
    """Return a note or an expression in a few lines, for the strip under the text."""
    note = guide.notes_by_id.get(item)
    if note is None:
        expression = guide.expressions_by_id[item]
        example = Block(expression.example, "muted", lead="e.g. ", lead_style="muted")
        return Block(expression.name, "strong", side="expression"), Block(expression.meaning), example
    said = note.text or " ".join(fact.text for fact in note.background)
    return Block("Reading note", "strong", side=note.kind), Block(said)
