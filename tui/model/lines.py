"""Lines of points on the earth, kept packed and at several levels of detail."""

from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from tui.model.value import value

Point = tuple[float, float]
"""Longitude and latitude in degrees."""
Box = tuple[float, float, float, float]
"""West, south, east, north, in degrees."""

_CHUNK = 64
"""Points of a line that are kept, and left out of a drawing, together."""
_FEW = 2000
"""Points: so many are drawn at any scale without being simplified."""
_FIRST_TOLERANCE = 0.001


@value
class Level:
    """All lines with no two neighbouring points nearer than the tolerance, cut into chunks that share their ends."""

    tolerance: float
    """Degrees."""
    points: bytes
    ends: bytes
    """After which point each chunk ends."""
    boxes: bytes

    @cached_property
    def chunks(self) -> tuple[tuple[Box, Sequence[float]], ...]:
        """Each chunk's box, and its points as a row of numbers: longitude, latitude, longitude, and so on."""
        points, ends, boxes = (array(kind, data) for kind, data in self._packed)
        starts = [0, *ends]
        flat = boxes.tolist()
        return tuple(
            ((flat[4 * n], flat[4 * n + 1], flat[4 * n + 2], flat[4 * n + 3]), points[2 * start : 2 * end])
            for n, (start, end) in enumerate(pairwise(starts))
        )

    @property
    def _packed(self) -> tuple[tuple[str, bytes], ...]:
        return ("f", self.points), ("I", self.ends), ("f", self.boxes)


@value
class Lines:
    """Some lines, the finest level first."""

    levels: tuple[Level, ...]

    def level(self, resolution: float) -> Level:
        """Return the coarsest level that can't be told from the finest where a dot is so many degrees wide."""
        fine = [level for level in self.levels if level.tolerance <= resolution / 2]
        return fine[-1] if fine else self.levels[0]

    def holds(self, point: Point) -> bool:
        """Return whether a point lies within the lines, taken as rings (even-odd rule)."""
        lon, lat = point
        inside = False
        for _, points in self.levels[0].chunks:
            for (x0, y0), (x1, y1) in pairwise(pairs(points)):
                if (y0 > lat) != (y1 > lat) and lon < x0 + (lat - y0) / (y1 - y0) * (x1 - x0):
                    inside = not inside
        return inside

    @property
    def box(self) -> Box:
        """The box round all lines."""
        boxes = [box for box, _ in self.levels[0].chunks]
        return (
            min(box[0] for box in boxes),
            min(box[1] for box in boxes),
            max(box[2] for box in boxes),
            max(box[3] for box in boxes),
        )


def pairs(points: Sequence[float]) -> Iterator[Point]:
    """Yield the points of a row of numbers: longitude, latitude, longitude, and so on."""
    return zip(points[::2], points[1::2], strict=True)


def packed(lines: Sequence[Sequence[Point]]) -> Lines:
    """Return lines packed, at as many levels as they need."""
    levels = [_level(lines, 0.0)]
    tolerance = _FIRST_TOLERANCE
    kept = lines
    while sum(map(len, kept)) > _FEW and tolerance < 90:
        kept = [thinned(line, tolerance) for line in kept]
        levels.append(_level(kept, tolerance))
        tolerance *= 2
    return Lines(tuple(levels))


def thinned(line: Sequence[Point], tolerance: float) -> list[Point]:
    """Return a line without the points nearer than the tolerance, in degrees, to the one before; both ends stay."""
    kept = [line[0]]
    for point in line[1:-1]:
        if abs(point[0] - kept[-1][0]) >= tolerance or abs(point[1] - kept[-1][1]) >= tolerance:
            kept.append(point)
    return [*kept, line[-1]] if len(line) > 1 else kept


def _level(lines: Sequence[Sequence[Point]], tolerance: float) -> Level:
    points, ends, boxes = array("f"), array("I"), array("f")
    for line in lines:
        for start in range(0, max(1, len(line) - 1), _CHUNK):
            chunk = line[start : start + _CHUNK + 1]
            for point in chunk:
                points.extend(point)
            ends.append(len(points) // 2)
            lons, lats = [point[0] for point in chunk], [point[1] for point in chunk]
            boxes.extend((min(lons), min(lats), max(lons), max(lats)))
    return Level(tolerance, points.tobytes(), ends.tobytes(), boxes.tobytes())
