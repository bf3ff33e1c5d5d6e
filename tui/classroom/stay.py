"""A learner's stay: their child, its terminal, its wire; from the seat to the end of all three."""

import asyncio
import contextlib
from collections.abc import Callable

from tui.classroom.hall import Hall
from tui.classroom.lectern import Lectern
from tui.classroom.seat import Seat
from tui.classroom.terminal_pipe import Channel, TerminalPipe
from tui.classroom.warm_process import Child
from tui.classroom.wire import Message, Wire, WireClosed

RESET = b"\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1004l\x1b[?2004l\x1b[?7h\x1b[?1049l\x1b[0m\x1b[?25h"
"""What makes a terminal usable again whose program was killed."""
_SECONDS_TO_END = 25.0
_ORDERLY = (0, 1, 129, 143)


class Stay:
    """Seats one person and carries their keys and screens until the end."""

    def __init__(
        self, hall: Hall, channel: Channel, seat: Seat, done: Callable[[int], None], address: str = "unknown"
    ) -> None:
        """`done` gets the exit code once all has ended and all was shown; the log names the address."""
        self._hall = hall
        self._address = address
        self._channel = channel
        self._seat = seat
        self._done = done
        self._loop = asyncio.get_running_loop()
        self._pipe: TerminalPipe | None = None
        self._wire: Wire | None = None
        self._child: Child | None = None
        self._lectern: Lectern | None = None
        self._killer: asyncio.TimerHandle | None = None
        self._code: int | None = None
        self._shown_all = self._has_ended = self._has_flooded = False
        self.last_line = ""
        """What the learner is told at the end, in place of the usual."""
        self.over: asyncio.Future[None] = self._loop.create_future()
        """Done when the child has ended."""

    @property
    def learner(self) -> str:
        """The id of the learner who stays; empty of a teacher."""
        return self._seat.learner

    async def begin(self, size: tuple[int, int]) -> None:
        """Open a terminal of so many columns and rows, and start the child on it; raises NoWarmProcess, OSError."""
        pipe = self._pipe = TerminalPipe(self._channel, size, self._all_shown, self._flooded)
        self._wire, theirs = Wire.pair()
        if self._seat.is_teachers:
            self._lectern = self._hall.seat_teacher(self.tell)
            self._lectern.tell()
        else:
            self.tell(self._hall.message(self.learner))
        self._hall.stays.add(self)
        try:
            with theirs:
                child = await self._hall.nursery.fork(self._seat, pipe.inner, theirs.fileno(), self._ended)
        except BaseException:
            self._close()
            raise
        self._child = child
        if self._lectern is None:
            self._hall.presence.come(self.learner)
        self._loop.add_reader(self._wire.fileno(), self._hear)
        pipe.start()
        if self.last_line:
            self.dismiss(self.last_line)

    def feed(self, data: bytes) -> None:
        """Hand on what the learner typed."""
        if self._pipe is not None:
            self._pipe.feed(data)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        if self._pipe is not None:
            self._pipe.resize(columns, rows)

    def hold(self, *, held: bool) -> None:
        """Stop reading the child while the learner's side doesn't keep up, or go on."""
        if self._pipe is not None:
            self._pipe.pause() if held else self._pipe.resume()

    def tell(self, message: Message) -> None:
        """Send something down to the child; one that doesn't read misses it."""
        if self._wire is not None:
            with contextlib.suppress(WireClosed):
                self._wire.send(message)

    def dismiss(self, line: str) -> None:
        """Let the program end in order and give the terminal back, then say why."""
        self.last_line = line
        if self._child is not None:
            self._child.end()
            self._kill_later()

    def hang_up(self) -> None:
        """End without a terminal, which has gone: the program saves and goes; one that doesn't is killed."""
        if self._pipe is not None:
            self._pipe.close()
        self._all_shown()

    def _flooded(self) -> None:
        """Let one who sends more than anyone types wait for the others from now on."""
        if self._child is not None and not self._has_flooded:
            self._has_flooded = True
            self._log("flood")
            self._child.yield_to_others()

    def _hear(self) -> None:
        assert self._wire is not None
        try:
            for message in self._wire.receive():
                if self._lectern is not None:
                    self._lectern.hear(message)
                else:
                    self._hall.hear(self.learner, message)
        except WireClosed:
            self._loop.remove_reader(self._wire.fileno())

    def _all_shown(self) -> None:
        self._shown_all = True
        if self._has_ended:
            self._finish()
        else:
            self._kill_later()

    def _ended(self, code: int | None) -> None:
        """Take in the exit code; None means that the warm process went first, and the terminal alone tells the end."""
        self._code = code
        self._has_ended = True
        if self._shown_all:
            self._finish()

    def _log(self, event: str, **fields: object) -> None:
        known = self._hall.course.roster.learners.get(self.learner)
        who = known.login if known is not None else self.learner or "teacher"
        self._hall.log.write(event, **fields, learner=who, address=self._address)

    def _kill_later(self) -> None:
        if self._child is not None and self._killer is None:
            self._killer = self._loop.call_later(_SECONDS_TO_END, self._kill)

    def _kill(self) -> None:
        if self._child is not None:
            self._child.kill()

    def _finish(self) -> None:
        if self.over.done():
            return
        code = self._code if self._code is not None else 0
        if code not in _ORDERLY:
            self._channel.write(RESET)
            self._log("fault", what="a learner's program ended", code=code)
        if self._child is not None and self._lectern is None:
            self._hall.presence.go(self.learner)
        self._close()
        self._done(code)

    def _close(self) -> None:
        if self._killer is not None:
            self._killer.cancel()
        if self._pipe is not None:
            self._pipe.close()
        if self._wire is not None:
            self._loop.remove_reader(self._wire.fileno())
            self._wire.close()
            self._wire = None
        if self._child is not None:
            if self._code is None:  # nobody will say whether it has ended
                self._child.kill()
            self._child.close()
        self._hall.stays.discard(self)
        if self._lectern is not None:
            self._hall.leave_lectern(self._lectern)
        if not self.over.done():
            self.over.set_result(None)
