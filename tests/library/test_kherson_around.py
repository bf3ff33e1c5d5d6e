"""What stands around the bundled article: complete, sourced, in plain English, and silent on what the quizzes ask."""

import re
from collections.abc import Iterator

import pytest

from tui.library import Library, content_folder
from tui.model.guide import Guide
from tui.model.questions import Response, Short
from tui.model.text import comparable

LONGEST_SENTENCE = 20
"""Words."""
SIDES = re.compile(
    r"\b(liberat\w*|special (military )?operation|regimes?|proxy wars?|ukraine crisis|kiev|odessa)\b", re.I
)


@pytest.fixture(scope="module")
def guide() -> Guide:
    return Library([content_folder()], None).open("kherson-withdrawal").guide


def own_words(guide: Guide) -> Iterator[str]:
    """Yield every text of the pages, the notes and the expressions."""
    assert guide.opening is not None
    yield guide.opening.prompt
    for option in guide.opening.options:
        yield option.text
        yield from (fact.text for fact in (option.elsewhere, option.background) if fact)
    for page in guide.pages:
        yield from (statement.text for part in page.parts for statement in part.statements)
    for note in guide.notes:
        yield from filter(None, [note.text, *(fact.text for fact in note.background)])
    for expression in guide.expressions:
        yield from (expression.meaning, expression.example)


def test_one_page_stands_before_the_text_and_one_after_it(guide: Guide) -> None:
    assert [(page.place, page.opening) for page in guide.pages] == [("before", "asked"), ("after", "returns")]


def test_the_opening_question_mixes_three_origins_and_allows_three(guide: Guide) -> None:
    assert guide.opening is not None
    assert guide.opening.most == 3
    origins = [guide.opening.origin(option, guide.article.numbers) for option in guide.opening.options]
    assert origins.count("given by officials") >= 3
    assert origins.count("neither") >= 2
    assert sum(origin.startswith("in this article, ¶") for origin in origins) >= 3


def test_every_background_statement_has_its_source_and_every_other_of_the_last_page_its_paragraph(guide: Guide) -> None:
    (page,) = guide.pages_at("after")
    assert {part.kind for part in page.parts} == {"background", "words", "questions"}
    for part in page.parts:
        for statement in part.statements:
            assert part.kind == "questions" or statement.source or statement.paragraphs, statement.text
    assert [len(part.statements) for part in page.parts if part.kind == "questions"] == [3]


def test_there_are_a_dozen_notes_of_both_kinds(guide: Guide) -> None:
    assert len(guide.notes) >= 12
    assert {note.kind for note in guide.notes} == {"language", "background"}
    assert len([mark for _, marks in guide.asides for mark in marks if mark.kind == "note"]) == len(guide.notes)


def test_there_are_fifteen_expressions_with_those_that_stop_a_reader_most(guide: Guide) -> None:
    assert len(guide.expressions) >= 15
    forms = {form for expression in guide.expressions for form in expression.forms}
    assert {"exacerbating", "rifts", "skirmish", "facilitating", "reciprocal", "conferred"} <= forms


def test_every_expression_is_marked_somewhere(guide: Guide) -> None:
    marked = {mark.term for _, marks in guide.asides for mark in marks}
    assert {expression.id for expression in guide.expressions} <= marked


def test_an_example_is_not_about_the_war(guide: Guide) -> None:
    war = re.compile(r"\b(war|army|soldier|troop|russia|ukrain|attack|president|minister|weapons?)", re.I)
    assert [each.id for each in guide.expressions if war.search(each.example)] == []


def test_sentences_are_short(guide: Guide) -> None:
    sentences = [each for text in own_words(guide) for each in re.split(r"(?<=[.?:;])\s+", text)]
    assert [each for each in sentences if len(each.split()) > LONGEST_SENTENCE] == []


def test_no_text_takes_up_the_words_of_a_side(guide: Guide) -> None:
    assert [text for text in own_words(guide) if SIDES.search(text)] == []


def test_no_note_gives_a_typed_answer_away(guide: Guide) -> None:
    """A note on a passage may quote it, but says no answer of the section's quiz in its own words."""
    for note in guide.notes:
        said = f" {comparable(' '.join([note.text, *(fact.text for fact in note.background)]))} "
        quiz = guide.quiz_of(guide.article.section_of(note.at.paragraph))
        assert quiz is not None
        for question in quiz.questions:
            if isinstance(question, Short):
                answers = [comparable(answer.text) for answer in question.accept]
                assert [each for each in answers if f" {each} " in said] == [], (note.id, question.id)


def test_no_note_repeats_a_right_option(guide: Guide) -> None:
    texts = [comparable(text) for text in own_words(guide)]
    for question in guide.questions.values():
        for line in question.grade(Response()).lines:
            if line.right and len(line.text.split()) > 3:
                assert [text for text in texts if comparable(line.text) in text] == [], (question.id, line.id)
