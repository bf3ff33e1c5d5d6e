from collections.abc import Callable, Sequence
from random import Random

import pytest
from textual.pilot import Pilot

from tests.app.conftest import RIVERS
from tui.app.screens.flag import FlagScreen
from tui.app.screens.passage import PassageScreen
from tui.app.screens.quiz import QuizScreen
from tui.app.screens.result import ResultScreen
from tui.app.studyguide import StudyGuide
from tui.app.widgets.article_view import ArticleView
from tui.journal import Journal
from tui.model.events import Event
from tui.store import StoreError, UnkeptStore
from tui.study import Study

MakeApp = Callable[..., StudyGuide]


def quiz_of(app: StudyGuide) -> QuizScreen:
    assert isinstance(app.screen, QuizScreen)
    return app.screen


def text_of(app: StudyGuide) -> str:
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait until what they began is done, saving included."""
    for key in keys:
        await pilot.press(key)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


def sheet(make_app: MakeApp, name: str) -> StudyGuide:
    return make_app("rivers", screen="quiz", item=name, shelf=RIVERS)


def marks(app: StudyGuide) -> dict[str, float]:
    quiz = quiz_of(app)
    return quiz.sitting.marks(quiz.sheet)


async def test_a_section_is_answered_from_the_first_question_to_the_last(make_app: MakeApp) -> None:
    app = sheet(make_app, "source-quiz")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "enter")
        assert "Right." in text_of(app)
        assert "The first sentence says so." in text_of(app)
        await press(pilot, "enter", "1", "2", "enter", "enter", "1", "enter", "enter")
        await press(pilot, *"middle", "space", *"hills", "enter")
        assert marks(app) == {"rises": 1, "joins": 1, "same": 1, "which-hills": 1}
        await press(pilot, "enter")
        assert isinstance(app.screen, ResultScreen)
        assert "4 of 4" in text_of(app)
        await press(pilot, "n")
        reader = app.reader()
        assert reader is not None
        assert isinstance(app.screen, type(reader))
        assert reader.article.section.id == "mouth"


async def test_letters_never_answer(make_app: MakeApp) -> None:
    app = sheet(make_app, "source-quiz")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "a", "b", "x", "z")
        assert marks(app) == {}
        await press(pilot, "enter")
        assert marks(app) == {}
        assert "Choose first" in text_of(app)


async def test_wrong_answer_shows_why_and_where_it_is_said_elsewhere(make_app: MakeApp) -> None:
    app = sheet(make_app, "source-quiz")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "enter")
        shown = text_of(app)
        assert "Wrong." in shown
        assert "your answer" in shown
        assert "stands nowhere in the article" in shown
        assert "A map of 1700 has a lake. (An atlas)" in shown


async def test_evidence_stands_the_reader_at_the_lit_quotation_and_comes_back(make_app: MakeApp) -> None:
    app = sheet(make_app, "source-quiz")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "enter", "e")
        assert isinstance(app.screen, PassageScreen)
        view = app.screen.query_one(ArticleView)
        assert [span.style for span in view._spans] == ["lit"]
        await press(pilot, "e")
        assert view.section.id == "mouth"
        await press(pilot, "escape")
        assert "Right." in text_of(app)


async def test_leaving_in_the_middle_comes_back_to_the_same_question_and_order(make_app: MakeApp) -> None:
    app = sheet(make_app, "source-quiz")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "enter", "escape")
        first = app.reader()
        assert app.screen is first
    again = sheet(make_app, "source-quiz")
    async with again.run_test(size=(80, 24)) as pilot:
        quiz = quiz_of(again)
        assert quiz.question is not None
        assert quiz.question.id == "joins"
        assert marks(again) == {"rises": 0}


async def test_open_book_and_certainty_are_noted_with_the_answer(make_app: MakeApp) -> None:
    app = sheet(make_app, "source-quiz")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "t")
        assert isinstance(app.screen, PassageScreen)
        await press(pilot, "escape", "right", "right", "right", "left", "1", "enter")
        answer = quiz_of(app).sitting.answers["rises"]
        assert answer.open_book
        assert answer.sure == "think"


async def test_matching_and_sorting_by_digits_alone(make_app: MakeApp) -> None:
    app = sheet(make_app, "sorting")
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Sort and match." in text_of(app)
        await press(pilot, "enter", "1", "enter")
        assert "1 not placed yet" in text_of(app)
        await press(pilot, "2", "enter")
        assert marks(app)["ends"] == 1
        await press(pilot, "enter")
        assert "said outright" in text_of(app)
        await press(pilot, "enter", "2", "2", "enter")
        assert marks(app)["worded"] == 0.5
        assert "Each item that is placed right counts the same." in text_of(app)


async def test_ordering_moves_items_and_warns_before_the_order_first_shown(make_app: MakeApp) -> None:
    app = sheet(make_app, "order")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        assert "Nothing was moved yet" in text_of(app)
        pad_order = quiz_of(app).sitting.shown["named"]
        assert pad_order == ("blue", "green", "red")
        await press(pilot, "3", "2", "1")
        await press(pilot, "enter")
        assert "named" in marks(app)


async def test_only_what_was_missed_is_asked_again(make_app: MakeApp) -> None:
    app = sheet(make_app, "source-quiz")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "enter", "enter", "1", "2", "enter", "enter", "1", "enter", "enter")
        await press(pilot, *"nonsense", "enter", "enter")
        assert isinstance(app.screen, ResultScreen)
        assert "Retry only the 2 questions missed" in text_of(app)
        await press(pilot, "enter")
        quiz = quiz_of(app)
        assert [question.id for question in quiz.sitting.asked(quiz.sheet)] == ["rises", "which-hills"]
        await press(pilot, "1", "enter", "enter", *"middle", "space", *"hills", "enter", "enter")
        assert "2 of 2 on the retry" in text_of(app)
        study = app.current_study()
        assert isinstance(study, Study)
        assert [score.points for score in study.progress.scores(study.guide.sheets["source-quiz"])] == [2]


async def test_a_question_is_flagged_with_a_note(make_app: MakeApp) -> None:
    app = sheet(make_app, "source-quiz")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "enter", "exclamation_mark")
        assert isinstance(app.screen, FlagScreen)
        await press(pilot, "enter", *"because", "enter")
        study = app.current_study()
        assert study is not None
        assert study.progress.flags == {"rises": "my answer should count"}
        assert "Wrong." in text_of(app)


class StuckStore(UnkeptStore):
    """A store that can't write while it is stuck."""

    stuck = False

    def append(self, events: Sequence[Event]) -> None:
        if self.stuck:
            raise StoreError("The disk is full: free some space.", passing=True)
        super().append(events)


async def test_a_verdict_that_is_not_saved_says_so_and_is_saved_later(
    make_app: MakeApp, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = StuckStore()
    monkeypatch.setattr(journal, "_store", store)
    app = sheet(make_app, "source-quiz")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        store.stuck = True
        await press(pilot, "1", "enter")
        assert "Not saved yet" in text_of(app)
        assert "not saved yet" in text_of(app).splitlines()[0]
        assert journal.waiting
        store.stuck = False
        await pilot.pause(2.5)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "ot saved yet" not in text_of(app)
        assert not journal.waiting
        assert [event.kind for event in store.events("rivers")].count("answered") == 1


def test_an_order_once_shown_stays(make_app: MakeApp, journal: Journal) -> None:
    app = sheet(make_app, "order")
    study = app.desk.open("rivers")
    study._random = Random(3)
    sitting = study.sit(study.guide.sheets["order"])
    assert Study(study.guide, journal).sit(study.guide.sheets["order"]).shown == sitting.shown
