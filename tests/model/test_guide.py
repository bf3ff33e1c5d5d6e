"""Looking things up in a guide: sections, paragraphs, sheets, terms, schemes, marks."""

from dataclasses import replace

import pytest

from tests.model.conftest import GUIDE, SECTIONS, TERMS
from tui.model.article import Article, Paragraph, Section
from tui.model.events import Event
from tui.model.glossary import Glossary, Name, Term
from tui.model.guide import Guide, Mark, Quiz

ARTICLE = GUIDE.article
GLOSSARY = GUIDE.glossary


def test_paragraphs_are_numbered_through_the_whole_article() -> None:
    assert [paragraph.id for paragraph in ARTICLE.paragraphs] == ["p1", "p2", "p3"]
    assert ARTICLE.numbers == {"p1": 1, "p2": 2, "p3": 3}
    assert ARTICLE.section_numbers == {"source": 1, "mouth": 2}


def test_sections_and_paragraphs_are_found_by_id() -> None:
    assert ARTICLE.section("mouth") is SECTIONS[1]
    assert ARTICLE.paragraph("p2").text.startswith("The Don")
    assert ARTICLE.section_of("p2").id == "source"
    assert ARTICLE.section_of("p3").id == "mouth"


def test_an_unknown_id_is_a_key_error() -> None:
    for look_up in (ARTICLE.section, ARTICLE.paragraph, ARTICLE.section_of, GUIDE.sheet_of, GUIDE.term):
        with pytest.raises(KeyError):
            look_up("gone")


def test_words_are_counted_as_white_space_parts_them() -> None:
    assert Paragraph("p", "one two\u00a0three  four-five").words == 4
    assert SECTIONS[0].words == sum(paragraph.words for paragraph in SECTIONS[0].paragraphs) == 22
    assert Section("s", "S", ()).words == 0


def test_a_quiz_without_parts_is_one_sheet_and_one_with_parts_a_sheet_a_part() -> None:
    assert list(GUIDE.sheets) == ["source-quiz", "sorting", "in-order"]
    assert [question.id for question in GUIDE.sheets["sorting"].questions] == ["ends", "worded"]
    assert GUIDE.sheets["source-quiz"].title == "Where they rise"
    assert GUIDE.sheets["in-order"].title == "The whole text: In order"


def test_each_question_is_sat_with_its_sheet() -> None:
    assert {name: GUIDE.sheet_of(name).id for name in GUIDE.questions} == {
        "rises": "source-quiz",
        "joins": "source-quiz",
        "same": "source-quiz",
        "named": "source-quiz",
        "ends": "sorting",
        "worded": "sorting",
        "order": "in-order",
    }


def test_a_section_has_the_first_quiz_that_names_it_or_none() -> None:
    second = Quiz("again", "Again", (), section="source")
    guide = replace(GUIDE, quizzes=(*GUIDE.quizzes, second))
    quiz = guide.quiz_of(SECTIONS[0])
    assert quiz is not None
    assert quiz.id == "source-quiz"
    assert guide.quiz_of(SECTIONS[1]) is None


def test_languages_and_schemes_are_found_by_id() -> None:
    assert (GUIDE.label_of("uk"), GUIDE.label_of("tr")) == ("Ukr.", "tr")
    assert GUIDE.scheme("wording").title == "How a claim is worded"


def test_marks_stand_in_the_text_where_their_terms_do() -> None:
    for paragraph, marks in GUIDE.marks_by_paragraph.items():
        for mark in marks:
            assert ARTICLE.paragraph(paragraph).text[mark.start : mark.end] in GUIDE.term(mark.term).forms
    assert GUIDE.marks_by_paragraph["p1"] == (Mark(4, 11, "dnieper"),)
    assert "p3" not in GUIDE.marks_by_paragraph


def test_a_term_is_found_by_any_of_its_names_in_any_script() -> None:
    for spelling in ("Dnieper", "dnieper river", "DNIPRO", "Дніпро", "дніпро́", "özü ırmağı", "OZU IRMAGI", "dnieper"):
        term = GLOSSARY.find(spelling)
        assert term is not None
        assert term.id == "dnieper"


@pytest.mark.parametrize("spelling", ["", "?", "Dnie", "Dnieper Rivers", "Volga"])
def test_no_term_is_found_by_a_part_of_a_name_or_by_nothing(spelling: str) -> None:
    assert GLOSSARY.find(spelling) is None


def test_the_first_of_two_terms_of_one_name_is_found() -> None:
    twins = Glossary((Term("a", "place", "Don", "A river."), Term("b", "person", "Don", "A name.")))
    found = twins.find("don")
    assert found is not None
    assert found.id == "a"


def test_terms_that_begin_with_the_letters_come_first() -> None:
    assert [term.id for term in GLOSSARY.matching("d")] == ["dnieper", "dnipro-city", "don"]
    assert [term.id for term in GLOSSARY.matching("river")] == ["dnieper"]
    letters = Glossary((Term("a", "concept", "A hold", "…"), Term("b", "concept", "Hold", "…")))
    assert [term.id for term in letters.matching("hold")] == ["b", "a"]
    assert GLOSSARY.matching("volga") == ()


def test_no_letters_match_every_term() -> None:
    assert GLOSSARY.matching("") == GLOSSARY.matching(" ") == GLOSSARY.alphabetical


def test_terms_are_sorted_without_case_and_accents() -> None:
    names = ["Zürich", "élan", "Äbc", "zone", "Ёлка", "Жук"]
    glossary = Glossary(tuple(Term(f"t{number}", "concept", name, "…") for number, name in enumerate(names)))
    assert [term.name for term in glossary.alphabetical] == ["Äbc", "élan", "zone", "Zürich", "Ёлка", "Жук"]


def test_a_slip_of_the_pen_leads_to_the_nearest_terms() -> None:
    assert [term.id for term in GLOSSARY.nearest("Dneper")][0] == "dnieper"
    assert len(GLOSSARY.nearest("dnipr", 1)) == 1
    assert GLOSSARY.nearest("xyzzy") == ()


def test_spellings_begin_with_the_head_word_and_hold_none_twice() -> None:
    term = Term("t", "place", "Don", "…", forms=("Don", "the Don"), also=("Don",), names=(Name("ru", "Дон"),))
    assert term.spellings == ("Don", "the Don", "Дон")
    assert TERMS[0].comparable_spellings[0] == "dnieper"


def test_a_guide_of_nothing_but_an_article_can_be_looked_up() -> None:
    bare = Guide("g", "G", Article(SECTIONS), Glossary(()), ())
    assert not (bare.sheets or bare.questions or bare.marks_by_paragraph)
    assert bare.glossary.find("Don") is None
    assert bare.quiz_of(SECTIONS[0]) is None


@pytest.mark.parametrize(
    ("held", "text", "figure", "texts"),
    [
        ("x", "x", 0, ()),
        (2, "", 2.0, ()),
        (2.5, "", 2.5, ()),
        (True, "", 0, ()),
        (None, "", 0, ()),
        (["a", 1, "b"], "", 0, ("a", "b")),
        ({"a": 1}, "", 0, ()),
    ],
)
def test_a_field_of_another_kind_reads_as_empty(held: object, text: str, figure: float, texts: tuple[str, ...]) -> None:
    event = Event("0" * 32, "read", "g", "s", 1, 0, {"field": held})
    assert (event.text("field"), event.figure("field"), event.texts("field")) == (text, figure, texts)
    assert (event.text("other"), event.figure("other"), event.texts("other")) == ("", 0, ())
