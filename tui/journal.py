"""The queue between what a learner does and the store: nothing that happened is dropped before it is saved."""

from collections.abc import Callable, Mapping, Sequence
from threading import Lock
from typing import Any, Protocol

from tui.model.calendar import Calendar
from tui.model.events import Event

LOCAL = Calendar(None)
"""The days of the zone that this machine is set to."""


class EventStore(Protocol):
    """Where events are kept."""

    def events(self, guide: str) -> list[Event]:
        """Return the events of one guide ("" for settings); raises StoreError."""
        ...

    def append(self, events: Sequence[Event]) -> None:
        """Keep the events, all or none, for good once this returns; raises StoreError."""
        ...

    def version(self) -> int:
        """Return a number that changes when another window or program adds events; raises StoreError."""
        ...

    def new_id(self) -> str:
        """Return a new id of 32 hex digits, higher than every id made or kept here before."""
        ...


class Journal:
    """Takes events down at once and saves them when asked; what could not be saved stays waiting."""

    def __init__(self, store: EventStore, clock: Callable[[], float], calendar: Calendar = LOCAL) -> None:
        self.calendar = calendar
        """What the learner's days are."""
        self._store = store
        self._clock = clock
        self._waiting: list[Event] = []
        self._queue_lock = Lock()
        self._save_lock = Lock()

    @property
    def waiting(self) -> int:
        """How many events are not saved yet."""
        return len(self._waiting)

    def now(self) -> float:
        """Return the time in seconds since 1970."""
        return self._clock()

    def today(self) -> int:
        """Return the day, counted from 1970, that it is by clock and calendar."""
        return self.calendar.day_of(int(self.now() * 1000))

    def new_sitting(self) -> str:
        """Return a new id for a sitting."""
        return self._store.new_id()

    def version(self) -> int:
        """Return a number that changes when another window or program adds events; raises StoreError."""
        return self._store.version()

    def events(self, guide: str) -> list[Event]:
        """Return the events of one guide, kept or still waiting; raises StoreError."""
        with self._queue_lock:
            waiting = [event for event in self._waiting if event.guide == guide]
        kept = self._store.events(guide)
        if not waiting:
            return kept
        known = {event.id for event in kept}
        return kept + [event for event in waiting if event.id not in known]

    def note(self, kind: str, guide: str, sitting: str, number: int, body: Mapping[str, Any]) -> Event:
        """Take down one event and return it; it waits until the next save."""
        at = int(self._clock() * 1000)
        event = Event(self._store.new_id(), kind, guide, sitting, number, at, body)
        with self._queue_lock:
            self._waiting.append(event)
        return event

    def save(self) -> None:
        """Write all that waits in one commit; blocks, so call it off the event loop; raises StoreError."""
        with self._save_lock:
            with self._queue_lock:
                batch = tuple(self._waiting)
            if not batch:
                return
            self._store.append(batch)
            with self._queue_lock:
                del self._waiting[: len(batch)]
