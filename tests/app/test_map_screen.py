"""The map: panned, zoomed, walked by Tab and by mouse, tied to the glossary both ways; questions on it."""

from tests.app.conftest import MakeApp
from tui.app.screens.entry import EntryScreen
from tui.app.screens.map import MapScreen
from tui.app.screens.places import PlacesScreen
from tui.app.screens.quiz import QuizScreen
from tui.app.screens.reader import ReaderScreen
from tui.app.studyguide import StudyGuide
from tui.app.widgets.locate_pad import LocatePad
from tui.app.widgets.map_view import MapView


def the_map(app: StudyGuide) -> MapView:
    return app.screen.query_one(MapView)


async def test_a_place_in_the_glossary_opens_on_the_map_and_one_on_the_map_in_the_glossary(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("g", *"kakhovka", "enter")
        await pilot.pause()
        assert isinstance(app.screen, EntryScreen)
        app.screen.list.move_to("m:kakhovka-dam")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, MapScreen)
        assert the_map(app).focus_id == "kakhovka-dam"
        assert the_map(app).view.id == "map-detail"
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, EntryScreen)
        assert app.screen._trail == ["kakhovka-reservoir"]


async def test_panning_and_zooming_change_the_view_and_a_digit_shows_it_whole_again(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("v")
        await pilot.pause()
        chart = the_map(app)
        whole = chart.port
        assert chart.view.id == "map-overview"
        await pilot.press("right", "up")
        assert chart.port.middle[0] > whole.middle[0]
        assert chart.port.middle[1] > whole.middle[1]
        await pilot.press("2")
        assert chart.view.id == "map-detail"
        await pilot.press("plus", "plus")
        assert chart.view.id == "map-detail"
        await pilot.press(*["minus"] * 9)
        assert (chart.view.id, chart.port.scale) == ("map-overview", whole.scale)
        await pilot.press("1")
        assert chart.port == whole


async def test_zooming_in_on_the_overview_brings_the_detail(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("v")
        await pilot.pause()
        while the_map(app).focus_id != "kherson-city":
            await pilot.press("tab")
        await pilot.press(*["plus"] * 6)
        assert the_map(app).view.id == "map-detail"


async def test_tab_walks_what_is_in_view_and_escape_leaves_it_then_the_map(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("v", "2")
        await pilot.pause()
        chart = the_map(app)
        walked = []
        for _ in chart.in_view():
            await pilot.press("tab")
            walked.append(chart.focus_id)
        assert len(set(walked)) == len(walked) > 5
        assert all(chart.port.holds(chart.chart.spots[each].spot) for each in walked)
        await pilot.press("escape")
        assert chart.focus_id == ""
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)


async def test_a_click_chooses_a_place_and_a_second_one_opens_it(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("v", "2")
        await pilot.pause()
        chart = the_map(app)
        at = chart.port.cell(chart.chart.spots["kherson-city"].spot)
        await pilot.click(MapView, offset=at)
        assert chart.focus_id == "kherson-city"
        await pilot.click(MapView, offset=at)
        await pilot.pause()
        assert isinstance(app.screen, EntryScreen)


async def test_the_list_of_places_leads_to_each_on_the_map(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("v", "i")
        await pilot.pause()
        assert isinstance(app.screen, PlacesScreen)
        app.screen.list.move_to("melitopol")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, MapScreen)
        assert the_map(app).focus_id == "melitopol"


async def test_a_question_on_the_map_is_answered_by_digit_and_says_why(make_app: MakeApp) -> None:
    app = make_app(screen="quiz", item="where-is-it")
    async with app.run_test() as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, QuizScreen)
        pad = screen.query_one(LocatePad)
        await pilot.press("enter")
        assert screen._missing.startswith("Choose first")
        right = next(number for number, option in enumerate(pad.options, 1) if option.right)
        await pilot.press(str(right))
        assert pad.count() == f"{right} is chosen"
        await pilot.press("right", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        (answer,) = screen.sitting.answers.values()
        assert (answer.mark, answer.sure) == (1.0, "guess")
        assert screen.study.progress.missed() == []


async def test_a_region_is_chosen_by_mouse_and_nothing_tells_the_answer_before(make_app: MakeApp) -> None:
    app = make_app(screen="quiz", item="where-is-it")
    async with app.run_test() as pilot:
        await pilot.pause()
        pad = app.screen.query_one(LocatePad)
        drawn = "".join(text for line in pad._lines for text, _ in line)
        assert not any(option.text in drawn for option in pad.options)
        await pilot.press("1", "enter")
        await app.workers.wait_for_complete()
        await pilot.press("enter")
        await pilot.pause()
        pad = app.screen.query_one(LocatePad)
        left = pad.chart.spots["kherson-left-bank"]
        column, row = pad.port.cell(left.spot)
        await pilot.click(LocatePad, offset=(column, row + 1))
        assert pad.focus_id == "kherson-left-bank"


async def test_nonsense_keys_and_sizes_break_nothing(make_app: MakeApp) -> None:
    app = make_app(signs="plain")
    async with app.run_test(size=(20, 4)) as pilot:
        await pilot.press("v", *["plus"] * 40, "left", "tab", *["minus"] * 40, "shift+tab", "9", "0", "enter", "up")
        await pilot.resize_terminal(130, 50)
        await pilot.press("right", "tab", "plus")
        await pilot.resize_terminal(40, 12)
        await pilot.press("i", "end", "escape", "escape", "escape", "escape")
        await pilot.pause()
        assert app.is_running
