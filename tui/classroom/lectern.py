"""A teacher's program, as the class knows it: told who is where and what came back, heard for what to ask."""

import asyncio
from collections.abc import Callable

from tui.classroom.asking import Asking
from tui.classroom.presence import Presence
from tui.classroom.wire import Message

_AT_MOST_EVERY = 0.3
"""Seconds between two messages of what changed."""


class Lectern:
    """One program of a teacher; nothing polls."""

    def __init__(self, presence: Presence, asking: Asking, tell: Callable[[Message], None]) -> None:
        self._presence = presence
        self._asking = asking
        self._tell = tell
        self._later: asyncio.TimerHandle | None = None
        self._is_unseen = self._is_stale = False
        """Whether what was told last wasn't seen yet, and whether it has changed since."""

    def hear(self, message: Message) -> None:
        """Do what the teacher's program asks for; what isn't known is passed over."""
        if message.get("seen"):
            self._is_unseen = False
            if self._is_stale:
                self.tell()
        elif isinstance(ask := message.get("ask"), list) and len(ask) == 2:
            self._asking.begin(*map(str, ask))
        elif isinstance(going := message.get("advance"), str):
            self._asking.advance(going)
        elif isinstance(going := message.get("end"), str):
            self._asking.end(going)

    def changed(self) -> None:
        """Tell what changed, soon."""
        if self._later is None:
            self._later = asyncio.get_running_loop().call_later(_AT_MOST_EVERY, self.tell)

    def tell(self) -> None:
        """Tell all at once, or as soon as what was told before has been seen: who doesn't read is sent no more."""
        if self._later is not None:
            self._later.cancel()
            self._later = None
        self._is_stale = self._is_unseen
        if self._is_stale:
            return
        self._is_unseen = True
        places = [
            [learner, place.guide, place.section, place.sheet] for learner, place in self._presence.places.items()
        ]
        self._tell({"here": places, **self._asking.message(whole=True)})

    def close(self) -> None:
        """Tell nothing more."""
        if self._later is not None:
            self._later.cancel()
