"""The space that a block of the board has, and what it is drawn with."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text

STRONG = "bold"


@dataclass(frozen=True)
class Space:
    """So many columns and rows, the style of bars and rules, and whether only ASCII can be shown."""

    width: int
    height: int
    accent: str = ""
    ascii_only: bool = False

    def less(self, rows: int) -> "Space":
        """Return what is left under so many rows."""
        return replace(self, height=max(0, self.height - rows))

    @property
    def is_wide(self) -> bool:
        """Whether two bars stand side by side."""
        return self.width >= 96

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room for a bar."""
        return self.width < 60

    @property
    def is_high(self) -> bool:
        """Whether there is room to set large what would do small."""
        return self.height >= 34


def line(text: str = "", style: str = "") -> "Text":
    """Return one line of plain text."""
    from rich.text import Text

    return Text(text, style, no_wrap=True, end="")


def rule(space: Space) -> "Text":
    """Return a line across."""
    return line(("-" if space.ascii_only else "─") * space.width, space.accent)


def bar(share: float, width: int, space: Space) -> "Text":
    """Return a bar that is filled by a share from 0 to 1; anything above 0 shows."""
    full, empty = ("#", ".") if space.ascii_only else ("█", "░")
    filled = min(width, max(round(share * width), int(share > 0)))
    if share < 1:
        filled = min(filled, width - 1)
    return line(full * filled + empty * (width - filled), space.accent)


def wrapped(text: "Text", width: int) -> list["Text"]:
    """Return a text in lines of at most so many columns."""
    from rich.console import Console

    lines = text.wrap(Console(width=max(1, width), color_system=None), max(1, width), no_wrap=False)
    for each in lines:
        each.rstrip()
        each.end = ""
    return list(lines)


def labelled(label: str, text: "Text", space: Space, beside: int) -> list["Text"]:
    """Return a text with its label before it, `beside` columns wide; further lines stand under the first."""
    lines = wrapped(text, space.width - beside)
    return [line(label.ljust(beside) if not at else " " * beside).append_text(each) for at, each in enumerate(lines)]


def fitted(parts: Sequence[Sequence[list["Text"]]], order: Sequence[int], height: int) -> list["Text"]:
    """Return the lines of all parts, each as rich as the height allows.

    A part has several forms, the richest first; `order` says which part takes its next form when there is no room.
    """
    forms = [0] * len(parts)
    for part in order:
        if sum(len(forms_of[at]) for forms_of, at in zip(parts, forms, strict=True)) <= height:
            break
        forms[part] = min(forms[part] + 1, len(parts[part]) - 1)
    lines = [each for forms_of, at in zip(parts, forms, strict=True) for each in forms_of[at]]
    return lines[:height]
