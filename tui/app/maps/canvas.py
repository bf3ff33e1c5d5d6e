"""A grid of dots, some to a cell, on which lines are stroked and rings are filled; each kind of line has its own."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import ceil, floor

from tui.app.maps.ink import SLOPES, STYLES, Ink, bit
from tui.model.map import LayerKind

_DASHES: dict[LayerKind, tuple[int, int]] = {"border": (4, 2), "inner": (1, 3)}
"""How many dots of a dashed line are drawn, and how many are left out."""
_THICK: frozenset[LayerKind] = frozenset({"river"})
"""What is two dots wide where dots are small."""
_SMALL = (2, 4)

Dot = tuple[float, float]
"""Right and down from the upper left corner, in dots."""


class Canvas:
    """Cells of a window, and which dots of each kind they hold."""

    def __init__(self, columns: int, rows: int, ink: Ink) -> None:
        self.columns = columns
        self.rows = rows
        self.ink = ink
        self.width = columns * ink.dots[0]
        """Dots in a row."""
        self.height = rows * ink.dots[1]
        """Dots in a column."""
        self.cells: dict[LayerKind, bytearray] = {kind: bytearray(columns * rows) for kind in STYLES}
        """For each kind the dots of every cell, or the letter that stands there."""
        self.shade = bytearray(columns * rows)
        """The dots of what is shaded behind all lines."""

    def stroke(self, kind: LayerKind, points: Iterable[Dot]) -> None:
        """Draw a line through points."""
        right, bottom = self.width - 1, self.height - 1
        lettered = self.ink.signs[kind] == SLOPES
        walked = 0
        for one, other in pairwise(points):
            (x0, y0), (x1, y1) = one, other
            if 0 <= x0 <= right and 0 <= x1 <= right and 0 <= y0 <= bottom and 0 <= y1 <= bottom:
                ends: tuple[int, int, int, int] | None = (int(x0), int(y0), int(x1), int(y1))
            else:
                ends = _clipped(one, other, right, bottom)
            if ends is not None:
                walked = self._walk(kind, ends, walked, _slope(ends) if lettered else 0)

    def _walk(self, kind: LayerKind, ends: tuple[int, int, int, int], walked: int, letter: int) -> int:
        """Set the dots of a straight line (Bresenham's algorithm), and return how many were walked so far."""
        x0, y0, x1, y1 = ends
        on, off = _DASHES.get(kind, (1, 0))
        thick = kind in _THICK and self.ink.dots == _SMALL
        cells, put = self.cells[kind], self._set
        dx, dy = abs(x1 - x0), -abs(y1 - y0)
        step_x, step_y = (1 if x0 < x1 else -1), (1 if y0 < y1 else -1)
        error = dx + dy
        while True:
            if not off or walked % (on + off) < on:
                put(cells, x0, y0, letter)
                if thick:
                    put(cells, x0 + 1, y0, letter)
                    put(cells, x0, y0 + 1, letter)
            walked += 1
            if x0 == x1 and y0 == y1:
                return walked
            doubled = 2 * error
            if doubled >= dy:
                error += dy
                x0 += step_x
            if doubled <= dx:
                error += dx
                y0 += step_y

    def fill(self, kind: LayerKind | None, edges: Sequence[tuple[Dot, Dot]], every: int = 2) -> None:
        """Fill rings, given by all their edges (even-odd rule), with one dot in so many; the shade without a kind."""
        cells = self.shade if kind is None else self.cells[kind]
        for y in range(self.height):
            middle = y + 0.5
            cuts = sorted(
                x0 + (middle - y0) / (y1 - y0) * (x1 - x0)
                for (x0, y0), (x1, y1) in edges
                if (y0 > middle) != (y1 > middle)
            )
            for begin, end in zip(cuts[::2], cuts[1::2], strict=False):
                for x in range(max(0, ceil(begin - 0.5)), min(self.width - 1, floor(end - 0.5)) + 1):
                    if (x + y * (every // 2)) % every == 0 or self.ink.dots == (1, 1):
                        self._set(cells, x, y, 0)

    def _set(self, cells: bytearray, x: int, y: int, letter: int) -> None:
        if x < self.width and y < self.height:
            across, down = self.ink.dots
            index = y // down * self.columns + x // across
            cells[index] = letter or cells[index] | bit(x % across, y % down)


def _slope(ends: tuple[int, int, int, int]) -> int:
    """Return the code of the letter that runs as a line does."""
    dx, dy = ends[2] - ends[0], ends[3] - ends[1]
    if abs(dy) * 2 < abs(dx):
        return ord("-")
    if abs(dx) * 2 < abs(dy):
        return ord("|")
    return ord("\\") if (dx > 0) == (dy > 0) else ord("/")


def _clipped(one: Dot, other: Dot, right: int, bottom: int) -> tuple[int, int, int, int] | None:
    """Return the ends of what a window shows of a line, or None (Liang and Barsky's algorithm)."""
    (x0, y0), (x1, y1) = one, other
    if (x0 < 0 and x1 < 0) or (y0 < 0 and y1 < 0) or (x0 > right + 1 < x1) or (y0 > bottom + 1 < y1):
        return None
    dx, dy = x1 - x0, y1 - y0
    begin, end = 0.0, 1.0
    for along, room in ((-dx, x0), (dx, right + 0.999 - x0), (-dy, y0), (dy, bottom + 0.999 - y0)):
        if along == 0:
            if room < 0:
                return None
        elif along < 0:
            begin = max(begin, room / along)
        else:
            end = min(end, room / along)
    if begin > end:
        return None
    ends = x0 + begin * dx, y0 + begin * dy, x0 + end * dx, y0 + end * dy
    return (
        min(right, max(0, int(ends[0]))),
        min(bottom, max(0, int(ends[1]))),
        min(right, max(0, int(ends[2]))),
        min(bottom, max(0, int(ends[3]))),
    )
