"""Warnings that an author allows, each with the reason."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from tui.library import Library, Problem, content_folder
from tui.library.allowances import WarningCode

Linted = Callable[[], list[Problem]]
NEGATIVE = """\
  - id: not-{n}
    type: true-false
    level: remember
    prompt: Which of these is not so?
    options:
      - {{id: "{right}", right: true, feedback: Yes., evidence: [{{paragraph: p2, quote: may freeze}}]}}
      - {{id: "{wrong}", feedback: No., evidence: [{{paragraph: p2, quote: may freeze}}]}}
"""


@pytest.fixture
def linted(small: Path) -> Linted:
    return lambda: Library([small.parent], None).check([small], lint=True)


def allow(small: Path, *entries: str) -> None:
    path = small / "guide.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "allow:\n" + "".join(f"  - {entry}\n" for entry in entries))


def two_negatives(small: Path) -> None:
    path = small / "quizzes" / "source.yaml"
    more = NEGATIVE.format(n=1, right="true", wrong="false") + NEGATIVE.format(n=2, right="false", wrong="true")
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")


def test_a_warning_is_silent_in_the_one_question_where_it_is_allowed(small: Path, linted: Linted) -> None:
    two_negatives(small)
    assert [problem.code for problem in linted()] == ["prompt-negative"] * 2
    allow(small, "{code: prompt-negative, at: not-1, because: The point is what is not said.}")
    (left,) = linted()
    assert left.code == "prompt-negative"
    assert left.line > (small / "quizzes" / "source.yaml").read_text().partition("not-2")[0].count("\n")


@pytest.mark.parametrize("where", ["", "at: source-quiz, "])
def test_a_warning_is_silent_in_all_that_stands_within(small: Path, linted: Linted, where: str) -> None:
    two_negatives(small)
    allow(small, f"{{code: prompt-negative, {where}because: They all turn on it.}}")
    assert linted() == []


def test_an_allowance_that_nothing_needs_is_a_warning_itself(small: Path, linted: Linted) -> None:
    allow(small, "{code: prompt-negative, at: rises-where, because: It was so once.}")
    (found,) = linted()
    assert (found.code, found.severity) == ("allowance-unneeded", "warning")
    assert found.line == (small / "guide.yaml").read_text().count("\n")


def test_an_allowance_is_not_called_unneeded_while_the_guide_has_an_error(small: Path, linted: Linted) -> None:
    allow(small, "{code: prompt-negative, because: Later.}")
    path = small / "quizzes" / "source.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("quote: rises", "quote: falls"), encoding="utf-8")
    assert [problem.code for problem in linted()] == ["evidence-not-found"]


@pytest.mark.parametrize(
    ("entry", "code", "says"),
    [
        ("{code: prompt-negativ, because: So.}", "value-unknown", "Did you mean `prompt-negative`?"),
        ("{code: id-twice, because: So.}", "value-unknown", "Write one of"),
        ("{code: prompt-negative, at: rises-were, because: So.}", "id-unknown", "Did you mean `rises-where`?"),
        ("{code: prompt-negative}", "field-missing", "because"),
        ("{code: prompt-negative, because: ''}", "value-empty", "because"),
        ("{code: prompt-negative, because: So., in: here}", "field-unknown", "in"),
        ("prompt-negative", "kind-wrong", "a group of fields"),
    ],
)
def test_a_faulty_allowance_is_an_error_that_stops_nothing(
    small: Path, linted: Linted, entry: str, code: str, says: str
) -> None:
    allow(small, entry)
    (found,) = linted()
    assert (found.code, found.severity) == (code, "error")
    assert says in str(found)
    assert Library([small.parent], None).open("rivers").guide.id == "rivers"


def test_every_warning_of_the_list_can_be_allowed_and_nothing_else() -> None:
    page = (content_folder() / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `([a-z0-9-]+)` \|", page.rpartition("\nWarnings:")[2], flags=re.MULTILINE)
    assert sorted([*get_args(WarningCode), "allowance-unneeded"]) == sorted(listed)
