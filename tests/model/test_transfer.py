import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.model.events import Event
from tui.model.transfer import NoEvent, event_of, events_in, learner_of, lines_of

WORDS = st.text(st.characters(codec="utf-8"), max_size=20)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=5,
)
EVENTS = st.builds(
    Event,
    st.integers(0, 2**128 - 1).map(lambda number: f"{number:032x}"),
    WORDS.filter(bool),
    WORDS,
    WORDS,
    st.integers(-(2**63), 2**63 - 1),
    st.integers(-(2**63), 2**63 - 1),
    st.dictionaries(WORDS, VALUES, max_size=3),
)


@given(st.lists(EVENTS, max_size=5), WORDS)
@settings(max_examples=100, deadline=None, database=None)
def test_events_come_back_as_they_were_written(events: list[Event], learner: str) -> None:
    head, *lines = lines_of(learner, events)
    assert learner_of(head) == learner
    assert list(events_in(lines)) == events
    assert all(line.isascii() and "\n" not in line for line in (head, *lines))


GOOD: dict[str, Any] = {"id": "0" * 32, "kind": "read", "guide": "g", "sitting": "s", "number": 1, "at": 0, "body": {}}


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"id": "0" * 31}, "id must be 32 hex digits"),
        ({"id": "G" * 32}, "id must be 32 hex digits"),
        ({"kind": ""}, "kind must be a text"),
        ({"guide": 3}, "guide must be a text"),
        ({"sitting": "\ud800"}, "half a character"),
        ({"number": 1.5}, "number must be a whole number"),
        ({"number": True}, "number must be a whole number"),
        ({"at": 2**63}, "at must be a whole number"),
        ({"body": []}, "body must be an object"),
        ({"body": {"mark": float("nan")}}, "no JSON"),
    ],
)
def test_what_is_no_event_is_refused_with_a_reason(fields: dict[str, Any], why: str) -> None:
    assert event_of(json.dumps(GOOD)).kind == "read"
    with pytest.raises(NoEvent, match=why):
        event_of(json.dumps({**GOOD, **fields}))


@pytest.mark.parametrize("line", ["", "[" * 100_000, "[]", "null", "{", '"' + "x" * 2_000_000 + '"'])
def test_rubbish_is_refused(line: str) -> None:
    with pytest.raises(NoEvent):
        event_of(line)


def test_a_bad_line_is_named_by_its_number_and_empty_lines_are_passed_over() -> None:
    good = json.dumps(GOOD)
    with pytest.raises(NoEvent) as caught:
        list(events_in([good, "", good, "{}"]))
    assert caught.value.line == 5


def test_an_unknown_kind_is_kept() -> None:
    assert event_of(json.dumps({**GOOD, "kind": "invented-later", "more": 1})).kind == "invented-later"


@pytest.mark.parametrize("head", ["{}", '{"studyguide":"events","format":2,"learner":"A"}', "id,kind"])
def test_a_file_of_another_kind_or_of_a_newer_version_is_refused(head: str) -> None:
    with pytest.raises(NoEvent):
        learner_of(head)
