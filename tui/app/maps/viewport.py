"""Which part of the earth a window shows, and how large."""

from math import cos, floor, log10, radians
from typing import NamedTuple

from tui.model.lines import Box, Point

KM_PER_DEGREE = 111.195
"""Kilometres along a degree of latitude, on a sphere with the earth's mean radius."""
CELL = 2.0
"""How many times as high as wide a terminal's cell is."""
_HIGHEST = 85.0
"""Degrees of latitude: nearer to a pole a flat map shows nothing sensible."""


class Viewport(NamedTuple):
    """The middle of a window, its size in cells, and the degrees of latitude that a cell is wide."""

    middle: Point
    scale: float
    columns: int
    rows: int

    @property
    def narrowing(self) -> float:
        """How much shorter a degree of longitude is here than one of latitude."""
        return max(0.05, cos(radians(self.middle[1])))

    @property
    def box(self) -> Box:
        """What the window shows."""
        wide = self.columns * self.scale / self.narrowing / 2
        high = self.rows * self.scale * CELL / 2
        lon, lat = self.middle
        return lon - wide, lat - high, lon + wide, lat + high

    @property
    def km_per_column(self) -> float:
        """How many kilometres a cell is wide."""
        return self.scale * KM_PER_DEGREE

    def cell(self, point: Point) -> tuple[int, int]:
        """Return the column and the row of a point; outside the window they lie outside its size."""
        west, _, _, north = self.box
        return (
            floor((point[0] - west) * self.narrowing / self.scale),
            floor((north - point[1]) / self.scale / CELL),
        )

    def point(self, column: int, row: int) -> Point:
        """Return the point in the middle of a cell."""
        west, _, _, north = self.box
        return west + (column + 0.5) * self.scale / self.narrowing, north - (row + 0.5) * self.scale * CELL

    def holds(self, point: Point) -> bool:
        """Return whether a point is in view."""
        column, row = self.cell(point)
        return 0 <= column < self.columns and 0 <= row < self.rows

    def resized(self, columns: int, rows: int) -> "Viewport":
        """Return a window of another size that shows at least what this one did, as far as its shape allows."""
        columns, rows = max(1, columns), max(1, rows)
        grown = max(self.columns / columns, self.rows / rows)
        return Viewport(self.middle, self.scale * grown, columns, rows)

    def moved(self, columns: float, rows: float, within: Box) -> "Viewport":
        """Return the window moved by so many cells, its middle kept within a box."""
        lon = self.middle[0] + columns * self.scale / self.narrowing
        lat = self.middle[1] - rows * self.scale * CELL
        return self._replace(middle=_kept((lon, lat), within))

    def zoomed(self, factor: float, about: Point, least: float, most: float) -> "Viewport":
        """Return the window with all so many times as large, a point held where it is; scales are kept in bounds."""
        scale = min(most, max(least, self.scale / factor))
        share = scale / self.scale
        lon, lat = self.middle
        middle = about[0] + (lon - about[0]) * share, about[1] + (lat - about[1]) * share
        return self._replace(middle=middle, scale=scale)


def fitted(box: Box, columns: int, rows: int) -> Viewport:
    """Return the window of a size that shows a whole box."""
    columns, rows = max(1, columns), max(1, rows)
    middle = (box[0] + box[2]) / 2, max(-_HIGHEST, min(_HIGHEST, (box[1] + box[3]) / 2))
    narrowing = max(0.05, cos(radians(middle[1])))
    scale = max((box[2] - box[0]) * narrowing / columns, (box[3] - box[1]) / CELL / rows)
    return Viewport(middle, scale, columns, rows)


def round_distance(most: float) -> float:
    """Return the longest of 1, 2 or 5 times a power of ten that is no longer than a distance."""
    power = 10.0 ** floor(log10(most))
    return next(step * power for step in (5, 2, 1) if step * power <= most * 1.000001)


def _kept(point: Point, within: Box) -> Point:
    west, south, east, north = within
    return min(east, max(west, point[0])), min(north, max(south, point[1]))
