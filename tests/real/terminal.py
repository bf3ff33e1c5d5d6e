"""A person at a terminal: the real program on a real pseudo-terminal, with pyte as the screen."""

import codecs
import fcntl
import os
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyte

ENTER, ESC, TAB, SHIFT_TAB = "\r", "\x1b", "\t", "\x1b[Z"
UP, DOWN, RIGHT, LEFT = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
QUIT = "\x11"

PATIENCE = 30.0
"""Seconds that a test waits at most for something that comes at once on an idle machine."""
RESET = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l", b"\x1b[?7h")
"""What a terminal must get to be usable after the program."""
_CONTROL = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[()][0-9A-B]|[=>78cDEHMNOZ])")
_UNKNOWN_TO_PYTE = re.compile(r"\x1b\[[<=>?]?[0-9;]*\$[a-z]")


class Terminal:
    """One window; what runs in it has it as its controlling terminal."""

    def __init__(
        self,
        command: Sequence[str | Path],
        environ: Mapping[str, str],
        size: tuple[int, int] = (80, 24),
        folder: Path | None = None,
    ) -> None:
        self.said = b""
        """Every byte that came since the last key."""
        self.heard = bytearray()
        """Every byte that ever came."""
        self._unshown = b""
        self._lines: list[str] | None = None
        self.screen = pyte.Screen(*size)
        self._stream = pyte.Stream(self.screen)
        self._decode = codecs.getincrementaldecoder("utf-8")(errors="replace").decode
        self._master, slave = os.openpty()
        self.resize(*size)
        # A session leader that opens a terminal gets it as its controlling one.
        adopt = 'exec "$@" <"$0" >"$0" 2>&1'
        self.process = subprocess.Popen(
            ["/bin/sh", "-c", adopt, os.ttyname(slave), *map(str, command)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=dict(environ),
            cwd=folder,
            start_new_session=True,
        )
        self._slave = slave
        """Kept open, so that what was said before the end can be read after it."""

    @property
    def lines(self) -> list[str]:
        """What the screen shows, line by line."""
        if self._lines is None:
            self._lines = [line.rstrip() for line in self.screen.display]
        return self._lines

    @property
    def text(self) -> str:
        """What the screen shows, a line a row."""
        return "\n".join(self.lines)

    @property
    def flat(self) -> str:
        """What the screen shows, as if it were one line."""
        return " ".join(self.text.split())

    @property
    def notice(self) -> str:
        """What stands to the right of the last bar in each line, as a notice does, as if it were one line."""
        return " ".join(line.rpartition("▌")[2].strip() for line in self.lines if "▌" in line)

    @property
    def plain(self) -> str:
        """The text among the bytes since the last key."""
        return _CONTROL.sub(b"", self.said).decode(errors="replace")

    @property
    def has_gone(self) -> bool:
        """Whether the window was closed."""
        return self._master < 0

    def shows(self, words: str) -> bool:
        notice = self.notice.replace(" ", "")  # a long word, such as a path, wraps in the middle
        return words in self.flat or words in self.text or words.replace(" ", "") in notice

    def resize(self, columns: int, rows: int) -> None:
        self.screen.resize(rows, columns)
        self._lines = None
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, keys: str | bytes) -> None:
        """Press keys, and begin to listen anew."""
        self.look()
        self.said = b""
        rest = keys.encode() if isinstance(keys, str) else keys
        while rest:
            if select.select([], [self._master], [], 0.05)[1]:
                rest = rest[os.write(self._master, rest[:512]) :]
            self.look()

    def look(self, seconds: float = 0.0) -> bool:
        """Take in what arrives within so many seconds, and show it; return whether anything did."""
        heard = self._hear(seconds)
        if self._unshown:
            text, self._unshown, self._lines = self._decode(self._unshown), b"", None
            self._stream.feed(_UNKNOWN_TO_PYTE.sub("", text))
        return heard

    def _hear(self, seconds: float) -> bool:
        if self.has_gone or not select.select([self._master], [], [], seconds)[0]:
            return False
        piece = os.read(self._master, 65_536)
        self.said += piece
        self.heard += piece
        self._unshown += piece
        return True

    def wait_for_start(self) -> None:
        """Wait until the program has taken the terminal over."""
        self.wait_for_bytes(r"\x1b\[\?1049h")
        self.settle()

    def settle(self, quiet: float = 0.15) -> None:
        """Wait until nothing has come for a while."""
        until = time.monotonic() + PATIENCE
        while self.look(quiet) and time.monotonic() < until:
            pass

    def wait_for(self, wanted: str | Callable[[], bool], seconds: float = PATIENCE) -> None:
        """Wait until the screen shows the words, or a condition holds."""
        until = time.monotonic() + seconds
        while not (self.shows(wanted) if isinstance(wanted, str) else wanted()):
            ended = self.process.poll()
            assert ended is None or self.look(), f"ended with {ended} before {wanted!r}:\n{self.text}"
            assert time.monotonic() < until, f"waited {seconds} s for {wanted!r}:\n{self.text}"
            self.look(0.02)

    def wait_for_count(self, words: str, count: int) -> None:
        """Wait until the screen shows the words so often."""
        self.wait_for(lambda: self.text.count(words) == count)

    def wait_for_bytes(self, pattern: str, seconds: float = PATIENCE) -> None:
        """Wait until the bytes since the last key hold a text, without drawing them: the quickest way to see it."""
        found = re.compile(pattern.encode())
        until = time.monotonic() + seconds
        while not found.search(self.said):
            assert self.process.poll() is None, f"ended before {pattern!r}:\n{self.text}"
            assert time.monotonic() < until, f"waited {seconds} s for {pattern!r}:\n{self.text}"
            self._hear(0.02)

    def press(self, keys: str, wanted: str | Callable[[], bool]) -> None:
        """Press keys once the screen stands still, and wait for what they lead to."""
        self.settle(0.04)
        self.type(keys)
        self.wait_for(wanted)

    def end(self, seconds: float = PATIENCE) -> int:
        """Wait for the program to end, take in what it said, and return its exit code."""
        until = time.monotonic() + seconds
        while self.process.poll() is None:
            assert time.monotonic() < until, f"not ended after {seconds} s:\n{self.text}"
            self.look(0.02)
        while self.look():
            pass
        return self.process.returncode

    def quit(self) -> int:
        self.type(QUIT)
        return self.end()

    def kill(self) -> None:
        """Kill with the signal that can't be caught."""
        self.process.kill()
        self.process.wait()

    def hang_up(self) -> None:
        """Close the window: both ends go, as when a terminal program dies."""
        for number in (self._slave, self._master):
            if number >= 0:
                os.close(number)
        self._slave = self._master = -1

    def close(self) -> None:
        if self.process.poll() is None:
            self.kill()
        self.hang_up()


def studyguide(*words: str | Path) -> list[str | Path]:
    """Return the command that runs the program as it stands here."""
    return [sys.executable, "-m", "tui", *words]
