"""A journal in which tests that are still on stand apart: no screen shows what came of them before they close."""

from collections.abc import Mapping
from typing import Any

from tui.journal import Journal
from tui.model.events import SAT, Event


class Withholding(Journal):
    """A journal that hides the sittings of some sheets; they are kept like all others."""

    withheld: frozenset[tuple[str, str]] = frozenset()
    """Guide and sheet of each test that is on."""

    def events(self, guide: str) -> list[Event]:
        """Return the events of one guide but for those of withheld sheets; raises StoreError."""
        events = super().events(guide)
        hidden = self._hidden(events)
        return [event for event in events if event.sitting not in hidden] if hidden else events

    def events_of_tests(self, guide: str) -> list[Event]:
        """Return the events of the sheets that are withheld; raises StoreError."""
        events = super().events(guide)
        hidden = self._hidden(events)
        return [event for event in events if event.sitting in hidden]

    def _hidden(self, events: list[Event]) -> set[str]:
        if not self.withheld:
            return set()
        begun = (event for event in events if event.kind == SAT)
        return {event.sitting for event in begun if (event.guide, event.text("sheet")) in self.withheld}


class TestJournal(Journal):
    """The other side of a withholding journal: tests that are on, and nothing else."""

    __test__ = False  # no class of tests

    def __init__(self, journal: Withholding) -> None:
        self._journal = journal
        self.calendar = journal.calendar

    @property
    def waiting(self) -> int:
        """How many events are not saved yet."""
        return self._journal.waiting

    def now(self) -> float:
        """Return the time in seconds since 1970."""
        return self._journal.now()

    def new_sitting(self) -> str:
        """Return a new id for a sitting."""
        return self._journal.new_sitting()

    def version(self) -> int:
        """Return a number that changes when another window or program adds events; raises StoreError."""
        return self._journal.version()

    def events(self, guide: str) -> list[Event]:
        """Return the events of the tests that are on; raises StoreError."""
        return self._journal.events_of_tests(guide)

    def note(self, kind: str, guide: str, sitting: str, number: int, body: Mapping[str, Any]) -> Event:
        """Take down one event and return it; it waits until the next save."""
        return self._journal.note(kind, guide, sitting, number, body)

    def save(self) -> None:
        """Write all that waits in one commit; blocks, so call it off the event loop; raises StoreError."""
        self._journal.save()
