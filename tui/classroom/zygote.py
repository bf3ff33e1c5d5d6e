"""The warm process: everything imported and rehearsed, one thread, forks a child for each learner."""

import contextlib
import gc
import os
import selectors
import signal
import socket
import threading
import time
from collections.abc import Callable

from tui.classroom.child import CONTROL, become, environment
from tui.classroom.limits import Limits
from tui.classroom.seat import Seat
from tui.classroom.wire import Message, Wire, WireClosed

SECONDS_TO_END = 25.0
"""How long children may take to end in order once the gateway is gone."""
FAULT = 70
"""Exit code of a child that ended on a fault of its own."""
_SORRY = b"\r\nstudyguide stopped on a fault of its own. What you answered is kept. Come in again.\r\n"
Run = Callable[[Seat, int], int]


class Zygote:
    """Answers the gateway: a message and a terminal in, a child out; tells of each child's end."""

    def __init__(
        self, wire: Wire, home: str, run: Run, log: Callable[[BaseException], object], limits: Limits | None = None
    ) -> None:
        """Fork children that call `run` with their seat and the descriptor of their wire; `log` gets their faults."""
        self._log = log
        self._wire = wire
        self._home = home
        self._run = run
        self._limits = limits or Limits()
        self._children: dict[int, int] = {}
        self._retired = False

    def serve(self) -> None:
        """Serve until the gateway hangs up, or until the last child has ended once retired."""
        assert threading.active_count() == 1, "a process with threads must not fork"
        gc.collect()
        gc.disable()
        gc.freeze()
        woken, waker = socket.socketpair()
        for end in (woken, waker):
            end.setblocking(False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(waker.fileno())
        self._wire.send({"ready": True})
        with selectors.DefaultSelector() as waiting:
            waiting.register(self._wire, selectors.EVENT_READ)
            waiting.register(woken, selectors.EVENT_READ)
            while not self._retired or self._children:
                for key, _ in waiting.select():
                    if key.fileobj is woken:
                        woken.recv(4096)
                try:
                    for message in self._wire.receive():
                        self._take(message)
                    self._reap()
                except WireClosed:
                    self._end_all()
                    return

    def _take(self, message: Message) -> None:
        if message.get("retire"):
            self._retired = True
            return
        terminal, control = self._wire.take_files(2)
        number = int(message["id"])
        pid = os.fork()
        if not pid:
            self._be_child(Seat.from_message(message), terminal, control)
        os.close(terminal)
        os.close(control)
        self._children[pid] = number
        self._wire.send({"id": number, "pid": pid})

    def _be_child(self, seat: Seat, terminal: int, control: int) -> None:
        with _Life(self._log) as life:
            become(terminal, control, environment(seat, self._home), self._limits)
            life.code = self._run(seat, CONTROL)

    def _reap(self) -> None:
        while self._children:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if not pid:
                return
            number = self._children.pop(pid, None)
            if number is not None:
                self._wire.send({"id": number, "code": os.waitstatus_to_exitcode(status)})

    def _end_all(self) -> None:
        """Let the children, whose terminals have gone with the gateway, end in order; kill what doesn't."""
        until = time.monotonic() + SECONDS_TO_END
        for pid in self._children:
            os.kill(pid, signal.SIGHUP)
        while self._children and time.monotonic() < until:
            with contextlib.suppress(WireClosed, ChildProcessError):
                pid, _ = os.waitpid(-1, os.WNOHANG)
                self._children.pop(pid, None)
            time.sleep(0.05)
        for pid in self._children:
            os.kill(pid, signal.SIGKILL)


class _Life:
    """A child's whole life: however it ends, the process ends with it, and no traceback reaches the terminal."""

    def __init__(self, log: Callable[[BaseException], object]) -> None:
        self.code = FAULT
        self._log = log

    def __enter__(self) -> "_Life":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        try:
            if error is not None:
                self._log(error)
                os.write(1, _SORRY)
        finally:
            os._exit(self.code & 0xFF)
