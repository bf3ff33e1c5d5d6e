"""What one began to answer and left, and a question that a search found."""

from collections.abc import Callable

from textual.pilot import Pilot
from textual.widgets import Input

from tests.app.conftest import RIVERS
from tests.app.test_quiz_screen import marks, press, quiz_of, sheet, text_of
from tui.app.messages import AskAgain, OpenQuiz
from tui.app.screens.reader import ReaderScreen
from tui.app.screens.result import ResultScreen
from tui.app.screens.search import SearchScreen
from tui.app.studyguide import StudyGuide
from tui.app.widgets.order_pad import OrderPad
from tui.app.widgets.pads import ChoicePad
from tui.model.questions import Response

MakeApp = Callable[..., StudyGuide]
TO_THE_TYPED_ONE = ("1", "enter", "enter", "1", "2", "enter", "enter", "1", "enter", "enter")


async def test_what_was_half_typed_is_there_when_one_comes_back(make_app: MakeApp) -> None:
    app = sheet(make_app, "source-quiz")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *TO_THE_TYPED_ONE, *"middle", "f5", "escape")
        assert quiz_of(app).query_one(Input).value == "middle"
        await press(pilot, "escape")
        assert isinstance(app.screen, ReaderScreen)
        await press(pilot, "q")
        assert quiz_of(app).query_one(Input).value == "middle"
        await press(pilot, "space", *"hills", "enter")
        answer = quiz_of(app).sitting.answers["which-hills"]
        assert (answer.response.text, answer.mark, answer.open_book) == ("middle hills", 1, True)


async def test_what_was_chosen_and_how_surely_is_there_when_one_comes_back(make_app: MakeApp) -> None:
    app = sheet(make_app, "source-quiz")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "right", "escape", "q")
        assert quiz_of(app).query_one(ChoicePad).draft().chosen == quiz_of(app).sitting.shown["rises"][1:2]
        assert "guess" in text_of(app)
        await press(pilot, "enter", "enter", "2", "3", "escape", "q")
        assert "2 chosen" in text_of(app)


async def test_what_was_placed_is_there_when_one_comes_back(make_app: MakeApp) -> None:
    app = sheet(make_app, "sorting")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", "1", "escape")
        await reopen(app, pilot, "sorting")
        await press(pilot, "enter")  # past the words before the part
        assert "1 of 2 placed" in text_of(app)
        await press(pilot, "2", "enter")
        assert len(marks(app)) == 1


async def test_an_order_half_made_is_there_when_one_comes_back(make_app: MakeApp) -> None:
    app = sheet(make_app, "order")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3")
        left = quiz_of(app).query_one(OrderPad).draft()
        await press(pilot, "escape")
        await reopen(app, pilot, "order")
        assert quiz_of(app).query_one(OrderPad).draft() == left != Response()


async def test_what_was_answered_is_asked_again_with_nothing_filled_in(make_app: MakeApp) -> None:
    app = sheet(make_app, "source-quiz")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *TO_THE_TYPED_ONE, *"nonsense", "enter", "enter")
        assert isinstance(app.screen, ResultScreen)
        study = app.current_study()
        assert study is not None
        only = [study.guide.questions["which-hills"]]
        app.post_message(AskAgain(study, app.screen.sheet, study.begin(app.screen.sheet, only)))
        await pilot.pause()
        assert quiz_of(app).query_one(Input).value == ""


async def test_a_question_that_was_found_is_asked_at_once_and_the_others_after_it(make_app: MakeApp) -> None:
    app = make_app("rivers", shelf=RIVERS)
    async with app.run_test(size=(80, 24)) as pilot:
        await find(pilot, "which hills")
        assert asked(app) == "which-hills"
        assert "question 4 of 4" in text_of(app)
        await press(pilot, *"middle", "space", *"hills", "enter", "enter")
        assert asked(app) == "rises"
        await press(pilot, "escape")
        assert isinstance(app.screen, SearchScreen)


async def test_the_words_before_a_part_and_the_lesson_of_a_scheme_still_come_first(make_app: MakeApp) -> None:
    app = make_app("rivers", shelf=RIVERS)
    async with app.run_test(size=(80, 24)) as pilot:
        await find(pilot, "claim worded")
        assert "Sort and match." in text_of(app)
        await press(pilot, "enter")
        assert "How a claim is worded" in text_of(app)
        await press(pilot, "enter")
        assert asked(app) == "worded"


async def test_a_question_that_was_found_answered_shows_how_it_came_out_and_leads_on(make_app: MakeApp) -> None:
    app = sheet(make_app, "source-quiz")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "enter", "enter", "1", "2", "enter", "escape")
        await find(pilot, "where does the dnieper")
        assert asked(app) == "rises"
        assert "your answer" in text_of(app)
        await press(pilot, "enter")
        assert asked(app) == "same"


async def test_a_question_of_a_finished_quiz_shows_how_it_came_out_and_leads_to_the_result(make_app: MakeApp) -> None:
    app = sheet(make_app, "source-quiz")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *TO_THE_TYPED_ONE, *"nonsense", "enter", "enter")
        await press(pilot, "enter", *"still", "escape")  # a retry that asks the typed one alone
        await find(pilot, "where does the dnieper")
        assert asked(app) == "rises"
        assert "your answer" in text_of(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, ResultScreen)


async def find(pilot: Pilot[None], words: str) -> None:
    """Search, and choose the first question that is found."""
    await press(pilot, "slash", *("space" if letter == " " else letter for letter in words))
    screen = pilot.app.screen
    assert isinstance(screen, SearchScreen)
    screen.list.move_to(next(row.id for row in screen.rows() if row.id.startswith("q:")))
    await press(pilot, "enter")


async def reopen(app: StudyGuide, pilot: Pilot[None], name: str) -> None:
    study = app.current_study()
    assert study is not None
    app.post_message(OpenQuiz(study, study.guide.sheets[name]))
    await pilot.pause()


def asked(app: StudyGuide) -> str:
    question = quiz_of(app).question
    assert question is not None
    return question.id
