"""The app's own terminal driver: no thread, no timer while idle, and an orderly end when the terminal vanishes."""

import asyncio
import contextvars
import os
import signal
import sys
from types import FrameType
from typing import TYPE_CHECKING, Any

from textual import events
from textual.driver import Driver
from textual.geometry import Size, clamp
from textual.message import Message

from tui.app.terminal_input import LARGEST_COLUMNS, LARGEST_ROWS, TerminalInput
from tui.app.terminal_modes import TerminalModes, is_terminal, stop_process
from tui.app.terminal_output import TerminalOutput

if TYPE_CHECKING:
    from textual.app import App

_USUAL_COLUMNS, _USUAL_ROWS = 80, 24
_SECONDS_TO_LEAVE = 1.0
_READ_AT_ONCE = 4096

_MOUSE_ON = "\x1b[?1000h\x1b[?1003h\x1b[?1015h\x1b[?1006h"
_MOUSE_OFF = "\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l"
_ALTERNATE_SCREEN_ON, _ALTERNATE_SCREEN_OFF = "\x1b[?1049h", "\x1b[?1049l"
_CURSOR_ON, _CURSOR_OFF = "\x1b[?25h", "\x1b[?25l"
_FOCUS_ON, _FOCUS_OFF = "\x1b[?1004h", "\x1b[?1004l"
_PASTE_ON, _PASTE_OFF = "\x1b[?2004h", "\x1b[?2004l"
_WRAP_ON, _WRAP_OFF = "\x1b[?7h", "\x1b[?7l"
_ASK_FOR_SYNCHRONISED_OUTPUT = "\x1b[?2026$p"


class LeanDriver(Driver):
    """Drives a POSIX terminal from the event loop alone."""

    def __init__(
        self, app: "App[Any]", *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._keyboard = 0
        self._screen = next((number for number in (1, 2) if os.isatty(number)), self._keyboard)
        self._size = self._window()
        self._modes = TerminalModes(self._keyboard)
        self._input = TerminalInput()
        self._output: TerminalOutput | None = None
        self._tick: asyncio.TimerHandle | None = None
        self._context = contextvars.copy_context()
        self._is_reading = self._was_stopped = self._has_ended = False
        signal.signal(signal.SIGTSTP, self._on_stop)
        signal.signal(signal.SIGCONT, self._on_continue)

    @property
    def can_suspend(self) -> bool:
        """Whether the app can hand the terminal back for a while."""
        return True

    def write(self, data: str) -> None:
        """Write to the terminal before the event loop next waits; outside application mode, nowhere."""
        if self._output is not None:
            self._output.write(data)

    def send_message(self, message: Message) -> None:
        """Hand a message to the app, straight, since both run in one thread."""
        self._app.post_message(message)

    def start_application_mode(self) -> None:
        """Take the terminal over."""
        if self._has_ended:
            return
        for number in (signal.SIGHUP, signal.SIGTERM):
            self._loop.add_signal_handler(number, self._end, number)
        try:
            if not self._modes.is_ours():
                return
            self._modes.set_raw()
        except OSError:
            self._end(signal.SIGHUP)
            return
        if self._output is None:
            self._output = TerminalOutput(self._screen, self._loop, gone=self._hang_up, skipped=self._repaint)
        mouse = _MOUSE_ON if self._mouse else ""
        # Apple's terminal shows the last letter of this question.
        ask = "" if os.environ.get("TERM_PROGRAM") == "Apple_Terminal" else _ASK_FOR_SYNCHRONISED_OUTPUT
        # The mouse is asked for twice, since iTerm 3.5 misses the first.
        self.write(_ALTERNATE_SCREEN_ON + mouse + _CURSOR_OFF + _FOCUS_ON + ask + _PASTE_ON + _WRAP_OFF + mouse)
        self._loop.add_signal_handler(signal.SIGWINCH, self._report_size)
        self._report_size()
        self._loop.add_reader(self._keyboard, self._read)
        self._is_reading = True

    def resume_application_mode(self) -> None:
        """Take the terminal over again and paint everything."""
        self.start_application_mode()
        self._repaint()
        if self._was_stopped:
            self._was_stopped = False
            self.send_message(self.SignalResume())

    def disable_input(self) -> None:
        """Read no more."""
        if not self._is_reading:
            return
        self._is_reading = False
        self._loop.remove_reader(self._keyboard)
        self._loop.remove_signal_handler(signal.SIGWINCH)
        if self._tick is not None:
            self._tick.cancel()
        if self._mouse:
            self.write(_MOUSE_OFF)

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was."""
        self.disable_input()
        if self._output is not None:
            self.write(_PASTE_OFF + _WRAP_ON + _ALTERNATE_SCREEN_OFF + _CURSOR_ON + _FOCUS_OFF)
            self._output.finish(_SECONDS_TO_LEAVE)
            self.close()
        self._modes.restore()

    def close(self) -> None:
        """Let the terminal go."""
        if self._output is not None:
            self._output.close()
            self._output = None

    def _read(self) -> None:
        try:
            data = os.read(self._keyboard, _READ_AT_ONCE)
        except (BlockingIOError, InterruptedError):
            return
        except OSError:
            data = b""
        if data:
            self._deliver(self._input.feed(data))
        else:
            self._hang_up()

    def _deliver(self, messages: list[Message]) -> None:
        for message in messages:
            self.process_message(message)
        if self._tick is not None:
            self._tick.cancel()
        wait = self._input.wait()
        self._tick = None if wait is None else self._loop.call_later(wait, self._read_nothing)

    def _read_nothing(self) -> None:
        self._deliver(self._input.tick())

    def _report_size(self) -> None:
        size = Size(*self._window())
        self.send_message(events.Resize(size, size))

    def _window(self) -> tuple[int, int]:
        try:
            columns, rows = os.get_terminal_size(self._screen)
        except OSError:
            columns, rows = 0, 0
        return clamp(columns or _USUAL_COLUMNS, 1, LARGEST_COLUMNS), clamp(rows or _USUAL_ROWS, 1, LARGEST_ROWS)

    def _repaint(self) -> None:
        self._app.refresh(layout=True)

    def _hang_up(self) -> None:
        self._end(signal.SIGHUP)

    def _end(self, reason: signal.Signals) -> None:
        """End the app in order, with the return code that a shell gives for the signal."""
        if not self._has_ended:
            self._has_ended = True
            self.disable_input()
            self._app.exit(return_code=128 + reason)

    def _on_stop(self, number: int, frame: FrameType | None) -> None:
        if os.getsid(0) == os.getpid():
            return  # There is no shell that could continue it.
        if self._auto_restart and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._stop, context=self._context)
        else:
            stop_process()

    def _stop(self) -> None:
        self._was_stopped = True
        self.suspend_application_mode()
        stop_process()

    def _on_continue(self, number: int, frame: FrameType | None) -> None:
        if self._auto_restart and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self.resume_application_mode, context=self._context)


def driver_class() -> type[Driver] | None:
    """Return the driver to run the app with, or None where Textual's own has to serve."""
    return LeanDriver if sys.platform != "win32" and is_terminal(0) else None
