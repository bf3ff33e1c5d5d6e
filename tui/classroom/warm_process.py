"""A warm process, as the gateway sees it: asked for children, and heard of their ends."""

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tui.classroom.seat import Seat
from tui.classroom.wire import Message, Wire, WireClosed

Ended = Callable[[int | None], None]
"""Gets a child's exit code, or None where it will never be known."""
_ENVIRON = {"LANG": "C.UTF-8", "TERM": "xterm-256color", "PATH": os.defpath}
_LAST = 19
"""The niceness of what waits for everybody else."""
_SECONDS_TO_END = 30.0


class Child:
    """One learner's process, as the gateway knows it."""

    def __init__(self, pid: int, ended: Ended) -> None:
        self.pid = pid
        self.ended = ended
        self._handle = os.pidfd_open(pid) if hasattr(os, "pidfd_open") and _lives(pid) else -1

    def end(self) -> None:
        """Ask it to end in order."""
        self._send(signal.SIGTERM)

    def yield_to_others(self) -> None:
        """Let it run only when nobody else has anything to do."""
        with contextlib.suppress(OSError):
            if self._handle >= 0:
                os.setpriority(os.PRIO_PROCESS, self.pid, _LAST)

    def kill(self) -> None:
        """Kill it, if it still lives; never another process that got its number."""
        self._send(signal.SIGKILL)

    def close(self) -> None:
        """Forget it."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def _send(self, number: signal.Signals) -> None:
        with contextlib.suppress(OSError):
            if self._handle >= 0:
                signal.pidfd_send_signal(self._handle, number)
            elif not hasattr(os, "pidfd_open"):
                os.kill(self.pid, number)


class WarmProcess:
    """One warm process and its wire."""

    def __init__(self, first: Message, gone: Callable[["WarmProcess"], None]) -> None:
        self._gone = gone
        self._loop = asyncio.get_running_loop()
        self.ready: asyncio.Future[None] = self._loop.create_future()
        self._asked: dict[int, tuple[asyncio.Future[Child], Ended]] = {}
        self._children: dict[int, Child] = {}
        self._wire, theirs = Wire.pair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "tui.warm", str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={**_ENVIRON, "HOME": str(first["folder"]), **_python_path()},
                cwd=str(first["folder"]),
                start_new_session=True,
            )
        self._wire.send(first)
        self._loop.add_reader(self._wire.fileno(), self._hear)

    def fork(self, number: int, seat: Seat, files: tuple[int, int], ended: Ended) -> "asyncio.Future[Child]":
        """Ask for a child."""
        asked: asyncio.Future[Child] = self._loop.create_future()
        self._asked[number] = asked, ended
        try:
            self._wire.send({"id": number, **seat.to_message()}, files)
        except WireClosed as error:
            asked.set_exception(error)
        return asked

    def retire(self) -> None:
        """Let it fork no more, and end with its last child."""
        with contextlib.suppress(WireClosed):
            self._wire.send({"retire": True})

    def kill(self) -> None:
        """End it at once; its children go on."""
        self._process.kill()

    def close(self) -> None:
        """Hang up."""
        self._loop.remove_reader(self._wire.fileno())
        self._wire.close()

    def wait(self) -> None:
        """Wait until it has ended."""
        try:
            self._process.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _hear(self) -> None:
        try:
            for message in self._wire.receive():
                self._take(message)
        except WireClosed as error:
            self._loop.remove_reader(self._wire.fileno())
            self._wire.close()
            self._process.kill()
            self._process.wait()
            self._forget(error)
            self._gone(self)

    def _take(self, message: Message) -> None:
        number = message.get("id", 0)
        if message.get("ready") and not self.ready.done():
            self.ready.set_result(None)
        elif "pid" in message and number in self._asked:
            asked, ended = self._asked.pop(number)
            child = self._children[number] = Child(message["pid"], ended)
            if not asked.done():
                asked.set_result(child)
            else:
                child.kill()
        elif "code" in message and number in self._children:
            self._children.pop(number).ended(message["code"])

    def _forget(self, error: WireClosed) -> None:
        if not self.ready.done():
            self.ready.set_exception(error)
        for asked, _ in self._asked.values():
            if not asked.done():
                asked.set_exception(error)
        for child in self._children.values():
            child.ended(None)
        self._children.clear()


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return True


def _python_path() -> dict[str, str]:
    """Return what makes another interpreter find this package where it stands now."""
    return {"PYTHONPATH": str(Path(__file__).parents[2])}
