"""What the app writes, on its way to a terminal."""

import asyncio
import os
import select
import time
from collections.abc import Callable

from tui.app.terminal_styles import lean_styles

_MOST_PENDING = 256 * 1024  # bytes; a terminal this far behind gets a fresh picture once it has caught up


class TerminalOutput:
    """Writes to a terminal once an iteration of the event loop, without ever waiting for it."""

    def __init__(
        self, terminal: int, loop: asyncio.AbstractEventLoop, gone: Callable[[], None], skipped: Callable[[], None]
    ) -> None:
        """Write to a terminal; `gone` is called when it has vanished, `skipped` when it has missed a frame."""
        self._loop = loop
        self._gone = gone
        self._skipped = skipped
        self._terminal = _own_descriptor(terminal)
        self._is_own = self._terminal != terminal
        self._frame: list[str] = []
        self._pending = b""
        self._is_scheduled = self._is_waiting = self._has_skipped = self._is_closed = False

    def write(self, text: str) -> None:
        """Add text to the frame that goes out before the event loop next waits."""
        if self._is_closed:
            return
        self._frame.append(text)
        if not self._is_scheduled:
            self._is_scheduled = True
            self._loop.call_soon(self._flush)

    def finish(self, seconds: float) -> None:
        """Send all that was written, waiting for the terminal up to the seconds given."""
        until = time.monotonic() + seconds
        self._take_frame()
        while self._pending and not self._is_closed:
            self._send()
            left = until - time.monotonic()
            if self._pending and (left <= 0 or not select.select([], [self._terminal], [], left)[1]):
                break

    def close(self) -> None:
        """Write no more."""
        if self._is_closed:
            return
        self._is_closed = True
        self._pending = b""
        self._frame.clear()
        self._stop_waiting()
        if self._is_own:
            os.close(self._terminal)

    def _flush(self) -> None:
        self._is_scheduled = False
        if len(self._pending) > _MOST_PENDING:
            self._has_skipped = True
            self._frame.clear()
        else:
            self._take_frame()
            self._send()

    def _take_frame(self) -> None:
        self._pending += lean_styles("".join(self._frame)).encode(errors="replace")
        self._frame.clear()

    def _send(self) -> None:
        rest = memoryview(self._pending)
        try:
            while rest:
                rest = rest[os.write(self._terminal, rest) :]
        except BlockingIOError:
            self._pending = bytes(rest)
            if not self._is_waiting and not self._loop.is_closed():
                self._is_waiting = True
                self._loop.add_writer(self._terminal, self._send)
            return
        except OSError:
            self.close()
            self._gone()
            return
        self._pending = b""
        self._stop_waiting()
        if self._has_skipped:
            self._has_skipped = False
            self._skipped()

    def _stop_waiting(self) -> None:
        if self._is_waiting:
            self._is_waiting = False
            self._loop.remove_writer(self._terminal)


def _own_descriptor(terminal: int) -> int:
    """Open the terminal anew, since O_NONBLOCK on the shared descriptor would reach the shell."""
    try:
        return os.open(os.ttyname(terminal), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return terminal
