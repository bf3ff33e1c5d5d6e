"""A card: one question, or one word, as it comes back over days."""

from dataclasses import dataclass

from tui.model.recall import AGAIN, Memory

WORD = "word:"
"""What the ids of words in the review begin with; no author's id can."""


@dataclass
class Card:
    """What was answered so far; a day counts once, by its first answer: what follows has just been shown."""

    id: str
    section: str = ""
    """Where it belongs, for mixing; empty if nowhere."""
    since: int = 0
    """The day from which it is known: the first answer's, or the look-up's."""
    last: int = -1
    """The day of the last answer that counted; -1 if there is none."""
    memory: Memory | None = None
    rating: int = 0
    sure: str = ""
    recalled: int = 0
    """On how many days it was recalled."""

    @property
    def missed(self) -> bool:
        """Whether the last answer that counted was wrong."""
        return self.rating == AGAIN

    @property
    def rank(self) -> int:
        """What comes first: wrong though certain, wrong, due, new."""
        if self.memory is None:
            return 3
        if self.missed:
            return 0 if self.sure == "certain" else 1
        return 2

    def due_on(self) -> int:
        """Return the first day on which it is to be asked: what was missed or is new on the next one."""
        if self.memory is None:
            return self.since + 1
        return self.last + 1 if self.missed else max(self.last + 1, self.memory.due)

    def is_due(self, day: int) -> bool:
        """Return whether it is due on a day; what was answered by a clock that ran ahead is due."""
        known = self.since if self.memory is None else self.last
        return self.due_on() <= day or known > day
