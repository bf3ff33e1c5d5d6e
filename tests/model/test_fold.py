"""The fold over events gives one result, in whatever order they arrive and however often."""

from dataclasses import replace
from datetime import UTC
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.model.conftest import GUIDE, QUESTIONS, SEVERAL, SHORT, SINGLE, TRUE_FALSE, edited
from tui.model import events as kinds
from tui.model.calendar import Calendar
from tui.model.events import Event
from tui.model.progress import Progress
from tui.model.questions import Question, Response, key_of
from tui.model.sitting import Answer

SHEET = GUIDE.sheets["source-quiz"]
DAY = 86_400_000


def state(now: Progress) -> dict[str, object]:
    return {
        "place": now.standing(),
        "read": now.read,
        "visited": now.visited,
        "look-ups": now.look_ups,
        "seconds": now.seconds,
        "days": now.days(Calendar(UTC)),
        "sittings": now.sittings,
        "flags": now.flags,
        "numbers": now.numbers,
        "scores": [now.scores(sheet) for sheet in GUIDE.sheets.values()],
        "missed": now.missed(),
        "changed": now.changed(),
        "answers": [now.answers_to(question) for question in GUIDE.questions.values()],
        "last": now.last_sitting,
        "events": now.events,
    }


RESPONSES = (
    Response(("hills",)),
    Response(("red", "green")),
    Response(("lake",), (), "lake"),
    Response(),
    Response(text="Dnieper"),
)
QUESTION_IDS = [question.id for question in SHEET.questions]
EDITIONS = [SINGLE, SEVERAL, TRUE_FALSE, SHORT, replace(SINGLE, edition=2), replace(SHORT, edition=2)]


def answer_body(question: Question, response: Response) -> dict[str, object]:
    return Answer(question.id, response, key_of(question), question.grade(response).mark, seconds=4.0).to_body()


BODIES = st.one_of(
    st.builds(
        lambda paragraph: (kinds.READ, {"section": "source", "paragraph": paragraph}),
        st.sampled_from(["p1", "p2", "p3", "gone"]),
    ),
    st.builds(
        lambda paragraph, seconds: (kinds.STOOD, {"section": "source", "paragraph": paragraph, "seconds": seconds}),
        st.sampled_from(["p1", "p2", "p3", "gone"]),
        st.integers(0, 120),
    ),
    st.just((kinds.LOOKED_UP, {"term": "don"})),
    st.builds(
        lambda ids, retry: (kinds.SAT, {"sheet": "source-quiz", "questions": ids, "shown": {}, "retry": retry}),
        st.permutations(QUESTION_IDS),
        st.booleans(),
    ),
    st.builds(
        lambda question, response: (kinds.ANSWERED, answer_body(question, response)),
        st.sampled_from(EDITIONS),
        st.sampled_from(RESPONSES),
    ),
    st.builds(lambda reason: (kinds.FLAGGED, {"question": "rises", "reason": reason}), st.sampled_from(["a", "b"])),
    st.builds(lambda each: (kinds.TOLD, {"question": each.id, "key": key_of(each)}), st.sampled_from(EDITIONS)),
    st.just(("sung", {})),
)


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    """Draw events of several sittings; numbers may clash, as those of two windows do."""
    events = []
    for number, (kind, body) in enumerate(draw(st.lists(BODIES, max_size=25))):
        sitting = draw(st.sampled_from(["s1", "s2", "s3"]))
        place = draw(st.integers(1, 8))
        events.append(Event(f"{number:032x}", kind, "rivers", sitting, place, draw(st.integers(0, 5)) * DAY, body))
    return events


@given(histories(), st.integers())
@settings(deadline=None, max_examples=120)
def test_the_fold_is_one_whatever_the_order_of_arrival(history: list[Event], seed: int) -> None:
    shuffled = list(history)
    Random(seed).shuffle(shuffled)
    wanted = state(Progress(GUIDE, history))
    assert state(Progress(GUIDE, shuffled)) == wanted
    one_by_one = Progress(GUIDE)
    for event in shuffled:
        one_by_one.add(event)
    assert state(one_by_one) == wanted


@given(histories(), st.integers())
@settings(deadline=None, max_examples=80)
def test_what_arrives_twice_counts_once(history: list[Event], seed: int) -> None:
    twice = [*history, *history]
    Random(seed).shuffle(twice)
    wanted = state(Progress(GUIDE, history))
    assert state(Progress(GUIDE, twice)) == wanted
    again = Progress(GUIDE, history)
    for event in twice:
        again.add(event)
    assert state(again) == wanted


@given(histories(), histories())
@settings(deadline=None, max_examples=60)
def test_two_machines_come_to_one_result(here: list[Event], there: list[Event]) -> None:
    other = [replace(event, id="f" + event.id[1:]) for event in there]
    mine, theirs = Progress(GUIDE, here), Progress(GUIDE, other)
    for event in other:
        mine.add(event)
    for event in here:
        theirs.add(event)
    assert state(mine) == state(theirs)


@given(histories())
@settings(deadline=None, max_examples=60)
def test_an_edit_and_its_undoing_lose_nothing(history: list[Event]) -> None:
    before = Progress(GUIDE, history)
    for guide in (edited(without="rises"), edited(replace(SINGLE, edition=2)), edited(*QUESTIONS[1:], without="named")):
        during = Progress(guide, before.events)
        assert during.events == before.events
        assert state(Progress(GUIDE, during.events)) == state(before)
