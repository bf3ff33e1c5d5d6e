"""Pages around the text: the opening question, and time that counts apart."""

from dataclasses import replace
from datetime import UTC
from random import Random
from typing import Any

import pytest

from tests.model.conftest import GUIDE, Log
from tui.model import events as kinds
from tui.model.asides import Expression, Note
from tui.model.calendar import Calendar
from tui.model.evidence import Evidence, Fact
from tui.model.guide import Mark
from tui.model.pages import Opening, OpeningOption, Page
from tui.model.progress import Progress

OPENING = Opening(
    "heard",
    "Which have you heard of?",
    (
        OpeningOption("a", "One", evidence=(Evidence("p3", "x"), Evidence("p1", "y"))),
        OpeningOption("b", "Two", elsewhere=Fact("So they said.", "A paper")),
        OpeningOption("c", "Three", background=Fact("It was so.", "An atlas")),
        OpeningOption("d", "Four", evidence=(Evidence("p1", "y"),), elsewhere=Fact("So they said.", "A paper")),
    ),
    most=2,
    elsewhere="given by officials",
)
AROUND = replace(
    GUIDE, opening=OPENING, pages=(Page("before", "Before", "before", ()), Page("after", "After", "after", ()))
)


def test_an_option_is_marked_and_its_mark_taken_back() -> None:
    assert OPENING.toggled((), "a") == ("a",)
    assert OPENING.toggled(("a",), "b") == ("a", "b")
    assert OPENING.toggled(("a", "b"), "a") == ("b",)


def test_no_more_are_marked_than_there_is_room_for() -> None:
    assert OPENING.toggled(("a", "b"), "c") == ("a", "b")
    assert OPENING.toggled(("gone", "a"), "c") == ("a", "c")
    assert OPENING.toggled((), "unknown") == ()


def test_each_option_says_where_it_was_given_and_none_is_right() -> None:
    said = [OPENING.origin(option, GUIDE.article.numbers) for option in OPENING.options]
    assert said == [
        "in this article, ¶1, ¶3",
        "given by officials",
        "neither",
        "in this article, ¶1; given by officials",
    ]


def work(log: Log) -> Progress:
    return Progress(AROUND, log.events)


def test_time_on_pages_counts_in_no_other_time(log: Log) -> None:
    log.note(kinds.STAYED, "v1", page="before", seconds=30.5)
    log.note(kinds.STAYED, "v1", page="before", seconds=4.5)
    log.note(kinds.STAYED, "v1", page="after", seconds=5)
    progress = work(log)
    assert (progress.pages.seconds("before"), progress.pages.seconds("after")) == (35, 5)
    assert progress.pages.total_seconds == 40
    assert progress.pages.visited == {"before", "after"}
    assert progress.total_seconds == 0
    assert not any(progress.days(Calendar(UTC)).values())
    assert progress.article_share() == 0


def test_the_last_marks_count_in_whatever_order_events_arrive(log: Log) -> None:
    log.note(kinds.HEARD, "v1", question="heard", chosen=["a"])
    log.note(kinds.HEARD, "v2", question="heard", chosen=["a", "c"])
    assert work(log).pages.chosen == ("a", "c")
    Random(2).shuffle(log.events)
    late = Progress(AROUND)
    for event in log.events[::-1]:
        late.add(event)
    assert late.pages.chosen == ("a", "c")


def test_the_opening_question_is_no_question_of_a_quiz(log: Log) -> None:
    log.note(kinds.HEARD, "v1", question="heard", chosen=["a"])
    progress = work(log)
    assert "heard" not in AROUND.questions
    assert progress.missed() == []
    assert progress.changed() == []
    assert not progress.sittings


def test_pages_stand_before_or_after_the_text() -> None:
    assert [page.id for page in AROUND.pages_at("before")] == ["before"]
    assert [page.id for page in AROUND.pages_at("after")] == ["after"]
    assert AROUND.page("after") == AROUND.pages[1]
    assert AROUND.page("nowhere") is None


def test_terms_notes_and_expressions_are_met_in_the_order_of_the_text() -> None:
    guide = replace(
        GUIDE,
        notes=(Note("n", "language", Evidence("p1", "The Dnieper rises"), "Odd."),),
        expressions=(Expression("x", "rise", ("rises",), "Begin.", "The sun rises."),),
        asides=(("p1", (Mark(0, 17, "n", "note"), Mark(12, 17, "x", "expression"))), ("p3", (Mark(0, 3, "x"),))),
    )
    assert [(mark.term, mark.kind) for mark in guide.stops_by_paragraph["p1"]] == [
        ("dnieper", "term"),
        ("x", "expression"),
        ("n", "note"),
    ]
    assert list(guide.stops_by_paragraph) == ["p1", "p2", "p3"]
    assert guide.marks_by_paragraph == GUIDE.marks_by_paragraph


@pytest.mark.parametrize("fields", [{"page": 7, "seconds": "x"}, {}])
def test_an_event_of_another_shape_costs_nothing(log: Log, fields: dict[str, Any]) -> None:
    log.note(kinds.STAYED, "v1", **fields)
    log.note(kinds.HEARD, "v1", chosen="abc")
    progress = work(log)
    assert progress.pages.total_seconds == 0
    assert progress.pages.chosen == ()
