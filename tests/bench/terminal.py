"""A program in a terminal of its own, timed from outside."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

LONGEST_WAIT = 60.0
"""Seconds after which a program that shows nothing is given up."""
_QUIET = 0.1  # seconds without a byte, after which a frame is whole
_ESCAPES = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Z0-9]|[=>78cM])")
_KEPT = ("PATH", "HOME", "USER", "LOGNAME", "TMPDIR")


class Frame(NamedTuple):
    """What a key brought: seconds from the key to the last byte, and how many bytes."""

    seconds: float
    bytes: int


class Silence(Exception):
    """A program showed nothing in time, or ended."""


class Terminal:
    """Runs a program at once in a terminal of so many columns and rows; killed at the end, come what may."""

    def __init__(self, command: Sequence[str], size: tuple[int, int], **environ: str) -> None:
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        rich = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        columns, rows = size
        self._command = " ".join(command)
        self._seen = b""
        self._started = time.perf_counter()
        self.pid, self._master = pty.fork()
        if not self.pid:
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
                os.execvpe(command[0], list(command), {**kept, **rich, **environ})
            finally:
                os._exit(127)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.killpg(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._master)

    def wait_for(self, text: str) -> float:
        """Wait until a text was shown, and return the seconds since the start."""
        wanted = text.encode()
        end = time.perf_counter() + LONGEST_WAIT
        while wanted not in _ESCAPES.sub(b"", self._seen):
            if not self._read(end - time.perf_counter()):
                raise Silence(f"“{text}” was never shown by: {self._command}\n{_tail(self._seen)}")
        return time.perf_counter() - self._started

    def press(self, key: str) -> Frame:
        """Press a key, and return what it brought once nothing more follows."""
        self.settle()
        pressed = last = time.perf_counter()
        self.type(key)
        count = self._read(LONGEST_WAIT)
        if not count:
            raise Silence(f"The key {key!r} brought nothing in: {self._command}\n{_tail(self._seen)}")
        last = time.perf_counter()
        while more := self._read(_QUIET):
            count += more
            last = time.perf_counter()
        return Frame(last - pressed, count)

    def type(self, key: str) -> None:
        """Press a key, and wait for nothing; what was shown before is forgotten."""
        self._seen = b""
        os.write(self._master, key.encode())

    def settle(self, seconds: float = 0.0) -> None:
        """Read for so many seconds, and on until nothing more is shown."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self._read(left)
        while self._read(_QUIET):
            pass

    def memory(self) -> int:
        """Return the bytes of memory that the program takes; what it shares counts in part."""
        rollup = Path(f"/proc/{self.pid}/smaps_rollup").read_text()
        return int(re.findall(r"^Pss: *(\d+) kB", rollup, re.MULTILINE)[0]) * 1024

    def wake_ups(self) -> int:
        """Return how often the program's threads, taken together, have waited and gone on."""
        tasks = Path(f"/proc/{self.pid}/task").glob("*/status")
        counts = [re.findall(r"^voluntary_ctxt_switches:\s*(\d+)", task.read_text(), re.MULTILINE) for task in tasks]
        return sum(int(count) for found in counts for count in found)

    def _read(self, seconds: float) -> int:
        if not select.select([self._master], [], [], max(0.0, seconds))[0]:
            return 0
        try:
            data = os.read(self._master, 1 << 16)
        except OSError:
            return 0
        self._seen += data
        return len(data)


def _tail(seen: bytes) -> str:
    return _ESCAPES.sub(b" ", seen)[-1500:].decode(errors="replace")


PYTHON = sys.executable
