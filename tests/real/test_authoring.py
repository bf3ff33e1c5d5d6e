"""An author's evening, with the real program: begin, look, break, mend, check, compare."""

import json
import shutil
from pathlib import Path

import pytest

from tests.real.conftest import Begin, Run
from tests.real.terminal import ENTER, ESC

F9 = "\x1b[20~"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def lighthouse(run: Run, tmp_path: Path) -> Path:
    folder = tmp_path / "lighthouse"
    made = run("new", str(folder))
    assert made.returncode == 0, made.stderr
    assert "studyguide preview" in made.stdout
    return folder


def test_a_new_guide_passes_the_strictest_check(run: Run, lighthouse: Path) -> None:
    done = run("check", "--strict", str(lighthouse))
    assert (done.returncode, done.stdout) == (0, "No problem found.\n")
    again = run("new", str(lighthouse))
    assert again.returncode == 1
    assert "--force" in again.stdout
    assert run("new", "--force", str(lighthouse)).returncode == 0


def test_a_saved_change_and_a_mistake_show_in_the_preview(begin: Begin, lighthouse: Path, data: Path) -> None:
    window = begin("preview", lighthouse)
    window.wait_for("two miles from the harbour")
    edit(lighthouse / "article.yaml", "two miles", "nine miles")
    window.wait_for("nine miles from the harbour")
    edit(lighthouse / "article.yaml", "title: How it begins", "title: How: it begins")
    window.wait_for("article.yaml:5:")
    window.press(F9, "1 problem")
    window.type(ESC)
    edit(lighthouse / "article.yaml", "title: How: it begins", "title: How it starts")
    window.wait_for("How it starts")
    window.press("q", "How often does the keeper row")
    window.press("2", "› 2")
    window.press(ENTER, "your answer")
    assert window.quit() == 0
    assert not any(b"rows-how-often" in path.read_bytes() for path in data.rglob("*") if path.is_file())


def test_the_preview_says_what_to_do_where_there_is_no_screen_and_no_guide(run: Run, lighthouse: Path) -> None:
    piped = run("preview", str(lighthouse))
    assert piped.returncode == 2
    assert "studyguide check" in piped.stderr


def test_check_names_every_problem_for_people_and_machines(run: Run, lighthouse: Path) -> None:
    quiz = lighthouse / "quizzes" / "opening-quiz.yaml"
    edit(quiz, "quote: rows to the town once a week", "quote: swims to the town once a week")
    edit(quiz, "prompt: What does the keeper wait for", "prompt: Which of these does the keeper not wait for")
    said = run("check", str(lighthouse))
    assert said.returncode == 1
    assert "opening-quiz.yaml:22:20: error: " in said.stdout and "[evidence-not-found]" in said.stdout
    assert "[prompt-negative]" in said.stdout
    assert said.stdout.endswith("1 error and 1 warning.\n")
    found = json.loads(run("check", "--json", str(lighthouse)).stdout)
    assert [problem["code"] for problem in found["problems"]] == ["evidence-not-found", "prompt-negative"]


def test_guessing_and_updating_are_estimated(run: Run, lighthouse: Path, tmp_path: Path) -> None:
    shutil.copytree(lighthouse, tmp_path / "old")
    edit(lighthouse / "quizzes" / "opening-quiz.yaml", "How often does the keeper row", "How often does he row")
    assert "chance earns 17 %" in run("check", "--guess", str(lighthouse)).stdout
    update = run("check", str(lighthouse), "--against", str(tmp_path / "old"))
    assert update.returncode == 0
    assert "reworded: question `rows-how-often`" in update.stdout
    missing = run("check", str(lighthouse), "--against", "no-such-thing")
    assert missing.returncode == 1
    assert "neither a folder nor a git revision" in missing.stderr
    assert "Traceback" not in missing.stderr
