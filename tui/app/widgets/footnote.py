"""The strip under the text: the term, note or expression that has the focus, like a footnote."""

from tui.app.signs import Signs
from tui.app.widgets.aside import aside_in_short
from tui.app.widgets.entry import names_line
from tui.app.widgets.line_view import Line
from tui.app.widgets.row import Block, block_lines
from tui.model.guide import Guide


def footnote(guide: Guide, item: str, width: int, height: int, signs: Signs) -> list[Line]:
    """Return so many lines: a rule, and what a term, a note or an expression is in short."""
    blocks = _term_in_short(guide, item) if item in guide.glossary.by_id else aside_in_short(guide, item)
    lines: list[Line] = [((signs.rule * width, "rule"),)]
    lines += [(("  ", "text"), *line) for block in blocks for line in block_lines(block, width - 3)]
    if len(lines) > height:
        lines[height - 1] = (*lines[height - 1], (" …", "muted"))
    return lines[:height] + [()] * (height - len(lines))


def _term_in_short(guide: Guide, term_id: str) -> tuple[Block, ...]:
    term = guide.term(term_id)
    names = names_line(guide, term)
    blocks = Block(term.name, "strong", side=term.kind), Block(term.short)
    return (*blocks, Block(names, "muted")) if names else blocks
