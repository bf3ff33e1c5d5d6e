"""A map drawn: true to scale, nothing over anything, in dots, blocks and letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.maps.canvas import Canvas
from tui.app.maps.drawing import draw
from tui.app.maps.ink import INKS
from tui.app.maps.sides import Sides
from tui.app.maps.spots import Spots, all_spots
from tui.app.maps.viewport import Viewport, fitted, round_distance
from tui.app.maps.words import Words
from tui.library import Library
from tui.model.bearing import distance
from tui.model.lines import Point, packed
from tui.model.map import Layer, Map, Place, Region, View

RIVER = Layer(kind="river", name="River", lines=packed([[(0, 46), (10, 54)]]))
COAST = Layer(kind="coast", name="Coast", lines=packed([[(0, 54), (10, 46)]]))
CHART = Map(
    views=(View(id="whole", title="Whole", box=(0, 45, 10, 55), layers=(COAST, RIVER)),),
    places=(
        Place(id="a", name="Alpha", at=(2, 50), rank=1),
        Place(id="b", name="Beta", at=(8, 50)),
        Place(id="wide", name="東京都", at=(5, 53)),
    ),
    regions=(Region(id="r", name="Region", at=(5, 48), lines=packed([[(4, 46), (6, 46), (6, 50), (4, 50), (4, 46)]])),),
)
SIZES = st.tuples(st.integers(1, 130), st.integers(1, 45))


def text(ink: str, columns: int, rows: int, focus: str = "") -> list[str]:
    view = CHART.views[0]
    port = fitted(view.box, columns, rows)
    return ["".join(piece for piece, _ in line) for line in draw(CHART, view, port, INKS[ink], all_spots(CHART, focus))]


@pytest.mark.parametrize("ink", INKS)
def test_names_stand_whole_beside_their_dots(ink: str) -> None:
    drawn = text(ink, 78, 20)
    assert len(drawn) == 20
    for name in ("Alpha", "Beta", "東京都"):
        assert sum(line.count(name) for line in drawn) == 1
    assert any("km" in line for line in drawn)


def test_letters_alone_are_drawn_where_the_signs_are_ascii() -> None:
    drawn = "\n".join(text("ascii", 78, 20)).replace("東京都", "")
    assert drawn.isascii()
    assert "#" in drawn


def test_plain_signs_are_drawn_without_braille() -> None:
    drawn = "".join(text("plain", 78, 20))
    assert not any(0x2800 <= ord(character) <= 0x28FF for character in drawn)


@given(SIZES, st.sampled_from(sorted(INKS)), st.sampled_from(["", "a", "r"]))
def test_every_size_is_filled_exactly(size: tuple[int, int], ink: str, focus: str) -> None:
    from rich.cells import cell_len

    drawn = text(ink, *size, focus)
    assert len(drawn) == size[1]
    assert {cell_len(line) for line in drawn} == {size[0]}


@given(SIZES, st.tuples(st.floats(-170, 170), st.floats(-80, 80)), st.floats(0.001, 1))
def test_a_cell_is_where_its_point_is(size: tuple[int, int], middle: Point, scale: float) -> None:
    port = Viewport(middle, scale, *size)
    for column, row in ((0, 0), (size[0] - 1, size[1] - 1), (size[0] // 2, size[1] // 2)):
        assert port.cell(port.point(column, row)) == (column, row)


def test_the_aspect_is_true() -> None:
    port = fitted((30, 44, 40, 50), 80, 24)
    wide = distance(port.point(0, 12), port.point(40, 12)) / 40
    high = distance(port.point(40, 2), port.point(40, 22)) / 20
    assert high / wide == pytest.approx(2, rel=0.01)
    assert wide == pytest.approx(port.km_per_column, rel=0.01)


def test_the_river_is_drawn_over_what_it_crosses() -> None:
    view = CHART.views[0]
    lines = draw(CHART, view, fitted(view.box, 40, 20), INKS["ascii"], Spots({}))
    middle = [piece for line in lines[9:11] for piece in line if "#" in piece[0]]
    assert middle and all(style == "cursor" for _, style in middle)


def test_zooming_holds_the_point_and_stays_in_bounds() -> None:
    port = fitted((0, 45, 10, 55), 80, 24)
    closer = port.zoomed(2, (3, 50), 0.0001, port.scale)
    assert closer.cell((3, 50))[0] == pytest.approx(port.cell((3, 50))[0], abs=1)
    assert closer.zoomed(0.1, (3, 50), 0.0001, port.scale).scale == port.scale
    assert port.zoomed(1e9, (3, 50), 0.0001, port.scale).scale == 0.0001


@pytest.mark.parametrize(("most", "drawn"), [(7.3, 5), (23, 20), (199, 100), (0.3, 0.2), (1, 1)])
def test_the_scale_bar_is_a_round_number(most: float, drawn: float) -> None:
    assert round_distance(most) == pytest.approx(drawn)


def test_no_word_covers_another() -> None:
    none = bytes(400)
    words = Words(40, 10, none, [none])
    placed = [words.beside(5, 20, f"Word number {number}", "text") for number in range(20)]
    assert True in placed and False in placed
    cells = [(word.row, word.column + offset) for word in words.words for offset in range(len(word.text))]
    assert len(cells) == len(set(cells))


@given(st.lists(st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6)), min_size=2, max_size=6))
def test_lines_from_anywhere_stay_on_the_canvas(points: list[Point]) -> None:
    for ink in INKS.values():
        canvas = Canvas(7, 5, ink)
        canvas.stroke("river", points)
        canvas.stroke("coast", points)
        canvas.fill(None, [(points[0], points[1]), (points[1], points[0])])
        assert len(canvas.cells["river"]) == 35


@pytest.mark.parametrize(("columns", "rows"), [(38, 8), (78, 17), (118, 33)])
@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize("view", [0, 1])
def test_the_place_the_map_is_about_has_its_name_before_all_labels(
    library: Library, columns: int, rows: int, ink: str, view: int
) -> None:
    chart = library.open("kherson-withdrawal").guide.map
    assert chart
    shown = chart.views[view]
    drawn = draw(chart, shown, fitted(shown.box, columns, rows), INKS[ink], all_spots(chart))
    lines = ["".join(piece for piece, _ in line) for line in drawn]
    assert sum(line.count(chart.centre.name) for line in lines) == 1


@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize(("lat", "above"), [(50.2, True), (49.8, False)])
def test_a_name_stands_on_the_same_side_of_the_river_as_its_place(ink: str, lat: float, above: bool) -> None:
    river = Layer(kind="river", name="River", lines=packed([[(0, 50), (10, 50)]]))
    view = View(id="whole", title="Whole", box=(0, 45, 10, 55), layers=(river,))
    chart = Map(views=(view,), places=(Place(id="a", name="Alpha", at=(5, lat)),))
    port = fitted(view.box, 60, 15)
    drawn = ["".join(piece for piece, _ in line) for line in draw(chart, view, port, INKS[ink], all_spots(chart))]
    (row,) = (number for number, line in enumerate(drawn) if "Alpha" in line)
    assert (row < port.cell((5, 50))[1]) == above


def test_a_name_rather_covers_a_line_than_reads_as_that_of_another_place() -> None:
    heavy = bytearray(40 * 5)
    heavy[3 * 40 : 4 * 40 : 4] = b"\x01" * 10  # every fourth cell of the line below
    words = Words(40, 5, heavy, [bytes(40 * 5)])
    words.put_place(1, 10, "o", "strong")
    words.put_place(2, 16, "o", "strong")
    for row, column in ((2, 6), (2, 18), (1, 17)):
        words.put(row, column, "x" * 8, "text")
    assert words.beside(2, 16, "Beta", "text")
    assert words.words[-1].row == 3


def test_each_town_of_the_lower_dnieper_has_its_name_on_its_own_bank(library: Library) -> None:
    chart = library.open("kherson-withdrawal").guide.map
    assert chart
    view = chart.views_by_id["map-detail"]
    for columns, rows in ((78, 17), (118, 33)):
        port = fitted(view.box, columns, rows)
        lines = draw(chart, view, port, INKS["full"], all_spots(chart))
        drawn = ["".join(piece for piece, _ in line) for line in lines]
        for town in ("Kherson", "Beryslav", "Snihurivka", "Oleshky", "Nova Kakhovka"):
            row, line = next((number, line) for number, line in enumerate(drawn) if town in line)
            place = next(each for each in chart.places if each.name == town)
            across = Sides(view, port).across(place.spot)
            assert not across(row, line.index(town) + len(town) // 2), town
