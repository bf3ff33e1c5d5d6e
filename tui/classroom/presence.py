"""Who is here and where in the text, as the children tell it."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tui.model import events as kinds

_WORK = (kinds.READ, kinds.SAT, kinds.ANSWERED)


@dataclass(frozen=True)
class Place:
    """Where a learner was last heard of: guide, section, and the quiz that is open, if one is."""

    guide: str = ""
    section: str = ""
    sheet: str = ""


class Presence:
    """Counts windows and places; tells when something changed."""

    def __init__(self) -> None:
        self._windows: Counter[str] = Counter()
        self.places: dict[str, Place] = {}
        """Where each learner who is here is, by the learner's id."""
        self.ever: set[str] = set()
        """Who has been here since the server began."""
        self.watchers: dict[Callable[[], None], None] = {}
        """Called when something changed."""
        self.worked: Callable[[str], None] = lambda learner: None
        """Called when a learner did something that counts in the figures of the class."""

    def come(self, learner: str) -> None:
        """Take down that a window was opened."""
        self._windows[learner] += 1
        self.ever.add(learner)
        self.places.setdefault(learner, Place())
        self._changed()

    def go(self, learner: str) -> None:
        """Take down that a window was closed."""
        self._windows[learner] -= 1
        if self._windows[learner] <= 0:
            del self._windows[learner]
            self.places.pop(learner, None)
        self._changed()

    def hear(self, learner: str, message: Mapping[str, Any]) -> None:
        """Take in what a child told; what is no place is passed over."""
        if learner not in self.places:
            return
        before = self.places[learner]
        guide, section, sheet = (str(message.get(name, "")) for name in ("guide", "section", "sheet"))
        kind = message.get("kind")
        if kind in _WORK:
            self.worked(learner)
        if kind in (kinds.STOOD, kinds.READ):
            place = Place(guide, section)
        elif kind == kinds.SAT:
            place = Place(guide, before.section, sheet)
        else:
            return
        if place != before:
            self.places[learner] = place
            self._changed()

    def _changed(self) -> None:
        for watcher in list(self.watchers):
            watcher()
