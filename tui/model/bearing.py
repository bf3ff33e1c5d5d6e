"""Distances and directions between points of the earth, taken as a sphere."""

from math import asin, atan2, cos, degrees, radians, sin, sqrt

from tui.model.lines import Point

EARTH = 6371.0
"""The mean radius of the earth in kilometres."""
_WINDS = (
    "north",
    "north-north-east",
    "north-east",
    "east-north-east",
    "east",
    "east-south-east",
    "south-east",
    "south-south-east",
    "south",
    "south-south-west",
    "south-west",
    "west-south-west",
    "west",
    "west-north-west",
    "north-west",
    "north-north-west",
)


def distance(one: Point, other: Point) -> float:
    """Return the distance in kilometres along a great circle (haversine formula)."""
    lon0, lat0, lon1, lat1 = map(radians, (*one, *other))
    half = sin((lat1 - lat0) / 2) ** 2 + cos(lat0) * cos(lat1) * sin((lon1 - lon0) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(half)))


def bearing(one: Point, other: Point) -> float:
    """Return the direction in which one sets out from a point to another, in degrees clockwise from north."""
    lon0, lat0, lon1, lat1 = map(radians, (*one, *other))
    east = sin(lon1 - lon0) * cos(lat1)
    north = cos(lat0) * sin(lat1) - sin(lat0) * cos(lat1) * cos(lon1 - lon0)
    return degrees(atan2(east, north)) % 360


def wind(direction: float) -> str:
    """Return a direction in degrees as one of sixteen words."""
    return _WINDS[round(direction / 22.5) % len(_WINDS)]


def way(one: Point, other: Point, name: str) -> str:
    """Return how a point lies from another with a name: `59 km north-west of the hills`."""
    far = distance(one, other)
    return f"{round(far)} km {wind(bearing(one, other))} of {name}" if far >= 0.5 else f"at {name}"
