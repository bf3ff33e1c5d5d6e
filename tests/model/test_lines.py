"""Lines of points: packed without loss that shows, thinned by level, in chunks with their boxes."""

from math import cos, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.bearing import bearing, distance, way, wind
from tui.model.lines import Point, packed, pairs, thinned

points = st.tuples(st.floats(-180, 180, width=32), st.floats(-90, 90, width=32))


@given(st.lists(points, min_size=2, max_size=300))
def test_packed_lines_are_the_lines_that_were_given(line: list[Point]) -> None:
    chunks = packed([line]).levels[0].chunks
    found = [point for number, (_, flat) in enumerate(chunks) for point in list(pairs(flat))[1 if number else 0 :]]
    assert found == line
    for (west, south, east, north), flat in chunks:
        assert all(west <= lon <= east and south <= lat <= north for lon, lat in pairs(flat))


def test_a_hundred_thousand_points_come_to_few_where_dots_are_large() -> None:
    coast = [(10 * cos(n / 16_000) + sin(n) / 100, 10 * sin(n / 16_000) + cos(n) / 100) for n in range(100_000)]
    lines = packed([coast])
    sizes = [sum(len(flat) // 2 for _, flat in level.chunks) for level in lines.levels]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] >= 100_000
    assert sum(len(flat) // 2 for _, flat in lines.level(0.2).chunks) < 3_000
    assert lines.level(0.000_001) is lines.levels[0]


@given(st.lists(points, min_size=2, max_size=100), st.floats(0.001, 50))
def test_a_thinned_line_keeps_its_ends_and_no_point_strays_further_than_the_tolerance(
    line: list[Point], tolerance: float
) -> None:
    kept = thinned(line, tolerance)
    assert (kept[0], kept[-1]) == (line[0], line[-1])
    for lon, lat in line:
        assert any(abs(lon - x) <= tolerance and abs(lat - y) <= tolerance for x, y in kept)


@pytest.mark.parametrize(
    ("one", "other", "km", "degrees", "word"),
    [
        ((0, 0), (0, 1), 111.2, 0, "north"),
        ((0, 0), (1, 0), 111.2, 90, "east"),
        ((32.601, 46.633), (31.984, 46.968), 60, 309, "north-west"),
        ((179.5, 0), (-179.5, 0), 111.2, 90, "east"),
        ((2.35, 48.86), (-74.0, 40.71), 5837, 292, "west-north-west"),
    ],
)
def test_distances_and_bearings_are_those_of_the_sphere(
    one: Point, other: Point, km: float, degrees: float, word: str
) -> None:
    assert distance(one, other) == pytest.approx(km, rel=0.01)
    assert bearing(one, other) == pytest.approx(degrees, abs=1)
    assert wind(bearing(one, other)) == word


def test_a_way_is_told_in_whole_kilometres() -> None:
    assert way((32.601, 46.633), (31.984, 46.968), "Kherson") == "60 km north-west of Kherson"
    assert way((1, 1), (1, 1), "the hills") == "at the hills"
