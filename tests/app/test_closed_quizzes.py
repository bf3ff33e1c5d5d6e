"""What is asked of sections that a teacher has closed: quizzes, tests, the review."""

from tests.app.class_learner import MakeLearner, Teacher, is_closed, shown, study_of
from tests.app.conftest import Clock
from tui.app.screens.exam import ExamScreen
from tui.app.screens.passage import PassageScreen
from tui.app.screens.quiz import QuizScreen
from tui.app.screens.reader import ReaderScreen
from tui.app.screens.result import ResultScreen
from tui.model.open_sections import NOT_OPEN
from tui.model.questions import Response
from tui.reviewing import Reviewing
from tui.study import Manner


async def test_the_quiz_of_a_closed_section_waits_and_one_on_the_whole_text_does_not(
    make_learner: MakeLearner, teacher: Teacher
) -> None:
    app = make_learner("rivers")
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


async def test_a_quiz_that_is_open_may_be_finished_and_its_passages_stay(
    make_learner: MakeLearner, teacher: Teacher
) -> None:
    app = make_learner("rivers")
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
    make_learner: MakeLearner, teacher: Teacher
) -> None:
    test = {"rules": [["rivers", "source-quiz", "test", 2, 0]]}
    app = make_learner("rivers")
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


async def test_the_review_offers_nothing_of_closed_sections(
    make_learner: MakeLearner, teacher: Teacher, clock: Clock
) -> None:
    app = make_learner()
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


async def test_the_text_beside_a_question_shows_only_what_is_open(make_learner: MakeLearner, teacher: Teacher) -> None:
    app = make_learner("rivers")
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
