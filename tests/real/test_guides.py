"""Guides that are broken, and guides that are edited between two runs."""

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from tests.real.conftest import RIVERS, Begin, Kept, Run
from tests.real.terminal import DOWN, ENTER, ESC

QUIZ = "quizzes/source-quiz.yaml"
Quiz = Callable[..., str]
CHANGED = "What is right changed since you answered"
TWO_RIGHT = "1\n1 2\n"
"""Right answers to the first two questions."""


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    copytree(RIVERS / "rivers", tmp_path / "shelf" / "rivers")
    return tmp_path / "shelf"


def edit(shelf: Path, file: str, *changes: tuple[str, str], guide: str = "rivers") -> None:
    """Replace texts in a file of a guide, as its author would."""
    path = shelf / guide / file
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def line_of(path: Path, text: str) -> int:
    return next(number for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if text in line)


@pytest.fixture
def quiz(run: Run, shelf: Path) -> Quiz:
    """Sit the quiz line by line, and return what was said."""

    def sit(lines: str = "") -> str:
        done = run("--content", shelf, "quiz", "rivers", "source-quiz", lines=lines)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    return sit


def sheet_progress(run: Run, shelf: Path) -> dict[str, Any]:
    data = json.loads(run("--content", shelf, "progress", "rivers", "--json").stdout)
    found: dict[str, Any] = data["quizzes"][0]
    return found


def test_a_broken_guide_stands_beside_a_good_one_and_says_where(begin: Begin, shelf: Path) -> None:
    copytree(shelf / "rivers", shelf / "broken")
    edit(shelf, "guide.yaml", ("id: rivers", "id: broken"), ("Two rivers\nsummary", "[Broken\nsummary"), guide="broken")
    window = begin("--content", shelf)
    window.wait_for("Two rivers")
    window.wait_for("Can’t be opened: 1 problem.")
    window.press(ENTER, "guide.yaml:")
    line = line_of(shelf / "broken" / "guide.yaml", "[Broken")
    assert any(window.shows(f"guide.yaml:{number}:") for number in (line, line + 1)), window.text
    window.press(ESC, "Can’t be opened")
    window.type(DOWN)
    window.press(ENTER, "section 1 of 2")
    assert window.quit() == 0


def test_a_quotation_that_is_nowhere_costs_that_question_alone(begin: Begin, run: Run, shelf: Path) -> None:
    wrong = "quote: The Dnieper rises in the sky"
    edit(shelf, QUIZ, ("quote: The Dnieper rises in the hills", wrong))
    window = begin("--content", shelf, "rivers")
    window.wait_for("quiz on this section, 3 questions")
    window.press("q", "question 1 of 3")
    window.wait_for("Which rivers join the Dnieper?")
    assert window.quit() == 0
    check = run("check", shelf / "rivers")
    assert check.returncode == 1
    assert f"source-quiz.yaml:{line_of(shelf / 'rivers' / QUIZ, wrong)}:" in check.stdout


def test_a_guide_that_breaks_is_opened_in_its_last_good_version(
    begin: Begin, quiz: Quiz, kept: Kept, shelf: Path
) -> None:
    quiz(TWO_RIGHT)
    edit(shelf, "article.yaml", ("sections:", "sections: ["))
    window = begin("--content", shelf, "rivers")
    window.wait_for("section 1 of 2")
    window.wait_for("last good version.")
    window.press("q", "question 3 of 4")
    assert window.quit() == 0
    assert len(kept("rivers")) == 2


def test_a_changed_wording_keeps_the_answers(quiz: Quiz, kept: Kept, shelf: Path) -> None:
    quiz(TWO_RIGHT)
    edit(shelf, QUIZ, ("Where does the Dnieper rise?", "Where is the source of the Dnieper?"))
    said = quiz()
    assert CHANGED not in said
    assert "2 answered" in said
    assert "Question 3 of 4" in said
    assert len(kept("rivers")) == 2


KEY = (
    ("In the hills\n        right: true\n", "In the hills\n"),
    ("In the sea\n", "In the sea\n        right: true\n"),
)
EDITION = (("id: rises\n", "id: rises\n    edition: 2\n"),)


@pytest.mark.parametrize("changes", [KEY, EDITION], ids=["another key", "another edition"])
def test_a_changed_question_is_told_once_and_asked_again(
    quiz: Quiz, kept: Kept, shelf: Path, changes: tuple[tuple[str, str], ...]
) -> None:
    quiz(TWO_RIGHT)
    edit(shelf, QUIZ, *changes)
    said = quiz()
    assert said.count(CHANGED) == 1
    assert "1 answered" in said
    assert "Question 1 of 4" in said
    again = quiz("2\n" if changes is KEY else "1\n")
    assert CHANGED not in again
    assert "Right." in again
    assert "Question 3 of 4" in again
    assert [event.text("question") for event in kept("rivers")] == ["rises", "joins", "rises"]


def test_the_screen_tells_of_a_changed_question_once(begin: Begin, quiz: Quiz, shelf: Path) -> None:
    quiz(TWO_RIGHT)
    edit(shelf, QUIZ, *KEY)
    window = begin("--content", shelf, "rivers")
    window.wait_for("1 question has changed since you answered")
    window.press("q", "question 1 of 4")
    assert window.quit() == 0
    again = begin("--content", shelf, "rivers")
    again.wait_for("section 1 of 2")
    again.settle(1)
    assert not again.shows("has changed")
    again.press("q", "question 1 of 4")


def test_a_wider_key_gives_the_mark_without_asking_again(run: Run, quiz: Quiz, kept: Kept, shelf: Path) -> None:
    quiz(f"{TWO_RIGHT}1\nthe upper hills\n")
    assert sheet_progress(run, shelf)["first"]["points"] == 3
    edit(shelf, QUIZ, ("- {text: the middle hills}\n", "- {text: the middle hills}\n      - {text: upper hills}\n"))
    assert sheet_progress(run, shelf)["first"]["points"] == 4
    assert CHANGED not in quiz()
    assert [event.figure("mark") for event in kept("rivers")] == [1, 1, 1, 0]


def test_a_question_that_goes_and_comes_back_has_its_answer_again(quiz: Quiz, kept: Kept, shelf: Path) -> None:
    quiz(TWO_RIGHT)
    path = shelf / "rivers" / QUIZ
    whole = path.read_text(encoding="utf-8")
    begins, ends = whole.index("  - id: rises"), whole.index("  - id: joins")
    path.write_text(whole[:begins] + whole[ends:], encoding="utf-8")
    said = quiz()
    assert "1 answered" in said
    assert "Question 2 of 3" in said
    path.write_text(whole, encoding="utf-8")
    said = quiz("1\n")
    assert "2 answered" in said
    assert "Question 3 of 4" in said
    assert CHANGED not in said
    assert [event.text("question") for event in kept("rivers")] == ["rises", "joins", "same"]


def test_an_edit_while_the_program_runs_disturbs_nobody(begin: Begin, kept: Kept, shelf: Path) -> None:
    window = begin("--content", shelf, "rivers")
    window.wait_for("section 1 of 2")
    window.press("q", "question 1 of 4")
    edit(shelf, "article.yaml", ("sections:", "sections: ["))
    edit(shelf, QUIZ, *KEY)
    window.press(f"1{ENTER}", "Right.")
    window.press(ESC, "section 1 of 2")
    window.press(ESC, "Two rivers")
    window.press(ENTER, "section 1 of 2")
    assert window.quit() == 0
    assert len(kept("rivers")) == 1
