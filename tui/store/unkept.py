"""Progress for one run only, where no folder can hold it."""

from collections.abc import Callable, Sequence
from threading import Lock
from time import time

from tui.model.events import Event
from tui.store.ids import IdMaker


class UnkeptStore:
    """Keeps events in memory until the program ends."""

    def __init__(self, clock: Callable[[], float] = time) -> None:
        self._ids = IdMaker(clock)
        self._events: dict[str, Event] = {}
        self._lock = Lock()
        self.notices: tuple[str, ...] = ()

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
