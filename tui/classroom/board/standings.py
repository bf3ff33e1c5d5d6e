"""What the class has done, read from the learners' files now and then: only after something was heard, and gently."""

import asyncio
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from tui.classroom.server_log import ServerLog
from tui.course import Course
from tui.library import Library
from tui.model.acceptances import Acceptances
from tui.model.board_figures import BoardFigures, LearnerTally, board_figures, tally
from tui.model.class_rules import TEST
from tui.model.guide import Guide
from tui.store import Store, StoreError

EVERY = 20.0
"""Seconds between two readings at least."""
SETTLING = 2.0
"""Seconds from what was heard to a reading: by then it is saved."""
_PAUSE = 9.0
"""How many times as long as a reading took there is none after it, if that is longer."""
_REST, _LONGEST_REST = 3.0, 0.2
"""How many times as long as a learner's file took the thread rests after it, so that nobody's keys wait."""


class Standings:
    """The figures of each guide for the board; learners' work is read in a thread, that of the active alone."""

    def __init__(self, folder: Path, guides: Sequence[Path], course: Course, log: ServerLog) -> None:
        self._folder = folder
        self._library = Library(guides, folder / "cache")
        self._course = course
        self._log = log
        self.changed: Callable[[], None] = lambda: None
        """Called on the loop when there are new figures."""
        self.guides: Mapping[str, Guide] = {}
        """The guides as they are now, by id, in their order."""
        self.figures: Mapping[str, BoardFigures] = {}
        self._tallies: dict[str, dict[str, LearnerTally | None]] = {}
        self._heard: set[str] = set()
        self._all_anew = True
        self._timer: asyncio.TimerHandle | None = None
        self._task: asyncio.Task[None] | None = None
        self._not_before = float("-inf")
        self._ended = True

    def begin(self) -> None:
        """Open the guides, and read what is there from before."""
        self._ended = False
        self._start()

    def end(self) -> None:
        """Read no more; a reading that is under way stops after the learner it is at."""
        self._ended = True
        if self._timer is not None:
            self._timer.cancel()

    def hear(self, learner: str) -> None:
        """Take down that a learner did something that counts."""
        self._heard.add(learner)
        self._soon()

    def change(self) -> None:
        """Take down that a guide was edited, or something in the class's log changed."""
        self._all_anew = True
        self._soon()

    def withheld(self) -> Mapping[str, Collection[str]]:
        """Return the quizzes of each guide that are tests and still on."""
        found: dict[str, set[str]] = {}
        for (guide, quiz), rule in self._course.rules.of("").items():
            if rule.manner == TEST:
                found.setdefault(guide, set()).add(quiz)
        return found

    def _soon(self) -> None:
        if self._ended or self._timer is not None or (self._task is not None and not self._task.done()):
            return
        loop = asyncio.get_running_loop()
        wait = max(SETTLING, self._not_before - loop.time())
        self._timer = loop.call_later(wait, self._start)

    def _start(self) -> None:
        self._timer = None
        self._task = asyncio.get_running_loop().create_task(self._read())

    async def _read(self) -> None:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        heard, self._heard = self._heard, set()
        all_anew, self._all_anew = self._all_anew, False
        course = self._course
        listed = tuple(course.roster.learners)
        await asyncio.to_thread(self._work, course.acceptances, listed, heard, self.withheld(), all_anew=all_anew)
        self._not_before = loop.time() + max(EVERY, _PAUSE * (loop.time() - begun))
        self._task = None
        if self._ended:
            return
        self.changed()
        if self._heard or self._all_anew:
            self._soon()

    def _work(
        self,
        acceptances: Acceptances,
        listed: Sequence[str],
        heard: set[str],
        withheld: Mapping[str, Collection[str]],
        *,
        all_anew: bool,
    ) -> None:
        """Read and count, in a thread."""
        if all_anew:
            opened = (each.opened for each in self._library.shelf())
            self.guides = {each.guide.id: acceptances.applied(each.guide) for each in opened if each is not None}
            self._tallies = {}
        found = {}
        for id, guide in self.guides.items():
            tallies = self._tallies.setdefault(id, {})
            for learner in listed:
                if self._ended:
                    return
                if learner in heard or learner not in tallies:
                    tallies[learner] = self._tally(guide, learner)
            counted = [each for learner in listed if (each := tallies[learner]) is not None]
            found[id] = board_figures(guide, counted, withheld.get(id, ()))
        self.figures = found

    def _tally(self, guide: Guide, learner: str) -> LearnerTally | None:
        """Return what a learner adds; what was known before where the file can't be read now."""
        begun = time.perf_counter()
        try:
            events = Store.works(self._folder, [learner], guide.id)[learner]
        except StoreError as error:
            self._log.write("fault", what=f"the board's figures: {error}")
            return self._tallies[guide.id].get(learner)
        found = tally(guide, events) if events else None
        time.sleep(min(_REST * (time.perf_counter() - begun), _LONGEST_REST))
        return found
