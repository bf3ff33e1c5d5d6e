"""Texts of points, `longitude,latitude longitude,latitude …` in degrees, to numbers."""

from math import isfinite

from tui.library.faults import shortened
from tui.library.findings import Findings
from tui.library.nodes import Node, Scalar
from tui.model.lines import Point

_MEND = "Write `longitude,latitude` in degrees, with points for decimals, and a space between two of them."


def read_points(node: Node, findings: Findings, least: int, most: int | None = None) -> list[Point]:
    """Return the points of a text; nothing, and why not is found, where it holds anything else or too few."""
    if not isinstance(node, Scalar):
        findings.error(node, "kind-wrong", "Points must stand in one text.", _MEND)
        return []
    points: list[Point] = []
    for number, word in enumerate(node.value.split(), 1):
        point = _point(word)
        if point is None:
            message = f"Point {number} is none: `{shortened(word, 30)}`."
            findings.error(node, "points-malformed", message, _MEND)
            return []
        points.append(point)
    if len(points) < least or (most is not None and len(points) > most):
        wanted = f"{least}" if least == most else f"at least {least}"
        message = f"There must be {wanted} {'point' if wanted == '1' else 'points'} here, not {len(points)}."
        findings.error(node, "points-few", message, _MEND)
        return []
    return points


def read_point(node: Node, findings: Findings) -> Point | None:
    """Return the one point of a text, or None."""
    points = read_points(node, findings, 1, 1)
    return points[0] if points else None


def _point(word: str) -> Point | None:
    try:
        lon, lat = map(float, word.split(","))
    except ValueError:
        return None
    return (lon, lat) if isfinite(lon) and isfinite(lat) and abs(lon) <= 180 and abs(lat) <= 90 else None
