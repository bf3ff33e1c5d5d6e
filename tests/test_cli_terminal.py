"""The command line by line on a real terminal."""

import os
import pty
import re
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator

import pytest

from tests.running import CONTENT, Run, compiled, environ, run

__all__ = ["compiled", "environ", "run"]


class Typist:
    """A person at a terminal of 40 columns."""

    def __init__(self, environ: dict[str, str], *words: str) -> None:
        self._pid, self._terminal = pty.fork()
        if self._pid == 0:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # ignored where the tests run in the background
            command = [sys.executable, "-m", "tui", "--content", str(CONTENT), *words]
            os.execve(sys.executable, command, environ)
        self.said = ""

    def wait_for(self, text: str) -> None:
        """Read until a text was said in answer to what was typed last."""
        until = time.monotonic() + 30
        while text not in self.said and time.monotonic() < until and self._read():
            pass
        assert text in self.said, self.said

    def _read(self) -> bool:
        if not select.select([self._terminal], [], [], 30)[0]:
            return False
        try:
            piece = os.read(self._terminal, 65_536)
        except OSError:  # the other end is gone
            return False
        self.said += piece.decode()
        return bool(piece)

    def type(self, line: str) -> None:
        self.said = ""
        os.write(self._terminal, f"{line}\n".encode())

    def end(self) -> int:
        """Read to the end and return the exit code."""
        while self._read():
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])

    def close(self) -> None:
        os.close(self._terminal)


@pytest.fixture
def typist(environ: dict[str, str]) -> Iterator[Callable[..., Typist]]:
    typists: list[Typist] = []

    def begin(*words: str, **more: str) -> Typist:
        typists.append(Typist({**environ, "COLUMNS": "40", **more}, *words))
        return typists[-1]

    yield begin
    for each in typists:
        each.close()


def test_on_a_terminal_the_text_is_wrapped_under_its_titles(typist: Callable[..., Typist]) -> None:
    reader = typist("read", "--plain", NO_COLOR="1")
    assert reader.end() == 0
    lines = reader.said.replace("\r", "").splitlines()
    assert "¶3" in lines
    assert "2  Where they end" in re.sub(r"\x1b\[\d*m", "", reader.said)
    assert max(map(len, lines)) <= 48
    assert not re.search(r"\x1b\[(?!\d*m)|\x1b\[[34]\d", reader.said)


def test_a_dumb_terminal_goes_line_by_line_and_says_so(typist: Callable[..., Typist]) -> None:
    quiz = typist("quiz", "source", TERM="dumb")
    quiz.wait_for("Your answer, 1 to 3:")
    assert "TERM is dumb" in quiz.said
    quiz.type("1")
    quiz.wait_for("Your answers, all that fit")
    assert "Right." in quiz.said
    quiz.type("/leave")
    assert quiz.end() == 0
    assert "\x1b" not in quiz.said


def test_a_bare_start_on_a_dumb_terminal_says_what_to_type(typist: Callable[..., Typist]) -> None:
    shelf = typist(TERM="dumb")
    assert shelf.end() == 2
    assert "--plain" in shelf.said


def test_interrupting_ends_quietly_and_keeps_the_answers(typist: Callable[..., Typist], run: Run) -> None:
    quiz = typist("quiz", "source", "--plain")
    quiz.wait_for("Your answer, 1 to 3:")
    quiz.type("1")
    quiz.wait_for("Your answers, all that fit")
    quiz.type("\x03")
    assert quiz.end() == 130
    assert "Traceback" not in quiz.said
    assert "1 answered" in run("quiz", "source").stdout
