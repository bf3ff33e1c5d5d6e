"""Where terms are marked: whole words, the longest form first, once a section, in any script, fast."""

import time

import pytest

from tui.library.marks import Marker
from tui.model.article import Article, Paragraph, Section
from tui.model.glossary import Term


def term(name: str, *forms: str) -> Term:
    return Term(name, "concept", name, "…", forms=forms)


def marked(text: str, *terms: Term) -> list[tuple[str, str]]:
    article = Article((Section("s", "S", (Paragraph("p", text),)),))
    return [(text[mark.start : mark.end], mark.term) for _, marks in Marker(terms).marks(article) for mark in marks]


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("The US and them", "US", "US"),
        ("The USA, the rUS, the US_A", "US", None),
        ("the us", "US", None),
        ("Russia’s part", "Russia", "Russia"),
        ("the Russia-Ukraine War ended", "Russia-Ukraine War", "Russia-Ukraine War"),
        ("the Black\u00a0 Sea", "Black Sea", "Black\u00a0 Sea"),
        ("a “win-win” idea", "“win-win”", "“win-win”"),
        ("win-win", "“win-win”", None),
        ("в Херсоне. Херсон там", "Херсон", "Херсон"),
        ("军队从赫尔松撤退", "赫尔松", "赫尔松"),
        ("ในแม่น้ำดนีเปอร์นั้น", "แม่น้ำ", "แม่น้ำ"),
        ("नदियाँ और नदी यहाँ", "नदी", "नदी"),
        ("كتابنا و كتاب", "كتاب", "كتاب"),
        ("Ünlü ünlü", "ünlü", "ünlü"),
        ("a (sea) b", "(sea)", "(sea)"),
        ("sea", "…", None),
    ],
)
def test_a_form_is_found_as_a_whole_word(text: str, form: str, expected: str | None) -> None:
    assert marked(text, term("t", form)) == ([(expected, "t")] if expected else [])


def test_a_whole_word_stands_where_it_is_whole() -> None:
    article = Article((Section("s", "S", (Paragraph("p", "नदियाँ और नदी"),)),))
    ((_, (mark,)),) = Marker([term("t", "नदी")]).marks(article)
    assert mark.start == 10


def test_the_longest_form_wins_and_none_stands_within_another() -> None:
    found = marked("Kherson region, then Kherson", term("city", "Kherson"), term("land", "Kherson region", "region"))
    assert found == [("Kherson region", "land"), ("Kherson", "city")]


def test_a_later_longer_form_is_not_broken_up() -> None:
    assert marked("Black Sea. Black Sea.", term("sea", "Black Sea"), term("colour", "Black")) == [("Black Sea", "sea")]


def test_each_section_marks_a_term_once() -> None:
    sections = tuple(
        Section(f"s{n}", "S", (Paragraph(f"p{n}", "Don and Don"), Paragraph(f"q{n}", "Don"))) for n in range(2)
    )
    marks = Marker([term("don", "Don")]).marks(Article(sections))
    assert [(paragraph, len(each)) for paragraph, each in marks] == [("p0", 1), ("p1", 1)]


def test_a_thousand_terms_in_200_kilobytes_take_no_time() -> None:
    terms = [term(f"t{n}", f"Word{n} of River{n}", f"Word{n}") for n in range(1000)]
    text = " ".join(f"Word{n % 1000} of River{n % 999} went on" for n in range(8000))
    assert len(text) > 200_000
    article = Article((Section("s", "S", (Paragraph("p", text),)),))
    start = time.perf_counter()
    ((_, marks),) = Marker(terms).marks(article)
    assert time.perf_counter() - start < 2
    assert len(marks) == 1000
