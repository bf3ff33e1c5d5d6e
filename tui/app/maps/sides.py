"""On which side of a river a word would stand."""

from itertools import pairwise

from tui.app.maps.pen import meet
from tui.app.maps.viewport import CELL, Viewport
from tui.model.lines import Box, Point, pairs
from tui.model.map import View

_WIDE, _HIGH = 14, 3
"""Cells round a place within which its name may stand."""


class Sides:
    """Tells whether a river of a view runs between a place and the cell where the middle of its name would stand."""

    def __init__(self, view: View, port: Viewport) -> None:
        self._port = port
        rivers = (layer.lines.level(2 * port.scale) for layer in view.layers if layer.kind == "river")
        self._chunks = [chunk for level in rivers for chunk in level.chunks if meet(chunk[0], port.box)]

    def across(self, place: Point) -> "Across":
        """Return what tells it for one place."""
        wide, high = _WIDE * self._port.scale / self._port.narrowing, _HIGH * self._port.scale * CELL
        near: Box = (place[0] - wide, place[1] - high, place[0] + wide, place[1] + high)
        west, south, east, north = near
        edges = [
            (one, other)
            for box, points in self._chunks
            if meet(box, near)
            for one, other in pairwise(pairs(points))
            if (one[0] > west or other[0] > west)
            and (one[0] < east or other[0] < east)
            and (one[1] > south or other[1] > south)
            and (one[1] < north or other[1] < north)
        ]
        return Across(self._port, place, edges)


class Across:
    """The stretches of river near one place."""

    def __init__(self, port: Viewport, place: Point, edges: list[tuple[Point, Point]]) -> None:
        self._port = port
        self._place = place
        self._edges = edges

    def __call__(self, row: int, column: int) -> bool:
        """Return whether a river runs between the place and the middle of a cell."""
        if not self._edges:
            return False
        there = self._port.point(column, row)
        return sum(_cross(self._place, there, *edge) for edge in self._edges) % 2 == 1


def _cross(one: Point, other: Point, start: Point, end: Point) -> bool:
    """Return whether two straight lines between points cross."""
    return _turn(one, other, start) != _turn(one, other, end) and _turn(start, end, one) != _turn(start, end, other)


def _turn(one: Point, other: Point, third: Point) -> bool:
    return (other[0] - one[0]) * (third[1] - one[1]) > (other[1] - one[1]) * (third[0] - one[0])
