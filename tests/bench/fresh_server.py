"""The yardstick of a class: the same gateway, but a fresh process for each learner instead of a warm one's child."""

import asyncio
import fcntl
import os
import subprocess
import sys
import termios
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tui.classroom import serve
from tui.classroom.child import environment
from tui.classroom.seat import Seat
from tui.classroom.server_log import ServerLog
from tui.classroom.warm_process import Child, Ended
from tui.cli import main


class FreshNursery:
    """Starts the program anew for each learner."""

    def __init__(self, folder: Path, guides: Sequence[Path], log: ServerLog) -> None:
        self._folder = folder
        self._guide = guides[0]
        self._waiting: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Do nothing: nothing is kept warm."""

    async def fork(self, seat: Seat, terminal: int, control: int, ended: Ended) -> Child:
        """Start a process on the terminal."""
        words = [
            "--content",
            str(self._guide),
            "--data",
            str(self._folder),
            "--learner",
            seat.learner,
            str(self._guide),
        ]
        process = subprocess.Popen(
            [sys.executable, "-m", "tui", *words],
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            env={**environment(seat, str(self._folder)), "PYTHONPATH": os.environ["PYTHONPATH"], "SSH_TTY": "class"},
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        task = asyncio.create_task(_tell(process, ended))
        self._waiting.add(task)
        task.add_done_callback(self._waiting.discard)
        return Child(process.pid, ended)

    async def close(self) -> None:
        """Do nothing."""


async def _tell(process: "subprocess.Popen[bytes]", ended: Ended) -> None:
    while process.poll() is None:
        await asyncio.sleep(0.2)
    ended(process.returncode)


if __name__ == "__main__":
    replaced: Any = serve
    replaced.Nursery = FreshNursery
    sys.exit(main())
