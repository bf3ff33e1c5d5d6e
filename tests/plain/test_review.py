"""The review line by line, and its figures for other programs."""

from io import StringIO
from random import Random

import pytest

from tui.journal import LOCAL, Journal
from tui.marking import Marking
from tui.model.events import PRIVATE
from tui.model.guide import Guide
from tui.model.questions import Response
from tui.plain.dialogue import Dialogue
from tui.plain.progress import progress_data
from tui.plain.review import PlainReview
from tui.plain.reviews import print_reviews, review_data
from tui.reviewing import Reviewing
from tui.store import UnkeptStore
from tui.study import Manner, Study


class Clock:
    def __init__(self) -> None:
        self.now = 1_780_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def study(guide: Guide, clock: Clock) -> Study:
    """Return a study whose first quiz was missed yesterday, and a word looked up."""
    begun = Study(guide, Journal(UnkeptStore(clock), clock), Random(1))
    sheet = guide.sheets["source-quiz"]
    sitting = begun.begin(sheet)
    for question in sheet.questions:
        begun.answer(sitting, question, Response(), Manner())
    begun.look_up("dnieper", "p1")
    clock.now += 86_400
    return begun


def review(study: Study, *lines: str) -> str:
    out = StringIO()
    assert PlainReview(study, Dialogue(StringIO("".join(f"{line}\n" for line in lines)), out)).run() == ""
    return out.getvalue()


def test_what_is_due_is_said_and_asked_and_an_answer_is_kept(study: Study) -> None:
    before = len(Reviewing(study).due())
    said = review(study, "1")
    assert f"{before} questions due today." in said and "Five minutes" in said
    assert f"You leave at question 2 of {before}. Your answers are kept." in said
    assert len(Reviewing(study).due()) == before - 1


def test_a_word_is_asked_with_its_sentence_and_taken_out(study: Study, guide: Guide) -> None:
    sheet = guide.sheets["source-quiz"]
    sitting = study.begin(sheet)
    for question in sheet.questions:
        study.answer(sitting, question, Response(), Manner())
    said = review(study, "/out", "/help", "Dnieper")
    assert "In ¶1: “The ____ rises in the hills, and it may once have risen further north.”" in said
    assert "Dnieper comes back no more." in said and "/out, /in" in said
    assert not Reviewing(study).reviews.has_word("dnieper")


def test_nothing_due_says_when_something_will_be(study: Study, clock: Clock) -> None:
    clock.now -= 86_400
    assert "Nothing is due today. The next question comes on 29 May." in review(study)


def test_the_figures_are_complete_and_add_up(study: Study) -> None:
    data = review_data(study)
    due = len(Reviewing(study).due())
    assert data["due"] == data["ahead"][0]["due"] == due
    assert data["words"] == 1
    assert [each["answers"] for each in data["answered"]] == [len(data["cards"]) - 1]
    assert {each["id"] for each in data["cards"]} >= {"word:dnieper"}
    assert len(data["scheduler"]["parameters"]) == 21 and data["scheduler"]["wanted"] == 0.9
    assert data["recall"] == []


def test_no_figure_for_others_carries_a_note(study: Study) -> None:
    marking = Marking(study)
    marking.write(marking.add("p1", 0, 31), "my own business")
    data = {**progress_data(study.progress, "Anna", LOCAL), "review": review_data(study)}
    assert "my own business" not in str(data) and "The Dnieper rises in the hills," not in str(data)
    kinds = {event.kind for event in study.progress.events if "my own" in str(event.body) or "quote" in event.body}
    assert kinds <= PRIVATE and len(kinds) == 2


def test_the_figures_are_printed_too(study: Study) -> None:
    out = StringIO()
    print_reviews(Dialogue(StringIO(), out), study)
    assert f"{len(Reviewing(study).due())} questions due today. 1 word in your review." in out.getvalue()
