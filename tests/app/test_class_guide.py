from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from tests.app.conftest import RIVERS, Clock
from tui.app.class_guide import ClassGuide
from tui.app.desk import Desk
from tui.app.messages import OpenQuiz
from tui.app.screens.exam import ExamScreen
from tui.app.screens.quiz import QuizScreen
from tui.app.screens.reader import ReaderScreen
from tui.app.start import Start
from tui.course import Course
from tui.journal import Journal
from tui.library import Library
from tui.model.wording import accepted_words
from tui.settings import Settings
from tui.store import UnkeptStore
from tui.withholding import Withholding

QUIZ = "source-quiz"
Make = Callable[..., ClassGuide]


@pytest.fixture
def make(clock: Clock) -> Make:
    def app(shelf: Path = RIVERS) -> ClassGuide:
        journal = Withholding(UnkeptStore(clock), clock)
        return ClassGuide(Desk(Library([shelf], None), journal, Settings(journal), {}), Start("rivers"))

    return app


def rule(manner: str, attempts: int = 0, minutes: int = 0) -> dict[str, object]:
    return {"rules": [["rivers", QUIZ, manner, attempts, minutes]]}


async def test_a_test_ends_when_its_time_is_up_and_counts_as_an_attempt(make: Make, clock: Clock) -> None:
    app = make()
    async with app.run_test() as pilot:
        app.hear(rule("test", 1, 20))
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(app.screen, ExamScreen)
        clock.tick(20 * 60 + 1)
        await pilot.press("1", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)


async def test_longer_time_lets_a_test_go_on(make: Make, clock: Clock) -> None:
    app = make()
    async with app.run_test() as pilot:
        app.hear(rule("test", 1, 20))
        await pilot.press("q")
        await pilot.pause()
        await pilot.press("escape")
        clock.tick(21 * 60)
        app.hear(rule("test", 1, 30))
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(app.screen, ExamScreen)


async def test_a_quiz_that_becomes_a_test_hides_what_was_answered_before(make: Make) -> None:
    app = make()
    async with app.run_test() as pilot:
        await pilot.press("q")
        await pilot.pause()
        assert type(app.screen) is QuizScreen
        await pilot.press("1", "enter")
        await pilot.pause()
        await pilot.press("escape")
        study = app.current_study()
        assert study is not None
        sheet = study.guide.sheets[QUIZ]
        assert study.progress.sittings_of(sheet)
        app.hear(rule("test"))
        app.take_up()
        assert not study.progress.sittings_of(sheet)
        app.hear(rule("practice"))
        app.take_up()
        assert study.progress.sittings_of(sheet)


async def test_a_search_leads_into_no_quiz_that_is_closed(make: Make) -> None:
    app = make()
    async with app.run_test() as pilot:
        app.hear(rule("closed"))
        study = app.current_study()
        assert study is not None
        app.post_message(OpenQuiz(study, study.guide.sheets[QUIZ], question="rises"))
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert not study.progress.sittings_of(study.guide.sheets[QUIZ])


async def test_an_edited_guide_shows_in_the_next_section(make: Make, tmp_path: Path) -> None:
    copytree(RIVERS, tmp_path / "shelf")
    app = make(tmp_path / "shelf")
    async with app.run_test() as pilot:
        article = tmp_path / "shelf" / "rivers" / "article.yaml"
        article.write_text(article.read_text().replace("Where they end", "Where all of them end"))
        await pilot.press("n")
        assert isinstance(app.screen, ReaderScreen)
        assert app.screen.section.title == "Where they end"
        await pilot.press("p")
        app.hear({"content": True})
        await pilot.press("n")
        assert app.screen.section.title == "Where all of them end"


async def test_what_the_gateway_may_say_one_day_is_passed_over(make: Make) -> None:
    app = make()
    async with app.run_test() as pilot:
        app.hear({"from-the-future": 1})
        await pilot.press("q")
        await pilot.pause()
        assert type(app.screen) is QuizScreen


async def test_an_accepted_answer_counts_and_the_learner_is_told_once(make: Make) -> None:
    app = make()
    async with app.run_test() as pilot:
        await pilot.press("q")
        await pilot.pause()
        await pilot.press("2", "enter")
        await pilot.pause()
        await pilot.press("escape")
        study = app.current_study()
        assert study is not None
        ((question, times),) = study.progress.missed()
        assert times == 1
        course = Course(Journal(UnkeptStore(), lambda: 1.0))
        course.accept("rivers", question, study.progress.answers_to(question)[0].response, "The text allows it.")
        app.hear(course.message("somebody"))
        await pilot.press("n")
        await pilot.pause()
        assert study.progress.missed() == []
        said = [note.message for note in app._notifications]
        assert said == [accepted_words(question, "The text allows it.")]
        app.hear(course.message("somebody"))
        await pilot.press("n")
        await pilot.pause()
        assert len(app._notifications) == 1
