"""One run through a sheet: what is asked next, what an edited guide does to it, what counts."""

from dataclasses import replace

import pytest

from tests.model.conftest import GUIDE, QUESTIONS, SEVERAL, SHORT, SINGLE, TRUE_FALSE, Log, edited
from tui.model import events as kinds
from tui.model.events import Event
from tui.model.guide import Guide, Sheet
from tui.model.progress import Progress
from tui.model.questions import Answer as Accepted
from tui.model.questions import Question, Response, key_of, wording_of
from tui.model.sitting import Answer, Sitting

SHEET = GUIDE.sheets["source-quiz"]
RIGHT = {"rises": Response(("hills",)), "joins": Response(("red", "green")), "same": Response(("true",))}


def answer(question: Question, response: Response) -> Answer:
    return Answer(question.id, response, key_of(question), question.grade(response).mark, wording_of(question))


def sat(log: Log, sitting: str = "s1", retry: bool = False, *questions: str) -> None:
    ids = list(questions or (question.id for question in SHEET.questions))
    shown = {"rises": ["lake", "hills", "sea"]}
    log.note(kinds.SAT, sitting, 7, sheet="source-quiz", questions=ids, shown=shown, retry=retry)


def answered(log: Log, question: Question, response: Response, sitting: str = "s1") -> None:
    log.note(kinds.ANSWERED, sitting, 8, **answer(question, response).to_body())


def now(log: Log, guide: Guide = GUIDE, sitting: str = "s1") -> tuple[Sitting, Sheet]:
    return Progress(guide, log.events).sittings[sitting], guide.sheets["source-quiz"]


def asked_next(log: Log, guide: Guide = GUIDE) -> str:
    sitting, sheet = now(log, guide)
    question = sitting.next_of(sheet)
    return question.id if question else ""


def test_a_sitting_begins_with_its_first_question(log: Log) -> None:
    sat(log)
    sitting, sheet = now(log)
    assert sitting.asked(sheet) == SHEET.questions
    assert asked_next(log) == "rises"
    assert not sitting.finished(sheet)
    assert sitting.marks(sheet) == {}
    assert sitting.missed(sheet) == ()


def test_a_sitting_goes_on_after_its_last_answer_in_the_order_shown(log: Log) -> None:
    sat(log, "s1", False, "joins", "rises", "same")
    answered(log, SEVERAL, Response(("red",)))
    assert asked_next(log) == "rises"
    assert now(log)[0].shown == {"rises": ("lake", "hills", "sea")}


def test_a_sitting_ends_with_its_last_answer(log: Log) -> None:
    sat(log)
    for question in SHEET.questions:
        assert asked_next(log) == question.id
        answered(log, question, RIGHT.get(question.id, Response(text="Dnieper")))
    sitting, sheet = now(log)
    assert sitting.finished(sheet)
    assert sitting.marks(sheet) == {"rises": 1, "joins": 1, "same": 1, "named": 1}
    assert sitting.missed(sheet) == ()


def test_what_lacks_anything_is_missed(log: Log) -> None:
    sat(log)
    answered(log, SINGLE, Response(("sea",)))
    answered(log, SEVERAL, Response(("red",)))
    answered(log, TRUE_FALSE, RIGHT["same"])
    sitting, sheet = now(log)
    assert sitting.missed(sheet) == (SINGLE, SEVERAL)
    assert sitting.marks(sheet) == {"rises": 0, "joins": 0.5, "same": 1}


def test_a_retry_asks_only_its_questions(log: Log) -> None:
    sat(log, "s1", True, "joins")
    sitting, sheet = now(log)
    assert sitting.retry
    assert sitting.asked(sheet) == (SEVERAL,)
    answered(log, SEVERAL, RIGHT["joins"])
    assert now(log)[0].finished(sheet)


def test_the_first_of_two_windows_counts(log: Log) -> None:
    sat(log)
    answered(log, SINGLE, Response(("sea",)))
    answered(log, SINGLE, RIGHT["rises"])
    sitting, sheet = now(log)
    assert sitting.marks(sheet) == {"rises": 0}
    assert len(Progress(GUIDE, log.events).answers_to(SINGLE)) == 1


def test_a_verdict_can_be_given_again_in_the_order_shown(log: Log) -> None:
    sat(log)
    answered(log, SINGLE, Response(("sea",)))
    verdict = now(log)[0].verdict_on(SINGLE)
    assert verdict is not None
    assert [(line.id, line.given) for line in verdict.lines] == [("lake", ""), ("hills", ""), ("sea", "sea")]
    assert now(log)[0].verdict_on(SEVERAL) is None


def test_a_changed_key_is_asked_again_in_the_same_sitting(log: Log) -> None:
    sat(log)
    answered(log, SINGLE, RIGHT["rises"])
    changed = replace(SINGLE, edition=2)
    guide = edited(changed)
    assert asked_next(log, guide) == "rises"
    assert now(log, guide)[0].answer_to(changed) is None
    answered(log, changed, Response(("lake",)))
    assert asked_next(log, guide) == "joins"
    assert now(log, guide)[0].marks(guide.sheets["source-quiz"]) == {"rises": 0}


def test_a_key_that_is_back_has_its_first_answer_again(log: Log) -> None:
    sat(log)
    answered(log, SINGLE, RIGHT["rises"])
    answered(log, replace(SINGLE, edition=2), Response(("lake",)))
    sitting, sheet = now(log)
    assert sitting.marks(sheet) == {"rises": 1}
    assert [each.mark for each in Progress(GUIDE, log.events).answers_to(SINGLE)] == [1]
    assert asked_next(log) == "joins"


def test_a_changed_wording_keeps_the_answer(log: Log) -> None:
    sat(log)
    answered(log, SINGLE, RIGHT["rises"])
    assert asked_next(log, edited(replace(SINGLE, prompt="Where is its source?"))) == "joins"


def test_a_wider_key_regrades_the_answer_upwards_only(log: Log) -> None:
    sat(log)
    answered(log, SHORT, Response(text="Borysthenes"))
    wider = replace(SHORT, accept=(*SHORT.accept, Accepted("Borysthenes")))
    guide = edited(wider)
    sitting, sheet = now(log, guide)
    assert now(log)[0].marks(SHEET) == {"named": 0}
    assert sitting.marks(sheet) == {"named": 1}
    assert sitting.missed(sheet) == ()
    kept = Answer("named", Response(text="nothing of it"), key_of(SHORT), 1.0)
    assert kept.mark_for(wider) == 1


def test_a_removed_question_is_not_asked_and_its_answer_waits(log: Log) -> None:
    sat(log)
    answered(log, SINGLE, Response(("sea",)))
    guide = edited(without="rises")
    sitting, sheet = now(log, guide)
    assert sitting.asked(sheet) == (SEVERAL, TRUE_FALSE, SHORT)
    assert sitting.marks(sheet) == {}
    assert asked_next(log, guide) == "joins"
    assert now(log)[0].marks(SHEET) == {"rises": 0}


def test_an_added_question_waits_for_the_next_sitting(log: Log) -> None:
    added = replace(SINGLE, id="added")
    quiz = replace(GUIDE.quizzes[0], questions=(added, *GUIDE.quizzes[0].questions))
    guide = replace(GUIDE, quizzes=(quiz, *GUIDE.quizzes[1:]))
    sat(log)
    assert now(log, guide)[0].asked(guide.sheets["source-quiz"]) == SHEET.questions


def test_a_sitting_of_removed_questions_only_is_never_finished(log: Log) -> None:
    sat(log, "s1", False, "gone")
    sitting, sheet = now(log)
    assert not sitting.finished(sheet)
    assert sitting.next_of(sheet) is None
    assert Progress(GUIDE, log.events).open_sitting(SHEET) is None


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_an_answer_comes_back_from_its_event_as_it_was_given(question: Question) -> None:
    response = Response(("b", "a"), (("x", "y"), ("z", "")), " Typed \u00a0 text ")
    given = Answer(question.id, response, key_of(question), 1 / 3, wording_of(question), True, "guess", 12.3, 99)
    event = Event("0" * 32, kinds.ANSWERED, "rivers", "s1", 2, 99, given.to_body())
    assert Answer.from_event(event) == given


def test_three_thirds_are_one(log: Log) -> None:
    third = Answer("worded", Response(), "", 1 / 3)
    events = [Event("0" * 32, kinds.ANSWERED, "rivers", "s1", 2, 0, third.to_body()) for _ in range(3)]
    assert sum(Answer.from_event(event).mark for event in events) == 1


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"question": 5, "chosen": "hills", "pairs": "ab", "text": ["x"], "key": None, "mark": True, "seconds": "9"},
        {"chosen": [1, None, ["x"]], "pairs": [1, ["a"], ["a", "b", "c"], None, {}], "open_book": "yes"},
    ],
)
def test_an_answer_with_damaged_fields_is_read_as_far_as_it_goes(body: dict[str, object]) -> None:
    read = Answer.from_event(Event("0" * 32, kinds.ANSWERED, "rivers", "s1", 2, 0, body))
    assert (read.question, read.response, read.mark, read.seconds, read.open_book) == ("", Response(), 0, 0, False)


@pytest.mark.parametrize("shown", [None, "lake", ["lake"], {"rises": "lake"}, {"rises": None}])
def test_a_sitting_with_a_damaged_order_shows_questions_as_written(shown: object) -> None:
    event = Event("0" * 32, kinds.SAT, "rivers", "s1", 1, 0, {"sheet": "source-quiz", "shown": shown})
    sitting = Sitting.from_event(event)
    assert sitting.shown == {}
    assert (sitting.questions, sitting.retry) == ((), False)
