"""What a source file is made of: blocks of text, and what can't be part of one."""

from tui.model.value import value


@value
class Block:
    """A heading or a paragraph of a source file, and the line where it begins, counted from 1."""

    line: int
    text: str
    level: int = 0
    """1 to 6 for a heading, 0 for a paragraph."""


@value
class LeftOut:
    """Something of a source file that is no part of its text, and the line where it stands."""

    line: int
    what: str

    def __str__(self) -> str:
        """Return it on one line."""
        return f"line {self.line}: {self.what}"


@value
class Source:
    """A source file taken apart; nothing of it is in neither list."""

    title: str
    blocks: tuple[Block, ...]
    left_out: tuple[LeftOut, ...] = ()
    language: str = ""
