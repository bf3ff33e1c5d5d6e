"""One SSH session: nothing but signing in and the program; everything else gets one line and exit code 1."""

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass

import asyncssh

from tui.classroom.hall import Hall
from tui.classroom.line_entry import LineEntry
from tui.classroom.nursery import NoWarmProcess
from tui.classroom.seat import TEACHERS, Seat
from tui.classroom.sign_in import Left, SignIn
from tui.classroom.stay import Stay
from tui.classroom.teacher_sign_in import TEACHER, TeacherSignIn
from tui.model.text import without_refused
from tui.store import StoreError, log_fault

SIGN_IN_SECONDS = 300.0
_MOST_LINES = 20
_TEACHERS_PATIENCE = 8
"""So many times longer than a learner’s may a teacher’s window stand without a key: the room may be looking at it."""
_MOST_TYPED = 1 << 16
"""Bytes that signing in may bring: a line is 200 characters at most."""
_COLOURS, _LONGEST_VALUE = "COLORTERM", 20
ONLY_TERMINALS = "This is a study class: no commands, no files, no forwarding. Type only `ssh` and the address."
NO_TERMINAL = "This is a study class, which needs a terminal: type only `ssh` and the address, or add -t."


@dataclass(frozen=True)
class Caller:
    """Who comes, as far as their connection tells."""

    address: str
    fingerprint: str
    """Of the key that they hold, as it was proved; empty without one."""
    user: str
    """The user name that their client sent, which proves nothing."""


class _Variables(dict[bytes, bytes]):
    """The one variable of a client that is used; asyncssh would keep all that is sent, without a bound."""

    def __setitem__(self, name: bytes, value: bytes) -> None:
        if name == _COLOURS.encode() and len(value) <= _LONGEST_VALUE:
            super().__setitem__(name, value)


class Visit(asyncssh.SSHServerSession[bytes]):
    """One person's visit, from the first line to the last."""

    def __init__(self, hall: Hall, caller: Caller, over: Callable[[], None]) -> None:
        """Begin; `over` is called when the visit has ended."""
        self._over = over
        self.is_over = False
        self._caller = caller
        self.address, self.fingerprint = caller.address, caller.fingerprint
        self._hall = hall
        self._loop = asyncio.get_running_loop()
        self._size = (80, 24)
        self._term = ""
        self._refusal = ""
        self._entry = LineEntry()
        self._lines: asyncio.Queue[str | None] = asyncio.Queue(_MOST_LINES)
        self._task: asyncio.Task[None] | None = None
        self._stay: Stay | None = None
        self._idle: asyncio.TimerHandle | None = None
        self._heard_at = self._loop.time()
        self._is_teachers = False
        self._typed = 0

    @property
    def is_seated(self) -> bool:
        """Whether a learner's program runs."""
        return self._stay is not None

    # what asyncssh calls

    def connection_made(self, chan: "asyncssh.SSHServerChannel[bytes]") -> None:
        """Take the channel."""
        self._channel = chan
        chan._env = _Variables()

    def pty_requested(self, term_type: str, term_size: tuple[int, int, int, int], term_modes: object) -> bool:
        """Take the terminal's type and size."""
        self._term, self._size = term_type or "xterm", (term_size[0], term_size[1])
        return True

    def shell_requested(self) -> bool:
        """Let the program be asked for."""
        return True

    def exec_requested(self, command: str) -> bool:
        """Take a command, to refuse it with a line."""
        self._refusal = "command"
        return True

    def subsystem_requested(self, subsystem: str) -> bool:
        """Take a subsystem such as sftp, to refuse it with a line."""
        self._refusal = "subsystem"
        return True

    def session_started(self) -> None:
        """Begin to sign in, or refuse what is no visit."""
        if self._refusal or not self._term:
            self._hall.log.write("refused", why=self._refusal or "no terminal", address=self.address)
            line = ONLY_TERMINALS if self._refusal else NO_TERMINAL
            self._channel.write_stderr(f"{line}\n".encode())
            self._channel.exit(1)
            return
        self._task = self._loop.create_task(self._go())
        self._task.add_done_callback(self._gone)

    def data_received(self, data: bytes, datatype: object) -> None:
        """Hand keys to the program, or to the line that is typed."""
        self._heard_at = self._loop.time()
        if self._stay is not None:
            self._stay.feed(data)
            return
        self._typed += len(data)
        if self._typed > _MOST_TYPED:
            self._turn_away()
            return
        shown, lines = self._entry.feed(data)
        self._show(shown)
        for line in lines:
            with contextlib.suppress(asyncio.QueueFull):
                self._lines.put_nowait(line)
        if self._entry.has_left:
            self._leave()

    def eof_received(self) -> bool:
        """Take the end of what is typed as leaving."""
        self._leave()
        return False

    def terminal_size_changed(self, width: int, height: int, pixwidth: int, pixheight: int) -> None:
        """Hand on the window's size."""
        self._size = (width, height)
        if self._stay is not None:
            self._stay.resize(width, height)

    def pause_writing(self) -> None:
        """Hold the program until the learner's side keeps up."""
        if self._stay is not None:
            self._stay.hold(held=True)

    def resume_writing(self) -> None:
        """Let the program go on."""
        if self._stay is not None:
            self._stay.hold(held=False)

    def connection_lost(self, exc: Exception | None) -> None:
        """End with the connection."""
        self.is_over = True
        self._over()
        if self._idle is not None:
            self._idle.cancel()
        self._leave()
        if self._stay is not None:
            self._stay.hang_up()

    # what signing in asks for

    def say(self, text: str) -> None:
        """Show a line."""
        self._show(f"{without_refused(text)}\r\n")

    async def ask(self, prompt: str, *, hidden: bool = False) -> str:
        """Return the line that is typed; raises Left."""
        while not self._lines.empty():
            if self._lines.get_nowait() is None:
                raise Left
        self._entry.hidden, self._entry.asked = hidden, True
        self._show(f"{prompt} ")
        line = await self._lines.get()
        if line is None:
            raise Left
        return line

    async def _go(self) -> None:
        try:
            async with asyncio.timeout(SIGN_IN_SECONDS):
                who = await self._sign_in()
            if who is None:
                self._goodbye("", 1)
            elif not self._hall.room_for(who.learner):
                self._hall.log.write("refused", why="no room", address=self.address)
                self._goodbye("There is no room now, or you have too many windows open. Close one, or wait.", 1)
            else:
                await self._seat(who)
        except TimeoutError:
            self._goodbye("That took long, so the connection is closed. Come in again when you like.", 1)
        except Left:
            self._goodbye("", 0)
        except NoWarmProcess:
            self._goodbye("The class is just starting again. Come in again in a minute.", 1)
        except (StoreError, OSError) as error:
            self._hall.log.write("fault", what=error)
            self._goodbye("The class’s folder can’t be used now. Please tell your teacher.", 1)

    async def _sign_in(self) -> Seat | None:
        if self._caller.user.casefold() == TEACHER:
            is_teacher = await TeacherSignIn(self._hall, self).run()
            if is_teacher is False:
                return None
            if is_teacher:
                self._hall.log.write("sign-in", teacher="yes", address=self.address)
                return Seat("", "", self._term, self._colours(), TEACHERS)
        learner = await SignIn(self._hall, self).run()
        if learner is None:
            return None
        self._hall.log.write("sign-in", learner=learner.login, address=self.address)
        return Seat(learner.id, learner.name, self._term, self._colours())

    def _gone(self, task: "asyncio.Task[None]") -> None:
        """Log a fault that nobody foresaw; it ends this visit and no other."""
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self._hall.log.write("fault", what=f"{type(error).__name__} while signing in", address=self.address)
            log_fault(self._hall.folder, error)
            self._goodbye("The server stopped on a fault of its own. Please tell your teacher.", 1)

    async def _seat(self, seat: Seat) -> None:
        self._is_teachers = seat.is_teachers
        stay = Stay(self._hall, self, seat, self._program_ended, self.address)
        await stay.begin(self._size)
        if self._channel.is_closing():
            stay.hang_up()
        self._stay = stay
        stay.resize(*self._size)
        self._watch_idleness()

    def _colours(self) -> str:
        return str(self._channel.get_environment().get(_COLOURS, ""))

    def _watch_idleness(self) -> None:
        patience = self._hall.idle_seconds * (_TEACHERS_PATIENCE if self._is_teachers else 1)
        left = self._heard_at + patience - self._loop.time()
        if left <= 0:
            self._hall.log.write("idle", address=self.address)
            assert self._stay is not None
            self._stay.dismiss("Nothing was typed for a while, so the connection is closed. Everything is kept.")
        else:
            self._idle = self._loop.call_later(left + 0.05, self._watch_idleness)

    def _program_ended(self, code: int) -> None:
        if self._idle is not None:
            self._idle.cancel()
        last, self._stay = self._stay.last_line if self._stay else "", None
        self._goodbye(last or "Everything is kept. Come in again the same way.", 0 if code == 0 else 1)

    def _turn_away(self) -> None:
        """End the visit of one who sends more than anyone types before they are in."""
        if self._task is not None and self._task.cancel():
            self._hall.log.write("refused", why="flood", address=self.address)
            self._goodbye("That is more than signing in takes. Come in again.", 1)

    def _leave(self) -> None:
        with contextlib.suppress(asyncio.QueueFull):
            self._lines.put_nowait(None)

    def _goodbye(self, line: str, code: int) -> None:
        if line:
            self.say(line)
        if not self._channel.is_closing():
            self._channel.exit(code)

    def _show(self, text: str) -> None:
        if text:
            self.write(text.encode(errors="replace"))

    # what the program's terminal asks for

    def write(self, data: bytes) -> None:
        """Send bytes, unless the learner has gone."""
        if not self._channel.is_closing():
            self._channel.write(data)

    def pause_reading(self) -> None:
        """Take nothing more from the learner."""
        self._channel.pause_reading()

    def resume_reading(self) -> None:
        """Take from the learner again."""
        if not self._channel.is_closing():
            self._channel.resume_reading()
