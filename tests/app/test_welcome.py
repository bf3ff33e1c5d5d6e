"""The guide to the program says what the program does."""

import re

import pytest
from textual.pilot import Pilot

from tests.app.conftest import Clock, MakeApp
from tui.app.screens.entry import EntryScreen
from tui.app.screens.glossary import GlossaryScreen
from tui.app.screens.marks import MarksScreen
from tui.app.screens.outline import OutlineScreen
from tui.app.screens.passage import PassageScreen
from tui.app.screens.progress import ProgressScreen
from tui.app.screens.quiz import QuizScreen
from tui.app.screens.reader import ReaderScreen
from tui.app.screens.review import ReviewScreen
from tui.app.screens.search import SearchScreen
from tui.app.screens.settings import SettingsScreen
from tui.app.screens.shelf import ShelfScreen
from tui.app.studyguide import StudyGuide
from tui.library import Library, content_folder
from tui.marking import Marking
from tui.model.guide import Guide
from tui.model.questions import Choice, Question, Response
from tui.reviewing import Reviewing

BESIDE_THE_READER = {
    "g": GlossaryScreen,
    "o": OutlineScreen,
    "slash": SearchScreen,
    "s": ProgressScreen,
    "f4": SettingsScreen,
    "q": QuizScreen,
}


@pytest.fixture(scope="module")
def welcome() -> Guide:
    return Library([content_folder()], None).open("welcome").guide


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


def reader_of(app: StudyGuide) -> ReaderScreen:
    reader = app.screen
    assert isinstance(reader, ReaderScreen)
    return reader


async def test_keys_that_move_do_as_the_text_says(make_app: MakeApp) -> None:
    app = make_app("welcome")
    async with app.run_test() as pilot:
        await press(pilot, "n")
        assert reader_of(app).section.id == "words"
        await press(pilot, "p")
        assert reader_of(app).section.id == "moving"
        await press(pilot, "end", "space")
        assert reader_of(app).section.id == "words"
        await press(pilot, "8")
        assert reader_of(app).section.id == "suiting"


async def test_a_term_is_looked_up_as_the_text_says(make_app: MakeApp) -> None:
    app = make_app("welcome", screen="read", item="words")
    async with app.run_test() as pilot:
        await press(pilot, "tab")
        stop = reader_of(app).article.focused_stop
        assert stop is not None and (stop.kind, stop.id) == ("term", "term")
        await press(pilot, "tab", "shift+tab", "enter")
        assert isinstance(app.screen, EntryScreen)
        await press(pilot, "escape", "escape")
        assert reader_of(app).article.focused_stop is None


@pytest.mark.parametrize("key", BESIDE_THE_READER)
async def test_each_key_opens_what_the_text_says_and_esc_comes_back(make_app: MakeApp, key: str) -> None:
    app = make_app("welcome")
    async with app.run_test() as pilot:
        await press(pilot, key)
        assert isinstance(app.screen, BESIDE_THE_READER[key])
        await press(pilot, "escape")
        assert isinstance(app.screen, ReaderScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, ShelfScreen)


async def test_the_passage_is_one_key_from_the_verdict(make_app: MakeApp) -> None:
    app = make_app("welcome", screen="quiz", item="moving-quiz")
    async with app.run_test() as pilot:
        await press(pilot, "g", "1", "2", "enter", "e")
        assert isinstance(app.screen, PassageScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, QuizScreen)


async def test_a_passage_is_marked_noted_and_listed_as_the_text_says(make_app: MakeApp) -> None:
    app = make_app("welcome", screen="read", item="keeping")
    async with app.run_test() as pilot:
        await press(pilot, "m", "enter", *"mine", "escape")
        reader = reader_of(app)
        (mark,) = Marking(reader.study).marks()
        assert mark.note == "mine"
        await press(pilot, "l")
        assert isinstance(app.screen, MarksScreen)
        await press(pilot, "enter")
        assert reader_of(app).section.id == "keeping"


async def test_the_review_asks_on_another_day_what_was_missed_first(make_app: MakeApp, clock: Clock) -> None:
    app = make_app("welcome", screen="quiz", item="keeping-quiz")
    async with app.run_test() as pilot:
        for _ in range(2):
            quiz = app.screen
            assert isinstance(quiz, QuizScreen) and isinstance(quiz.question, Choice)
            wrong = {option.id for option in quiz.question.options if not option.right}
            shown = quiz.sitting.shown[quiz.question.id]
            digit = next(number for number, option in enumerate(shown, 1) if option in wrong)
            await press(pilot, str(digit), "enter")
            await app.workers.wait_for_complete()
            await press(pilot, "enter")
        study = app.current_study()
        assert study is not None
        missed = {question.id for question, _ in study.progress.missed()}
        assert missed
        await press(pilot, "escape", "tab", "enter", "escape")
        clock.tick(2 * 86_400)
        await press(pilot, "r")
        assert isinstance(app.screen, ReviewScreen)
        first = app.screen.question
        assert first is not None and first.id in missed


async def test_the_plus_sign_takes_a_word_out_of_the_review_and_puts_it_in(make_app: MakeApp) -> None:
    app = make_app("welcome", screen="read", item="words")
    async with app.run_test() as pilot:
        await press(pilot, "tab", "enter", "escape")
        reviewing = Reviewing(reader_of(app).study)
        assert reviewing.reviews.has_word("term")
        await press(pilot, "plus")
        assert not reviewing.reviews.has_word("term")
        await press(pilot, "plus")
        assert reviewing.reviews.has_word("term")


def test_each_section_has_a_quiz_and_takes_a_minute_or_two(welcome: Guide) -> None:
    assert all(welcome.quiz_of(section) for section in welcome.article.sections)
    words = sum(section.words for section in welcome.article.sections)
    assert words / 200 + len(welcome.questions) / 3 <= 11


def test_its_sentences_are_plain(welcome: Guide) -> None:
    texts = [paragraph.text for paragraph in welcome.article.paragraphs]
    texts += [term.short for term in welcome.glossary.terms]
    texts += [text for question in welcome.questions.values() for text in question.wordings()]
    texts += [line for question in welcome.questions.values() for line in _feedback(question)]
    long = [each for text in texts for each in re.split(r"(?<=[.?!:;])\s", text) if len(each.split()) > 20]
    assert long == []


def _feedback(question: Question) -> list[str]:
    return [line.feedback for line in question.grade(Response()).lines]
