"""Letters several lines high, to be read from the last row."""

from functools import cache
from typing import NamedTuple

_FONTS = ("clb6x10", "5x7")
"""Bitmap fonts, the boldest first; both tell l from 1 and have the small letters that `ssh -p` needs."""
_BETWEEN_WORDS = 3
_HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


class Letters(NamedTuple):
    """A text set large: its lines, all of one width."""

    lines: tuple[str, ...]

    @property
    def width(self) -> int:
        """The width in columns."""
        return len(self.lines[0])


@cache
def large(text: str, width: int, *, ascii_only: bool) -> Letters | None:
    """Return a text in the boldest letters of which it takes at most so many columns; None if it fits in none."""
    for font in _FONTS:
        rows = _rows(text, font)
        if rows and len(rows[0]) <= width:
            return Letters(tuple(rows) if ascii_only else _folded(rows))
    return None


def _rows(text: str, font: str) -> list[str]:
    """Return the dots of a text, one column between letters and three between words."""
    from pyfiglet import Figlet

    figlet = Figlet(font=font, width=10_000)
    letters = []
    for word in text.split():
        for letter in word:
            letters.append(_trimmed(str(figlet.renderText(letter)).split("\n")))
        letters.append([])
    high = max((len(each) for each in letters), default=0)
    rows = [""] * high
    for at, each in enumerate(letters):
        gap = " " * ((_BETWEEN_WORDS if at and not letters[at - 1] else 1) if at else 0)
        if each:
            wide = max(map(len, each))
            filled = [*each, *[""] * (high - len(each))]
            rows = [row + gap + more.ljust(wide) for row, more in zip(rows, filled, strict=True)]
    return _without_empty(rows)


def _trimmed(rows: list[str]) -> list[str]:
    """Return a letter without the empty columns at its sides."""
    inked = [row for row in rows if row.strip()]
    if not inked:
        return rows
    begin = min(len(row) - len(row.lstrip()) for row in inked)
    return [row.rstrip()[begin:] for row in rows]


def _without_empty(rows: list[str]) -> list[str]:
    inked = [at for at, row in enumerate(rows) if row.strip()]
    return rows[inked[0] : inked[-1] + 1] if inked else []


def _folded(rows: list[str]) -> tuple[str, ...]:
    """Return two rows of dots in each line, by half blocks."""
    rows = [*rows, " " * len(rows[0])] if len(rows) % 2 else rows
    pairs = zip(rows[::2], rows[1::2], strict=True)
    return tuple(
        "".join(_HALVES[a != " ", b != " "] for a, b in zip(upper, lower, strict=True)) for upper, lower in pairs
    )
