"""Coming back in the real program: the offer, marks by mouse and under a Cyrillic layout, the page, erasing."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from time import time

import pytest

from tests.app.conftest import Clock
from tests.app.history import study_for_weeks
from tests.real.conftest import LEARNER
from tests.real.terminal import ENTER, ESC, Terminal
from tui.journal import Journal
from tui.model.guide import Guide
from tui.settings import Settings
from tui.store import Store

Begin = Callable[..., Terminal]
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def returning(data: Path, kherson: Guide) -> None:
    """Let the learner have some weeks of study behind, up to yesterday."""
    clock = Clock()
    clock.now = time()
    with Store.open(data, LEARNER, clock) as store:
        journal = Journal(store, clock)
        Settings(journal).choose("guide", kherson.id)
        study_for_weeks(kherson, journal, clock)
        journal.save()


def test_a_review_is_offered_begun_with_enter_and_left_with_esc(returning: None, begin: Begin) -> None:
    window = begin()
    window.wait_for("Welcome back.")
    window.press(ENTER, "Five minutes · question 1 of")
    window.press(ESC, "section 4 of 8")
    assert not window.shows("Welcome back.")
    assert window.quit() == 0


def test_a_passage_is_marked_with_the_mouse_and_listed_under_a_cyrillic_layout(begin: Begin, run: Run) -> None:
    window = begin("read", "kherson-withdrawal", "1")
    window.wait_for("On November 9, 2022")
    line = next(number for number, text in enumerate(window.lines, 1) if "On November 9" in text)
    window.type(f"\x1b[<0;12;{line}M\x1b[<32;20;{line}M")
    window.wait_for("And where does it end?")
    window.type(f"\x1b[<32;34;{line}M\x1b[<0;34;{line}m")
    window.press(ENTER, "A note on it:")
    window.type("Чому?")
    window.wait_for("Чому?")
    window.press(ESC, "Esc shelf")
    window.press("д", "your marks")
    window.wait_for("Чому?")
    assert window.quit() == 0
    assert "Чому?" in run("marks").stdout
    assert "Чому?" in run("sheet", "--format", "html").stdout


def test_an_erased_learner_is_unknown_to_the_next_start(returning: None, begin: Begin, run: Run, data: Path) -> None:
    assert run("data", "erase", lines=f"y\n{LEARNER}\n").returncode == 0
    assert not [path for path in data.rglob("*.db*") if path.is_file()]
    window = begin("read", "kherson-withdrawal")
    window.wait_for("section 1 of 8")
    assert window.quit() == 0


def test_days_are_those_of_the_zone_that_the_machine_is_set_to(returning: None, run: Run) -> None:
    first = {zone: json.loads(run("progress", "--json", TZ=zone).stdout) for zone in ("EAST-14", "UTC", "WEST+12")}
    answered = [shown["review"]["answered"][0]["day"] for shown in first.values()]
    studied = [shown["days"][0]["day"] for shown in first.values()]
    assert answered == sorted(answered, reverse=True) and answered[0] > answered[-1]
    assert studied == sorted(studied, reverse=True) and studied[0] > studied[-1]


def test_the_schedule_is_the_same_in_every_process(returning: None, run: Run) -> None:
    shown = {run("progress", "--json").stdout for _ in range(2)}
    assert len(shown) == 1 and '"scheduler"' in shown.pop()


def test_a_passage_is_marked_without_a_screen_and_shows_in_the_reader(begin: Begin, run: Run) -> None:
    done = run("mark", "kherson-withdrawal", "1", "--words", "shoigu took the suggestion", "Who", "decides?")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Marked, ¶1: “Shoigu took the suggestion”" in done.stdout
    refused = run("mark", "kherson-withdrawal", "99")
    assert refused.returncode == 1 and "There is no paragraph “99”" in refused.stderr
    assert "Who decides?" in run("marks", "kherson-withdrawal").stdout
    window = begin("read", "kherson-withdrawal", "1")
    window.wait_for("On November 9, 2022")
    window.press("l", "your marks")
    window.wait_for("Who decides?")
    assert window.quit() == 0


def test_a_click_on_a_sign_beside_the_text_opens_its_claim_and_a_note_s_sign_its_note(begin: Begin) -> None:
    window = begin("read", "kherson-withdrawal", "4")
    window.wait_for("~†")
    line = next(number for number, text in enumerate(window.lines, 1) if "~†" in text)
    column = window.lines[line - 1].index("~†") + 1
    window.type(f"\x1b[<0;{column};{line}M\x1b[<0;{column};{line}m")
    window.wait_for("56 claims")
    window.wait_for("the second numbered reason")
    window.press(ESC, "section 4 of 8")
    window.type(f"\x1b[<0;{column + 1};{line}M\x1b[<0;{column + 1};{line}m")
    window.wait_for("nearly all of the Luhansk region")
    assert window.quit() == 0
