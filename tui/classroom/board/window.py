"""The terminal that the board is drawn on: written to without ever waiting for it, and given back as it was."""

import asyncio
import contextlib
import os
import select
import signal
import termios
from collections.abc import Callable, Sequence
from types import FrameType
from typing import TextIO

_ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[2J"
_LEAVE = "\x1b[0m\x1b[?7h\x1b[?25h\x1b[?1049l"
_NOT_ASCII = str.maketrans("’‘“”„·–—…─█░¶×", '\'\'"""---.-#.Px')
_PATIENCE = 1.0
"""Seconds that the end waits for a terminal that takes nothing."""
Handler = Callable[[int, FrameType | None], object] | int | signal.Handlers | None


class Window:
    """Shows rows of text with escape sequences; only those that changed are sent."""

    def __init__(self, stream: TextIO, redraw: Callable[[], None]) -> None:
        """`redraw` is called on the loop when the terminal has another size, or has lost what it showed."""
        self._stream = stream
        self._redraw = redraw
        self._encoding = stream.encoding or "ascii"
        self._loop = asyncio.get_running_loop()
        self._output = -1
        self._before: list[int | list[bytes | int]] = []
        self._handlers: dict[signal.Signals, Handler] = {}
        self._shown: list[str] | None = None
        self._wanted: list[str] = []
        self._unsent = b""
        self._is_away = False
        """Whether the shell has the terminal, and the board must leave it alone."""

    @staticmethod
    def can_be(stream: TextIO) -> bool:
        """Return whether a stream is a terminal to draw on, and this program the one that it belongs to."""
        try:
            return os.environ.get("TERM", "") not in ("", "dumb") and _is_in_front(stream.fileno())
        except ValueError:  # closed
            return False

    @property
    def ascii_only(self) -> bool:
        """Whether the terminal carries nothing but ASCII, as far as the locale says."""
        locale = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_CTYPE", "LANG"))), "utf")
        return "utf" not in self._encoding.lower() or "utf" not in locale.lower()

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows as they are now."""
        with contextlib.suppress(OSError):
            columns, rows = os.get_terminal_size(self._output)
            if columns and rows:
                return columns, rows
        return 80, 24

    def open(self) -> None:
        """Take the terminal over."""
        self._output = _opened(self._stream)
        self._handlers = {each: signal.signal(each, signal.SIG_IGN) for each in (signal.SIGTTOU, signal.SIGTTIN)}
        with contextlib.suppress(termios.error):
            self._before = termios.tcgetattr(self._output)
        self._take()
        self._push()
        self._loop.add_signal_handler(signal.SIGWINCH, self._anew)
        self._loop.add_signal_handler(signal.SIGCONT, self._anew)

    def show(self, rows: Sequence[str]) -> None:
        """Show these rows from the top of the window on; what isn't taken now follows as soon as it is."""
        self._wanted = list(rows)
        if not self._unsent and self._output >= 0 and not self._is_away:
            self._send()

    def close(self, farewell: str) -> None:
        """Give the terminal back, and say a last line; a terminal that takes nothing is waited for a second."""
        if self._output < 0:
            return
        for number in (signal.SIGWINCH, signal.SIGCONT):
            self._loop.remove_signal_handler(number)
        self._loop.remove_writer(self._output)
        self._loop.remove_reader(self._output)
        with contextlib.suppress(termios.error):
            if self._before and not self._is_away:
                termios.tcflush(self._output, termios.TCIFLUSH)
                termios.tcsetattr(self._output, termios.TCSANOW, self._before)
        leave = "" if self._is_away else _LEAVE
        with contextlib.suppress(OSError):
            self._write_out(self._unsent + self._bytes(f"{leave}{farewell}\n"))
        for each, handler in self._handlers.items():
            signal.signal(each, handler)
        os.close(self._output)
        self._output = -1

    def _take(self) -> None:
        self._shown = None
        self._unsent += self._bytes(_ENTER)
        self._loop.add_reader(self._output, self._drop_keys)
        if not self._before:
            return
        inner = [each.copy() if isinstance(each, list) else each for each in self._before]
        assert isinstance(inner[0], int) and isinstance(inner[3], int) and isinstance(inner[6], list)
        inner[0] &= ~termios.IXON
        inner[3] &= ~(termios.ECHO | termios.ICANON)
        with contextlib.suppress(termios.error, OSError):
            for stop in (termios.VSUSP, termios.VQUIT):  # one key too many would stop the whole class
                inner[6][stop] = bytes([os.fpathconf(self._output, "PC_VDISABLE")])
            termios.tcsetattr(self._output, termios.TCSANOW, inner)

    def _anew(self) -> None:
        """Draw all of it: the size has changed, or the shell had the terminal meanwhile, or still has it."""
        self._is_away = not _is_in_front(self._output)
        if self._is_away:
            self._loop.remove_reader(self._output)
            return
        self._take()
        self._redraw()
        self._push()

    def _drop_keys(self) -> None:
        """Read what is typed, so that no shell ever takes it for a command."""
        try:
            if os.read(self._output, 4096):
                return
        except BlockingIOError:
            return
        except OSError:  # gone, or the shell's
            pass
        self._loop.remove_reader(self._output)

    def _send(self) -> None:
        before = self._shown if self._shown is not None else []
        blank = "\x1b[0m\x1b[K"
        pieces = [
            f"\x1b[{at};1H{row}{blank}"
            for at, row in enumerate(self._wanted, 1)
            if at > len(before) or before[at - 1] != row
        ]
        if len(before) > len(self._wanted):
            pieces.append(f"\x1b[{len(self._wanted) + 1};1H\x1b[0m\x1b[J")
        self._shown = self._wanted
        self._unsent += self._bytes("".join(pieces))
        self._push()

    def _push(self) -> None:
        """Write what the terminal takes; the rest when it takes more."""
        if self._output < 0:
            return
        try:
            self._unsent = self._unsent[os.write(self._output, self._unsent) :] if self._unsent else b""
        except BlockingIOError:
            pass
        except OSError:  # the terminal has gone; the class goes on until it is told otherwise
            self._unsent = b""
            self._loop.remove_writer(self._output)
            self._loop.remove_reader(self._output)
            return
        if self._unsent:
            self._loop.add_writer(self._output, self._push)
            return
        self._loop.remove_writer(self._output)
        if self._shown != self._wanted:
            self._send()

    def _write_out(self, data: bytes) -> None:
        end = self._loop.time() + _PATIENCE
        while data and select.select([], [self._output], [], max(0.0, end - self._loop.time()))[1]:
            data = data[os.write(self._output, data) :]

    def _bytes(self, text: str) -> bytes:
        return text.translate(_NOT_ASCII).encode("ascii", "replace") if self.ascii_only else text.encode()


def _is_in_front(terminal: int) -> bool:
    """Return whether this is a terminal, and no shell has it that let this program go on behind it."""
    if not os.isatty(terminal):
        return False
    try:
        return os.tcgetpgrp(terminal) == os.getpgrp()
    except OSError:  # no shell's: not the terminal that this program was started from
        return True


def _opened(stream: TextIO) -> int:
    """Open a terminal anew, so that writing to it without waiting is no business of other programs that use it."""
    how = os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK | os.O_CLOEXEC
    with contextlib.suppress(OSError):
        return os.open(os.ttyname(stream.fileno()), how)
    with contextlib.suppress(OSError):
        return os.open("/dev/tty", how)
    return os.dup(stream.fileno())
