"""`was: old-id`: what the loader makes of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.library import Library, Problem

Found = Callable[[str, str, str], list[Problem]]
Edit = Callable[[str, str, str], int]


def test_every_part_with_an_id_of_its_own_may_say_what_it_was(library: Library, small: Path, edit: Edit) -> None:
    edit("article.yaml", "  - id: source\n", "  - id: spring\n    was: source\n")
    edit("article.yaml", "      - id: p3\n", "      - id: p3\n        was: p9 p10\n")
    edit("glossary.yaml", "    see: [black-sea]", "    see: [black-sea]\n    was: dnipro")
    edit("quizzes/source.yaml", "section: source", "section: spring\nwas: first-quiz")
    edit("quizzes/source.yaml", "  - id: rises-where", "  - id: rises-where\n    was: rises")
    edit("quizzes/a-whole.yaml", "title: Places}", "title: Places, was: part-0}")
    assert library.check([small]) == []
    renames = dict(library.open("rivers").guide.renames)
    assert renames == {
        "source": "spring",
        "p9": "p3",
        "p10": "p3",
        "dnipro": "dnieper",
        "first-quiz": "source-quiz",
        "rises": "rises-where",
        "part-0": "part-one",
    }


@pytest.mark.parametrize(
    ("was", "code"), [("p1", "was-in-use"), ("Old One", "was-malformed"), ("which-waters", "was-in-use")]
)
def test_an_id_that_can_have_no_history_of_its_own_is_an_error(found: Found, was: str, code: str) -> None:
    problems = found("quizzes/source.yaml", "  - id: rises-where", f"  - id: rises-where\n    was: {was}")
    assert {problem.code for problem in problems} == {code}
    assert {problem.line for problem in problems} == {6}


def test_two_that_were_one_are_an_error(library: Library, small: Path, edit: Edit) -> None:
    edit("quizzes/source.yaml", "  - id: rises-where", "  - id: rises-where\n    was: rises")
    edit("quizzes/source.yaml", "  - id: which-waters", "  - id: which-waters\n    was: rises")
    (problem,) = library.check([small])
    assert problem.code == "was-twice"
    assert dict(library.open("rivers").guide.renames) == {"rises": "rises-where"}


def test_options_are_known_by_their_question_alone(found: Found) -> None:
    problems = found("quizzes/source.yaml", "      - id: hills", "      - id: hills\n        was: hill")
    assert [problem.code for problem in problems] == ["field-unknown"]


def test_an_older_format_is_read(library: Library, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.library.compiler.FORMAT", 2)
    assert library.check([small]) == []


def test_of_a_newer_format_nothing_else_is_said(library: Library, small: Path, edit: Edit) -> None:
    edit("guide.yaml", "format: 1", "format: 2")
    edit("article.yaml", "gist:", "summary:")
    (problem,) = library.check([small])
    assert (problem.code, problem.line) == ("format-newer", 1)
    assert "format 2" in problem.message and "Get a newer studyguide." in problem.mend
