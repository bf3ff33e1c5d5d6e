"""Progress for one run only, where no folder can hold it."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from threading import Lock
from time import time

from tui.model.events import Event
from tui.store.connection import connect
from tui.store.folders import learner_path, plain_name
from tui.store.ids import IdMaker
from tui.store.rows import all_rows, events_of, good_rows
from tui.store.schema import read_learner


class UnkeptStore:
    """Keeps events in memory until the program ends."""

    def __init__(self, clock: Callable[[], float] = time) -> None:
        self._ids = IdMaker(clock)
        self._events: dict[str, Event] = {}
        self._lock = Lock()
        self.notices: tuple[str, ...] = ()

    @classmethod
    def beside(cls, folder: Path, learner: str, clock: Callable[[], float] = time) -> "UnkeptStore":
        """Begin with what can be read of a learner's file that can't be written; that may be nothing."""
        store = cls(clock)
        with suppress(sqlite3.Error, OSError):
            path = learner_path(folder, learner)
            with closing(connect(path, 0, "ro&immutable=1")) as connection:
                if read_learner(connection) == plain_name(learner):
                    store.append(events_of(good_rows(all_rows(connection))))
        return store

    def events(self, guide: str) -> list[Event]:
        """Return the events of one guide ("" for settings)."""
        with self._lock:
            return [event for event in self._events.values() if event.guide == guide]

    def append(self, events: Sequence[Event]) -> None:
        """Keep the events until the program ends; one that is there already stays as it is."""
        with self._lock:
            for event in events:
                self._events.setdefault(event.id, event)
                self._ids.rise_above(bytes.fromhex(event.id))

    def version(self) -> int:
        """Return 0: nobody else adds events."""
        return 0

    def new_id(self) -> str:
        """Return a new id of 32 hex digits, higher than every id made or kept here before."""
        return self._ids.new_id()

    def backup_if_due(self) -> bool:
        """Return False: there is nothing to back up."""
        return False

    def close(self) -> None:
        """Do nothing: there is no file."""

    def __enter__(self) -> "UnkeptStore":
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()
