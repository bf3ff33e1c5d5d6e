"""What stands around the text on the screen: pages, reading notes, expressions, the look-up of any word."""

from collections.abc import Callable

import pytest

from tests.app.conftest import RIVERS, Clock
from tests.app.test_reader import reader_of, text_of
from tests.test_dictionary import write_wordnet
from tui.app.screens.aside import AsideScreen
from tui.app.screens.entry import EntryScreen
from tui.app.screens.outline import OutlineScreen
from tui.app.screens.page import PageScreen
from tui.app.screens.passage import PassageScreen
from tui.app.screens.reader import ReaderScreen
from tui.app.screens.words import WordScreen, WordsScreen
from tui.app.stop import Stop
from tui.app.studyguide import StudyGuide
from tui.app.widgets.article_view import ArticleView

MakeApp = Callable[..., StudyGuide]


def focused(app: StudyGuide) -> Stop:
    stop = reader_of(app).article.focused_stop
    assert stop
    return stop


async def test_the_pages_lie_before_the_first_section_and_after_the_last(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        await pilot.pause()
        assert isinstance(app.screen, PageScreen)
        assert app.screen.page.id == "before-you-read"
        await pilot.press("n")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert app.screen.section.id == "order"
        await pilot.press("8", "right")
        await pilot.pause()
        assert isinstance(app.screen, PageScreen)
        assert app.screen.page.id == "beyond-the-article"
        await pilot.press("left")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert app.screen.section.id == "conclusion"


async def test_a_new_reader_sees_the_text_at_once_and_is_offered_the_page_before_it(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = text_of(app)
        assert shown.index("Enter  Before you read") < shown.index("On November 9, 2022")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, PageScreen) and app.screen.page.id == "before-you-read"
        await pilot.press("n")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert "p  Before you read" in text_of(app) and "Enter" not in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)


async def test_the_page_is_offered_on_the_first_visit_alone(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "p")
        await pilot.pause()
        assert "Enter  Before you read" in text_of(app)
        await pilot.press("tab", "enter")  # what has the focus comes before what is offered
        await pilot.pause()
        assert isinstance(app.screen, EntryScreen)
        await pilot.press("ctrl+q")
    again = make_app()
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "p  Before you read" in text_of(again)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(again.screen, ReaderScreen)


async def test_a_page_opened_from_the_outline_is_offered_no_more(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o", "up", "enter")
        await pilot.pause()
        assert isinstance(app.screen, PageScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen) and "p  Before you read" in text_of(app)


async def test_a_reader_that_does_not_stand_yet_offers_nothing(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        unborn = ReaderScreen(reader_of(app).study)
        assert not unborn.offers_page and not unborn.check_action("begin_offered", ())


async def test_a_click_on_the_line_above_the_text_opens_the_page(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        view = reader_of(app).article
        await pilot.click(ArticleView, offset=(20, 2 - view.top + view.gutter.top))
        await pilot.pause()
        assert isinstance(app.screen, PageScreen)


async def test_a_guide_without_pages_offers_none(make_app: MakeApp) -> None:
    app = make_app("rivers", shelf=RIVERS)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Enter  " not in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)


async def test_the_pages_stand_in_the_outline(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o")
        await pilot.pause()
        assert isinstance(app.screen, OutlineScreen)
        shown = text_of(app)
        assert shown.index("Before you read") < shown.index("The order of") < shown.index("Beyond the article")
        await pilot.press("up", "enter")
        await pilot.pause()
        assert isinstance(app.screen, PageScreen)


async def test_a_guide_without_pages_ends_at_its_last_section(make_app: MakeApp) -> None:
    app = make_app("rivers", shelf=RIVERS)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "p", "9", "n", "n", "n")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)


async def test_the_opening_question_takes_three_marks_and_returns_with_origins(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "1", "2", "3", "4")
        await pilot.pause()
        study = reader_of(app).study
        assert study.progress.pages.chosen == ("supply", "costs", "offensive")
        await pilot.press("1", "4")
        assert study.progress.pages.chosen == ("costs", "offensive", "chip")
        assert not study.progress.missed()
        assert not study.progress.sittings
        await pilot.press("n", "8", "n", "end")
        await pilot.pause()
        shown = text_of(app)
        assert "given by officials" in shown and "in this article, ¶9" in shown and "neither" in shown
        assert "right" not in shown.split("None is right or wrong")[-1]
        await pilot.press("1")
        assert study.progress.pages.chosen == ("costs", "offensive", "chip")
        await pilot.press("up", "enter")
        await pilot.pause()
        assert isinstance(app.screen, PassageScreen)


async def test_marks_and_time_are_kept_apart_and_for_the_next_start(make_app: MakeApp, clock: Clock) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        before = reader_of(app).study.progress.total_seconds
        await pilot.press("p")
        await pilot.pause()
        clock.tick(42)
        await pilot.press("7", "escape")
        await pilot.pause()
        progress = reader_of(app).study.progress
        assert progress.pages.seconds("before-you-read") == 42
        assert progress.total_seconds == before
        await pilot.press("p")
        await pilot.pause()
        clock.tick(5)
        await pilot.press("ctrl+q")
    again = make_app()
    async with again.run_test(size=(80, 24)) as pilot:
        pages = reader_of(again).study.progress.pages
        assert pages.chosen == ("flood",)
        assert pages.seconds("before-you-read") == 47
        await pilot.press("s", "end")
        await pilot.pause()
        assert "Around the text: time counted apart" in text_of(again)


async def test_tab_walks_terms_notes_and_expressions_in_the_order_of_the_text(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        kinds = []
        for _ in range(10):
            await pilot.press("tab")
            await pilot.pause()
            kinds.append(focused(app).kind)
        assert kinds == [*["term"] * 6, "note", "expression", "note", "term"]


async def test_a_note_opens_like_a_term_and_stands_outside_the_text(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        assert text_of(app).count("†") == 4
        await pilot.press(*["tab"] * 7)
        await pilot.pause()
        assert focused(app).id == "note-bank"
        assert "Reading note" in text_of(app) and "Reports also call this the left bank." in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, AsideScreen)
        assert "Oxford Dictionaries" in text_of(app)
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert reader_of(app).article.focused_stop is None
        assert not reader_of(app).study.progress.look_ups


async def test_beside_a_wide_text_the_panel_shows_the_note(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(*["tab"] * 7, "enter")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert "Background, not in the" in text_of(app)


async def test_a_click_on_the_sign_opens_the_note(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        view = app.screen.query_one(ArticleView)
        stop = next(each for each in view.stops() if each.kind == "note")
        line = view._line_of(stop)
        x = view._layout.margin + view._layout.gutter + view._layout.measure + 1
        await pilot.click(ArticleView, offset=(x, line - view.top + 1))
        await pilot.pause()
        assert view.focused_stop == stop


async def test_expressions_can_be_hidden_and_are_then_passed_by(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f4", "end", "enter", "escape")
        await pilot.pause()
        assert app.desk.settings.get("expressions") == "hidden"
        view = reader_of(app).article
        assert {stop.kind for stop in view.stops()} == {"term", "note"}
        await pilot.press("f4", "end", "up", "enter", "escape")
        await pilot.pause()
        assert {stop.kind for stop in view.stops()} == {"term", "note", "expression"}


async def test_the_open_book_of_a_quiz_shows_terms_alone(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("q", "t")
        await pilot.pause()
        assert isinstance(app.screen, PassageScreen)
        assert "†" not in text_of(app)
        assert {stop.kind for stop in app.screen.article.stops()} == {"term"}


async def test_a_start_can_name_a_page(make_app: MakeApp) -> None:
    app = make_app(screen="read", item="beyond-the-article")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, PageScreen)


async def test_any_word_in_view_is_looked_up_by_keyboard(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setenv("WNSEARCHDIR", str(write_wordnet(tmp_path_factory.mktemp("words"))))
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("w")
        await pilot.pause()
        assert isinstance(app.screen, WordsScreen)
        assert "soldiers" in text_of(app)
        await pilot.press(*"rift")
        await pilot.pause()
        assert "a gap in rock" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, WordScreen)
        assert "the rift healed" in text_of(app)
        await pilot.press("escape", *"zz")
        await pilot.pause()
        assert "The dictionary has no such word." in text_of(app)


async def test_without_a_dictionary_w_says_how_to_get_one(make_app: MakeApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WNSEARCHDIR", raising=False)
    monkeypatch.setattr("tui.dictionary.PLACES", ())
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("w")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert any("wordnet-base" in notice.message for notice in app._notifications)
