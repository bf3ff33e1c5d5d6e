"""Events in which a guide's newer ids take the place of those that they named."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tui.model.events import Event

_ONE = ("section", "paragraph", "term", "question", "sheet", "page")
_SEVERAL = "questions"
_BY_ID = "shown"


def renamed(event: Event, renames: Mapping[str, str]) -> Event:
    """Return an event with each id of a section, paragraph, term, page, question or sheet as the guide has it now."""
    if not renames:
        return event
    body: dict[str, Any] = dict(event.body)
    for name in _ONE:
        if isinstance(old := body.get(name), str):
            body[name] = renames.get(old, old)
    if isinstance(listed := body.get(_SEVERAL), list | tuple):
        body[_SEVERAL] = [renames.get(each, each) if isinstance(each, str) else each for each in listed]
    if isinstance(by_id := body.get(_BY_ID), Mapping):
        body[_BY_ID] = {renames.get(name, name): value for name, value in by_id.items()}
    return event if body == event.body else replace(event, body=body)
