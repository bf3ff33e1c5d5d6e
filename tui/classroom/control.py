"""The class's own door for a teacher's program on the same machine: a socket in the class's folder."""

import asyncio
import contextlib
import os
import socket
from collections.abc import Iterator
from pathlib import Path

from tui.classroom.hall import Hall
from tui.classroom.lectern import Lectern
from tui.classroom.wire import Message, Wire, WireClosed

CONTROL = "control"
_MOST = 8
"""Programs at once."""


class Control:
    """Listens in a class's folder, which only its owner may enter."""

    def __init__(self, hall: Hall) -> None:
        self._hall = hall
        self._folder = hall.folder
        self._loop = asyncio.get_running_loop()
        self._listening: socket.socket | None = None
        self._open: dict[Wire, Lectern] = {}

    def start(self) -> None:
        """Listen; raises OSError."""
        (self._folder / CONTROL).unlink(missing_ok=True)
        listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        listening.setblocking(False)
        with _short(self._folder) as path:
            listening.bind(path)
        (self._folder / CONTROL).chmod(0o600)
        listening.listen(_MOST)
        self._listening = listening
        self._loop.add_reader(listening, self._let_in)

    def stop(self) -> None:
        """Listen no more, and hang up on all."""
        if self._listening is None:
            return
        self._loop.remove_reader(self._listening)
        self._listening.close()
        for wire in list(self._open):
            self._hang_up(wire)
        with contextlib.suppress(OSError):
            (self._folder / CONTROL).unlink(missing_ok=True)

    def _let_in(self) -> None:
        assert self._listening is not None
        try:
            end, _ = self._listening.accept()
        except OSError:
            return
        if len(self._open) >= _MOST:
            end.close()
            return
        wire = Wire(end)

        def tell(message: Message) -> None:
            with contextlib.suppress(WireClosed):
                wire.send(message)

        self._open[wire] = lectern = self._hall.seat_teacher(tell)
        self._loop.add_reader(wire.fileno(), self._hear, wire)
        lectern.tell()

    def _hear(self, wire: Wire) -> None:
        try:
            for message in wire.receive():
                self._open[wire].hear(message)
        except WireClosed:
            self._hang_up(wire)

    def _hang_up(self, wire: Wire) -> None:
        self._loop.remove_reader(wire.fileno())
        self._hall.leave_lectern(self._open.pop(wire))
        wire.close()


def reach(folder: Path) -> Wire | None:
    """Return a wire to the server that serves the class of a folder now, or None if none does."""
    end = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        with _short(folder) as path:
            end.connect(path)
    except OSError:
        end.close()
        return None
    return Wire(end)


@contextlib.contextmanager
def _short(folder: Path) -> Iterator[str]:
    """Give the socket's path, in few enough characters for the system wherever it lets a folder be named by number."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        by_number = Path(f"/proc/self/fd/{handle}")
        yield str((by_number if by_number.exists() else folder) / CONTROL)
    finally:
        os.close(handle)
