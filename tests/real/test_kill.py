"""kill -9 in the middle of a quiz: what was acknowledged is kept.

An answer is acknowledged once its verdict is in the terminal's bytes; the kill comes up to 50 ms later.
"""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from tests.real.conftest import Kept, rounds
from tests.real.many_questions import write_guide
from tests.real.terminal import ENTER, Terminal, studyguide

ACKNOWLEDGED = r"Right\."
MOST_ANSWERS = 4
"""In one round, before the one that may be on its way when the kill comes."""
LATEST_KILL = 0.05
ROUNDS_A_LEARNER = 50
SHEET = ["quiz", "many", "many-quiz"]


@dataclass(frozen=True)
class Front:
    """A front end: what shows that it asks, what one types, what shows that it can go on, and how."""

    words: Sequence[str]
    asks: str
    answer: str
    answered: str
    go_on: str


PLAIN = Front([*SHEET, "--plain"], "1 to 3:", "1\n", ACKNOWLEDGED, "")
SCREEN = Front(SHEET, "How sure", f"1{ENTER}", "see it in", ENTER)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_guide(tmp_path_factory.mktemp("shelf"), ROUNDS_A_LEARNER * (MOST_ANSWERS + 1) + 1)


def acknowledged_before_a_kill(window: Terminal, front: Front, random: Random) -> int:
    """Answer a few questions, kill the program, and return how many answers were acknowledged."""
    window.wait_for_bytes(front.asks)
    wanted = random.randint(1, MOST_ANSWERS)
    for number in range(wanted):
        window.type(front.answer)
        window.wait_for_bytes(ACKNOWLEDGED)
        if number + 1 < wanted:
            window.wait_for_bytes(front.answered)
            if front.go_on:
                window.type(front.go_on)
            window.wait_for_bytes(front.asks)
    if random.random() < 0.5:
        window.type(front.go_on + front.answer)  # on its way when the kill comes: kept or not
    time.sleep(random.uniform(0, LATEST_KILL))
    window.kill()
    return wanted


def lost_answers(
    command: Sequence[str | Path], front: Front, times: int, environ: dict[str, str], shelf: Path, kept: Kept
) -> int:
    """Return how many acknowledged answers are missing after so many kills."""
    lost = safe = 0
    for number in range(times):
        learner = f"learner {number // ROUNDS_A_LEARNER}"
        if number % ROUNDS_A_LEARNER == 0:
            safe = 0
        window = Terminal(
            [*command, "--content", shelf, *front.words], {**environ, "STUDYGUIDE_LEARNER": learner}, (80, 24)
        )
        try:
            safe += acknowledged_before_a_kill(window, front, Random(number))
        finally:
            window.close()
        answered = [event.text("question") for event in kept("many", learner=learner)]
        assert answered == [f"q{place}" for place in range(1, len(answered) + 1)]
        lost += max(0, safe - len(answered))
        safe = len(answered)
    return lost


@pytest.mark.timeout(600)
@pytest.mark.parametrize(("front", "times"), [(PLAIN, 80), (SCREEN, 20)], ids=["line-by-line", "full-screen"])
def test_no_acknowledged_answer_is_lost(
    front: Front, times: int, environ: dict[str, str], shelf: Path, kept: Kept
) -> None:
    assert lost_answers(studyguide(), front, rounds(times), environ, shelf, kept) == 0


@pytest.mark.parametrize("front", [PLAIN, SCREEN], ids=["line-by-line", "full-screen"])
def test_a_program_that_saves_after_the_verdict_is_found_out(
    front: Front, environ: dict[str, str], shelf: Path, kept: Kept
) -> None:
    late: list[str | Path] = [sys.executable, Path(__file__).with_name("late_saver.py")]
    assert lost_answers(late, front, 2, environ, shelf, kept) > 0
