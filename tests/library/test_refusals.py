"""What YAML may not hold: each refusal with its line, and nothing but a refusal."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tui.library import GuideError, Library, Problem

Edit = Callable[[str, str, str], int]

TITLE = "title: A river"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("title: &a A river", "anchor"),
        ("title: *a", "alias"),
        ("title: !!str A river", "tag"),
        ("title: !important", "tag"),
        ("<<: {title: A river}", "merge-key"),
        ("id: other", "key-twice"),
        ("title: A \u202eriver", "character-refused"),
        ("title: A \x1b[2Jriver", "character-refused"),
        ('title: "A \\x1b[2Jriver"', "character-refused"),
        ('title: "A \\u2067river"', "character-refused"),
        ("title: A \uffffriver", "character-refused"),
        ("? [a]\n: b", "key-kind"),
        ("title: The author says: no", "yaml"),
        ("title: `quoted`", "yaml"),
        ('title: "never closed', "yaml"),
        ('title: "closed" too early', "yaml"),
        ("title: {a: b", "yaml"),
        ("title: [a, b", "yaml"),
        ("\ttitle: A river", "yaml"),
        ("title: @home", "yaml"),
        ('title: "\\q"', "yaml"),
        ('title: "\\U00110000"', "yaml"),
        ("title: " + "[" * 17 + "]" * 17, "too-deep"),
    ],
)
def test_surprising_yaml_is_refused_at_its_line(
    library: Library, small: Path, edit: Edit, written: str, code: str
) -> None:
    line = edit("guide.yaml", TITLE, written)
    problem = library.check([small])[0]
    assert problem.code == code
    assert line <= problem.line <= line + 1
    assert problem.path.endswith("river/guide.yaml")
    assert problem.severity == "error"
    with pytest.raises(GuideError):
        library.open("rivers")


def test_a_colon_in_a_sentence_gets_its_likely_cause(library: Library, small: Path, edit: Edit) -> None:
    line = edit("guide.yaml", TITLE, "title: The author says: no")
    problem = library.check([small])[0]
    assert (problem.line, problem.column) == (line, 23)
    assert problem.message == "This `:` starts a mapping."
    assert problem.mend == "Quote the sentence or use `>-`."


def test_a_comma_in_braces_gets_its_likely_cause(library: Library, small: Path, edit: Edit) -> None:
    edit("guide.yaml", "meaning: No word of caution.", "meaning: No word, no caution.")
    assert "a comma ends a text" in library.check([small])[0].mend


def test_an_unclosed_quotation_mark_is_named_where_it_opens(library: Library, small: Path, edit: Edit) -> None:
    line = edit("guide.yaml", TITLE, 'title: "A river')
    problem = library.check([small])[0]
    assert (problem.line, problem.column) == (line, 8)


def test_a_second_document_is_refused(library: Library, small: Path) -> None:
    path = small / "guide.yaml"
    lines = path.read_text(encoding="utf-8").count("\n")
    path.write_text(path.read_text(encoding="utf-8") + "---\nid: other\n", encoding="utf-8")
    problem = library.check([small])[0]
    assert (problem.code, problem.line) == ("second-document", lines + 1)


def test_bytes_that_are_not_utf8_are_refused_at_their_place(library: Library, small: Path) -> None:
    path = small / "article.yaml"
    path.write_bytes(path.read_bytes().replace(b"in the hills", b"in the \xff hills", 1))
    problem = library.check([small])[0]
    assert (problem.code, problem.line, problem.column) == ("not-utf-8", 4, 27)


def test_a_bomb_of_brackets_is_refused(library: Library, small: Path) -> None:
    (small / "glossary.yaml").write_text("[" * 50_000, encoding="utf-8")
    assert library.check([small])[0].code == "too-deep"


def test_too_many_events_are_refused(library: Library, small: Path) -> None:
    (small / "glossary.yaml").write_text("terms: [" + "[]," * 160_000 + "]", encoding="utf-8")
    assert library.check([small])[0].code == "too-many"


def test_a_file_over_four_megabytes_is_refused(library: Library, small: Path) -> None:
    (small / "glossary.yaml").write_bytes(b"#" * (4 * 1024 * 1024 + 1))
    assert library.check([small])[0].code == "too-large"


def test_an_empty_file_is_refused(library: Library, small: Path) -> None:
    (small / "glossary.yaml").write_text("# nothing yet\n", encoding="utf-8")
    assert [problem.code for problem in library.check([small])] == ["empty"]


def test_a_newer_format_is_refused_before_its_fields(library: Library, small: Path, edit: Edit) -> None:
    edit("guide.yaml", "format: 1", "format: 2\nnovelty: yes")
    problems = library.check([small])
    assert [problem.code for problem in problems] == ["format-newer"]


@pytest.mark.parametrize("written", ["nan", ".inf", "1e3", "0", "-1", "one"])
def test_a_format_that_is_no_version_is_refused(library: Library, small: Path, edit: Edit, written: str) -> None:
    edit("guide.yaml", "format: 1", f"format: {written}")
    assert [problem.line for problem in library.check([small])] == [1]


def test_the_error_says_the_first_problem_and_how_many_more(library: Library, small: Path, edit: Edit) -> None:
    edit("guide.yaml", TITLE, "titel: A river")
    with pytest.raises(GuideError) as caught:
        library.open(str(small))
    assert len(caught.value.problems) == 2
    assert str(caught.value).endswith("(1 more problem)")
    assert "guide.yaml:1:1: `title` is missing here." in str(caught.value)


def test_a_problem_reads_like_a_compilers() -> None:
    assert str(Problem("a/b.yaml", 3, 7, "It is off.", "Mend it.")) == "a/b.yaml:3:7: It is off. Mend it."


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("title: A river", ""),
        ("title: &a A river", "anchor"),
        ("title: The author says: no", "yaml"),
        ("title: @home", "yaml"),
        ('title: "never closed', "yaml"),
        ("\ttitle: A river", "yaml"),
        ('title: "\\U00110000"', "yaml"),
        ('title: "\\uD800"', "character-refused"),
        ("title: " + "[" * 17 + "]" * 17, "too-deep"),
    ],
)
def test_without_libyaml_the_same_is_refused(
    library: Library, small: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch, written: str, code: str
) -> None:
    monkeypatch.setattr("tui.library.reader._LOADER", yaml.BaseLoader)
    line = edit("guide.yaml", TITLE, written)
    problems = library.check([small])
    assert [problem.code for problem in problems[:1]] == [code] * bool(code)
    assert all(line <= problem.line <= line + 1 for problem in problems[:1])
