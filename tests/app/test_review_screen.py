"""Coming back: what is due is offered once, asked like a quiz, and leads back to the text."""

import subprocess
import sys
from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from tests.app.conftest import Clock
from tests.app.history import DAY, right_response, study_for_weeks
from tui.app.screens.practised import PractisedScreen
from tui.app.screens.reader import ReaderScreen
from tui.app.screens.reader_review import OFFERED_AFTER
from tui.app.screens.review import ReviewedScreen, ReviewScreen
from tui.app.screens.shelf import ShelfScreen
from tui.app.studyguide import StudyGuide
from tui.app.widgets.offer import Offer
from tui.app.widgets.row_list import RowList
from tui.journal import Journal
from tui.library import Library
from tui.model.guide import Guide
from tui.model.questions import Choice
from tui.reviewing import Reviewing
from tui.study import Study

MakeApp = Callable[..., StudyGuide]


@pytest.fixture
def guide(library: Library) -> Guide:
    return library.open("kherson-withdrawal").guide


@pytest.fixture
def studied(guide: Guide, journal: Journal, clock: Clock) -> Study:
    return study_for_weeks(guide, journal, clock)


async def settled(pilot: Pilot[None]) -> None:
    """Wait until what is due is known."""
    await pilot.pause(OFFERED_AFTER + 0.2)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def text_of(rows: RowList) -> str:
    return "\n".join("".join(text for text, _ in rows.line(y)) for y in range(len(rows._lines)))


def said(app: StudyGuide) -> list[str]:
    return [notification.message for notification in app._notifications]


def reader(app: StudyGuide) -> ReaderScreen:
    assert isinstance(app.screen, ReaderScreen)
    return app.screen


async def test_on_a_later_day_what_is_due_is_offered_and_esc_puts_it_away(studied: Study, make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await settled(pilot)
        due = len(Reviewing(studied).due())
        assert f"{due} questions are due from what you finished" in text_of(app.screen.query_one(Offer))
        await pilot.press("escape")
        assert isinstance(app.screen, ReaderScreen) and not app.screen.query(Offer)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ShelfScreen)


async def test_reading_goes_on_under_the_offer(studied: Study, make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await settled(pilot)
        place = reader(app).article.paragraph.id
        await pilot.press("pagedown", "n")
        assert reader(app).article.paragraph.id != place
        assert reader(app).article.has_focus and app.screen.query(Offer)


async def test_enter_opens_the_focused_term_and_not_the_offer(studied: Study, make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("tab", "enter")
        await pilot.pause()
        assert not isinstance(app.screen, ReviewScreen)


async def test_nothing_is_offered_again_on_the_same_day(studied: Study, make_app: MakeApp, clock: Clock) -> None:
    studied.stand(studied.guide.article.paragraphs[0].id, 3.0)
    app = make_app()
    async with app.run_test() as pilot:
        await settled(pilot)
        assert not app.screen.query(Offer)


async def test_nothing_is_offered_to_a_new_learner_and_r_says_what_will_come(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await settled(pilot)
        assert not app.screen.query(Offer)
        await pilot.press("r")
        await pilot.pause()
        assert "come back on later days" in said(app)[0]


async def answer(pilot: Pilot[None], *, right: bool) -> None:
    screen = pilot.app.screen
    assert isinstance(screen, ReviewScreen) and screen.question is not None
    question = screen.question
    if isinstance(question, Choice):
        shown = [option.id for option in question.options_in(tuple(screen.sitting.shown[question.id]))]
        chosen = right_response(question).chosen if right else (next(o.id for o in question.options if not o.right),)
        await pilot.press(*(str(shown.index(each) + 1) for each in chosen), "enter")
    else:
        text = right_response(question).text if right else "xyz"
        await pilot.press(*("space" if each == " " else each for each in text), "enter")
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.press("enter")
    await pilot.pause()


async def test_a_review_is_answered_to_its_end_and_leads_back_to_the_text(studied: Study, make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await settled(pilot)
        place = reader(app).article.paragraph.id
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ReviewScreen)
        number = len(app.screen.sheet.questions)
        for each in range(number):
            await answer(pilot, right=each > 0)
        assert isinstance(app.screen, ReviewedScreen)
        rows = text_of(app.screen.list)
        assert f"{number - 1} of {number} recalled." in rows and "Back to the text" in rows
        await pilot.press("n")
        await pilot.pause()
        assert reader(app).article.paragraph.id == place
        await pilot.press("r")
        await pilot.pause()
        assert "Nothing is due today. The next question comes on" in said(app)[-1]


async def test_leaving_in_the_middle_keeps_the_answers(studied: Study, make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("r")
        await pilot.pause()
        before = len(Reviewing(app.current_study() or studied).due())
        await answer(pilot, right=True)
        await pilot.press("escape")
        await pilot.pause()
        study = reader(app).study
        assert len(Reviewing(study).due()) == before - 1


async def test_the_shelf_says_how_much_is_due(studied: Study, make_app: MakeApp) -> None:
    app = make_app("")
    async with app.run_test() as pilot:
        await settled(pilot)
        assert isinstance(app.screen, ShelfScreen)
        assert f"{len(Reviewing(studied).due())} due" in text_of(app.screen.list)


async def test_r_on_the_shelf_asks_what_is_due_of_that_guide(studied: Study, make_app: MakeApp) -> None:
    app = make_app("")
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("r")
        await pilot.pause()
        assert isinstance(app.screen, ReviewScreen)


async def test_a_word_in_focus_is_put_in_and_taken_out(make_app: MakeApp, clock: Clock) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("tab", "plus")
        await pilot.pause()
        study, term = reader(app).study, (reader(app).article.focused_stop or pytest.fail("no term has the focus")).id
        assert Reviewing(study).reviews.has_word(term)
        await pilot.press("plus")
        await pilot.pause()
        assert not Reviewing(study).reviews.has_word(term)
        assert [words.rpartition(" comes back ")[2] for words in said(app)] == [
            "in the review, from tomorrow on.",
            "no more.",
        ]


async def test_words_are_listed_and_can_be_taken_out_there(studied: Study, make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("s")
        await settled(pilot)
        list_of_progress = app.screen.query_one("#rows", RowList)
        list_of_progress.move_to("w:")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, PractisedScreen)
        term = app.screen.list.row_id
        await pilot.press("enter")
        await pilot.pause()
        assert not Reviewing(app.screen.study).reviews.has_word(term)


async def test_the_progress_screen_draws_load_and_trust(studied: Study, make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 60)) as pilot:
        await pilot.press("s")
        await settled(pilot)
        rows = text_of(app.screen.query_one("#rows", RowList))
        assert f"{len(Reviewing(studied).due())} due today" in rows
        assert "predicted" in rows and "FSRS" in rows


def test_the_clock_of_the_tests_is_a_day_after_the_last_visit(studied: Study, clock: Clock) -> None:
    assert clock.now - max(event.at for event in studied.progress.events) / 1000 == DAY


def test_a_start_imports_nothing_of_the_review_or_the_marks() -> None:
    late = ("fsrs", "tui.model.review", "tui.model.marks", "tui.model.anchor", "textual.widgets._text_area")
    script = f"import sys, tui.app.launch; print([name for name in {late} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
