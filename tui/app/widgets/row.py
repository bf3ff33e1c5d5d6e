"""One row of a list, and the texts it is made of."""

from typing import NamedTuple

from rich.cells import cell_len

from tui.app.flow import wrap
from tui.app.widgets.line_view import Line, Piece

_NARROW = 24
"""Cells: a text that gets fewer is hard to read."""
_TOO_NARROW = 14
"""Cells: with fewer, what stands at the right goes on a line of its own."""
_WIDE_LEAD = 12
"""Cells: a wider lead is a word of its own, which may stand on a line of its own."""


class Block(NamedTuple):
    """A text that wraps beside its lead; `side` stands at the right end of the first line."""

    text: str
    style: str = "text"
    lead: str = ""
    lead_style: str = "text"
    side: str = ""
    side_style: str = "muted"
    indent: int = 0


class Row(NamedTuple):
    """One row: some blocks, and whether it can be chosen."""

    id: str
    blocks: tuple[Block, ...]
    selectable: bool = True


def text_row(text: str, style: str = "text", *, lead: str = "", indent: int = 0) -> Row:
    """Return a row that is only read."""
    return Row("", (Block(text, style, lead=lead, indent=indent),), selectable=False)


def block_lines(block: Block, width: int) -> list[Line]:
    """Return the lines of a block in so many cells."""
    lead = " " * block.indent + block.lead
    lead_width = cell_len(lead)
    side_width = cell_len(block.side) + 2 if block.side else 0
    if block.text and cell_len(block.lead) > _WIDE_LEAD and width - lead_width - side_width < _NARROW:
        return _stacked(block, width)
    room = max(8, width - lead_width - side_width)
    if block.side and block.text and room < _TOO_NARROW:
        own_line = ((" " * max(0, width - cell_len(block.side)), "text"), (block.side, block.side_style))
        return [*block_lines(block._replace(side=""), width), own_line]
    lines: list[Line] = []
    for number, (start, end) in enumerate(_spans(block.text, room, max(8, width - lead_width))):
        text = block.text[start:end].replace("\t", " ")
        pieces: list[Piece] = [(lead, block.lead_style) if number == 0 else (" " * lead_width, "text")]
        pieces.append((text, block.style))
        if number == 0 and block.side:
            pieces.append((" " * max(2, width - lead_width - cell_len(text) - cell_len(block.side)), "text"))
            pieces.append((block.side, block.side_style))
        lines.append(tuple(pieces))
    return lines


def _stacked(block: Block, width: int) -> list[Line]:
    """Return the lead on a line of its own, and the text below it: beside it there is no room."""
    name = block._replace(text=block.lead.strip(), style=block.lead_style, lead="")
    text = Block(block.text, block.style, indent=block.indent + 2)
    return [*block_lines(name, width), *block_lines(text, width)]


def _spans(text: str, first: int, more: int) -> list[tuple[int, int]]:
    """Return the lines of a text; what stands beside the first is not kept free beside the others if that is narrow."""
    spans = wrap(text, first)
    if first >= _NARROW or len(spans) == 1 or "\n" in text:
        return spans
    end = spans[0][1]
    return [spans[0], *((end + start, end + stop) for start, stop in wrap(text[end:], more))]


GAP = text_row("")
