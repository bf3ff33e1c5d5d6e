"""What a learner did on the pages around the text: a fold of its own, since it counts in no score."""

from collections import Counter

from tui.model import events as kinds
from tui.model.events import Event


class PageWork:
    """Time on each page, and what was marked at the opening question last."""

    def __init__(self) -> None:
        self.visited: set[str] = set()
        self.chosen: tuple[str, ...] = ()
        """The ids of the options marked at the opening question."""
        self._spent: Counter[str] = Counter()
        """Milliseconds, which add up to the same in any order."""

    def fold(self, event: Event) -> None:
        """Take in one event, if it is of these pages."""
        if event.kind == kinds.STAYED:
            page = event.text("page")
            self.visited.add(page)
            self._spent[page] += round(event.figure("seconds") * 1000)
        elif event.kind == kinds.HEARD:
            self.chosen = event.texts("chosen")

    def seconds(self, page: str) -> float:
        """Return the seconds spent on a page."""
        return self._spent[page] / 1000

    @property
    def total_seconds(self) -> float:
        """The seconds spent on all pages."""
        return sum(self._spent.values()) / 1000
