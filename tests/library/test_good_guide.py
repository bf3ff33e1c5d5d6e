from collections.abc import Callable
from pathlib import Path

import pytest

from tui.library import Library, content_folder
from tui.model.guide import Guide
from tui.model.questions import Classify, Ordering, Response, Short, Single, TrueFalse


@pytest.fixture
def guide(library: Library) -> Guide:
    return library.open("rivers").guide


def test_the_small_guide_has_no_problem(library: Library, small: Path) -> None:
    assert library.check([small]) == []
    assert library.check() == []


def test_a_guide_opens_by_id_and_by_folder(library: Library, small: Path) -> None:
    assert library.open("rivers").guide == library.open(str(small)).guide
    assert library.ids() == ["rivers"]
    assert not library.open("rivers").last_good


def test_texts_are_folded_and_kept_as_written(guide: Guide) -> None:
    assert guide.article.paragraph("p1").text == "The Dnieper River rises in the hills. Perhaps a spring feeds it."
    assert guide.schemes[0].lesson == "Judge by the wording alone."


def test_a_paragraph_keeps_no_break_and_double_spaces(library: Library, edit: Callable[[str, str, str], int]) -> None:
    edit("article.yaml", "The Dnieper may freeze. Then", "The Dnieper may freeze.\u00a0 Then  so")
    assert (
        library.open("rivers").guide.article.paragraph("p2").text.startswith("The Dnieper may freeze.\u00a0 Then  so")
    )


def test_other_texts_keep_no_break_spaces_alone(library: Library, edit: Callable[[str, str, str], int]) -> None:
    edit("guide.yaml", "title: A river", "title: A\u00a0river   here")
    assert library.open("rivers").guide.title == "A\u00a0river here"


@pytest.mark.parametrize("written", ["no", "010", "12:30", "1.10", "2024-02-30", "~", "null", "0x1F", "1_000"])
def test_scalars_stay_what_was_written(library: Library, edit: Callable[[str, str, str], int], written: str) -> None:
    edit("guide.yaml", "title: A river", f"title: {written}")
    assert library.open("rivers").guide.title == written


def test_quizzes_stand_in_the_order_of_sections_then_the_whole_text(guide: Guide) -> None:
    assert [quiz.id for quiz in guide.quizzes] == ["source-quiz", "a-whole-quiz"]
    assert list(guide.sheets) == ["source-quiz", "part-one", "part-two"]


def test_true_and_false_get_their_texts(guide: Guide) -> None:
    question = guide.questions["it-freezes"]
    assert isinstance(question, TrueFalse)
    assert [option.text for option in question.options] == ["True", "False"]


def test_a_classify_question_gets_its_classes(guide: Guide) -> None:
    question = guide.questions["sort-claims"]
    assert isinstance(question, Classify)
    assert [each.name for each in question.classes] == ["said outright", "said with caution"]
    assert question.grade(Response(pairs=(("salt", "outright"), ("freeze", "caution")))).right


def test_fields_named_like_python_words_are_read(guide: Guide) -> None:
    question = guide.questions["order-places"]
    assert isinstance(question, Ordering)
    assert (question.from_, question.to) == ("first", "last")


def test_booleans_and_numbers_are_read_from_text(guide: Guide) -> None:
    question = guide.questions["how-long"]
    assert isinstance(question, Single)
    assert question.edition == 2
    assert question.right_ids == {"long"}


def test_short_answers_know_the_glossary(guide: Guide) -> None:
    question = guide.questions["which-river"]
    assert isinstance(question, Short)
    assert question.grade(Response(text="dnipro")).right
    assert question.grade(Response(text="Дніпро")).right
    assert question.grade(Response(text="the river Dnipro")).right
    assert not question.grade(Response(text="Don")).right


def test_a_term_is_marked_once_a_section_in_its_longest_form(guide: Guide) -> None:
    marked = {
        paragraph: [guide.article.paragraph(paragraph).text[mark.start : mark.end] for mark in marks]
        for paragraph, marks in guide.marks
    }
    assert marked == {"p1": ["Dnieper River"], "p3": ["Dnieper", "Black Sea"]}


def test_windows_line_ends_and_a_byte_order_mark_are_fine(library: Library, small: Path) -> None:
    for path in small.rglob("*.yaml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert library.check([small]) == []


def test_a_guide_needs_neither_glossary_nor_quizzes(library: Library, small: Path) -> None:
    (small / "glossary.yaml").unlink()
    for path in (small / "quizzes").iterdir():
        path.unlink()
    (small / "quizzes").rmdir()
    guide = library.open("rivers").guide
    assert (guide.quizzes, guide.glossary.terms, guide.marks) == ((), (), ())


def test_bundled_guides_stand_beside_the_package_or_in_it() -> None:
    assert content_folder().is_dir()
