"""Drawing lines of the earth on a canvas."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tui.app.maps.canvas import Canvas, Dot
from tui.app.maps.ink import STYLES
from tui.app.maps.viewport import CELL, Viewport
from tui.model.lines import Box, Lines, Point, pairs
from tui.model.map import Layer, View

_SHADE_EVERY = 6


class Pen:
    """Draws what a window shows, at the level of detail that its scale can show."""

    def __init__(self, canvas: Canvas, port: Viewport) -> None:
        self._canvas = canvas
        self._box = port.box
        across, down = canvas.ink.dots
        self._right = port.narrowing / port.scale * across
        self._down = 1 / port.scale / CELL * down
        self._resolution = port.scale / across

    def view(self, view: View, without: Box | None = None) -> None:
        """Draw a view's layers, without what lies in a box that another view draws better."""
        for kind in reversed(STYLES):
            for layer in view.layers:
                if layer.kind == kind:
                    self._layer(layer, without)

    def shade(self, lines: Lines) -> None:
        """Shade the inside of rings."""
        self._canvas.fill(None, list(self._edges(lines)), _SHADE_EVERY)

    def _layer(self, layer: Layer, without: Box | None) -> None:
        ringed = layer.kind == "lake"
        if ringed and without is not None and meet(layer.lines.box, without):
            return
        if ringed:
            self._canvas.fill(layer.kind, list(self._edges(layer.lines)))
        for box, points in layer.lines.level(self._resolution).chunks:
            if not meet(box, self._box):
                continue
            if without is None or not meet(box, without):
                self._canvas.stroke(layer.kind, self._dots(pairs(points)))
            else:
                for run in _outside(pairs(points), without):
                    self._canvas.stroke(layer.kind, self._dots(run))

    def _edges(self, lines: Lines) -> Iterator[tuple[Dot, Dot]]:
        """Yield the edges of rings that can cut a row of the window."""
        for box, points in lines.level(self._resolution).chunks:
            if box[3] >= self._box[1] and box[1] <= self._box[3]:
                yield from pairwise(self._dots(pairs(points)))

    def _dots(self, points: Iterable[Point]) -> Sequence[Dot]:
        west, _, _, north = self._box
        right, down = self._right, self._down
        return [((lon - west) * right, (north - lat) * down) for lon, lat in points]


def meet(one: Box, other: Box) -> bool:
    """Return whether two boxes have anything in common."""
    return one[0] <= other[2] and one[2] >= other[0] and one[1] <= other[3] and one[3] >= other[1]


def _outside(points: Iterable[Point], box: Box) -> Iterator[list[Point]]:
    """Yield the stretches of a line of which no two neighbouring points lie in a box."""
    run: list[Point] = []
    for one, other in pairwise(points):
        if _within(one, box) and _within(other, box):
            if run:
                yield run
            run = []
        else:
            run = run or [one]
            run.append(other)
    if run:
        yield run


def _within(point: Point, box: Box) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]
