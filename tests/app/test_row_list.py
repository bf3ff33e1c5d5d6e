"""A list of rows: the cursor, keys, clicks, and how rows are drawn."""

from textual.geometry import Region

from tests.app.list_app import ListApp, letters, row, window
from tui.app.widgets.row_list import GAP, Block, Row, RowList, text_row


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


async def test_a_list_without_anything_to_choose_takes_every_key() -> None:
    app = ListApp([])
    async with app.run_test(size=(20, 5)) as pilot:
        for rows in ([], [GAP], [text_row("Only to be read")], [Row("", (), selectable=False)]):
            app.list.show(rows)
            await pilot.press("up", "down", "pageup", "pagedown", "home", "end", "enter", "space")
            await pilot.click("#rows", offset=(2, 0))
            assert app.list.row_id == ""
        await pilot.resize_terminal(10, 3)
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


async def test_a_row_wraps_under_its_beginning_beside_what_stands_at_its_side() -> None:
    block = Block("one two three four five", lead="3  ", side="place", indent=1)
    app = ListApp([Row("a", (block,))])
    async with app.run_test(size=(29, 5)):
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


async def test_a_list_that_is_taken_down_can_still_be_drawn() -> None:
    app = ListApp([row("a"), row("b")])
    async with app.run_test(size=(14, 6)):
        rows = app.list
        await rows.remove()
        rows.notify_style_update()
        assert len(rows.render_lines(Region(0, 0, 14, 2))) == 2


async def test_a_foot_covers_the_lowest_lines_and_nothing_else_moves() -> None:
    app = ListApp(letters(9))
    async with app.run_test(size=(14, 6)) as pilot:
        rows = app.list
        rows.put_foot([(("--", "muted"),), (("note", "text"),)])
        await pilot.pause()
        drawn = [strip.text.strip() for strip in rows.render_lines(Region(0, 0, 14, 6))]
        assert drawn == ["› Row a", "Row b", "Row c", "Row d", "--", "note"]
        await pilot.press("end")
        drawn = [strip.text.strip() for strip in rows.render_lines(Region(0, 0, 14, 6))]
        assert drawn == ["Row f", "Row g", "Row h", "› Row i", "--", "note"]
        rows.put_foot([])
        await pilot.pause()
        drawn = [strip.text.strip() for strip in rows.render_lines(Region(0, 0, 14, 6))]
        assert drawn == ["Row d", "Row e", "Row f", "Row g", "Row h", "› Row i"]
