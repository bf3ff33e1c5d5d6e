"""Whatever order events arrive in, from however many machines, one progress comes out."""

import random
from collections.abc import Callable
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.model import events as kinds
from tui.model.article import Article, Paragraph, Section
from tui.model.calendar import Calendar
from tui.model.events import Event
from tui.model.glossary import Glossary
from tui.model.guide import Guide, Quiz, Sheet
from tui.model.progress import Progress
from tui.model.questions import Option, Single, key_of
from tui.store import Store

Opener = Callable[..., Store]


def question(name: str) -> Single:
    return Single(
        id=name,
        prompt=f"{name}?",
        level="remember",
        options=(Option(id="yes", text="Yes", right=True), Option(id="no")),
    )


QUESTIONS = tuple(question(name) for name in ("one", "two", "three"))
GUIDE = Guide(
    id="rivers",
    title="Rivers",
    article=Article(
        (
            Section("source", "Source", (Paragraph("p1", "It rises."), Paragraph("p2", "It falls."))),
            Section("mouth", "Mouth", (Paragraph("p3", "It ends."),)),
        )
    ),
    glossary=Glossary(()),
    quizzes=(Quiz("quiz", "Quiz", QUESTIONS, section="source"),),
)
SHEET: Sheet = GUIDE.sheets["quiz"]
PLACES = (("source", "p1"), ("source", "p2"), ("mouth", "p3"), ("gone", "p9"))


def event_of(kind: str, sitting: int, number: int, identity: int, chance: random.Random) -> Event:
    section, paragraph = chance.choice(PLACES)
    asked = chance.choice(QUESTIONS)
    bodies: dict[str, dict[str, Any]] = {
        kinds.READ: {"section": section, "paragraph": paragraph},
        kinds.STOOD: {"section": section, "paragraph": paragraph, "seconds": chance.choice([0.1, 2.5, 7.3])},
        kinds.LOOKED_UP: {"term": chance.choice(["dam", "delta"])},
        kinds.SAT: {"sheet": "quiz", "questions": [each.id for each in QUESTIONS], "shown": {}, "retry": False},
        kinds.ANSWERED: {
            "question": asked.id,
            "chosen": [chance.choice(["yes", "no"])],
            "key": chance.choice([key_of(asked), "single.0.other|"]),
            "mark": chance.choice([0, 1]),
            "seconds": chance.choice([1.1, 3.3]),
        },
        kinds.FLAGGED: {"question": asked.id, "reason": chance.choice(["unclear", "my answer should count"])},
        kinds.TOLD: {"question": asked.id, "key": key_of(asked)},
        "invented-later": {"anything": [1]},
    }
    at = 1_780_000_000_000 + identity * chance.choice([-40_000_000, 1_000])
    return Event(f"{identity:032x}", kind, "rivers", f"{sitting:032x}", number, at, bodies[kind])


def events_of(seed: int, count: int = 40) -> list[Event]:
    """Return events of two windows in a few sittings; some numbers are taken twice, as windows at once do."""
    chance = random.Random(seed)
    begun = [event_of(kinds.SAT, sitting, 1, sitting, chance) for sitting in range(1, 4)]
    kinds_at_chance = [kinds.READ, kinds.STOOD, kinds.LOOKED_UP, kinds.FLAGGED, kinds.TOLD, "invented-later"]
    rest = [
        event_of(
            kinds.ANSWERED if chance.random() < 0.5 else chance.choice(kinds_at_chance),
            chance.randint(1, 4),
            chance.randint(2, 12),
            identity,
            chance,
        )
        for identity in range(10, 10 + count)
    ]
    return begun + rest


def picture(progress: Progress) -> dict[str, Any]:
    """Return all that a screen could show."""
    return {
        "place": progress.place,
        "read": progress.read,
        "visited": progress.visited,
        "look-ups": progress.look_ups,
        "seconds": progress.seconds,
        "days": progress.days(Calendar(UTC)),
        "sittings": progress.sittings,
        "flags": progress.flags,
        "numbers": progress.numbers,
        "scores": progress.scores(SHEET),
        "open": progress.open_sitting(SHEET),
        "missed": progress.missed(),
        "changed": progress.changed(),
        "standing": progress.standing(),
        "events": progress.events,
    }


@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None, database=None)
def test_one_progress_comes_of_events_in_whatever_order_they_arrive(seed: int, order: random.Random) -> None:
    events = events_of(seed)
    expected = picture(Progress(GUIDE, events))
    shuffled = [*events, *order.choices(events, k=5)]
    order.shuffle(shuffled)
    assert picture(Progress(GUIDE, shuffled)) == expected
    one_by_one = Progress(GUIDE, shuffled[:7])
    for event in shuffled[7:]:
        one_by_one.add(event)
    assert picture(one_by_one) == expected


@given(st.integers(0, 10_000), st.integers(0, 43), st.integers(0, 43))
@settings(
    max_examples=15,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_two_machines_that_exchange_their_events_show_one_progress(
    tmp_path_factory: pytest.TempPathFactory, seed: int, first: int, second: int
) -> None:
    events = events_of(seed)
    folders: list[Path] = [tmp_path_factory.mktemp("machine") for _ in range(2)]
    with Store.open(folders[0], "Anna") as here, Store.open(folders[1], "Anna") as there:
        here.append(events[: max(first, second)])
        there.append(events[min(first, second) :])
        here.append(there.events("rivers"))
        there.append(here.events("rivers"))
        shown = [picture(Progress(GUIDE, store.events("rivers"))) for store in (here, there)]
    assert shown[0] == shown[1] == picture(Progress(GUIDE, events))


@pytest.mark.parametrize("windows", [1, 2])
def test_the_first_answer_in_a_sitting_counts_and_the_other_is_kept(open_store: Opener, windows: int) -> None:
    chance = random.Random(3)
    sat = event_of(kinds.SAT, 1, 1, 1, chance)
    answers = [
        Event(f"{identity:032x}", kinds.ANSWERED, "rivers", sat.sitting, 2 if windows == 2 else identity, 0, body)
        for identity, body in (
            (2, {"question": "one", "chosen": ["yes"], "key": key_of(QUESTIONS[0]), "mark": 1}),
            (3, {"question": "one", "chosen": ["no"], "key": key_of(QUESTIONS[0]), "mark": 0}),
        )
    ]
    stores = [open_store() for _ in range(windows)]
    stores[-1].append([answers[1]])
    stores[0].append([sat, answers[0]])
    progress = Progress(GUIDE, stores[0].events("rivers"))
    assert progress.sittings[sat.sitting].answers["one"].mark == 1
    assert len(progress.events) == 3
