"""The file of events: days, stretches and uncertain dates, and what is said of its faults."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tui.library import Library

TIMELINE = """\
title: Events
events:
  - id: reached
    day: 2022-11-09
    text: It reaches the sea.
    evidence: [{paragraph: p3, quote: reaches the Black Sea}]
  - id: frozen
    when: nobody knows when
    text: It froze.
    evidence: [{paragraph: p2, quote: may freeze}]
  - id: dammed
    from: 2022-09-23
    to: 2022-09-27
    text: A dam was built.
    source: An atlas
    term: dnieper
  - id: flooded
    from: 2022-03-01
    to: 2022-03-05
    uncertain: true
    when: early March 2022
    text: It rose.
    source: An atlas
  - id: measured
    day: 2022-02
    text: It was measured.
    source: An atlas
"""
Edit = Callable[[str, str, str], int]


@pytest.fixture(autouse=True)
def with_timeline(small: Path) -> None:
    (small / "timeline.yaml").write_text(TIMELINE, encoding="utf-8")


def test_events_stand_in_two_groups_in_the_order_of_time_those_without_a_date_last(library: Library) -> None:
    timeline = library.open("rivers").guide.timeline
    assert timeline is not None
    assert [each.id for each in timeline.in_article] == ["reached", "frozen"]
    assert [each.id for each in timeline.background] == ["measured", "flooded", "dammed"]
    assert timeline.span == (date(2022, 2, 1).toordinal(), date(2022, 11, 9).toordinal())


def test_each_kind_of_date_is_said_as_what_it_is(library: Library) -> None:
    timeline = library.open("rivers").guide.timeline
    assert timeline is not None
    said = {each.id: (each.when, each.uncertain, each.last - each.first + 1) for each in timeline.happenings}
    assert said == {
        "reached": ("9 November 2022", False, 1),
        "frozen": ("nobody knows when", False, 1),
        "dammed": ("23–27 September 2022", False, 5),
        "flooded": ("early March 2022", True, 5),
        "measured": ("February 2022", True, 28),
    }
    assert not timeline.by_id["frozen"].dated


@pytest.mark.parametrize(
    ("old", "new", "after", "code"),
    [
        ("day: 2022-11-09", "day: 9 November", 0, "day-malformed"),
        ("day: 2022-11-09", "day: 2022-02-30", 0, "day-malformed"),
        ("day: 2022-02\n", "day: 2022-13\n", 0, "day-malformed"),
        ("day: 2022-02\n", "day: 0000-01\n", 0, "day-malformed"),
        ("from: 2022-09-23", "from: 2022-10-23", 1, "days-reversed"),
        ("    to: 2022-09-27\n", "", -2, "day-missing"),
        ("    when: nobody knows when\n", "", -1, "day-missing"),
        ("from: 2022-09-23", "day: 2022-09-23\n    from: 2022-09-23", 0, "day-twice"),
        ("quote: may freeze", "quote: might freeze", 0, "evidence-not-found"),
        ("    source: An atlas\n    term", "    term", -4, "event-origin"),
        ("term: dnieper", "term: dneiper", 0, "term-unknown"),
        ("id: frozen", "id: dnieper", 0, "id-twice"),
        ("uncertain: true", "uncertain: perhaps", 0, "kind-wrong"),
    ],
)
def test_a_fault_is_found_at_its_line(
    library: Library, small: Path, edit: Edit, old: str, new: str, after: int, code: str
) -> None:
    line = edit("timeline.yaml", old, new) + after
    found = [problem for problem in library.check([small]) if problem.path.endswith("timeline.yaml")]
    assert (line, code) in [(problem.line, problem.code) for problem in found]
    assert all(problem.mend for problem in found)


def test_a_broken_event_costs_no_other(library: Library, edit: Edit) -> None:
    edit("timeline.yaml", "day: 2022-11-09", "day: soon")
    timeline = library.open("rivers").guide.timeline
    assert timeline is not None
    assert "reached" not in timeline.by_id
    assert len(timeline.happenings) == 4


def test_a_file_without_events_says_so(library: Library, small: Path) -> None:
    (small / "timeline.yaml").write_text("title: None\n", encoding="utf-8")
    assert [problem.code for problem in library.check([small])] == ["field-missing"]
    (small / "timeline.yaml").write_text("title: None\nevents: []\n", encoding="utf-8")
    assert [problem.code for problem in library.check([small])] == ["events-empty"]
