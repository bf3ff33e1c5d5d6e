"""A learner's settings: the last value chosen for each name, kept as events."""

from tui.journal import Journal
from tui.model.events import CHOSE
from tui.model.text import refused_character


class Settings:
    """What the learner chose, in every guide."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._sitting = journal.new_sitting()
        self._number = 0
        self._values: dict[str, str] = {}
        for event in sorted(journal.events(""), key=lambda event: event.order):
            value = event.text("value")
            if event.kind == CHOSE and refused_character(value) is None:  # no choice has one, but a merged file might
                self._values[event.text("name")] = value

    def get(self, name: str, default: str = "") -> str:
        """Return the value last chosen, or the default."""
        return self._values.get(name, default)

    def choose(self, name: str, value: str) -> None:
        """Take down a choice; nothing happens when it is the value already."""
        if self._values.get(name) == value:
            return
        self._values[name] = value
        self._number += 1
        self._journal.note(CHOSE, "", self._sitting, self._number, {"name": name, "value": value})
