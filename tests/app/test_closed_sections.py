"""Sections that a teacher has closed, as a learner meets them."""

from collections.abc import Callable

import pytest

from tests.app.conftest import RIVERS, Clock
from tui.app.class_guide import ClassGuide
from tui.app.desk import Desk
from tui.app.screens.exam import ExamScreen
from tui.app.screens.outline import OutlineScreen
from tui.app.screens.passage import PassageScreen
from tui.app.screens.quiz import QuizScreen
from tui.app.screens.reader import ReaderScreen
from tui.app.screens.result import ResultScreen
from tui.app.screens.search import SearchScreen
from tui.app.start import Start
from tui.app.studyguide import StudyGuide
from tui.course import Course
from tui.journal import Journal
from tui.library import Library
from tui.model.open_sections import NOT_OPEN
from tui.model.questions import Response
from tui.reviewing import Reviewing
from tui.settings import Settings
from tui.store import UnkeptStore
from tui.study import Manner, Study
from tui.withholding import Withholding

KHERSON = "kherson-withdrawal"
Make = Callable[..., ClassGuide]


class Teacher:
    """Opens and closes sections; what a learner's program hears of it."""

    def __init__(self) -> None:
        self.course = Course(Journal(UnkeptStore(), lambda: 1.0))

    def sets(self, app: ClassGuide, *sections: str, is_open: bool) -> None:
        study = app.current_study()
        assert study is not None
        self.course.set_sections(study.guide.id, sections, open=is_open)
        app.hear(self.course.message("anyone"))

    def closes(self, app: ClassGuide, *sections: str) -> None:
        self.sets(app, *sections, is_open=False)

    def opens(self, app: ClassGuide, *sections: str) -> None:
        self.sets(app, *sections, is_open=True)


@pytest.fixture
def teacher() -> Teacher:
    return Teacher()


@pytest.fixture
def make(clock: Clock, library: Library) -> Make:
    journal = Withholding(UnkeptStore(clock), clock)

    def app(guide: str = KHERSON, start: Start | None = None) -> ClassGuide:
        shelf = library if guide == KHERSON else Library([RIVERS], None)
        return ClassGuide(Desk(shelf, journal, Settings(journal), {}), start or Start(guide))

    return app


def shown(app: StudyGuide) -> str:
    return "\n".join("".join(piece.text for piece in strip) for strip in app.screen._compositor.render_strips())


def study_of(app: ClassGuide) -> Study:
    study = app.current_study()
    assert study is not None
    return study


def is_closed(app: ClassGuide, section: str) -> bool:
    """Return whether the screen shows a section's title and the line, and nothing of its text."""
    screen, found = shown(app), study_of(app).guide.article.section(section)
    assert found.title in screen
    words = [" ".join(each.text.split()[:3]) for each in found.paragraphs]
    return NOT_OPEN in screen and not any(each in screen for each in words)


async def test_a_closed_section_shows_its_title_and_one_line_from_the_next_screen_on(
    make: Make, teacher: Teacher
) -> None:
    app = make()
    async with app.run_test() as pilot:
        await pilot.press("4")
        before = shown(app)
        teacher.closes(app, "second-reason")
        await pilot.pause()
        assert shown(app) == before
        await pilot.press("down", "up")
        assert NOT_OPEN not in shown(app)
        await pilot.press("n")
        assert NOT_OPEN not in shown(app)
        await pilot.press("p")
        assert is_closed(app, "second-reason")
        assert "quiz on this section" not in shown(app) and "n  next section" in shown(app)


async def test_however_one_comes_there(make: Make, teacher: Teacher) -> None:
    app = make()
    async with app.run_test() as pilot:
        teacher.closes(app, "second-reason")
        await pilot.press("3", "n")
        assert is_closed(app, "second-reason")
        await pilot.press("1", "4")
        assert is_closed(app, "second-reason")
        await pilot.press("1", "o", "down", "down", "down", "enter")
        await pilot.pause()
        assert is_closed(app, "second-reason")
        await pilot.press("1", "a")
        await pilot.pause()
        argument = study_of(app).guide.argument
        assert argument is not None
        paragraphs = study_of(app).guide.article.section("second-reason").paragraphs
        claim = next(each for paragraph in paragraphs for each in argument.in_paragraph(paragraph.id))
        app.screen.chosen(f"r:{claim.id}")  # type: ignore[attr-defined]
        await pilot.pause()
        assert isinstance(app.screen, PassageScreen)
        assert is_closed(app, "second-reason")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert is_closed(app, "second-reason")


async def test_resuming_leads_to_a_closed_section_and_its_place_is_kept(
    make: Make, teacher: Teacher, clock: Clock
) -> None:
    app = make()
    async with app.run_test() as pilot:
        await pilot.press("7", "down", "down", "down", "down", "down", "down", "down", "down")
        clock.tick(30)
        await pilot.press("down")
        place = app.screen.article.paragraph  # type: ignore[attr-defined]
        assert place.id != study_of(app).guide.article.section("china-us").paragraphs[0].id
        teacher.closes(app, "china-us")
        await pilot.press("g")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert is_closed(app, "china-us")
    again = make()
    async with again.run_test() as pilot:
        teacher.closes(again, "china-us")
        await pilot.press("g")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert is_closed(again, "china-us")
        teacher.opens(again, "china-us")
        await pilot.pause()
        assert NOT_OPEN not in shown(again)
        assert again.screen.article.paragraph == place  # type: ignore[attr-defined]


async def test_an_opened_section_shows_at_once_and_is_told_in_a_line(make: Make, teacher: Teacher) -> None:
    app = make()
    async with app.run_test() as pilot:
        teacher.closes(app, "second-reason", "us-question")
        await pilot.press("4")
        assert is_closed(app, "second-reason")
        teacher.opens(app, "second-reason")
        await pilot.pause()
        assert NOT_OPEN not in shown(app)
        assert [note.message for note in app._notifications] == ["Section 4 is open now: The second reason."]
        await pilot.press("n")
        assert is_closed(app, "us-question")


async def test_opening_another_section_takes_nothing_from_who_reads_one_just_closed(
    make: Make, teacher: Teacher
) -> None:
    app = make()
    async with app.run_test() as pilot:
        teacher.closes(app, "order")
        await pilot.press("4")
        teacher.closes(app, "second-reason")
        await pilot.press("q")  # which its section now forbids, and no other screen comes
        await pilot.pause()
        teacher.opens(app, "order")
        await pilot.pause()
        assert NOT_OPEN not in shown(app)
        await pilot.press("1")
        assert NOT_OPEN not in shown(app)
        await pilot.press("4")
        assert is_closed(app, "second-reason")


async def test_terms_and_marks_of_a_closed_section_wait(make: Make, teacher: Teacher) -> None:
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        teacher.closes(app, "second-reason")
        await pilot.press("4", "tab", "enter", "w", "escape", "space", "end", "home", "up")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        await pilot.press("4")
        assert app.screen.article.stops() == []
        await pilot.press("m")
        await pilot.pause()
        assert is_closed(app, "second-reason")
        assert not app.screen.query("#marking")


async def test_a_mark_in_a_closed_section_stays_and_leads_to_the_line(make: Make, teacher: Teacher) -> None:
    app = make()
    async with app.run_test() as pilot:
        await pilot.press("4", "m", "enter", *"mine", "escape")
        await pilot.pause()
        teacher.closes(app, "second-reason")
        await pilot.press("1", "l")
        await pilot.pause()
        assert "mine" in shown(app)
        await pilot.press("enter")
        await pilot.pause()
        assert is_closed(app, "second-reason")


async def test_the_outline_marks_closed_sections_by_sign_and_word(make: Make, teacher: Teacher) -> None:
    app = make()
    async with app.run_test() as pilot:
        teacher.closes(app, "second-reason")
        await pilot.press("o")
        await pilot.pause()
        assert isinstance(app.screen, OutlineScreen)
        row = next(line for line in shown(app).splitlines() if "The second reason" in line)
        assert row.split()[0] == app.desk.signs.closed and row.split()[-1] == "closed"


async def test_search_quotes_nothing_of_closed_sections_and_says_how_much_waits(make: Make, teacher: Teacher) -> None:
    app = make()
    async with app.run_test() as pilot:
        await pilot.press("slash", *"bargaining chip")
        await pilot.pause()
        assert "In the article · 1" in shown(app)
        teacher.closes(app, "second-reason")
        await pilot.press("escape", "slash", *"bargaining chip")
        await pilot.pause()
        assert isinstance(app.screen, SearchScreen)
        assert "In the article" not in shown(app) and "region as a" not in shown(app)
        assert "1 place in sections that your teacher opens later" in shown(app)


async def test_the_views_quote_nothing_of_closed_sections(make: Make, teacher: Teacher) -> None:
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        guide = study_of(app).guide
        assert guide.argument is not None and guide.timeline is not None
        evidence = [passage for _, each in guide.argument.walk() for passage in each.evidence]
        evidence += [passage for each in guide.timeline.happenings for passage in each.evidence]
        quotations = {f"“{each.quote[:15]}" for each in evidence if len(each.quote) > 25}
        await pilot.press("a", "down")
        await pilot.pause()
        assert any(each in shown(app) for each in quotations)
        await pilot.press("escape")
        teacher.closes(app, *(each.id for each in guide.article.sections))
        for key in ("a", "d"):
            await pilot.press(key)
            await pilot.pause()
            for _ in range(8):
                assert not any(each in shown(app) for each in quotations)
                await pilot.press("down")
            await pilot.press("escape")
            await pilot.pause()


async def test_the_quiz_of_a_closed_section_waits_and_one_on_the_whole_text_does_not(
    make: Make, teacher: Teacher
) -> None:
    app = make("rivers")
    async with app.run_test() as pilot:
        teacher.closes(app, "source", "mouth")
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert [note.message for note in app._notifications] == [
            "Your teacher opens this section later. Its quiz waits until then."
        ]
        await app._quiz(study_of(app), study_of(app).guide.sheets["sorting"])
        await pilot.pause()
        assert isinstance(app.screen, QuizScreen)


async def test_a_quiz_that_is_open_may_be_finished_and_its_passages_stay(make: Make, teacher: Teacher) -> None:
    app = make("rivers")
    async with app.run_test() as pilot:
        await pilot.press("q")
        await pilot.pause()
        await pilot.press("2", "enter")
        await pilot.pause()
        teacher.closes(app, "source")
        await pilot.press("e")
        await pilot.pause()
        assert isinstance(app.screen, PassageScreen)
        assert "rises in the hills" in shown(app) and NOT_OPEN in shown(app)
        assert "It is perhaps older" not in shown(app)
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert is_closed(app, "source")
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(app.screen, QuizScreen)
        for keys in (["1", "enter"], ["1", "enter"], [*"middle", "enter"]):
            await pilot.press("enter")
            await pilot.pause()
            await pilot.press(*keys)
            await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ResultScreen)
        await pilot.press("r")
        await pilot.pause()
        assert isinstance(app.screen, ResultScreen)
        await pilot.press("escape", "q")
        await pilot.pause()
        assert isinstance(app.screen, ResultScreen)


async def test_a_test_in_a_closed_section_is_begun_by_nobody_and_finished_by_who_began(
    make: Make, teacher: Teacher
) -> None:
    test = {"rules": [["rivers", "source-quiz", "test", 2, 0]]}
    app = make("rivers")
    async with app.run_test() as pilot:
        app.hear(test)
        teacher.course.set_sections("rivers", ["source"], open=False)
        app.hear({**teacher.course.message(""), **test})
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        teacher.course.set_sections("rivers", ["source"], open=True)
        app.hear({**teacher.course.message(""), **test})
        await pilot.press("q")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        teacher.course.set_sections("rivers", ["source"], open=False)
        app.hear({**teacher.course.message(""), **test})
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(app.screen, ExamScreen)


async def test_the_review_offers_nothing_of_closed_sections(make: Make, teacher: Teacher, clock: Clock) -> None:
    app = make()
    async with app.run_test() as pilot:
        study = study_of(app)
        for section in ("order", "second-reason"):
            sheet = study.guide.sheets[f"{section}-quiz"]
            sitting = study.begin(sheet)
            for question in sheet.questions:
                study.answer(sitting, question, Response(), Manner())
        study.look_up("donbas", study.guide.article.section("second-reason").paragraphs[0].id)
        clock.tick(3 * 86_400)
        before = {card.section for card in Reviewing(study).due()}
        teacher.closes(app, "second-reason")
        await pilot.press("g")
        await pilot.pause()
        after = {card.section for card in Reviewing(study).due()}
        assert "second-reason" in before
        assert after == before - {"second-reason"}


async def test_nobody_outside_a_class_has_closed_sections(make: Make) -> None:
    app = make()
    async with app.run_test():
        assert study_of(app).closed == frozenset()
        app.hear({"rules": []})
        assert study_of(app).closed == frozenset()


async def test_the_text_beside_a_question_shows_only_what_is_open(make: Make, teacher: Teacher) -> None:
    app = make("rivers")
    async with app.run_test() as pilot:
        teacher.closes(app, "source")
        await app._quiz(study_of(app), study_of(app).guide.sheets["sorting"])
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("t")
        await pilot.pause()
        assert isinstance(app.screen, PassageScreen)
        assert is_closed(app, "source")
        await pilot.press("n")
        await pilot.pause()
        assert NOT_OPEN not in shown(app) and "Black Sea" in shown(app)
