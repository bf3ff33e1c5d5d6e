"""A list of rows in a window of any size: the cursor, keys, clicks, and rows taller than the window."""

from collections.abc import Callable, Sequence
from random import Random

import pytest
from textual import on
from textual.app import App, ComposeResult

from tui.app.screens.study_screen import StudyScreen
from tui.app.widgets.row_list import GAP, Block, Row, RowList, text_row
from tui.app.widgets.row_window import RowWindow


class ListScreen(StudyScreen[None]):
    """A list and nothing else; remembers what it says."""

    AUTO_FOCUS = "#rows"
    DEFAULT_CSS = "ListScreen RowList { height: 1fr; }"

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self._rows = rows
        self.chosen: list[str] = []
        self.moved: list[str] = []

    def compose(self) -> ComposeResult:
        yield RowList(self._rows, id="rows")

    @on(RowList.Chosen)
    def _chosen(self, message: RowList.Chosen) -> None:
        self.chosen.append(message.row_id)

    @on(RowList.Moved)
    def _moved(self, message: RowList.Moved) -> None:
        self.moved.append(message.row_id)


class ListApp(App[None]):
    """Shows the screen."""

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self._first = ListScreen(rows)

    def get_default_screen(self) -> ListScreen:
        return self._first

    @property
    def list(self) -> RowList:
        return self._first.query_one("#rows", RowList)

    @property
    def chosen(self) -> Sequence[str]:
        return self._first.chosen

    @property
    def moved(self) -> Sequence[str]:
        return self._first.moved


def row(name: str, text: str = "") -> Row:
    return Row(name, (Block(text or f"Row {name}"),))


def tall(name: str, lines: int, *, selectable: bool = True) -> Row:
    return Row(name, tuple(Block(f"{name} {number}") for number in range(lines)), selectable)


def letters(count: int) -> list[Row]:
    return [row(chr(ord("a") + number)) for number in range(count)]


def window(rows: RowList) -> list[str]:
    """Return the lines in view, as drawn."""
    height = rows.size.height
    return ["".join(segment.text for segment in rows.render_line(y)).rstrip() for y in range(height)]


def seen_by(act: Callable[[], None], rows: RowList) -> set[str]:
    """Do the same until nothing changes any more; return every line that came into view."""
    seen: set[str] = set()
    for _ in range(200):
        before = rows.top, rows.row_id
        seen |= {line[2:] for line in window(rows)}
        act()
        if (rows.top, rows.row_id) == before:
            return seen
    raise AssertionError("It never came to an end.")


async def test_arrows_walk_the_rows_that_can_be_chosen() -> None:
    app = ListApp([text_row("Heading"), row("a"), GAP, text_row("Another"), row("b"), row("c")])
    async with app.run_test(size=(30, 10)) as pilot:
        assert app.list.row_id == "a"
        await pilot.press("down", "down")
        assert app.list.row_id == "c"
        await pilot.press("down")
        assert app.list.row_id == "c"
        await pilot.press("k", "л", "up")
        assert app.list.row_id == "a"
        assert app.moved == ["b", "c", "b", "a"]


async def test_the_cursor_shows_before_the_first_line_of_its_row() -> None:
    app = ListApp([row("a", "one two three four"), row("b")])
    async with app.run_test(size=(14, 6)) as pilot:
        assert window(app.list)[:3] == ["› one two", "  three four", "  Row b"]
        await pilot.press("down")
        assert window(app.list)[:3] == ["  one two", "  three four", "› Row b"]
        app.screen.set_focus(None)
        await pilot.pause()
        assert window(app.list)[2] == "  Row b"


async def test_enter_chooses_the_row_under_the_cursor() -> None:
    app = ListApp(letters(3))
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.press("down", "enter")
        assert app.chosen == ["b"]


async def test_a_click_chooses_a_row_and_only_a_row() -> None:
    app = ListApp([text_row("Heading"), row("a", "one two three four five six"), row("b")])
    async with app.run_test(size=(20, 10)) as pilot:
        await pilot.click("#rows", offset=(4, 0))
        await pilot.click("#rows", offset=(4, 8))
        assert app.chosen == []
        await pilot.click("#rows", offset=(4, 2))
        assert app.chosen == ["a"]
        await pilot.click("#rows", offset=(4, 3))
        assert app.chosen == ["a", "b"]


async def test_a_click_in_a_scrolled_list_meets_what_is_seen() -> None:
    app = ListApp(letters(20))
    async with app.run_test(size=(20, 5)) as pilot:
        await pilot.press("end")
        await pilot.click("#rows", offset=(4, 0))
        assert app.chosen == ["p"]
        assert app.list.top == 15


async def test_home_end_and_page_keys_take_the_cursor_along() -> None:
    app = ListApp(letters(20))
    async with app.run_test(size=(20, 5)) as pilot:
        await pilot.press("end")
        assert (app.list.row_id, app.list.top) == ("t", 15)
        await pilot.press("home")
        assert (app.list.row_id, app.list.top) == ("a", 0)
        await pilot.press("pagedown")
        assert (app.list.row_id, app.list.top) == ("e", 4)
        await pilot.press("pageup")
        assert (app.list.row_id, app.list.top) == ("e", 0)
        await pilot.press("G")
        assert app.list.row_id == "t"


@pytest.mark.parametrize("rows", [[], [GAP], [text_row("Only to be read")], [Row("", (), selectable=False)]])
async def test_a_list_without_anything_to_choose_takes_every_key(rows: list[Row]) -> None:
    app = ListApp(rows)
    async with app.run_test(size=(20, 5)) as pilot:
        await pilot.press("up", "down", "pageup", "pagedown", "home", "end", "enter", "space")
        await pilot.click("#rows", offset=(2, 0))
        await pilot.resize_terminal(10, 3)
        assert app.list.row_id == ""
        assert app.chosen == app.moved == []
        app.list.show([row("a")])
        assert app.list.row_id == "a"
        app.list.show([])
        assert app.list.row_id == ""


async def test_the_cursor_may_stand_on_no_row_until_an_arrow_takes_it_up() -> None:
    app = ListApp(letters(3))
    async with app.run_test(size=(20, 5)) as pilot:
        app.list.leave_rows()
        await pilot.press("enter", "up")
        assert app.list.row_id == ""
        assert app.chosen == []
        await pilot.press("down")
        assert app.list.row_id == "a"


async def test_other_rows_keep_the_cursor_where_it_stood_or_put_it_first() -> None:
    app = ListApp(letters(5))
    async with app.run_test(size=(20, 10)):
        app.list.move_to("c")
        app.list.show([row("x"), row("c"), row("y")])
        assert app.list.row_id == "c"
        app.list.show([row("x"), row("y")])
        assert app.list.row_id == "x"
        app.list.show([row("x"), row("y")], "y")
        assert app.list.row_id == "y"
        app.list.move_to("nowhere")
        assert app.list.row_id == "y"


async def test_a_row_asked_for_is_in_view() -> None:
    app = ListApp(letters(3))
    async with app.run_test(size=(20, 5)):
        app.list.show(letters(26), "t")
        assert "› Row t" in window(app.list)
        app.list.show(letters(26), keep_scroll=False)
        assert app.list.top == 0


async def test_a_row_asked_for_before_the_first_frame_is_in_view() -> None:
    app = ListApp([])
    async with app.run_test(size=(20, 5)) as pilot:
        fresh = RowList(letters(26), id="fresh")
        fresh.show(letters(26), "t")
        await app.screen.mount(fresh)
        fresh.focus()
        await pilot.pause()
        assert "› Row t" in window(fresh)


async def test_a_text_opens_at_its_beginning_however_far_below_the_first_choice_is() -> None:
    app = ListApp([tall("text", 40, selectable=False), row("a"), row("b")])
    async with app.run_test(size=(20, 8)):
        assert app.list.top == 0
        assert app.list.row_id == "a"
        seen = seen_by(app.list.action_down, app.list)
        assert {f"text {number}" for number in range(40)} <= seen
        assert app.list.row_id == "b"


async def test_a_row_out_of_view_is_shown_before_it_is_chosen() -> None:
    app = ListApp([tall("text", 40, selectable=False), row("a")])
    async with app.run_test(size=(20, 8)) as pilot:
        await pilot.press("enter")
        assert app.chosen == []
        assert "› Row a" in window(app.list)
        await pilot.press("enter")
        assert app.chosen == ["a"]


SHAPES = {
    "a tall row after a tall row": [tall("a", 12), tall("b", 19)],
    "a tall text between rows": [row("a"), tall("text", 30, selectable=False), row("b"), row("c")],
    "a text a little taller than the window": [row("a"), tall("text", 11, selectable=False), row("b")],
    "tall rows between small ones": [row("a"), tall("b", 25), row("c"), tall("d", 13), row("e")],
    "a tall text at either end": [tall("x", 20, selectable=False), row("a"), tall("y", 20, selectable=False)],
    "one row of three windows": [tall("a", 30)],
    "only text": [tall("x", 33, selectable=False)],
}


async def test_arrows_alone_show_every_line() -> None:
    app = ListApp([])
    async with app.run_test(size=(20, 10)):
        for shape, rows in SHAPES.items():
            app.list.show(rows, "", keep_scroll=False)
            every = {block.text for each in rows for block in each.blocks}
            assert every <= seen_by(app.list.action_down, app.list), shape
            assert app.list.at_end, shape
            assert every <= seen_by(app.list.action_up, app.list), shape
            assert app.list.top == 0, shape


@pytest.mark.parametrize("height", [1, 2, 3, 7, 12])
async def test_arrows_show_every_line_of_any_list_in_any_window(height: int) -> None:
    random = Random(height)
    app = ListApp([])
    async with app.run_test(size=(20, height)):
        for _ in range(25):
            sizes = [random.choice([1, 1, 2, 5, 9, 17]) for _ in range(7)]
            rows = [tall(f"r{place}", size, selectable=random.random() < 0.6) for place, size in enumerate(sizes)]
            every = {block.text for each in rows for block in each.blocks}
            app.list.show(rows, "", keep_scroll=False)
            assert every <= seen_by(app.list.action_down, app.list)
            assert app.list.row_id == "".join([each.id for each in rows if each.selectable][-1:])
            assert every <= seen_by(app.list.action_up, app.list)
            assert app.list.top == 0


async def test_page_keys_show_every_line() -> None:
    rows = SHAPES["tall rows between small ones"]
    app = ListApp(rows)
    async with app.run_test(size=(20, 10)):
        every = {block.text for each in rows for block in each.blocks}
        assert every <= seen_by(app.list.action_page_down, app.list)
        assert every <= seen_by(app.list.action_page_up, app.list)


async def test_after_paging_an_arrow_goes_on_from_what_is_in_view() -> None:
    app = ListApp([row("a"), tall("b", 40), row("c")])
    async with app.run_test(size=(20, 10)) as pilot:
        await pilot.press("pagedown", "pagedown")
        assert (app.list.row_id, app.list.top) == ("b", 18)
        await pilot.press("down")
        assert app.list.top == 19


async def test_a_new_width_keeps_the_cursor_in_view_and_widens_the_text_again() -> None:
    rows = [row(f"r{number}", f"Row {number} with some more words in it") for number in range(12)]
    app = ListApp(rows)
    async with app.run_test(size=(60, 6)) as pilot:
        await pilot.press(*["down"] * 8)
        wide = window(app.list)
        assert any(line.startswith("› Row 8") for line in wide)
        await pilot.resize_terminal(16, 6)
        assert any(line.startswith("› Row 8") for line in window(app.list))
        await pilot.resize_terminal(60, 6)
        assert "› Row 8 with some more words in it" in window(app.list)
        assert app.list.row_id == "r8"


async def test_a_lower_window_keeps_the_cursor_in_view() -> None:
    app = ListApp(letters(20))
    async with app.run_test(size=(20, 12)) as pilot:
        await pilot.press(*["down"] * 10)
        await pilot.resize_terminal(20, 4)
        assert "› Row k" in window(app.list)


async def test_a_new_width_keeps_the_place_within_a_tall_text() -> None:
    app = ListApp([tall("text", 60, selectable=False), row("a")])
    async with app.run_test(size=(40, 8)) as pilot:
        for _ in range(25):
            app.list.action_down()
        assert window(app.list)[0].strip() == "text 25"
        await pilot.resize_terminal(30, 8)
        assert window(app.list)[0].strip() == "text 25"


async def test_any_size_of_window_will_do() -> None:
    rows = [text_row("Heading", lead="1  "), Row("a", (Block("long text here", side="a side that is long"),)), row("b")]
    app = ListApp(rows)
    async with app.run_test(size=(40, 8)) as pilot:
        for size in ((1, 1), (2, 2), (5, 3), (9, 2), (200, 60), (40, 8)):
            await pilot.resize_terminal(*size)
            for act in ("down", "up", "bottom", "top", "page_down", "page_up"):
                getattr(app.list, f"action_{act}")()
        await pilot.press("end", "enter")
        assert app.chosen == ["b"]


async def test_a_row_wraps_under_its_beginning_beside_what_stands_at_its_side() -> None:
    block = Block("one two three four five", lead="3  ", side="place", indent=1)
    app = ListApp([Row("a", (block,))])
    async with app.run_test(size=(28, 5)):
        assert window(app.list)[:2] == ["›  3  one two three   place", "      four five"]


async def test_a_measure_keeps_rows_narrow_in_a_wide_window() -> None:
    app = ListApp([row("a", "word " * 20)])
    async with app.run_test(size=(80, 8)) as pilot:
        app.list.measure = 30
        app.list.redraw(layout=True)
        await pilot.pause()
        assert max(map(len, window(app.list))) <= 30


async def test_a_typed_tab_or_new_line_is_drawn_as_space_and_line() -> None:
    app = ListApp([row("a", "one\ttwo\nthree")])
    async with app.run_test(size=(30, 5)):
        assert window(app.list)[:2] == ["› one two", "  three"]


@pytest.mark.parametrize(
    ("row_number", "top", "step", "wanted"),
    [
        (0, 5, 1, 0),
        (1, 0, 1, 2),
        (1, 0, -1, 0),
        (1, 20, -1, 12),
        (1, 20, 1, 2),
        (2, 0, 1, 22),
        (2, 30, -1, 22),
        (3, 22, 1, 32),
        (3, 40, 1, 32),
        (3, 40, -1, 40),
    ],
)
def test_a_window_moves_as_little_as_it_must(row_number: int, top: int, step: int, wanted: int) -> None:
    view = RowWindow(first=(0, 2, 22, 32), lines=50, top=top, page=10)
    assert view.top_for(row_number, step) == wanted
