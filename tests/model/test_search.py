"""Searching a guide: where words are found, whatever their case, accents, quotation marks and white space."""

from dataclasses import replace
from time import perf_counter
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.model.conftest import GUIDE, SECTIONS
from tui.model.article import Article, Paragraph, Section
from tui.model.glossary import Glossary
from tui.model.guide import Guide
from tui.model.search import MOST_HITS, folded, search


def guide_of(*texts: str) -> Guide:
    paragraphs = tuple(Paragraph(f"p{number}", text) for number, text in enumerate(texts, 1))
    return Guide("g", "G", Article((Section("s", "S", paragraphs),)), Glossary(()), ())


def found(text: str, words: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in search(guide_of(text), words).hits]


@pytest.mark.parametrize(
    ("text", "words", "spans"),
    [
        ("The Dnieper and the DNIEPER", "dnieper", ["Dnieper", "DNIEPER"]),
        ("an ananas", "an", ["an", "an", "an"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("Zürich, Zurich", "zurich", ["Zürich", "Zurich"]),
        ("Zürich, Zurich", "ZÜRICH", ["Zürich", "Zurich"]),
        ("Zu\u0308rich", "Zürich", ["Zu\u0308rich"]),
        ("the café\u0301s", "cafe", ["café\u0301"]),
        ("Russia’s “win-win”", "russia's \"win", ["Russia’s “win"]),
        ("it's", "it’s", ["it's"]),
        ("the Russia–Ukraine War", "russia-ukraine", ["Russia–Ukraine"]),
        ("on 24\u00a0February", "24 february", ["24\u00a0February"]),
        ("ended.\u00a0 Then  so", "ended. then so", ["ended.\u00a0 Then  so"]),
        ("one\ntwo", "one two", ["one\ntwo"]),
        ("one two", "  one \u00a0 two ", ["one two"]),
        ("onetwo", "one two", []),
        ("Straße", "strasse", ["Straße"]),
        ("the ﬁrst", "first", ["ﬁrst"]),
        ("Херсон", "ХЕРСОН", ["Херсон"]),
        ("Ки́їв стоїть", "київ", ["Ки́їв"]),
        ("Дніпро́ тече", "дніпро", ["Дніпро́"]),
        ("Kırım ve İzmir", "KIRIM", ["Kırım"]),
        ("Kırım ve İzmir", "izmir", ["İzmir"]),
        ("كِتَابنا", "كتاب", ["كِتَاب"]),
        ("军队从赫尔松撤退", "赫尔松", ["赫尔松"]),
        ("Don\u00adbas", "donbas", ["Don\u00adbas"]),
        ("see p. 5 (of 9)", "5 (of", ["5 (of"]),
        ("a.c abc", "a.c", ["a.c"]),
        ("and so on…", "on...", ["on…"]),
        ("का की", "की", ["की"]),
    ],
)
def test_words_are_found_as_they_stand_in_the_text(text: str, words: str, spans: list[str]) -> None:
    assert found(text, words) == spans


@pytest.mark.parametrize("words", ["", " ", "a", " a ", "\u00a0", "\u0301\u0301", "\u200b\u200b"])
def test_less_than_two_characters_find_nothing(words: str) -> None:
    nothing = search(GUIDE, words)
    assert (nothing.hits, nothing.terms, nothing.questions) == ((), (), ())


def test_hits_name_their_paragraphs_in_reading_order() -> None:
    assert [hit.paragraph for hit in search(GUIDE, "rises in").hits] == ["p1", "p2"]


def test_a_search_finds_terms_by_name_first_then_by_what_is_said_of_them() -> None:
    assert [term.id for term in search(GUIDE, "river").terms] == ["dnieper", "dnipro-city", "don"]
    assert [term.id for term in search(GUIDE, "Дніпро").terms] == ["dnieper"]
    assert [term.id for term in search(GUIDE, "2200 km").terms] == ["dnieper"]


def test_a_search_finds_questions_by_their_prompts() -> None:
    assert [question.id for question in search(GUIDE, "RIVER").questions] == ["joins", "named", "ends"]


@pytest.mark.parametrize("words", ["--", "??", "%%", "(("])
def test_signs_that_stand_nowhere_find_nothing(words: str) -> None:
    nothing = search(GUIDE, words)
    assert (nothing.hits, nothing.terms, nothing.questions) == ((), (), ())


def test_hits_have_an_end() -> None:
    hits = search(guide_of(*["ab " * 400] * 5), "ab").hits
    assert len(hits) == MOST_HITS


def test_a_long_text_is_searched_between_two_keys() -> None:
    guide = guide_of(*["Дніпро́ впадає в Чорне море, і це “добре”. " * 25] * 100)
    begin = perf_counter()
    assert len(search(guide, "чорне море").hits) == MOST_HITS
    assert perf_counter() - begin < 1


TEXTS = st.text("abAB zZ\u00a0éÉ’'“\"ıİіїЇё\u0301ß文–-\n", max_size=30)


@given(TEXTS, st.integers(0, 30), st.integers(2, 8))
@settings(deadline=None, max_examples=120)
def test_whatever_stands_in_a_text_is_found_there(text: str, start: int, length: int) -> None:
    words = text[start : start + length]
    if len(normalize("NFC", words).strip()) >= 2 and folded(words)[0].strip():
        assert search(guide_of(text), words).hits


@given(TEXTS, st.text("abézZі’ \u0301", min_size=2, max_size=4))
@settings(deadline=None, max_examples=120)
def test_a_hit_reads_like_what_was_sought(text: str, words: str) -> None:
    wanted = folded(words)[0].split()
    end = 0
    for hit in search(guide_of(text), words).hits:
        assert end <= hit.start < hit.end <= len(text)
        assert folded(text[hit.start : hit.end])[0].split() == wanted
        end = hit.end


@given(st.text(max_size=40))
@settings(deadline=None, max_examples=150)
def test_each_folded_character_has_its_place(text: str) -> None:
    letters, places = folded(text)
    assert len(letters) == len(places)
    assert list(places) == sorted(places)
    assert all(0 <= place < len(text) for place in places)


def test_a_search_in_an_article_without_glossary_and_quizzes_works() -> None:
    guide = replace(GUIDE, article=Article(SECTIONS), glossary=Glossary(()), quizzes=())
    assert [hit.paragraph for hit in search(guide, "black sea").hits] == ["p3"]
