import json
import shutil
from io import StringIO
from pathlib import Path

import pytest

from tests.plain.conftest import Terminal
from tui.library import Library, Problem
from tui.plain.check import guide_folders, print_problems, print_problems_as_json
from tui.plain.checking import Wanted, check
from tui.plain.dialogue import Dialogue

RIVERS = Path(__file__).parents[1] / "guides" / "rivers"


@pytest.fixture
def rivers(tmp_path: Path) -> Path:
    return Path(shutil.copytree(RIVERS, tmp_path / "guides" / "rivers"))


def checked(pipe: StringIO, folder: Path, wanted: Wanted) -> tuple[int, str]:
    code = check(Dialogue(StringIO(), pipe), Library([folder.parent], None), [folder], wanted)
    return code, pipe.getvalue()


def test_a_problem_stands_with_its_line_a_caret_its_code_and_its_mend(tmp_path: Path, pipe: StringIO) -> None:
    file = tmp_path / "article.yaml"
    file.write_text("one\ntwo: x\n")
    problem = Problem(str(file), 2, 6, "This is wrong.", "Mend it.", code="wrong")
    assert print_problems(Dialogue(StringIO(), pipe), [problem]) == 1
    assert pipe.getvalue() == (
        f"{file}:2:6: error: This is wrong. [wrong]\n  Mend it.\n  2 | two: x\n           ^\n1 error.\n"
    )


def test_warnings_alone_are_no_finding_unless_strict(pipe: StringIO) -> None:
    warning = Problem("gone.yaml", 3, 1, "Draft.", severity="warning", code="draft")
    assert print_problems(Dialogue(StringIO(), pipe), [warning]) == 0
    assert pipe.getvalue() == "gone.yaml:3:1: warning: Draft. [draft]\n1 warning.\n"
    assert print_problems(Dialogue(StringIO(), pipe), [warning], strict=True) == 1
    assert print_problems(Dialogue(StringIO(), pipe), [], strict=True) == 0


def caret_line(pipe: StringIO, file: Path, column: int) -> tuple[str, str]:
    print_problems(Dialogue(StringIO(), pipe), [Problem(str(file), 1, column, "Wrong.", code="wrong")])
    _, line, caret, _ = pipe.getvalue().splitlines()
    return line, caret


def test_the_caret_stands_under_its_place_after_wide_and_combining_letters(tmp_path: Path, pipe: StringIO) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("江 Дніпро́: x: y\n", encoding="utf-8")
    line, caret = caret_line(pipe, file, 13)
    before = line[len("  1 | ") :][:12]
    assert before.endswith("x") and len(before) == 12
    assert len(caret) - len("  1 | ") == 13  # one cell more for the wide sign, one less for the stress mark


def test_a_long_line_is_cut_around_the_place(tmp_path: Path, pipe: StringIO) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("x" * 400 + "HERE" + "y" * 400 + "\n", encoding="utf-8")
    line, caret = caret_line(pipe, file, 401)
    assert len(line) <= 112
    assert line[len(caret) - 1 :].startswith("HERE")


def test_on_a_terminal_a_source_line_is_never_wrapped(tmp_path: Path, terminal: Terminal) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("word " * 40 + "\n", encoding="utf-8")
    problem = Problem(str(file), 1, 101, "Wrong.", code="wrong")
    print_problems(Dialogue(StringIO(), terminal), [problem])
    (line,) = [line for line in terminal.getvalue().splitlines() if " | " in line]
    assert len(line) <= 40


def test_a_line_that_could_steer_a_terminal_is_shown_without_that(tmp_path: Path, pipe: StringIO) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("a\x1b[2Jb: x\n", encoding="utf-8")
    line, caret = caret_line(pipe, file, 2)
    assert "\x1b" not in line
    assert len(caret) - len("  1 | ") == 2


def test_json_holds_every_problem_with_its_place_code_and_mend(rivers: Path, pipe: StringIO) -> None:
    path = rivers / "quizzes" / "source-quiz.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("quote: flows into", "quote: falls into", 1))
    code, text = checked(pipe, rivers, Wanted(json=True))
    found = json.loads(text)
    assert (code, found["errors"], found["warnings"]) == (1, 1, 0)
    (problem,) = found["problems"]
    assert problem["path"].endswith("source-quiz.yaml")
    assert (problem["code"], problem["severity"]) == ("evidence-not-found", "error")
    assert (
        path.read_text(encoding="utf-8").splitlines()[problem["line"] - 1][problem["column"] - 1 :].startswith("falls")
    )
    assert "flows into the Black Sea" in problem["mend"]


def test_json_prints_the_same_exit_codes(pipe: StringIO) -> None:
    warning = Problem("gone.yaml", 3, 1, "Draft.", severity="warning", code="draft")
    assert print_problems_as_json(Dialogue(StringIO(), pipe), [warning]) == 0
    assert print_problems_as_json(Dialogue(StringIO(), pipe), [warning], strict=True) == 1


def test_guessing_is_told_a_quiz_after_the_other(rivers: Path, pipe: StringIO) -> None:
    code, text = checked(pipe, rivers, Wanted(guess=True))
    assert code == 0
    assert "Where they rise (source-quiz): 4 questions, chance earns 2" in text
    assert text.count("the longest option") == 2


def test_guessing_as_json_has_shares(rivers: Path, pipe: StringIO) -> None:
    (guide,) = json.loads(checked(pipe, rivers, Wanted(guess=True, json=True))[1])
    assert [quiz["quiz"] for quiz in guide["quizzes"]] == ["source-quiz", "whole-quiz"]
    assert all(0 <= share <= 1 for quiz in guide["quizzes"] for share in quiz["cues"].values())


def test_an_update_is_told_with_old_and_new_side_by_side(rivers: Path, tmp_path: Path, pipe: StringIO) -> None:
    old = shutil.copytree(rivers, tmp_path / "old")
    path = rivers / "quizzes" / "source-quiz.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("prompt: Where does the Dnieper rise?", "prompt: Where does the Dnieper begin?")
    text = text.replace("- id: which-hills", "- id: hills-of-don\n    was: which-hills")
    path.write_text(text.replace("    accept:\n", "    accept:\n      - {text: amid the hills}\n"), encoding="utf-8")
    code, said = checked(pipe, rivers, Wanted(against=str(old)))
    assert code == 0
    assert "reworded: question `rises`" in said
    assert "Raise `edition` if the meaning changed." in said
    (beside,) = [line for line in said.splitlines() if "begin?" in line]
    assert beside.index("Where does the Dnieper rise?") < beside.index("Where does the Dnieper begin?")
    assert "renamed: question `hills-of-don` (was `which-hills`)" in said
    assert "regraded: question `hills-of-don`" in said
    assert "kept: 2 sections, 3 paragraphs, 2 terms, 3 quizzes, 6 questions" in said


def test_a_question_that_became_a_draft_is_said_to_be_withheld(rivers: Path, tmp_path: Path, pipe: StringIO) -> None:
    old = shutil.copytree(rivers, tmp_path / "old")
    path = rivers / "quizzes" / "source-quiz.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("        evidence: [{paragraph: p1, quote: The Dnieper rises in the hills}]\n", ""))
    _, said = checked(pipe, rivers, Wanted(against=str(old)))
    assert "retired: question `rises`" in said
    assert "It is a draft now, or has an error" in said


def test_an_update_as_json_has_every_part(rivers: Path, tmp_path: Path, pipe: StringIO) -> None:
    old = shutil.copytree(rivers, tmp_path / "old")
    (found,) = json.loads(checked(pipe, rivers, Wanted(against=str(old), json=True))[1])
    assert {change["fate"] for change in found["changes"]} == {"kept"}
    assert {"section", "paragraph", "term", "quiz", "question"} == {change["kind"] for change in found["changes"]}


def test_a_path_may_be_a_guide_a_file_of_one_or_a_folder_of_guides() -> None:
    files = [RIVERS / "quizzes" / "whole-quiz.yaml", RIVERS / "guide.yaml"]
    assert guide_folders([RIVERS.parent, RIVERS, *files]) == [RIVERS]


def test_a_file_of_no_guide_is_named_itself(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").touch()
    (problem,) = Library([], None).check(guide_folders([tmp_path / "notes.txt"]))
    assert problem.path.endswith("notes.txt")
    assert "not a folder" in problem.message
