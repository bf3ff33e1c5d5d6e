"""The warm processes of a class: starts one, has it fork, and starts another should it die."""

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from tui.classroom.seat import Seat
from tui.classroom.server_log import ServerLog
from tui.classroom.warm_process import Child, Ended, WarmProcess
from tui.classroom.wire import WireClosed

SECONDS_TO_FORK = 10.0
"""A warm process that hasn't forked by then hangs, and is replaced."""
SECONDS_TO_START = 120.0
"""A warm process that isn't ready by then won't be: a class of large guides takes some seconds."""
_PAUSE = 1.0


class NoWarmProcess(Exception):
    """There is no warm process that could seat a learner."""


class Nursery:
    """Holds the newest warm process, and older ones until their last child has gone."""

    def __init__(self, folder: Path, guides: Sequence[Path], log: ServerLog) -> None:
        self._first = {"folder": str(folder), "guides": [str(guide) for guide in guides]}
        self._log = log
        self._loop = asyncio.get_running_loop()
        self._numbers = iter(range(1, sys.maxsize))
        self._newest: WarmProcess | None = None
        self._all: set[WarmProcess] = set()
        self._starting: asyncio.Task[None] | None = None
        self._is_closed = False

    async def start(self) -> None:
        """Start a warm process and wait until it is ready; one that was there retires; raises NoWarmProcess."""
        warm = WarmProcess(self._first, self._gone)
        self._all.add(warm)
        try:
            await asyncio.wait_for(asyncio.shield(warm.ready), SECONDS_TO_START)
        except TimeoutError as error:
            warm.kill()
            raise NoWarmProcess("The warm process didn't start in time.") from error
        except WireClosed as error:
            raise NoWarmProcess("The warm process ended while it started; faults.log in the class’s folder.") from error
        before, self._newest = self._newest, warm
        if before is not None:
            before.retire()

    async def fork(self, seat: Seat, terminal: int, control: int, ended: Ended) -> Child:
        """Seat a learner at a terminal; `ended` gets the exit code, or None if it will never be known.

        Raises NoWarmProcess.
        """
        for _ in range(2):
            if self._newest is None:
                await self._restart()
            warm = self._newest
            if warm is None:
                break
            asked = warm.fork(next(self._numbers), seat, (terminal, control), ended)
            try:
                return await asyncio.wait_for(asked, SECONDS_TO_FORK)
            except (TimeoutError, WireClosed):
                warm.kill()
        raise NoWarmProcess("No program could be started.")

    async def close(self) -> None:
        """Hang up on the warm processes: their children are ended in order, then they end themselves."""
        self._is_closed = True
        for warm in list(self._all):
            warm.close()
        for warm in list(self._all):
            await asyncio.to_thread(warm.wait)

    def _gone(self, warm: WarmProcess) -> None:
        self._all.discard(warm)
        if warm is self._newest:
            self._newest = None
            if not self._is_closed:
                self._log.write("fault", what="the warm process ended; another is started")
                self._starting = self._loop.create_task(self._restart())

    async def _restart(self) -> None:
        if self._starting is not None and not self._starting.done() and self._starting is not asyncio.current_task():
            await asyncio.wait([self._starting])
            return
        while self._newest is None and not self._is_closed:
            try:
                await self.start()
            except (NoWarmProcess, WireClosed):
                self._log.write("fault", what="the warm process doesn't start")
                await asyncio.sleep(_PAUSE)
