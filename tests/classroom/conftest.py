import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.real.terminal import ENTER, PATIENCE, Terminal, studyguide
from tui.library import Library
from tui.model.events import ANSWERED, Event
from tui.store import Store

ROOT = Path(__file__).parents[2]
RIVERS = ROOT / "tests" / "guides"
needs_ssh = pytest.mark.skipif(shutil.which("ssh") is None, reason="install openssh-client")


class School:
    """A class that is served by the real program, and the people who come to it with the real `ssh`."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self.folder = folder
        self.home = folder / "home"
        self.room = folder / "class"
        self.content = RIVERS
        self.idle = 30.0
        self.port = 0
        self.code = ""
        self.server: subprocess.Popen[str] | None = None
        self.windows: list[Terminal] = []
        (self.home / ".ssh").mkdir(parents=True, mode=0o700)
        self.room.mkdir(mode=0o700)
        shutil.copytree(cache, self.room / "cache")
        self.environ = {"PATH": os.environ["PATH"], "HOME": str(self.home), "LANG": "C.UTF-8", "TERM": "xterm-256color"}

    def command(self, *words: str | Path) -> "subprocess.CompletedProcess[str]":
        """Run `studyguide` with the words in pipes."""
        return subprocess.run(
            [str(word) for word in studyguide("--content", self.content, "--data", self.folder / "data", *words)],
            capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
            env={**self.environ, "PYTHONPATH": str(ROOT)}, stdin=subprocess.DEVNULL,
        )  # fmt: skip

    def manage(self, *words: str) -> str:
        """Run `studyguide class` on this class and return what it says."""
        done = self.command("class", f"{self.room}/", *words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def open(self) -> "School":
        """Start the server and wait until learners can come."""
        words = studyguide("--content", self.content, "--data", self.folder / "data", "serve", "--no-board")
        log = self.room / "server.log"
        before = log.read_text().count("serving") if log.exists() else 0
        self.server = subprocess.Popen(
            [str(word) for word in (*words, "--class", f"{self.room}/", "--port", "0", "--host", "127.0.0.1",
                                    "--idle", str(self.idle))],
            env={**self.environ, "PYTHONPATH": str(ROOT)}, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True, start_new_session=True,
        )  # fmt: skip
        until = time.monotonic() + PATIENCE
        while not (log.exists() and log.read_text().count("serving") > before):
            assert self.server.poll() is None and time.monotonic() < until, self.log
            time.sleep(0.05)
        self.port = int(re.findall(r"serving port=(\d+)", self.log)[-1])
        return self

    @property
    def log(self) -> str:
        """What the server has logged."""
        path = self.room / "server.log"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def new_code(self) -> str:
        """Make a class code and return it."""
        return self.manage("code").split()[-1]

    def ssh(self, *options: str, user: str = "", key: Path | None = None) -> list[str | Path]:
        """Return the `ssh` command that leads here; commands and more options may follow."""
        given = ["-i", str(key), "-o", "IdentitiesOnly=yes"] if key else ["-o", "PubkeyAuthentication=no"]
        fixed = ["-F", "none", "-o", "StrictHostKeyChecking=no", "-o", "LogLevel=ERROR"]
        known = ["-o", f"UserKnownHostsFile={self.home / 'known'}", "-p", str(self.port)]
        return ["ssh", *fixed, *known, *given, *options, f"{user}@127.0.0.1" if user else "127.0.0.1"]

    def window(self, *options: str, key: Path | None = None, size: tuple[int, int] = (80, 24)) -> Terminal:
        """Start `ssh` in a terminal of its own."""
        self.windows.append(Terminal(self.ssh(*options, key=key), self.environ, size))
        return self.windows[-1]

    def sign_in(self, name: str, code: str, *, key: Path | None = None, size: tuple[int, int] = (80, 24)) -> Terminal:
        """Type name and code."""
        window = self.window(key=key, size=size)
        window.wait_for("Your name:")
        window.type(name + ENTER)
        window.wait_for("your own code:")
        window.type(code + ENTER)
        return window

    def join(self, name: str, code: str, size: tuple[int, int] = (80, 24)) -> tuple[Terminal, str]:
        """Join with the class code; return the window at the first screen, and the personal code."""
        window = self.sign_in(name, code, size=size)
        window.wait_for("Press Enter when you have it")
        own = re.findall(r"Your own code is\s+(\S+)", window.text)[0]
        window.type(ENTER)
        window.wait_for(lambda: "Press Enter to go on" in window.text or "section 1 of" in window.text)
        if "Press Enter to go on" in window.text:
            window.type(ENTER)
        window.wait_for("section 1 of")
        return window, own

    def make_key(self, name: str, kind: str = "ed25519") -> Path:
        """Make a key pair and return the private half."""
        path = self.home / ".ssh" / name
        subprocess.run(["ssh-keygen", "-q", "-t", kind, "-N", "", "-f", path], check=True)
        return path

    def kept(self, name: str, kind: str = ANSWERED) -> list[Event]:
        """Return what is kept of a learner of one kind."""
        listed = self.manage("list")
        assert name in listed, listed
        from tui.course import Course
        from tui.journal import Journal

        with Store.open_class(self.room) as store:
            learner = Course(Journal(store, time.time)).roster.find(name)
        assert learner is not None
        with Store.open(self.room, learner.id) as store:
            return [event for event in store.events("rivers") if event.kind == kind]

    def processes(self) -> list[int]:
        """Return the processes of the class: the warm one and the learners'."""
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                environ = (folder / "environ").read_bytes()
                state = (folder / "stat").read_text().rpartition(")")[2].split()[0]
            except OSError:
                continue
            if f"HOME={self.room}".encode() in environ.split(b"\0") and state != "Z":
                found.append(int(folder.name))
        return found

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Stop the server and return its exit code."""
        assert self.server is not None
        self.server.send_signal(number)
        return self.server.wait(PATIENCE)

    def close(self) -> None:
        for window in self.windows:
            window.close()
        if self.server is not None and self.server.poll() is None:
            self.stop()


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a cache that holds the guide, which saves each test from compiling it."""
    cache = tmp_path_factory.mktemp("cache")
    Library([RIVERS], cache).shelf()
    return cache


@pytest.fixture
def school(tmp_path: Path, compiled: Path) -> Iterator[School]:
    """Return a class that isn't served yet; whatever runs is ended with the test."""
    school = School(tmp_path, compiled)
    yield school
    school.close()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, compiled: Path) -> Iterator[School]:
    """Return a class that is served for all tests of a file."""
    school = School(tmp_path_factory.mktemp("school"), compiled)
    school.code = school.new_code()
    yield school.open()
    school.close()


def until(condition: "object", seconds: float = PATIENCE) -> None:
    """Wait until a condition holds."""
    end = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)
