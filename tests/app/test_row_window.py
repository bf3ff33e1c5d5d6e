"""A list in a window of any size: every line is reached, also of rows taller than the window."""

from random import Random

import pytest

from tests.app.list_app import ListApp, letters, row, seen_by, tall, window
from tui.app.widgets.row_list import Block, Row, text_row
from tui.app.widgets.row_window import RowWindow


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
