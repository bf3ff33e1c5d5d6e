"""Answers that a teacher accepts beside the key."""

from dataclasses import replace

import pytest

from tests.model.conftest import GUIDE, ORDERING, SEVERAL, SHORT, SINGLE, Log, edited
from tui.course import Course
from tui.journal import Journal
from tui.model.acceptances import Acceptances, acceptances_from
from tui.model.guide import Guide
from tui.model.progress import Progress
from tui.model.questions import Option, Question, Response, key_of
from tui.store import UnkeptStore
from tui.study import Manner, Study

LAKE = Response(chosen=("lake",))


@pytest.fixture
def course() -> Course:
    return Course(Journal(UnkeptStore(), lambda: 1_780_000_000.0))


def accepted(course: Course, question: Question, response: Response, guide: Guide = GUIDE) -> Guide:
    course.accept(guide.id, question, response, "The text allows it.")
    return course.acceptances.applied(guide)


def studied(guide: Guide) -> Study:
    return Study(guide, Journal(UnkeptStore(), lambda: 1_780_000_000.0))


def test_an_accepted_answer_counts_for_those_who_gave_it_and_those_who_will(course: Course) -> None:
    study = studied(GUIDE)
    sheet = study.guide.sheet_of("rises")
    sitting = study.begin(sheet)
    assert study.answer(sitting, SINGLE, LAKE, Manner()).mark == 0
    study.follow(accepted(course, SINGLE, LAKE))
    assert study.progress.sittings[sitting.id].marks(study.guide.sheet_of("rises")) == {"rises": 1.0}
    assert study.progress.missed() == []
    question = study.guide.questions["rises"]
    verdict = study.answer(study.begin(sheet), question, LAKE, Manner())
    assert verdict.right and verdict.accepted
    assert not study.answer(study.begin(sheet), question, Response(chosen=("sea",)), Manner()).right
    assert study.answer(study.begin(sheet), question, Response(chosen=("hills",)), Manner()).right


def test_a_learner_is_told_once_and_only_of_an_answer_they_gave(course: Course) -> None:
    study, other = studied(GUIDE), studied(GUIDE)
    for each, response in ((study, LAKE), (other, Response(chosen=("sea",)))):
        each.answer(each.begin(each.guide.sheet_of("rises")), SINGLE, response, Manner())
        each.follow(accepted(course, SINGLE, LAKE))
    news = course.acceptances.of("rivers")[:1]
    assert [question.id for question, _ in study.tell_accepted(news)] == ["rises"]
    assert study.tell_accepted(news) == []
    assert other.tell_accepted(news) == []


@pytest.mark.parametrize(
    ("question", "given", "same", "other"),
    [
        (SEVERAL, ("grey", "red"), ("red", "grey"), ("red",)),
        (ORDERING, ("green", "red", "blue", "white"), ("green", "red", "blue", "white"), ("red", "blue", "green")),
    ],
)
def test_what_says_the_same_is_accepted_too(
    course: Course, question: Question, given: tuple[str, ...], same: tuple[str, ...], other: tuple[str, ...]
) -> None:
    found = accepted(course, question, Response(chosen=given)).questions[question.id]
    assert found.verdict(Response(chosen=same)).right
    assert not found.verdict(Response(chosen=other)).right


def test_a_typed_answer_is_accepted_in_any_spelling(course: Course) -> None:
    found = accepted(course, SHORT, Response(text="the Borysthenes")).questions["named"]
    assert found.verdict(Response(text=" BORYSTHENES ")).right
    assert not found.verdict(Response(text="the Don")).right


def test_an_answer_to_a_key_that_changed_since_counts_no_more(course: Course) -> None:
    accepted(course, SINGLE, LAKE)
    assert course.acceptances.applied(edited(replace(SINGLE, edition=2))).questions["rises"].accepted == ()
    assert (
        course.acceptances.applied(edited(without="rises")).questions.keys() == edited(without="rises").questions.keys()
    )
    assert course.acceptances.applied(replace(GUIDE, id="other")).questions["rises"].accepted == ()


def test_acceptances_travel_to_a_learners_program_and_a_restart(course: Course) -> None:
    guide = accepted(course, SINGLE, LAKE)
    assert acceptances_from(course.message("nobody")).applied(GUIDE) == guide
    assert Acceptances(course.journal.events("")).applied(GUIDE) == guide
    assert Course(course.journal).acceptances.applied(GUIDE) == guide
    assert acceptances_from({}).applied(GUIDE) is GUIDE


def test_the_key_stays_what_it_was(course: Course, log: Log) -> None:
    found = accepted(course, SINGLE, LAKE).questions["rises"]
    assert key_of(found) == key_of(SINGLE)
    assert isinstance(found, type(SINGLE))
    assert [option.id for option in found.options if isinstance(option, Option) and option.right] == ["hills"]
    log.note("answered", "s1", question="rises", chosen=["lake"], key=key_of(SINGLE), mark=0.0)
    progress = Progress(accepted(course, SINGLE, LAKE), log.events)
    assert progress.answers_to(found)[0].mark_for(found) == 1
