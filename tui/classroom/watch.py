"""Looks now and then for what others changed: the class's log, and the files of its guides."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

from tui.classroom.hall import Hall
from tui.classroom.nursery import NoWarmProcess
from tui.classroom.wire import WireClosed
from tui.store import StoreError

EVERY = 2.0
"""Seconds between two looks, by the gateway alone: learners' programs are told."""
CONTENT_CHANGED = {"content": True}
"""What a learner's program is told when a guide was edited."""
_CLOSED = "The class is closed now. Everything is kept."
_REMOVED = "Your teacher took you off the class’s list. Everything is kept."


class Watch:
    """Follows what a teacher changes while the class runs."""

    def __init__(self, hall: Hall, guides: Sequence[Path], changed: Callable[[], None] = lambda: None) -> None:
        """`changed` is called after each change of either."""
        self._hall = hall
        self._guides = tuple(guides)
        self._changed = changed
        self._seen = self._look()

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            await asyncio.sleep(EVERY)
            self._follow_class()
            seen = await asyncio.to_thread(self._look)
            if seen != self._seen:
                self._seen = seen
                await self._follow_content()

    def _follow_class(self) -> None:
        try:
            if not self._hall.course.catch_up():
                return
        except StoreError as error:
            self._hall.log.write("fault", what=error)
            return
        self._changed()
        roster = self._hall.course.roster
        for stay in list(self._hall.stays):
            if not stay.learner:
                continue  # a teacher stays whatever holds for learners
            if not roster.open:
                stay.dismiss(_CLOSED)
            elif stay.learner not in roster.learners:
                stay.dismiss(_REMOVED)
            else:
                stay.tell(self._hall.course.message(stay.learner))

    async def _follow_content(self) -> None:
        """Start another warm process, which compiles the guide once for all, then tell the learners' programs."""
        self._hall.log.write("content changed")
        try:
            await self._hall.nursery.start()
        except (NoWarmProcess, WireClosed) as error:
            self._hall.log.write("fault", what=f"the edited guide could not be taken up: {error}")
            return
        for stay in list(self._hall.stays):
            stay.tell(CONTENT_CHANGED)
        self._changed()

    def _look(self) -> dict[str, tuple[int, int]]:
        found = {}
        for guide in self._guides:
            for path in guide.rglob("*.yaml"):
                try:
                    status = path.stat()
                except OSError:
                    continue
                found[str(path)] = status.st_mtime_ns, status.st_size
        return found
