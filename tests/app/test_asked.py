"""What a teacher asks the whole class, as a learner meets it."""

from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.app.conftest import RIVERS, Clock
from tui.app.class_guide import ClassGuide
from tui.app.desk import Desk
from tui.app.screens import asked as asked_module
from tui.app.screens.asked import AskedScreen
from tui.app.screens.quiz import QuizScreen
from tui.app.screens.reader import ReaderScreen
from tui.app.start import Start
from tui.app.widgets.row_list import RowList
from tui.app.widgets.verdict_list import VerdictList
from tui.library import Library
from tui.model import events as kinds
from tui.model.first_answers import FirstAnswers
from tui.settings import Settings
from tui.store import UnkeptStore
from tui.withholding import Withholding

Make = Callable[[], ClassGuide]


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked_module, "SECONDS_TO_NOTICE", 0.01)


@pytest.fixture
def make(clock: Clock) -> Make:
    def app() -> ClassGuide:
        journal = Withholding(UnkeptStore(clock), clock)
        app = ClassGuide(Desk(Library([RIVERS], None), journal, Settings(journal), {}), Start("rivers"))
        app.replies = []  # type: ignore[attr-defined]
        app.reply = app.replies.append  # type: ignore[attr-defined,method-assign]
        return app

    return app


def replies(app: ClassGuide) -> list[dict[str, Any]]:
    return app.replies  # type: ignore[attr-defined,no-any-return]


def asked(question: str, stage: str, *tallies: object, asking: str = "a1") -> dict[str, Any]:
    about = {"id": asking, "guide": "rivers", "question": question, "stage": stage}
    return {"asked": about, "tallies": list(tallies) or [None, None]}


async def hear(pilot: Pilot[None], app: ClassGuide, message: dict[str, Any]) -> None:
    app.hear(message)
    await pilot.pause()
    await pilot.pause(0.05)


def question_of(app: ClassGuide) -> str:
    study = app.current_study()
    assert study is not None
    return study.guide.sheets["source-quiz"].questions[0].id


def text(app: ClassGuide) -> str:
    rows = app.screen.query_one("#pad", RowList)
    return "\n".join(block.text for row in rows._rows for block in row.blocks)


async def test_it_comes_up_is_answered_twice_and_explained(make: Make) -> None:
    app = make()
    async with app.run_test() as pilot:
        question = question_of(app)
        await hear(pilot, app, asked(question, "first"))
        assert isinstance(app.screen, AskedScreen)
        await pilot.press("2", "enter")
        await pilot.pause(0.05)
        assert "Your answer is in." in text(app)
        (first,) = replies(app)
        assert first["reply"] == "a1" and first["round"] == 1 and len(first["parts"]) == 1

        tally = {"answered": 4, "right": 1, "declined": 0, "parts": [[first["parts"][0], 3]]}
        await hear(pilot, app, asked(question, "shares", tally, None))
        assert "4 answers" in text(app) and "neighbour" in text(app)
        assert not app.screen.query(VerdictList)

        await hear(pilot, app, asked(question, "second"))
        await pilot.press("1", "enter")
        await pilot.pause(0.05)
        assert replies(app)[1]["round"] == 2

        await hear(pilot, app, asked(question, "key", tally, tally))
        assert app.screen.query(VerdictList)
        await hear(pilot, app, {"asked": None})
        assert isinstance(app.screen, AskedScreen), "whoever reads why may read on"
        await pilot.press("escape")
        assert isinstance(app.screen, ReaderScreen)


async def test_the_first_round_counts_as_the_first_answer_and_the_second_stands_apart(make: Make) -> None:
    app = make()
    async with app.run_test() as pilot:
        question = question_of(app)
        await hear(pilot, app, asked(question, "first"))
        await pilot.press("2", "enter")
        await pilot.pause(0.05)
        await hear(pilot, app, asked(question, "second"))
        await pilot.press("1", "enter")
        await pilot.pause(0.05)
        study = app.current_study()
        assert study is not None
        events = study.journal.events("rivers")
        assert [event.kind for event in events if event.kind in (kinds.ANSWERED, kinds.ASKED_AGAIN)] == [
            kinds.ANSWERED,
            kinds.ASKED_AGAIN,
        ]
        counted = FirstAnswers(study.guide, {"learner-1": events}).to(study.guide.questions[question])
        assert list(counted["learner-1"].response.chosen) == replies(app)[0]["parts"]
        sheet = study.guide.sheets["source-quiz"]
        assert not study.progress.sittings_of(sheet) and not study.progress.scores(sheet)


async def test_esc_passes_one_round_and_leads_back_to_the_quiz_that_was_open(make: Make) -> None:
    app = make()
    async with app.run_test() as pilot:
        await pilot.press("q")
        await pilot.pause()
        quiz = app.screen
        assert type(quiz) is QuizScreen

        def is_back() -> bool:
            return app.screen is quiz

        question = question_of(app)
        await hear(pilot, app, asked(question, "first"))
        await pilot.press("escape")
        await pilot.pause()
        assert is_back()
        assert replies(app) == [{"reply": "a1", "round": 1, "declined": True}]
        await hear(pilot, app, asked(question, "shares"))
        assert is_back()
        await hear(pilot, app, asked(question, "second"))
        assert isinstance(app.screen, AskedScreen)
        await pilot.press("escape")
        await hear(pilot, app, asked(question, "key"))
        assert is_back(), "the key comes up for those who answered"


async def test_a_key_meant_for_what_stood_there_before_answers_nothing(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asked_module, "SECONDS_TO_NOTICE", 60)
    app = make()
    async with app.run_test() as pilot:
        await hear(pilot, app, asked(question_of(app), "first"))
        await pilot.press("1", "enter", "escape")
        await pilot.pause()
        assert isinstance(app.screen, AskedScreen) and not replies(app)


async def test_one_who_comes_back_goes_on_where_the_asking_is(make: Make) -> None:
    app = make()
    async with app.run_test() as pilot:
        question = question_of(app)
        await hear(pilot, app, asked(question, "first"))
        await pilot.press("2", "enter")
        await pilot.pause(0.05)
        await pilot.press("escape")
        await pilot.pause()
        app._asked = None
        await hear(pilot, app, asked(question, "first"))
        assert "Your answer is in." in text(app), "what was answered is not asked again in the same round"


async def test_another_question_takes_the_place_of_the_one_before(make: Make) -> None:
    app = make()
    async with app.run_test() as pilot:
        study = app.current_study()
        assert study is not None
        one, other = study.guide.sheets["source-quiz"].questions[:2]
        await hear(pilot, app, asked(one.id, "first"))
        await hear(pilot, app, asked(other.id, "first", asking="a2"))
        assert isinstance(app.screen, AskedScreen) and app.screen.asked.id == "a2"
        await hear(pilot, app, {"asked": None})
        assert isinstance(app.screen, ReaderScreen)


@pytest.mark.parametrize("message", [{"asked": 5}, {"asked": {"stage": "x"}}, {"asked": None}])
async def test_nothing_comes_up_where_nothing_is_asked(make: Make, message: dict[str, Any]) -> None:
    app = make()
    async with app.run_test() as pilot:
        await hear(pilot, app, message)
        assert isinstance(app.screen, ReaderScreen)


async def test_a_question_that_the_guide_has_no_longer_is_passed_over(make: Make) -> None:
    app = make()
    async with app.run_test() as pilot:
        await hear(pilot, app, asked("gone", "first"))
        assert isinstance(app.screen, ReaderScreen)
        await hear(pilot, app, asked("gone", "first") | {"asked": {"guide": "gone", "stage": "first"}})
        assert isinstance(app.screen, ReaderScreen)
