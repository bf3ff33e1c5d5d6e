"""A served class of learners with keys, and the people who come to it with real `ssh`."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

import asyncssh

from tests.bench.bench import largest_guide
from tests.classroom.crowd import FIRST_SCREEN, Crowd, Person
from tui.course import Course
from tui.journal import Journal
from tui.library import Library
from tui.store import Store

ROOT = Path(__file__).parents[2]
_GO_ON = b"Press Enter to go on"


class ClassHost:
    """Serves a class, with a warm process or a fresh one for each learner; ended at the end, come what may."""

    def __init__(self, folder: Path, learners: int, module: str = "tui") -> None:
        self._folder = folder
        self.room = folder / "class"
        self.room.mkdir(parents=True, mode=0o700)
        self._used = 0
        self._enrol(learners)
        guide = largest_guide()
        Library([guide], self.room / "cache").shelf()
        words = ["--content", str(guide), "--data", str(folder), "serve", "--no-board", "--class", f"{self.room}/"]
        self._server = subprocess.Popen(
            [sys.executable, "-m", module, *words, "--port", "0", "--host", "127.0.0.1"],
            env={"PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._port = self._wait_for_port()
        self.crowd = Crowd({"PATH": os.environ["PATH"], "HOME": str(folder), "TERM": "xterm-256color"})

    def __enter__(self) -> "ClassHost":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.crowd.close()
        self._server.send_signal(signal.SIGTERM)
        self._server.wait(60)

    def come(self) -> Person:
        """Let the next learner come as far as the last line before the program."""
        key = self._folder / f"key{self._used}"
        self._used += 1
        options = ["-F", "none", "-o", "StrictHostKeyChecking=no", "-o", f"UserKnownHostsFile={self._folder}/known"]
        more = ["-o", "LogLevel=ERROR", "-o", "IdentitiesOnly=yes", "-i", str(key), "-p", str(self._port)]
        return self.crowd.add(["ssh", *options, *more, "127.0.0.1"], [(_GO_ON, b"")])

    def wait_at_the_door(self, count: int) -> list[Person]:
        """Let so many come, and wait until all of them stand before the last Enter."""
        people = [self.come() for _ in range(count)]
        self.crowd.finish(120)
        return people

    def enter(self, people: Sequence[Person], within: float = 0.0) -> list[float]:
        """Let people in, spread over so many seconds, and return the seconds each waited for the first screen."""
        for person in people:
            person.wait_for(FIRST_SCREEN)
            person.type(b"\r")
            if within:
                self.crowd.attend(within / len(people))
        self.crowd.finish(120)
        took = [person.took for person in people]
        self.crowd.attend(1.0)
        return took

    def programs(self) -> list[int]:
        """Return the processes of the class beside the gateway: what serves the learners."""
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                environ = (folder / "environ").read_bytes().split(b"\0")
            except OSError:
                continue
            if f"HOME={self.room}".encode() in environ:
                found.append(int(folder.name))
        return found

    def memory(self) -> float:
        """Return the megabytes of all processes of the class, what is shared counted once."""
        return sum(map(_pss, [*self.programs(), self._server.pid])) / 1e6

    def processor(self) -> float:
        """Return the seconds of processor time that the class has taken so far."""
        return sum(map(_seconds, [*self.programs(), self._server.pid]))

    def wake_ups(self) -> int:
        """Return how often the learners' programs have waited and gone on."""
        return sum(map(_switches, self.programs()))

    def _enrol(self, learners: int) -> None:
        with Store.open_class(self.room) as store:
            course = Course(Journal(store, time.time))
            for number in range(learners):
                key = asyncssh.generate_private_key("ssh-ed25519")
                path = self._folder / f"key{number}"
                path.touch(mode=0o600)
                path.write_bytes(key.export_private_key())
                course.bind_key(course.enrol(f"Learner {number}"), key.get_fingerprint())
            course.save()

    def _wait_for_port(self) -> int:
        log = self.room / "server.log"
        until = time.monotonic() + 60
        while time.monotonic() < until and self._server.poll() is None:
            if log.exists() and (found := re.findall(r"serving port=(\d+)", log.read_text())):
                return int(found[-1])
            time.sleep(0.05)
        raise SystemExit("the class never began")


def _pss(pid: int) -> int:
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return int(re.findall(r"^Pss: *(\d+) kB", rollup, re.MULTILINE)[0]) * 1024


def _seconds(pid: int) -> float:
    taken = 0
    for schedule in Path(f"/proc/{pid}/task").glob("*/schedstat"):
        try:
            taken += int(schedule.read_text().split()[0])
        except OSError:
            continue
    return taken / 1e9


def _switches(pid: int) -> int:
    count = 0
    for status in Path(f"/proc/{pid}/task").glob("*/status"):
        try:
            count += int(re.findall(r"^voluntary_ctxt_switches:\s*(\d+)", status.read_text(), re.MULTILINE)[0])
        except OSError:
            continue
    return count
