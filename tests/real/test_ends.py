"""A program that is told to end, or whose terminal vanishes, in the middle of things."""

import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.real.conftest import RIVERS, Begin, Kept
from tests.real.reading import paragraph_read
from tests.real.terminal import DOWN, ENTER, RESET, Terminal
from tui.model.events import STOOD

SECONDS_TO_END = 2.0


def hang_up(window: Terminal) -> None:
    window.hang_up()


def terminate(window: Terminal) -> None:
    window.process.send_signal(signal.SIGTERM)


def send_hang_up(window: Terminal) -> None:
    window.process.send_signal(signal.SIGHUP)


ENDS = pytest.mark.parametrize(
    ("end", "code"),
    [(send_hang_up, 129), (terminate, 143), (hang_up, 129)],
    ids=["SIGHUP", "SIGTERM", "the terminal vanishes"],
)
End = Callable[[Terminal], None]


def ended(window: Terminal, end: End) -> int:
    """End the program and return its exit code; fail where it takes too long."""
    began = time.monotonic()
    end(window)
    code = window.end(SECONDS_TO_END * 5)
    assert time.monotonic() - began < SECONDS_TO_END
    return code


def assert_orderly(window: Terminal, data: Path) -> None:
    """Check that the terminal was given back and that nothing went wrong."""
    if not window.has_gone:
        assert [code for code in RESET if code not in window.said] == []
        assert "Traceback" not in window.plain
    assert not (data / "faults.log").exists()


@ENDS
def test_in_a_quiz_the_answers_and_the_place_are_kept(
    begin: Begin, kept: Kept, data: Path, end: End, code: int
) -> None:
    window = begin("--content", RIVERS, "rivers")
    window.wait_for("section 1 of 2")
    window.press(DOWN, "¶")
    window.press("q", "question 1 of 4")
    window.press("1", "› 1")
    window.press(ENTER, "Right.")
    window.press(ENTER, "question 2 of 4")
    window.press("1", "1 chosen")
    assert ended(window, end) == code
    assert_orderly(window, data)
    assert [event.text("question") for event in kept("rivers")] == ["rises"]
    assert kept("rivers", STOOD)[-1].text("section") == "source"
    again = begin("--content", RIVERS)
    again.wait_for("section 1 of 2")
    again.press("q", "question 2 of 4")


@ENDS
def test_while_reading_the_paragraph_is_kept(begin: Begin, kept: Kept, data: Path, end: End, code: int) -> None:
    window = begin("kherson-withdrawal")
    window.wait_for("section 1 of 8")
    window.press("n", "section 2 of 8")
    window.press("n", "section 3 of 8")
    window.type(DOWN * 12)
    window.settle()
    paragraph = paragraph_read(window)
    assert ended(window, end) == code
    assert_orderly(window, data)
    again = begin()
    again.wait_for("section 3 of 8")
    again.settle()
    assert paragraph_read(again) == paragraph


@ENDS
def test_line_by_line_the_answers_are_kept(begin: Begin, kept: Kept, data: Path, end: End, code: int) -> None:
    window = begin("--content", RIVERS, "quiz", "rivers", "source-quiz", "--plain")
    window.wait_for("1 to 3:")
    window.press("1\n", "Question 2 of 4")
    assert ended(window, end) != 0
    assert not (data / "faults.log").exists()
    assert [event.text("question") for event in kept("rivers")] == ["rises"]
