"""One run names every problem: also those of a file that can't be read as it stands."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tui.library import Library, Problem

Edit = Callable[[str, str, str], int]


@pytest.fixture(params=["libyaml", "python"])
def problems(
    library: Library, small: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Callable[[], list[Problem]]:
    if request.param == "python":
        monkeypatch.setattr("tui.library.reader._LOADER", yaml.BaseLoader)
    return lambda: library.check([small])


def test_every_unquoted_colon_of_a_file_is_named(problems: Callable[[], list[Problem]], edit: Edit) -> None:
    lines = [
        edit("guide.yaml", "title: A river", "title: The author says: no"),
        edit("guide.yaml", "publisher: A press", "publisher: A press: London"),
        edit("guide.yaml", "summary: Where", "summary: It asks: where"),
    ]
    assert [(problem.code, problem.line) for problem in problems()] == [("yaml", line) for line in sorted(lines)]


def test_what_is_wrong_further_on_is_named_as_well(problems: Callable[[], list[Problem]], edit: Edit) -> None:
    edit("quizzes/source.yaml", "prompt: Where does it rise?", "prompt: Say: where does it rise?")
    edit("quizzes/source.yaml", "feedback: So it says.", "feedback: `So` it says.")
    edit("quizzes/source.yaml", "quote: may freeze", "quote: must freeze")
    edit("quizzes/source.yaml", "    near:", "    nearly:")
    found = [problem.code for problem in problems()]
    assert found == ["yaml", "yaml", "evidence-not-found", "field-unknown"]


def test_a_quotation_on_a_mended_line_is_still_found_in_the_text(
    problems: Callable[[], list[Problem]], edit: Edit
) -> None:
    edit("article.yaml", "text: The Dnieper may freeze.", "text: The Dnieper, they say: it may freeze.")
    assert [problem.code for problem in problems()] == ["yaml"]


def test_every_anchor_tag_and_double_field_of_a_file_is_named(
    problems: Callable[[], list[Problem]], edit: Edit
) -> None:
    edit("guide.yaml", "title: A river", "title: &a A river\nid: other")
    edit("guide.yaml", "summary: Where", "summary: !!str Where")
    edit("guide.yaml", "publisher: A press", "publisher: *a")
    found = [(problem.code, problem.line) for problem in problems()]
    assert found == [("anchor", 3), ("key-twice", 4), ("tag", 5), ("alias", 9)]


def test_every_refused_character_of_a_file_is_named(problems: Callable[[], list[Problem]], edit: Edit) -> None:
    edit("guide.yaml", "title: A river", "title: A \u202eriver")
    edit("guide.yaml", "publisher: A press", "publisher: A \x1b[2Jpress")
    assert [(problem.code, problem.line) for problem in problems()] == [
        ("character-refused", 3),
        ("character-refused", 8),
    ]
