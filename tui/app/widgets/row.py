"""One row of a list, and the texts it is made of."""

from typing import NamedTuple


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


GAP = text_row("")
