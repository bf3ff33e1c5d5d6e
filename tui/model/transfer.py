"""Events as JSON Lines: a head that says what the file is, then an event a line."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, NoReturn

from tui.model.events import Event

FORMAT = 1
"""Raised when a field goes or changes its meaning; a newer file is refused."""
LONGEST_LINE = 1_000_000
"""Characters; a longer line is no event of ours."""
_ID = re.compile(r"[0-9a-f]{32}")
_LARGEST = 2**63
_LONGEST_WORD = 1_000


class NoEvent(ValueError):
    """A line that is no event; says what is wrong with it, and in which line."""

    def __init__(self, why: str, line: int = 0) -> None:
        super().__init__(why)
        self.why = why
        self.line = line


def lines_of(learner: str, events: Iterable[Event]) -> Iterator[str]:
    """Yield the head and a line an event, without line ends."""
    yield _json({"studyguide": "events", "format": FORMAT, "learner": learner})
    for event in events:
        fields = ("id", "kind", "guide", "sitting", "number", "at")
        yield _json({**{name: getattr(event, name) for name in fields}, "body": dict(event.body)})


def learner_of(line: str) -> str:
    """Return whose events a file holds, by its head; raises NoEvent."""
    head = _object(line)
    if head.get("studyguide") != "events":
        raise NoEvent("this is no export of studyguide: its first line must say so", 1)
    if head.get("format") != FORMAT:
        raise NoEvent("it was written by another version of studyguide: update this one", 1)
    learner = head.get("learner")
    return learner if isinstance(learner, str) else ""


def events_in(lines: Iterable[str], first: int = 2) -> Iterator[Event]:
    """Yield the events of the lines after the head, counted from `first`; raises NoEvent at the first bad one."""
    for number, line in enumerate(lines, first):
        if not line.strip():
            continue
        try:
            yield event_of(line)
        except NoEvent as error:
            raise NoEvent(error.why, number) from error


def event_of(line: str) -> Event:
    """Return the event of a line; fields that are not known are left out; raises NoEvent."""
    found = _object(line)
    event_id, body = found.get("id"), found.get("body")
    if not isinstance(event_id, str) or not _ID.fullmatch(event_id):
        raise NoEvent("its id must be 32 hex digits")
    if not isinstance(body, dict):
        raise NoEvent("its body must be an object")
    kind, guide, sitting = (_word(found, name) for name in ("kind", "guide", "sitting"))
    return Event(event_id, kind, guide, sitting, _figure(found, "number"), _figure(found, "at"), body)


def _word(found: dict[str, Any], name: str) -> str:
    word = found.get(name)
    if not isinstance(word, str) or len(word) > _LONGEST_WORD or (name == "kind" and not word):
        raise NoEvent(f"its {name} must be a text")
    try:
        word.encode()
    except UnicodeEncodeError:
        raise NoEvent(f"its {name} holds half a character") from None
    return word


def _figure(found: dict[str, Any], name: str) -> int:
    figure = found.get(name)
    if type(figure) is not int or not -_LARGEST <= figure < _LARGEST:
        raise NoEvent(f"its {name} must be a whole number")
    return figure


def _object(line: str) -> dict[str, Any]:
    if len(line) > LONGEST_LINE:
        raise NoEvent("it is too long")
    try:
        found = json.loads(line, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise NoEvent("it is no JSON") from None
    if not isinstance(found, dict):
        raise NoEvent("it must be an object")
    return found


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _json(fields: dict[str, Any]) -> str:
    return json.dumps(fields, ensure_ascii=True, separators=(",", ":"))
