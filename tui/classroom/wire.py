"""Messages between two processes of one machine: a line of JSON each, with open files beside it."""

import json
import socket
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any

_LONGEST = 64 * 1024
"""Bytes: a peer that sends a longer line is given up."""
_MOST_FILES = 4
Message = dict[str, Any]


class WireClosed(OSError):
    """The other end is gone, or sends what is no message."""


class Wire:
    """One end of a socket pair; never waits; raises WireClosed when the other end has gone or doesn't read."""

    def __init__(self, end: socket.socket) -> None:
        self._end = end
        self._end.setblocking(False)
        self._heard = b""
        self._is_broken = False
        self._files: deque[int] = deque()

    @classmethod
    def pair(cls) -> tuple["Wire", socket.socket]:
        """Return one end, and the socket of the other."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        return cls(ours), theirs

    def fileno(self) -> int:
        """Return the descriptor, to wait on."""
        return self._end.fileno()

    def send(self, message: Message, files: Sequence[int] = ()) -> None:
        """Send a message, and open files that the other end gets as its own; raises WireClosed."""
        if self._is_broken:
            raise WireClosed("the other end didn't read")
        line = json.dumps(message, ensure_ascii=True).encode() + b"\n"
        try:
            sent = socket.send_fds(self._end, [line], list(files)) if files else self._end.send(line)
        except OSError as error:
            self._is_broken = True
            raise WireClosed(str(error)) from error
        if sent < len(line):
            self._is_broken = True
            raise WireClosed("the other end doesn't read")

    def receive(self) -> Iterator[Message]:
        """Yield the messages that have come; raises WireClosed after the last."""
        closed = not self._read()
        while b"\n" in self._heard:
            line, _, self._heard = self._heard.partition(b"\n")
            try:
                message = json.loads(line)
            except ValueError as error:
                raise WireClosed("no message") from error
            if isinstance(message, dict):
                yield message
        if closed or len(self._heard) > _LONGEST:
            raise WireClosed("closed")

    def take_files(self, count: int) -> list[int]:
        """Return the next open files that came with messages; raises WireClosed if there aren't so many."""
        if len(self._files) < count:
            raise WireClosed("a file is missing")
        return [self._files.popleft() for _ in range(count)]

    def close(self) -> None:
        """Hang up."""
        self._end.close()

    def _read(self) -> bool:
        try:
            data, files, _, _ = socket.recv_fds(self._end, 1 << 16, _MOST_FILES)
        except BlockingIOError:
            return True
        except OSError:
            return False
        self._files.extend(files)
        self._heard += data
        return bool(data)
