"""Pages, reading notes and expressions: what is read, and what is said of faults, each at its line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.library import Library, Problem

AROUND = """\
opening:
  id: heard
  prompt: Which have you heard of?
  most: 2
  elsewhere: given by fishermen
  options:
    - {id: hills, text: It rises in hills, evidence: [{paragraph: p1, quote: rises in the hills}]}
    - {id: rain, text: Rain feeds it, elsewhere: {text: Some say so., source: A paper}}
    - {id: moon, text: The moon pulls it}
pages:
  - id: before
    title: Before
    place: before
    summary: whose text it is
    opening: asked
    parts:
      - title: Whose text
        statements:
          - {text: It is short.}
  - id: beyond
    title: Beyond
    place: after
    opening: returns
    parts:
      - title: What others say
        kind: background
        statements:
          - {text: It is long., source: An atlas, paragraphs: [p1]}
      - title: To talk about
        kind: questions
        statements:
          - {text: Would you swim in it?}
"""
NOTES = """\
notes:
  - id: odd-spring
    kind: language
    at: {paragraph: p1, quote: Perhaps a spring feeds it.}
    text: It is not said which spring.
  - id: salt
    kind: background
    at: {paragraph: p3, quote: The sea is salt.}
    background:
      - {text: It is less salt than others., source: An atlas}
"""
EXPRESSIONS = """\
expressions:
  - {id: stand-still, name: stand still, forms: [stands still], meaning: Do not move., example: The clock stands still.}
  - {id: black, name: black, forms: [Black], meaning: Without light., example: The cat is black.}
"""


@pytest.fixture
def full(small: Path) -> Path:
    (small / "around.yaml").write_text(AROUND, encoding="utf-8")
    (small / "reading-notes.yaml").write_text(NOTES, encoding="utf-8")
    (small / "expressions.yaml").write_text(EXPRESSIONS, encoding="utf-8")
    return small


def test_all_of_it_is_read_without_a_problem(full: Path, library: Library) -> None:
    assert library.check([full]) == []
    guide = library.open("rivers").guide
    assert guide.opening is not None
    assert [option.id for option in guide.opening.options] == ["hills", "rain", "moon"]
    assert [(page.id, page.opening) for page in guide.pages] == [("before", "asked"), ("beyond", "returns")]
    assert list(guide.notes_by_id) == ["odd-spring", "salt"]
    assert list(guide.expressions_by_id) == ["stand-still", "black"]


def test_notes_and_expressions_are_marked_where_they_stand(full: Path, library: Library) -> None:
    guide = library.open("rivers").guide
    found = [
        (paragraph, mark.kind, guide.article.paragraph(paragraph).text[mark.start : mark.end])
        for paragraph, marks in guide.asides
        for mark in marks
    ]
    assert found == [
        ("p1", "note", "Perhaps a spring feeds it."),
        ("p2", "expression", "stands still"),
        ("p3", "note", "The sea is salt."),
        ("p3", "expression", "Black"),
    ]
    assert [mark.term for mark in guide.stops_by_paragraph["p3"]] == ["dnieper", "black", "black-sea", "salt"]


def test_a_guide_needs_none_of_them(library: Library) -> None:
    guide = library.open("rivers").guide
    assert not (guide.pages or guide.opening or guide.notes or guide.expressions or guide.asides)


def test_they_come_back_from_the_cache(full: Path, cached: Library) -> None:
    assert cached.open("rivers").guide == Library([full.parent], cached_folder(cached)).open("rivers").guide


def cached_folder(library: Library) -> Path | None:
    return library._cache._folder


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "code", "message"),
    [
        ("around.yaml", "place: after", "place: behind", 22, "value-unknown", "`place` can't be `behind`."),
        ("around.yaml", "most: 2", "most: 4", 4, "kind-wrong", "At most 4 of 3 options can't be marked."),
        (
            "around.yaml",
            "quote: rises in the hills",
            "quote: rises at home",
            7,
            "evidence-not-found",
            "`p1` doesn't hold",
        ),
        ("around.yaml", ", source: An atlas, par", ", par", 28, "source-missing", "A statement of background cites no"),
        ("around.yaml", "paragraphs: [p1]", "paragraphs: [p9]", 28, "paragraph-unknown", "There is no paragraph `p9`."),
        (
            "around.yaml",
            "id: beyond",
            "id: before",
            20,
            "id-twice",
            "The id `before` stands at around.yaml:11 already.",
        ),
        ("around.yaml", "id: rain", "id: hills", 8, "id-twice", "The id `hills` stands at around.yaml:7 already."),
        ("around.yaml", "summary: whose", "sumary: whose", 14, "field-unknown", "There is no field `sumary` here."),
        (
            "reading-notes.yaml",
            "a spring feeds it.",
            "a well feeds it.",
            4,
            "evidence-not-found",
            "`p1` doesn't hold this",
        ),
        (
            "reading-notes.yaml",
            "kind: language",
            "kind: background",
            2,
            "source-missing",
            "A note of background cites no",
        ),
        (
            "reading-notes.yaml",
            "kind: background",
            "kind: language",
            6,
            "note-empty",
            "A note on language says nothing",
        ),
        ("reading-notes.yaml", "notes:", "note:", 1, "field-unknown", "There is no field `note` here."),
        ("expressions.yaml", "meaning: Do not move., ", "", 2, "field-missing", "`meaning` is missing here."),
        (
            "expressions.yaml",
            "[stands still]",
            "[stands stil]",
            2,
            "form-unused",
            "The article never writes “stands stil”.",
        ),
        ("expressions.yaml", "id: black", "id: dnieper", 3, "id-twice", "The id `dnieper` stands at"),
    ],
)
def test_each_fault_is_said_at_its_line(
    full: Path,
    found: Callable[[str, str, str], list[Problem]],
    name: str,
    old: str,
    new: str,
    line: int,
    code: str,
    message: str,
) -> None:
    problems = [problem for problem in found(name, old, new) if problem.code == code]
    assert [(problem.path.rpartition("/")[2], problem.line) for problem in problems] == [(name, line)]
    assert problems[0].message.startswith(message)
    assert problems[0].mend


def test_an_opening_question_that_is_broken_costs_no_page(
    full: Path, library: Library, edit: Callable[..., int]
) -> None:
    edit("around.yaml", "quote: rises in the hills", "quote: rises at home")
    guide = library.open("rivers").guide
    assert guide.opening is None
    assert [(page.id, page.opening) for page in guide.pages] == [("before", ""), ("beyond", "")]


def test_a_page_can_ask_only_what_there_is(full: Path, library: Library) -> None:
    head, _, pages = AROUND.partition("pages:")
    (full / "around.yaml").write_text(f"pages:{pages}", encoding="utf-8")
    problems = library.check([full])
    assert [(problem.code, problem.line) for problem in problems] == [("opening-missing", 6), ("opening-missing", 14)]


def test_a_broken_note_costs_no_other(full: Path, library: Library, edit: Callable[..., int]) -> None:
    edit("reading-notes.yaml", "a spring feeds it.", "a well feeds it.")
    assert list(library.open("rivers").guide.notes_by_id) == ["salt"]
