from io import StringIO
from pathlib import Path

from tui.library import Problem
from tui.plain.check import guide_folders, print_problems
from tui.plain.dialogue import Dialogue


def test_a_problem_stands_with_its_line_a_caret_and_its_mend(tmp_path: Path, pipe: StringIO) -> None:
    file = tmp_path / "article.yaml"
    file.write_text("one\ntwo: x\n")
    problem = Problem(str(file), 2, 6, "This is wrong.", "Mend it.")
    assert print_problems(Dialogue(StringIO(), pipe), [problem]) == 1
    assert pipe.getvalue() == (f"{file}:2:6: This is wrong.\n  Mend it.\n  2 | two: x\n           ^\n1 error.\n")


def test_warnings_alone_are_no_finding(pipe: StringIO) -> None:
    warning = Problem("gone.yaml", 3, 1, "Draft.", severity="warning")
    assert print_problems(Dialogue(StringIO(), pipe), [warning]) == 0
    assert pipe.getvalue() == "gone.yaml:3:1: warning: Draft.\n1 warning.\n"
    assert print_problems(Dialogue(StringIO(), pipe), []) == 0


def test_a_path_may_be_a_guide_a_file_of_one_or_a_folder_of_guides() -> None:
    here = Path(__file__).parents[1] / "guides"
    rivers = here / "rivers"
    files = [rivers / "quizzes" / "whole-quiz.yaml", rivers / "guide.yaml"]
    assert guide_folders([here, rivers, *files]) == [rivers]
