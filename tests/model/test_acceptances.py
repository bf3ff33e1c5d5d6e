"""Answers that a teacher accepts beside the key."""

from dataclasses import replace
from json import dumps

import pytest

from tests.model.conftest import GUIDE, ORDERING, SEVERAL, SHORT, SINGLE, Log, edited
from tui.accepting import news_of_accepting
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
    course.accept(GUIDE.id, SINGLE, LAKE, "The text allows it.")
    (said,) = news_of_accepting(study, course.acceptances)
    assert said.startswith("Your teacher accepts your answer to") and said.endswith("The text allows it.")
    assert news_of_accepting(study, course.acceptances) == []
    assert news_of_accepting(other, course.acceptances) == []


def taken_back(course: Course, guide: Guide = GUIDE) -> Guide:
    for each in course.acceptances.of(guide.id):
        course.take_back(each, "It does not.")
    return course.acceptances.applied(guide)


def test_what_is_taken_back_counts_no_more_whenever_it_was_given(course: Course) -> None:
    study = studied(GUIDE)
    sheet = study.guide.sheet_of("rises")
    study.answer(study.begin(sheet), SINGLE, LAKE, Manner())
    study.follow(accepted(course, SINGLE, LAKE))
    question = study.guide.questions["rises"]
    assert study.answer(study.begin(sheet), question, LAKE, Manner()).accepted
    assert [answer.mark_for(question) for answer in study.progress.answers_to(question)] == [1, 1]
    study.follow(taken_back(course))
    assert study.guide == GUIDE
    assert [answer.mark_for(SINGLE) for answer in study.progress.answers_to(SINGLE)] == [0, 0]
    study.follow(accepted(course, SINGLE, LAKE))
    question = study.guide.questions["rises"]
    assert [answer.mark_for(question) for answer in study.progress.answers_to(question)] == [1, 1]


def test_who_gave_it_is_told_once_that_it_was_taken_back(course: Course) -> None:
    study, other, later = studied(GUIDE), studied(GUIDE), Study(GUIDE, Journal(UnkeptStore(), lambda: 1_780_000_001.0))
    for each, response in ((study, LAKE), (other, Response(chosen=("sea",)))):
        each.answer(each.begin(each.guide.sheet_of("rises")), SINGLE, response, Manner())
    accepted(course, SINGLE, LAKE)
    news_of_accepting(study, course.acceptances)
    for each in (study, other, later):
        each.follow(taken_back(course))
    later.answer(later.begin(later.guide.sheet_of("rises")), SINGLE, LAKE, Manner())
    (said,) = news_of_accepting(study, course.acceptances)
    assert said.startswith("Your teacher no longer accepts your answer to") and said.endswith("It does not.")
    for each in (study, other, later):
        assert news_of_accepting(each, course.acceptances) == []


def test_nobody_is_told_of_an_end_when_the_answer_is_accepted_again(course: Course) -> None:
    study = studied(GUIDE)
    study.answer(study.begin(study.guide.sheet_of("rises")), SINGLE, LAKE, Manner())
    accepted(course, SINGLE, LAKE)
    taken_back(course)
    study.follow(accepted(course, SINGLE, LAKE))
    (said,) = news_of_accepting(study, course.acceptances)
    assert said.startswith("Your teacher accepts your answer")


def test_taking_back_travels_and_folds_in_any_order(course: Course) -> None:
    accepted(course, SINGLE, LAKE)
    taken_back(course)
    accepted(course, SEVERAL, Response(chosen=("grey",)))
    events = course.journal.events("")
    wanted = course.acceptances.applied(GUIDE)
    for found in (Acceptances(events), Acceptances(reversed(events)), acceptances_from(course.message("nobody"))):
        assert found.applied(GUIDE) == wanted
        assert [(each.question, each.why) for each in found.taken_back("rivers")] == [("rises", "It does not.")]


def test_a_message_stays_short_and_carries_what_is_in_force_first(course: Course) -> None:
    for number in range(200):
        accepted(course, SHORT, Response(text=f"{number} " + "я" * 200))
    for each in course.acceptances.of("rivers")[1:]:
        course.take_back(each, "")
    message = course.message("nobody")
    assert len(dumps(message)) < 60_000
    assert [each.id for each in acceptances_from(message).of("rivers")] == [course.acceptances.of("rivers")[0].id]


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


def test_what_is_not_told_at_once_is_told_the_next_time(course: Course) -> None:
    study = studied(GUIDE)
    sheet = study.guide.sheet_of("rises")
    sitting = study.begin(sheet)
    for question in sheet.questions[:3]:
        study.answer(sitting, question, Response(), Manner())
        course.accept(GUIDE.id, question, Response(), "")
    told = [news_of_accepting(study, course.acceptances, 2) for _ in range(3)]
    assert [len(each) for each in told] == [2, 1, 0]
