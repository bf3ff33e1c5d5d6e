"""How the kernel treats a terminal's keys."""

import errno
import os
import signal
import sys
from typing import Any

if sys.platform != "win32":
    import termios

_INPUT, _LOCAL, _CHARACTERS = 0, 3, 6  # places in what tcgetattr returns


class TerminalModes:
    """Makes a terminal hand over every key as it is pressed, and puts it back as it was."""

    def __init__(self, terminal: int) -> None:
        self._terminal = terminal
        self._before: list[Any] | None = None

    def is_ours(self) -> bool:
        """Stop the process unless it may use the terminal, as after `bg`, and return False once it goes on.

        Raises OSError if the terminal is gone.
        """
        handlers = {number: signal.signal(number, stop_process) for number in (signal.SIGTTOU, signal.SIGTTIN)}
        try:
            self._set(self._get())
        except InterruptedError:
            return False
        finally:
            for number, handler in handlers.items():
                signal.signal(number, handler)
        return True

    def set_raw(self) -> None:
        """Switch echo, lines, signal keys and translations off; raises OSError if the terminal is gone."""
        if self._before is None:
            self._before = self._get()
        modes = self._get()
        modes[_INPUT] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        signal_keys = 0 if os.environ.get("TEXTUAL_ALLOW_SIGNALS") else termios.ISIG
        modes[_LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | signal_keys)
        modes[_CHARACTERS][termios.VMIN] = 1
        self._set(modes)

    def restore(self) -> None:
        """Drop keys not yet read and put the modes back, if the terminal is still there."""
        before, self._before = self._before, None
        if before is None:
            return
        try:
            termios.tcflush(self._terminal, termios.TCIFLUSH)
            self._set(before)
        except (OSError, termios.error):
            pass  # A terminal that is gone has no modes.

    def _get(self) -> list[Any]:
        try:
            return termios.tcgetattr(self._terminal)
        except termios.error as error:
            raise _os_error(error) from error

    def _set(self, modes: list[Any]) -> None:
        try:
            termios.tcsetattr(self._terminal, termios.TCSANOW, modes)
        except termios.error as error:
            raise _os_error(error) from error


def stop_process(*_: object) -> None:
    """Stop this process until it is continued."""
    os.kill(os.getpid(), signal.SIGSTOP)


def is_terminal(number: int) -> bool:
    """Whether the descriptor is a terminal, be it one that has been hung up."""
    try:
        termios.tcgetattr(number)
    except termios.error as error:
        return _os_error(error).errno == errno.EIO
    return True


def _os_error(error: Exception) -> OSError:
    number = error.args[0] if error.args and isinstance(error.args[0], int) else errno.EIO
    return OSError(number, os.strerror(number))
