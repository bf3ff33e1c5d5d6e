"""What makes a forked process a learner's own: its terminal, nothing else open, a fixed environment, limits."""

import fcntl
import gc
import os
import random
import signal
import termios
from collections.abc import Mapping

from tui.classroom.limits import Limits
from tui.classroom.seat import Seat

CONTROL = 3
"""The descriptor of the child's end of its wire to the gateway."""
_PATH = "/usr/local/bin:/usr/bin:/bin"
_RICH_COLOURS = ("truecolor", "24bit")
_LONGEST_TERM = 40


def become(terminal: int, control: int, environ: Mapping[str, str], limits: Limits) -> None:
    """Turn this freshly forked process into one learner's child; the order matters."""
    os.setsid()
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    control = os.dup(control) if control <= CONTROL else control
    terminal = os.dup(terminal) if terminal <= CONTROL else terminal
    for number in (0, 1, 2):
        os.dup2(terminal, number)
    os.dup2(control, CONTROL)
    os.closerange(CONTROL + 1, _open_files())
    signal.set_wakeup_fd(-1)
    for each in (signal.SIGCHLD, signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGPIPE, signal.SIGWINCH):
        signal.signal(each, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    os.environ.clear()
    os.environ.update(environ)
    random.seed()
    limits.apply()
    gc.enable()


def environment(seat: Seat, home: str) -> dict[str, str]:
    """Return all that a child knows of its surroundings, whatever the client sent."""
    known = {
        "PATH": _PATH,
        "HOME": home,
        "LANG": "C.UTF-8",
        "TERM": terminal_type(seat.term),
        "SSH_CONNECTION": "class",
    }
    if seat.colours in _RICH_COLOURS:
        known["COLORTERM"] = seat.colours
    return known


def terminal_type(sent: str) -> str:
    """Return the type of terminal that the client named, or a common one where that is no name."""
    plain = sent.isascii() and sent.replace("-", "").replace("+", "").replace(".", "").replace("_", "").isalnum()
    return sent if plain and len(sent) <= _LONGEST_TERM else "xterm"


def _open_files() -> int:
    try:
        return max(map(int, os.listdir("/dev/fd"))) + 1
    except (OSError, ValueError):
        return 4096
