"""Keys that come in one breath, as over a slow line: each is meant for a screen that isn't there yet."""

from pathlib import Path

import pytest

from tests.real.conftest import RIVERS, Begin, Kept
from tests.real.terminal import ENTER, ESC, QUIT, TAB

F1, F2, F3, F4, PALETTE = "\x1bOP", "\x1bOQ", "\x1bOR", "\x1bOS", "\x10"
BREATHS = [
    *(opening + F2 for opening in (F1, F3, F4, PALETTE, "g", "o", "/", "q", TAB + ENTER)),
    *(opening + F1 + F2 + ENTER for opening in (F4, "g", "q")),
]


def test_a_screen_is_left_before_it_stands(begin: Begin, data: Path) -> None:
    window = begin("--content", RIVERS, "rivers")
    window.wait_for("section 1 of 2")
    for breath in BREATHS:
        window.type(breath)
        window.settle(0.1)
        assert window.process.poll() is None, f"{breath!r}:\n{window.text}"
        for _ in range(10):
            if window.shows("Tab term"):
                break
            window.type(ENTER if window.shows("quit, all is kept") else ESC)
            window.settle(0.1)
        window.wait_for("section 1 of 2")
    assert window.quit() == 0
    assert not (data / "faults.log").exists()


@pytest.mark.parametrize("opening", [F4, "g", "q"])
def test_the_program_is_left_before_a_screen_stands(begin: Begin, data: Path, opening: str) -> None:
    window = begin("--content", RIVERS, "rivers")
    window.wait_for("section 1 of 2")
    window.type(opening + QUIT)
    assert window.end() == 0
    assert not (data / "faults.log").exists()


def test_the_last_answer_and_the_way_out_in_one_breath(begin: Begin, kept: Kept, data: Path) -> None:
    window = begin("--content", RIVERS, "quiz", "rivers", "order")
    window.wait_for("question 1 of 2")
    window.press(f"1{ENTER}", "Enter next")
    window.press(ENTER, "question 2 of 2")
    window.press(f"1{ENTER}", "Enter next")
    window.type(ENTER + ESC + ESC)
    window.settle()
    assert window.process.poll() is None, window.text
    assert window.quit() == 0
    assert not (data / "faults.log").exists()
    assert len(kept("rivers")) == 2
