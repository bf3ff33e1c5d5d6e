"""One question of a GIFT file, as Moodle reads it."""

from typing import Literal

from tui.model.value import value

GiftKind = Literal[
    "multichoice", "truefalse", "shortanswer", "numerical", "matching", "ordering", "essay", "description"
]
GiftFormat = Literal["", "plain", "html", "markdown", "moodle"]


@value
class GiftAnswer:
    """An answer with what it earns, in per cent, and what is said to it; `match` is what an item belongs with."""

    text: str
    weight: float = 0.0
    feedback: str = ""
    match: str = ""


@value
class GiftQuestion:
    """A question, its answers in the order written; texts have their escapes and formats taken out."""

    kind: GiftKind
    text: str
    answers: tuple[GiftAnswer, ...] = ()
    name: str = ""
    feedback: str = ""
    """Said after any answer."""
    one: bool = False
    """Whether just one of several answers may be chosen."""
    notes: tuple[tuple[str, str], ...] = ()
    """What its comments say in brackets: name and value, such as `id` or `tag`."""
    category: str = ""
    category_notes: tuple[tuple[str, str], ...] = ()
    line: int = 0

    def note(self, name: str) -> str:
        """Return the first value that the comments give for a name; empty if there is none."""
        return next((text for known, text in self.notes if known == name), "")

    def category_note(self, name: str) -> str:
        """Return the first value that the comments on its category give for a name; empty if there is none."""
        return next((text for known, text in self.category_notes if known == name), "")


@value
class Unread:
    """A part of a GIFT file that is no question, with the line where it begins and why."""

    line: int
    why: str
