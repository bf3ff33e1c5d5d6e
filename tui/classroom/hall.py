"""What all visits to a class share."""

import asyncio
import contextlib
import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from tui.classroom.asking import Asking
from tui.classroom.guest import Guest
from tui.classroom.lectern import Lectern
from tui.classroom.limits import NICENESS
from tui.classroom.nursery import Nursery
from tui.classroom.pace import Pace
from tui.classroom.presence import Presence
from tui.classroom.server_log import ServerLog
from tui.classroom.wire import Message
from tui.codes import fits
from tui.course import Course

MOST_LEARNERS = 300
"""Learners at work at once; one host of two cores has been measured with 200."""
MOST_WINDOWS = 4
"""Windows that one learner may have open at once."""


def _yield() -> None:
    """Let the thread that checks codes wait for the gateway's own, through which every key goes."""
    if sys.platform == "linux":  # where a thread has a niceness of its own
        with contextlib.suppress(OSError):
            os.nice(NICENESS)


@dataclass
class Hall:
    """The class as its server holds it while it is open."""

    title: str
    folder: Path
    course: Course
    nursery: Nursery
    log: ServerLog
    presence: Presence
    idle_seconds: float = 1800.0
    pace: Pace = field(default_factory=Pace)
    stays: set[Guest] = field(default_factory=set)
    """Everyone who is seated: learners, and teachers by `ssh`."""
    asking: Asking = field(default_factory=Asking)
    lecterns: dict[Lectern, None] = field(default_factory=dict)
    """The programs of teachers."""
    _checkers: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(2, "codes", _yield))

    def __post_init__(self) -> None:
        self.asking.staged = self._staged
        self.presence.watchers[self._changed] = None

    def seat_teacher(self, tell: Callable[[Message], None]) -> Lectern:
        """Return the lectern of one more program of a teacher, which is given up by `leave_lectern`."""
        lectern = Lectern(self.presence, self.asking, tell)
        self.lecterns[lectern] = None
        return lectern

    def leave_lectern(self, lectern: Lectern) -> None:
        """Give up a lectern."""
        self.lecterns.pop(lectern, None)
        lectern.close()

    def message(self, learner: str) -> Message:
        """Return what a learner's program must know of the class from the beginning."""
        return {**self.course.message(learner), **self.asking.message()}

    def hear(self, learner: str, message: Message) -> None:
        """Take in what a learner's program told."""
        if not self.asking.hear(learner, message):
            self.presence.hear(learner, message)
        self._changed()

    def _staged(self) -> None:
        for stay in list(self.stays):
            if stay.learner:
                stay.tell(self.asking.message())
        for lectern in list(self.lecterns):
            lectern.tell()

    def _changed(self) -> None:
        for lectern in list(self.lecterns):
            lectern.changed()

    async def fits(self, code: str, kept: str) -> bool:
        """Return whether a code is the one hashed; checked in a thread."""
        return await asyncio.get_running_loop().run_in_executor(self._checkers, fits, code, kept)

    async def keep(self) -> None:
        """Save what was changed in the class's log; in a thread; raises StoreError."""
        await asyncio.to_thread(self.course.save)

    def room_for(self, learner: str) -> bool:
        """Return whether one more window of this learner has room."""
        theirs = sum(1 for stay in self.stays if stay.learner == learner)
        return theirs < MOST_WINDOWS and len(self.stays) < MOST_LEARNERS

    def close(self) -> None:
        """End the threads."""
        self._checkers.shutdown(cancel_futures=True)
