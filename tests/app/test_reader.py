from collections.abc import Callable

from tests.app.conftest import RIVERS, Clock
from tui.app.screens.entry import EntryScreen
from tui.app.screens.glossary import GlossaryScreen
from tui.app.screens.keys import KeysScreen
from tui.app.screens.outline import OutlineScreen
from tui.app.screens.passage import PassageScreen
from tui.app.screens.quiz import QuizScreen
from tui.app.screens.reader import ReaderScreen
from tui.app.screens.shelf import ShelfScreen
from tui.app.studyguide import StudyGuide
from tui.app.widgets.article_view import ArticleView
from tui.app.widgets.row_list import RowList

MakeApp = Callable[..., StudyGuide]


def reader_of(app: StudyGuide) -> ReaderScreen:
    reader = app.reader()
    assert reader is not None
    return reader


def text_of(app: StudyGuide) -> str:
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


async def test_reader_opens_at_the_first_paragraph_and_walks_sections(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        assert "¶1" in text_of(app)
        assert "section 1 of 8" in text_of(app)
        await pilot.press("n", "right")
        assert reader_of(app).article.section.id == "first-reason"
        await pilot.press("p")
        assert reader_of(app).article.section.id == "difficulty"
        await pilot.press("8")
        assert reader_of(app).article.section.id == "conclusion"


async def test_letters_answer_under_a_cyrillic_layout(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("т")
        assert reader_of(app).article.section.id == "difficulty"
        await pilot.press("щ")
        assert isinstance(app.screen, OutlineScreen)


async def test_tab_opens_a_footnote_and_escape_closes_it_at_the_same_place(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "down", "down")
        top = reader_of(app).article.top
        await pilot.press("tab")
        await pilot.pause()
        stop = reader_of(app).article.focused_stop
        assert stop
        assert reader_of(app).article.foot
        assert not reader_of(app).study.progress.look_ups
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, EntryScreen)
        assert reader_of(app).study.progress.look_ups[stop.id] == 1
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert not reader_of(app).article.foot
        assert reader_of(app).article.top == top


async def test_wide_terminal_shows_outline_and_entry_beside_the_text(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("tab", "tab")
        await pilot.pause()
        assert "In the article" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert app.focused is app.screen.query_one("#terms", RowList)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.focused, ArticleView)


async def test_resizing_keeps_the_paragraph_in_view(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("7", *["down"] * 12)
        await pilot.pause()
        paragraph = reader_of(app).article.paragraph.id
        for size in ((40, 12), (140, 30), (20, 6), (1, 1), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert size == (1, 1) or reader_of(app).article.paragraph.id == paragraph


async def test_a_paragraph_counts_as_read_after_the_time_its_words_take(make_app: MakeApp, clock: Clock) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        study = reader_of(app).study
        clock.tick(5)
        await pilot.press("up")
        assert study.progress.read == set()
        clock.tick(5)
        await pilot.press("up")
        assert "p1" in study.progress.read
        assert "p2" not in study.progress.read
        assert not study.progress.is_read(study.guide.article.sections[0])


async def test_the_gist_appears_only_after_its_section_is_read(make_app: MakeApp, clock: Clock) -> None:
    app = make_app()
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        assert "In one sentence" not in text_of(app)
        clock.tick(60)
        await pilot.press("up")
        await pilot.pause()
        assert "In one sentence" in text_of(app)


async def test_place_and_time_come_back_in_a_second_run(make_app: MakeApp, clock: Clock) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("7")
        clock.tick(20)
        await pilot.press(*["down"] * 9)
        await pilot.pause()
        paragraph = reader_of(app).article.paragraph.id
        assert paragraph != "p11"
        await pilot.press("ctrl+q")
    again = make_app()
    async with again.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert reader_of(again).article.paragraph.id == paragraph
        assert reader_of(again).study.progress.total_seconds >= 20


async def test_paging_past_the_end_goes_on_to_the_next_section(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(4):
            await pilot.press("space")
            await pilot.pause()
        assert reader_of(app).article.section.id != "order"


async def test_search_lights_hits_and_walks_them(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"donbas")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        reader = reader_of(app)
        assert app.screen is reader
        assert reader.article.section.id == "second-reason"
        assert "hit 1 of 5" in text_of(app)
        await pilot.press("n", "n", "N")
        await pilot.pause()
        assert "hit 2 of 5" in text_of(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "hit" not in text_of(app).splitlines()[-1]
        await pilot.press("n")
        assert reader.article.section.id == "us-question"


async def test_a_letter_typed_into_a_field_is_only_a_letter(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g", *"qon?")
        await pilot.pause()
        assert isinstance(app.screen, GlossaryScreen)
        assert app.screen.words == "qon?"


async def test_glossary_filters_in_any_script(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g", *"Шойгу")
        await pilot.pause()
        assert "Sergei Shoigu" in text_of(app)
        assert "1 term" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, EntryScreen)


async def test_a_term_counts_as_looked_up_once_it_was_looked_at(make_app: MakeApp, clock: Clock) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab")
        await pilot.pause()
        await pilot.press("tab")
        await pilot.pause()
        stop = reader_of(app).article.focused_stop
        assert stop
        clock.tick(3)
        await pilot.press("escape")
        await pilot.pause()
        assert reader_of(app).study.progress.look_ups == {stop.id: 1}


async def test_a_passage_in_an_entry_leads_to_the_text_and_back(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "g", *"donbas")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, PassageScreen)
        assert app.screen.article.paragraph.id == "p6"
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, EntryScreen)
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert reader_of(app).article.section.id == "difficulty"


async def test_one_reads_on_from_a_passage(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        for keys in (["g", *"donbas"], ["enter"], ["enter"], ["enter"]):
            await pilot.press(*keys)
            await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert reader_of(app).article.paragraph.id == "p6"


async def test_every_key_can_be_chosen_from_the_list_of_keys(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f1")
        await pilot.pause()
        keys = app.screen
        assert isinstance(keys, KeysScreen)
        number = next(number for number, row in enumerate(keys._keys) if row.binding.action == "quiz")
        await pilot.press(*["down"] * number, "enter")
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, QuizScreen)


async def test_escape_leads_to_the_shelf_and_back(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "escape")
        await pilot.pause()
        assert isinstance(app.screen, ShelfScreen)
        await pilot.press("enter")
        await pilot.pause()
        assert reader_of(app).article.section.id == "first-reason"


async def test_the_shelf_comes_first_when_nothing_was_begun(make_app: MakeApp) -> None:
    app = make_app("", shelf=RIVERS)
    async with app.run_test(size=(80, 24)) as pilot:
        assert isinstance(app.screen, ShelfScreen)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ShelfScreen)
        assert len(app.screen_stack) == 1


async def test_a_click_on_a_term_opens_it(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        view = app.screen.query_one(ArticleView)
        stop = paragraph, mark = next(each for each in view.stops() if each.kind == "term")
        line = view._line_of(stop)
        stretch = view._layout.at(line)
        assert stretch is not None
        x = view._layout.margin + view._layout.gutter + mark.start - stretch.start + 1
        await pilot.click(ArticleView, offset=(x, line - view.top + 1))
        await pilot.pause()
        assert view.focused_stop == (paragraph, mark)


async def test_every_action_stands_in_the_command_palette(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        shown = text_of(app)
        names = ("Next section", "Glossary", "Outline", "Search", "Progress", "Settings", "Shelf", "Quit")
        assert [name for name in names if name not in shown] == []
        await pilot.press(*"outl", "enter")
        await pilot.pause()
        assert isinstance(app.screen, OutlineScreen)


async def test_a_window_of_a_few_lines_takes_every_key(make_app: MakeApp) -> None:
    for size in ((20, 5), (10, 3), (14, 6), (30, 10), (40, 12)):
        app = make_app()
        async with app.run_test(size=size) as pilot:
            for key in ("5", "end", "pagedown", "3", "tab", "end", "pagedown", "pageup", "pageup", "p", "end", "n"):
                await pilot.press(key)
            await pilot.pause()
