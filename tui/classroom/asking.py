"""What the whole class is asked now, and what has come back: counts, kept in memory for as long as it lasts."""

import secrets
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tui.classroom.wire import Message
from tui.model.asked import KEY, SHARES, Asked, Tally

_MOST_PARTS, _LONGEST_PART = 100, 100


@dataclass(frozen=True)
class _Reply:
    """What one learner's program told of an answer."""

    right: bool
    parts: tuple[str, ...]


class Asking:
    """One question at a time, in two rounds; a learner's first reply to each round counts."""

    def __init__(self) -> None:
        self.asked: Asked | None = None
        self.staged: Callable[[], None] = lambda: None
        """Called when a question is asked, goes on, or ends."""
        self.watchers: dict[Callable[[], None], None] = {}
        """Called then, and when a reply has come."""
        self._rounds: tuple[dict[str, _Reply | None], ...] = ({}, {})
        """The replies of each round by learner; None of one who declined."""

    def begin(self, guide: str, question: str) -> None:
        """Ask a question, in place of one that was asked."""
        self.asked = Asked(secrets.token_hex(16), guide, question)
        self._rounds = ({}, {})
        self._go_on()

    def advance(self, asking: str) -> None:
        """Go on to the next stage of an asking, if it still goes on."""
        if self.asked is not None and self.asked.id == asking:
            self.asked = self.asked.advanced()
            self._go_on()

    def end(self, asking: str) -> None:
        """Ask nothing any more, if this asking still goes on."""
        if self.asked is not None and self.asked.id == asking:
            self.asked = None
            self._go_on()

    def hear(self, learner: str, message: Message) -> bool:
        """Take in what a learner's program told, and return whether it was a reply."""
        asking = message.get("reply")
        if self.asked is None or asking != self.asked.id or message.get("round") != self.asked.round:
            return False
        replies = self._rounds[self.asked.round - 1]
        if message.get("declined"):
            replies.setdefault(learner, None)
        elif replies.get(learner) is None:
            replies[learner] = _Reply(message.get("right") is True, _parts(message.get("parts")))
        self._tell_watchers()
        return True

    def _go_on(self) -> None:
        self.staged()
        self._tell_watchers()

    def _tell_watchers(self) -> None:
        for watcher in list(self.watchers):
            watcher()

    def tally(self, round: int) -> Tally:
        """Return what came back in round 1 or 2."""
        replies = [reply for reply in self._rounds[round - 1].values() if reply is not None]
        declined = len(self._rounds[round - 1]) - len(replies)
        parts = Counter(part for reply in replies for part in reply.parts)
        return Tally(len(replies), sum(reply.right for reply in replies), declined, tuple(sorted(parts.items())))

    def message(self, *, whole: bool = False) -> Message:
        """Return what programs are told: learners' only what shows at this stage, a teacher's the whole."""
        if self.asked is None:
            return {"asked": None}
        shows = (whole or self.asked.stage in (SHARES, KEY), whole or self.asked.stage == KEY)
        tallies = [self.tally(number).to_message() if shown else None for number, shown in enumerate(shows, 1)]
        return {"asked": self.asked.to_message(), "tallies": tallies}


def _parts(told: Any) -> tuple[str, ...]:
    if not isinstance(told, list) or len(told) > _MOST_PARTS:
        return ()
    return tuple({part: None for part in told if isinstance(part, str) and len(part) <= _LONGEST_PART})
