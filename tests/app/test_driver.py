"""The driver in a real process on a real pseudo-terminal."""

import fcntl
import os
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINUX_ONLY = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
RESET = [b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?1006l", b"\x1b[?2004l", b"\x1b[?7h", b"\x1b[?1049l", b"\x1b[?25h"]

CRASH, FLOOD, STOP, SUSPEND = b"\x1bOP", b"\x1bOQ", b"\x1bOR", b"\x1bOS"  # F1 to F4


class Terminal:
    """A pseudo-terminal with the probe running in it."""

    def __init__(self, folder: Path, columns: int, rows: int, *, has_leader: bool = False) -> None:
        self.folder = folder
        self.shown = b""
        self.master, slave = os.openpty()
        self.modes_before = termios.tcgetattr(self.master)
        self.resize(columns, rows)
        self.process = subprocess.Popen(
            [
                sys.executable,
                Path(__file__).with_name("terminal_probe.py"),
                folder,
                *(["leader"] if has_leader else []),
            ],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env={"PATH": os.environ["PATH"], "TERM": "xterm-256color", "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"},
        )
        os.close(slave)
        self.wait_for(lambda: "ready\n" in self.log, "the app to start", 20)
        self.pid = int((folder / "pid").read_text())

    @property
    def log(self) -> str:
        path = self.folder / "log"
        return path.read_text() if path.exists() else ""

    def resize(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, data: bytes) -> None:
        while data:
            self.show(0)
            data = data[os.write(self.master, data[:1024]) :]

    def show(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while select.select([self.master], [], [], max(0, until - time.monotonic()))[0]:
            try:
                data = os.read(self.master, 65536)
            except OSError:
                data = b""
            if not data:
                return
            self.shown += data

    def wait_for(self, condition: Callable[[], bool], what: str, seconds: float = 5) -> None:
        until = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < until, f"waited {seconds} s for {what}; log:\n{self.log[-2000:]}"
            self.show(0.02)

    def wait_for_log(self, text: str) -> None:
        self.wait_for(lambda: text in self.log, repr(text))

    def wait_for_shown(self, text: bytes = b"probe is ready") -> None:
        self.wait_for(lambda: text in self.shown, repr(text))

    def wait_for_end(self, seconds: float = 5) -> int:
        self.wait_for(lambda: self.process.poll() is not None, "the end", seconds)
        self.show(0)
        return self.process.returncode

    def hang_up(self) -> None:
        os.close(self.master)
        self.master = -1

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self.master >= 0:
            os.close(self.master)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path, 80, 24)
    yield terminal
    terminal.close()


@pytest.fixture
def shell_terminal(tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path, 80, 24, has_leader=True)
    yield terminal
    if terminal.process.poll() is None:
        os.kill(terminal.pid, signal.SIGKILL)
    terminal.close()


def test_input_reaches_the_app(terminal: Terminal) -> None:
    for data, expected in [
        (b"\x1b[A", "Key key=up"),
        (b"\x1b", "Key key=escape"),
        (b"\x1bx", "Key key=alt+x"),
        ("Ж".encode(), "Key key=Ж"),
        (b"\x1b[<0;5;3M\x1b[<0;5;3m", "MouseDown x=4 y=2"),
        (b"\x1b[200~pasted text\x1b[201~", "Paste text=pasted text"),
        (b"\x1b[200~unclosed", "Paste text=unclosed"),
        (b"\xff\xfe\x1b[B", "Key key=down"),
        (b"\x1b[48;60000;60000;60000;60000t\x1b[C", "Key key=right"),
        (b"\x1b[97:65;1u\x1b[D", "Key key=left"),
    ]:
        terminal.type(data)
        terminal.wait_for_log(expected)
    first, second = "ї".encode()
    terminal.type(bytes([first]))
    terminal.show(0.2)
    terminal.type(bytes([second]))
    terminal.wait_for_log("Key key=ї")
    assert "60000" not in terminal.log


def test_a_start_asks_for_synchronised_output_but_not_for_sizes(terminal: Terminal) -> None:
    terminal.wait_for_shown()
    assert b"\x1b[?2026$p" in terminal.shown
    assert b"\x1b[?2048" not in terminal.shown


def test_a_new_size_reaches_the_app(terminal: Terminal) -> None:
    terminal.resize(100, 30)
    terminal.wait_for_log("Resize size=Size(width=100, height=30)")


@pytest.mark.parametrize(
    ("columns", "rows", "expected"),
    [(65535, 65535, "width=500, height=200"), (0, 0, "width=80, height=24"), (1, 1, "width=1, height=1")],
)
def test_absurd_sizes_are_brought_within_bounds(tmp_path: Path, columns: int, rows: int, expected: str) -> None:
    terminal = Terminal(tmp_path, columns, rows)
    try:
        terminal.wait_for_log(f"Resize size=Size({expected})")
        terminal.type(b"x")
        terminal.wait_for_log("Key key=x")
        assert "65535" not in terminal.log
    finally:
        terminal.close()


def test_rubbish_without_brackets_does_not_freeze_the_app(terminal: Terminal) -> None:
    terminal.type(bytes(range(0x20, 0x7F)) * 690 + b"\xff\x00\x1b[" * 500)
    time.sleep(0.2)
    terminal.type(b"\x1b[H")
    terminal.wait_for(lambda: "Key key=home" in terminal.log, "the key after it", 2)


def test_a_terminal_that_does_not_read_does_not_freeze_the_app(terminal: Terminal) -> None:
    os.write(terminal.master, FLOOD)
    time.sleep(2)
    os.write(terminal.master, b"\x1b[A")
    until = time.monotonic() + 3
    while "Key key=up" not in terminal.log:
        assert time.monotonic() < until
        time.sleep(0.02)
    terminal.show(0.5)
    terminal.process.send_signal(signal.SIGTERM)
    assert terminal.wait_for_end() == 143


@LINUX_ONLY
def test_closing_the_terminal_ends_the_app_without_a_spin(terminal: Terminal) -> None:
    terminal.show(0.3)
    before = cpu_seconds(terminal.pid)
    terminal.hang_up()
    until = time.monotonic() + 2
    while (ended := os.waitid(os.P_PID, terminal.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT)) is None:
        assert time.monotonic() < until
        time.sleep(0.01)
    assert cpu_seconds(terminal.pid) - before < 1
    assert ended.si_status == 129


@pytest.mark.parametrize(("number", "code"), [(signal.SIGHUP, 129), (signal.SIGTERM, 143)])
def test_signals_end_the_app_and_reset_the_terminal(terminal: Terminal, number: signal.Signals, code: int) -> None:
    terminal.process.send_signal(number)
    assert terminal.wait_for_end() == code
    assert_is_reset(terminal)


def test_a_crash_resets_the_terminal_before_it_is_told(terminal: Terminal) -> None:
    terminal.type(CRASH)
    assert terminal.wait_for_end() == 1
    assert_is_reset(terminal)
    assert b"told to crash" in terminal.shown.rpartition(b"\x1b[?1049l")[2]


def test_quitting_resets_the_terminal(terminal: Terminal) -> None:
    assert not termios.tcgetattr(terminal.master)[3] & (termios.ECHO | termios.ICANON | termios.ISIG)
    terminal.type(b"\x11")
    assert terminal.wait_for_end() == 0
    assert_is_reset(terminal)


@LINUX_ONLY
def test_an_idle_app_has_one_thread_and_does_not_wake_up(terminal: Terminal) -> None:
    terminal.type(b"\x1b")
    terminal.wait_for_log("Key key=escape")
    terminal.show(0.5)
    assert len(os.listdir(f"/proc/{terminal.pid}/task")) == 1
    before = wake_ups(terminal.pid)
    terminal.show(2)
    assert wake_ups(terminal.pid) - before <= 2


@LINUX_ONLY
def test_stopping_gives_the_terminal_back_and_continuing_takes_it_again(shell_terminal: Terminal) -> None:
    (terminal := shell_terminal).wait_for_shown()
    terminal.type(STOP)
    terminal.wait_for(lambda: state(terminal.pid) == "T", "the stop")
    terminal.show(0.1)
    assert_is_reset(terminal)
    terminal.shown = b""
    os.kill(terminal.pid, signal.SIGCONT)
    terminal.wait_for_shown()
    assert terminal.shown.startswith(b"\x1b[?1049h")
    terminal.wait_for_log("SignalResume")
    terminal.type(b"x")
    terminal.wait_for_log("Key key=x")
    terminal.type(b"\x11")
    assert terminal.wait_for_end() == 0


@LINUX_ONLY
def test_continuing_after_a_stop_from_outside_paints_again(shell_terminal: Terminal) -> None:
    (terminal := shell_terminal).wait_for_shown()
    os.kill(terminal.pid, signal.SIGSTOP)
    terminal.wait_for(lambda: state(terminal.pid) == "T", "the stop")
    terminal.show(0.1)
    termios.tcsetattr(terminal.master, termios.TCSANOW, terminal.modes_before)
    terminal.shown = b""
    os.kill(terminal.pid, signal.SIGCONT)
    terminal.wait_for_shown()
    terminal.type(b"x")
    terminal.wait_for_log("Key key=x")


@LINUX_ONLY
def test_an_app_that_leads_its_session_is_not_stopped(terminal: Terminal) -> None:
    terminal.type(STOP + b"x")
    terminal.wait_for_log("Key key=x")
    assert state(terminal.pid) != "T"


def test_while_the_app_is_suspended_the_terminal_is_free(terminal: Terminal) -> None:
    terminal.wait_for_shown()
    terminal.shown = b""
    terminal.type(SUSPEND)
    terminal.wait_for_shown(b"[suspended]")
    terminal.wait_for(lambda: b"probe is ready" in terminal.shown.partition(b"[suspended]")[2], "the app again")
    reset, mark, again = terminal.shown.partition(b"[suspended]")
    assert mark
    assert reset.endswith(b"\x1b[?1004l")
    assert again.startswith(b"\x1b[?1049h")


def assert_is_reset(terminal: Terminal) -> None:
    last_picture = terminal.shown.rpartition(b"\x1b[?1049h")[2]
    assert [mode for mode in RESET if mode not in last_picture] == []
    assert termios.tcgetattr(terminal.master) == terminal.modes_before


def state(pid: int) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()[0]


def cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def wake_ups(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))
