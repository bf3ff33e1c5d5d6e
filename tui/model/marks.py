"""A learner's marks and notes: a fold over events that are nobody else's business."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tui.model.anchor import Anchor, Found, find
from tui.model.events import MARKED, NOTED, UNMARKED, Event
from tui.model.guide import Guide
from tui.model.value import value

_KINDS = (MARKED, NOTED, UNMARKED)


@value
class OwnMark:
    """A marked passage, where it stands now, and what is noted on it."""

    id: str
    anchor: Anchor
    place: Found | None
    """None where the passage is gone from the text."""
    note: str = ""
    at: int = 0
    """Milliseconds since 1970, as the clock had it when the passage was marked."""
    others: tuple[str, ...] = ()
    """The ids of marks that another machine made on the very same passage."""


def body_of(anchor: Anchor) -> dict[str, Any]:
    """Return the fields of a `marked` event."""
    names = ("paragraph", "quote", "before", "after", "places", "whole")
    return {name: getattr(anchor, name) for name in names}


def anchor_of(event: Event) -> Anchor:
    """Return the anchor that a `marked` event holds."""
    return Anchor(
        event.text("paragraph"),
        event.text("quote"),
        event.text("before"),
        event.text("after"),
        int(event.figure("places")) or 1,
        event.body.get("whole") is True,
    )


class Marks:
    """The marks that stand, in the order of the text, those whose passage is gone last."""

    def __init__(self) -> None:
        self._guide: Guide | None = None
        self._folded: tuple[int, ...] = ()
        self._marks: list[OwnMark] = []

    def follow(self, guide: Guide, events: Mapping[str, Sequence[Event]]) -> list[OwnMark]:
        """Return the marks after the events of each kind; looked for anew only where text or events changed."""
        counts = tuple([len(events.get(kind, ())) for kind in _KINDS])
        if guide is not self._guide or counts != self._folded:
            self._guide, self._folded = guide, counts
            every = [event for kind in _KINDS for event in events.get(kind, ())]
            self._marks = _placed(guide, sorted(every, key=lambda event: event.order))
        return self._marks


def _placed(guide: Guide, events: Sequence[Event]) -> list[OwnMark]:
    marked: dict[str, Event] = {event.id: event for event in events if event.kind == MARKED}
    notes: dict[str, str] = {}
    standing = dict.fromkeys(marked, True)
    for event in events:
        mark = event.text("mark")
        if event.kind != MARKED and mark in marked:  # whatever its clock says, it came after the mark
            standing[mark] = event.kind != UNMARKED
        if event.kind == NOTED:
            notes[mark] = event.text("text")
    marks = [
        OwnMark(each, anchor, find(guide.article, anchor), notes.get(each, ""), event.at)
        for each, event in marked.items()
        if standing[each] and (anchor := anchor_of(event)).quote
    ]
    marks = _joined(marks)
    numbers = guide.article.numbers
    last = len(numbers) + 1
    marks.sort(key=lambda mark: (numbers[mark.place.paragraph], mark.place.start) if mark.place else (last, mark.at))
    return marks


def _joined(marks: Sequence[OwnMark]) -> list[OwnMark]:
    """Return one mark for each passage, with the notes of all that stand on it."""
    by_place: dict[object, OwnMark] = {}
    for mark in marks:
        place = (mark.place.paragraph, mark.place.start, mark.place.end) if mark.place else mark.id
        first = by_place.setdefault(place, mark)
        if first is not mark:
            notes = dict.fromkeys(filter(None, (first.note, mark.note)))
            by_place[place] = replace(first, note="\n".join(notes), others=(*first.others, mark.id))
    return list(by_place.values())
