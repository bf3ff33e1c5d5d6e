"""One row of a list, and the texts it is made of."""

from typing import NamedTuple

from rich.cells import cell_len

from tui.app.flow import wrap
from tui.app.widgets.line_view import Line, Piece


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
    room = max(8, width - lead_width - side_width)
    lines: list[Line] = []
    for number, (start, end) in enumerate(wrap(block.text, room)):
        text = block.text[start:end].replace("\t", " ")
        pieces: list[Piece] = [(lead, block.lead_style) if number == 0 else (" " * lead_width, "text")]
        pieces.append((text, block.style))
        if number == 0 and block.side:
            pieces.append((" " * max(2, width - lead_width - cell_len(text) - cell_len(block.side)), "text"))
            pieces.append((block.side, block.side_style))
        lines.append(tuple(pieces))
    return lines


GAP = text_row("")
