"""The dates: zoomed and moved along, leading to passages and entries."""

from tests.app.conftest import MakeApp
from tui.app.screens.entry import EntryScreen
from tui.app.screens.passage import PassageScreen
from tui.app.screens.reader import ReaderScreen
from tui.app.screens.timeline import TimelineScreen


async def test_an_event_of_the_article_leads_to_its_passage_and_one_from_elsewhere_to_its_entry(
    make_app: MakeApp,
) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("d")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, TimelineScreen)
        assert screen.list.row_id == "e:article-order"
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, PassageScreen)
        await pilot.press("escape", "down", "down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, EntryScreen)
        assert app.screen.study.progress.look_ups["war"] == 1


async def test_zooming_keeps_the_event_in_view_and_0_shows_all_days_again(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("d", "end")
        screen = app.screen
        assert isinstance(screen, TimelineScreen)
        whole = screen._days
        for _ in range(9):
            await pilot.press("plus")
        last = screen._timeline.by_id["kherson-entered"].first
        assert screen._days[0] <= last <= screen._days[1]
        assert screen._scale.days < 12
        await pilot.press("left", "left", "left")
        assert screen._days[1] < last
        await pilot.press("0")
        assert screen._days == whole
        await pilot.press("minus", "left", "right")
        assert screen._days == whole


async def test_an_event_out_of_view_brings_its_days_with_it(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("d", "end", "plus", "plus", "plus", "home")
        screen = app.screen
        assert isinstance(screen, TimelineScreen)
        first = screen._timeline.by_id[screen._focused]
        assert screen._days[0] <= first.first


async def test_nonsense_keys_break_nothing_in_a_tiny_window(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(20, 5)) as pilot:
        await pilot.press("d", *["plus"] * 12, "end", "left", *["minus"] * 12, "right", "0", "pageup", "down", "x", "z")
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
