"""What is still to be written is said to the author, and kept from learners where it would teach nothing."""

from tests.library.conftest import Edit, Found
from tui.library import Library


def test_a_text_still_to_be_written_is_a_warning(found: Found) -> None:
    (problem,) = found("guide.yaml", "summary: Where it rises", "summary: TODO Where it rises")
    assert (problem.severity, problem.code) == ("warning", "to-write")
    assert "`summary`" in problem.message


def test_a_term_still_to_be_written_is_shown_to_no_learner(library: Library, edit: Edit) -> None:
    edit("glossary.yaml", "short: A sea.", "short: TODO")
    opened = library.open("rivers")
    assert [term.id for term in opened.guide.glossary.terms] == ["dnieper"]
    assert [problem.code for problem in opened.problems] == ["to-write"]
    assert opened.guide.glossary.terms[0].see == ()


def test_a_word_that_only_begins_so_is_a_word(found: Found) -> None:
    assert found("guide.yaml", "title: A river", "title: TODOS and other rivers") == []


def test_a_guide_to_the_program_says_so(library: Library, edit: Edit) -> None:
    assert not library.open("rivers").guide.introduction
    edit("guide.yaml", "language: en", "language: en\nintroduction: true")
    assert library.open("rivers").guide.introduction
