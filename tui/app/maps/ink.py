"""What a map is drawn with: dots of braille, halves of blocks, or letters, by the set of signs."""

from typing import NamedTuple

from tui.model.map import LayerKind, PlaceKind

SLOPES = "/"
"""Stands for the letter that runs as a line does: one of - | / and the backslash."""


class Ink(NamedTuple):
    """How many dots a cell has, the sign of each kind of line where dots don't show it, and the signs of places."""

    dots: tuple[int, int]
    signs: dict[LayerKind, str]
    """Empty where the dots themselves are shown."""
    places: dict[PlaceKind, str]
    bar: tuple[str, str, str]
    """The left end, the middle and the right end of the scale bar."""
    shade: str = ""
    """What shades a cell where dots don't."""
    said: str = ""
    """What is said of a map that had to be drawn with less."""


INKS = {
    "full": Ink(
        (2, 4),
        {"river": "", "lake": "", "coast": "", "border": "", "inner": ""},
        {"city": "●", "town": "•", "landmark": "◆"},
        ("├", "─", "┤"),
    ),
    "plain": Ink(
        (1, 2),
        {"river": "", "lake": "▒", "coast": "░", "border": "+", "inner": "·"},
        {"city": "●", "town": "○", "landmark": "■"},
        ("├", "─", "┤"),
        shade="░",
    ),
    "ascii": Ink(
        (1, 1),
        {"river": "#", "lake": "%", "coast": SLOPES, "border": ":", "inner": "."},
        {"city": "@", "town": "o", "landmark": "x"},
        ("|", "-", "|"),
        shade="'",
        said="Drawn in letters and lines: the chosen signs are ASCII.",
    ),
}

STYLES: dict[LayerKind, str] = {
    "river": "cursor",
    "lake": "accent",
    "coast": "text",
    "border": "text",
    "inner": "muted",
}
"""The style of each kind; what matters most is drawn over the rest, in this order."""
_BRAILLE = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_HALVES = " ▀▄█"
_FOUR_DOTS = 4
_SAMPLES: dict[LayerKind, str] = {"river": "⣒⣒", "lake": "⢕⢕", "coast": "⠤⠤", "border": "⠤⠄", "inner": "⠄⠂"}


def bit(x: int, y: int) -> int:
    """Return the bit of a dot within its cell."""
    return _BRAILLE[y][x]


def glyph(ink: Ink, sign: str, mask: int) -> str:
    """Return the character that shows a cell: its sign, or its dots where there is no sign."""
    if sign:
        return chr(mask) if sign == SLOPES else sign
    return chr(0x2800 + mask) if ink.dots[1] == _FOUR_DOTS else _HALVES[mask & 3]


def sample(ink: Ink, kind: LayerKind) -> str:
    """Return how a kind of line looks, for the legend."""
    sign = ink.signs[kind]
    if sign:
        return "/-" if sign == SLOPES else sign * 2
    return _SAMPLES[kind] if ink.dots[1] == _FOUR_DOTS else "▀▄"
