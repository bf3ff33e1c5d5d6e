"""The way between a learner's SSH channel and the terminal of their child: never waits, never grows."""

import asyncio
import contextlib
import errno
import fcntl
import os
import struct
import termios
from collections.abc import Callable
from typing import Protocol

LARGEST_COLUMNS, LARGEST_ROWS = 500, 200
_READ = 1 << 16
_BURST, _PER_SECOND = 65_536.0, 8_192.0
"""Bytes that a learner may send at once, and a second from then on: many times what hands or a paste bring."""
_LFLAG = 3


class Channel(Protocol):
    """The part of an SSH channel that is used here."""

    def write(self, data: bytes) -> None:
        """Send bytes to the learner."""
        ...

    def pause_reading(self) -> None:
        """Take nothing more from the learner."""
        ...

    def resume_reading(self) -> None:
        """Take from the learner again."""
        ...


class TerminalPipe:
    """Owns the outer end of a pseudo-terminal; what the child writes goes to the channel, and back."""

    def __init__(
        self,
        channel: Channel,
        size: tuple[int, int],
        ended: Callable[[], None],
        flooded: Callable[[], None] = lambda: None,
    ) -> None:
        """Open a terminal of so many columns and rows.

        `ended` is called when the child's side has gone, `flooded` when more comes than anyone types.
        """
        self._flooded = flooded
        self._channel = channel
        self._ended = ended
        self._loop = asyncio.get_running_loop()
        self._waiting = bytearray()
        self._allowance, self._counted_at = _BURST, self._loop.time()
        self._is_paused = False
        self._held: set[str] = set()
        self._later: asyncio.TimerHandle | None = None
        self._master, self.inner = os.openpty()
        self.resize(*size)
        modes = termios.tcgetattr(self.inner)
        modes[_LFLAG] &= ~(termios.ECHO | termios.ICANON)  # what is typed before the program starts isn't shown twice
        termios.tcsetattr(self.inner, termios.TCSANOW, modes)
        os.set_blocking(self._master, False)

    def start(self) -> None:
        """Let go of the child's side, which the child has now, and begin to carry."""
        os.close(self.inner)
        self.inner = -1
        self._loop.add_reader(self._master, self._read)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal a size, cut to what a window can have."""
        columns = min(max(columns or 80, 1), LARGEST_COLUMNS)
        rows = min(max(rows or 24, 1), LARGEST_ROWS)
        if self._master >= 0:
            fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def feed(self, data: bytes) -> None:
        """Hand on what the learner typed; the channel is held back where that is more than anyone types."""
        if self._master < 0:
            return
        now = self._loop.time()
        self._allowance = min(_BURST, self._allowance + (now - self._counted_at) * _PER_SECOND) - len(data)
        self._counted_at = now
        self._waiting += data
        self._write()
        if self._allowance < 0 and "fast" not in self._held:
            self._hold("fast")
            self._flooded()
            self._later = self._loop.call_later(-self._allowance / _PER_SECOND + 0.05, self._let_go, "fast")

    def pause(self) -> None:
        """Read no more of the child, since the learner's side doesn't keep up."""
        if not self._is_paused and self._master >= 0:
            self._is_paused = True
            self._loop.remove_reader(self._master)

    def resume(self) -> None:
        """Read on."""
        if self._is_paused and self._master >= 0:
            self._is_paused = False
            self._loop.add_reader(self._master, self._read)

    def close(self) -> None:
        """Hang up: the child gets SIGHUP."""
        if self._later is not None:
            self._later.cancel()
        if self._master >= 0:
            self._loop.remove_reader(self._master)
            self._loop.remove_writer(self._master)
            os.close(self._master)
            self._master = -1
        if self.inner >= 0:
            os.close(self.inner)
            self.inner = -1

    def _read(self) -> None:
        try:
            data = os.read(self._master, _READ)
        except BlockingIOError:
            return
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            data = b""
        if data:
            self._channel.write(data)
        else:
            self.close()
            self._ended()

    def _write(self) -> None:
        with contextlib.suppress(OSError):
            while self._waiting:
                del self._waiting[: os.write(self._master, self._waiting)]
        if self._waiting and "full" not in self._held:
            self._hold("full")
            self._loop.add_writer(self._master, self._write)
        elif not self._waiting and "full" in self._held:
            self._loop.remove_writer(self._master)
            self._let_go("full")

    def _hold(self, reason: str) -> None:
        if not self._held:
            self._channel.pause_reading()
        self._held.add(reason)

    def _let_go(self, reason: str) -> None:
        self._held.discard(reason)
        if not self._held:
            self._channel.resume_reading()
