"""Plain rules about characters: what is refused, what is folded, what compares alike; quotations found in a text."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.model.evidence import find_quote
from tui.model.text import comparable, fold_spaces, refused_character, without_refused, word_count

REFUSED = [
    *range(0x00, 0x09),
    *range(0x0B, 0x20),
    *range(0x7F, 0xA0),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    0x2028,
    0x2029,
    0xD800,
    0xDFFF,
]
KEPT = "\t\n \u00a0\u200b\u200c\u200d\u200e\u200f\u0301\u00ad\ufe0f\ufeff¶é文🙂"


@pytest.mark.parametrize("code", REFUSED, ids=hex)
def test_what_could_steer_a_terminal_or_turn_text_round_is_refused(code: int) -> None:
    text = f"ab{chr(code)}c"
    assert refused_character(text) == 2
    assert without_refused(text) == "abc"


@pytest.mark.parametrize("character", KEPT, ids=lambda character: f"U+{ord(character):04X}")
def test_spaces_joiners_and_marks_are_kept(character: str) -> None:
    assert refused_character(f"a{character}b") is None
    assert without_refused(f"a{character}b") == f"a{character}b"


@given(st.text(max_size=40))
@settings(deadline=None, max_examples=100)
def test_nothing_refused_is_left(text: str) -> None:
    safe = without_refused(text)
    assert refused_character(safe) is None
    assert (safe == text) == (refused_character(text) is None)
    assert not any(unicodedata.category(each) == "Cc" and each not in "\t\n" for each in safe)


def test_runs_of_white_space_become_one_space() -> None:
    assert fold_spaces("  a \t\n b\u00a0\u2009c ") == "a b c"
    assert word_count(" a\u00a0b  c ") == 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kherson", "  KHERSON! "),
        ("Zürich", "Zurich"),
        ("Zu\u0308rich", "Zürich"),
        ("win-win", "win win"),
        ("“quoted”", "quoted"),
        ("Дніпро́", "дніпро"),
        ("Київ", "КИЇВ"),
        ("Kırım", "KIRIM"),
        ("كِتَاب", "كتاب"),
        ("Ｋｈｅｒｓｏｎ", "Kherson"),
        ("ﬁrst", "first"),
        ("Straße", "STRASSE"),
        ("Łódź", "Lodz"),
        ("ガ", "ｶﾞ"),
        ("葛\U000e0100城", "葛城"),
    ],
)
def test_spellings_that_compare_alike(one: str, other: str) -> None:
    assert comparable(one) == comparable(other) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("かき", "かぎ"), ("की", "का"), ("กา", "กี"), ("赫尔松", "赫尔"), ("1", "2")]
)
def test_spellings_that_differ(one: str, other: str) -> None:
    assert comparable(one) != comparable(other)


@given(st.text(max_size=40))
@settings(deadline=None, max_examples=120)
def test_the_comparable_form_has_single_spaces_and_no_punctuation(text: str) -> None:
    form = comparable(text)
    assert form == fold_spaces(form)
    assert comparable(text + "…!") == form


@given(st.text(st.characters(categories=["Lu", "Ll", "Nd", "Zs", "Po"], max_codepoint=0x5FF), max_size=30))
@settings(deadline=None, max_examples=150)
def test_what_is_comparable_stays_so(text: str) -> None:
    assert comparable(comparable(text)) == comparable(text)


TEXT = "It is “so”.\u00a0 The primary\u00a0goal (of  Moscow) is a.b"


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("It is", "It is"),
        ("so”. The", "so”.\u00a0 The"),
        ("primary goal", "primary\u00a0goal"),
        ("primary\u00a0goal", "primary\u00a0goal"),
        (" \n goal  (of\u00a0Moscow) ", "goal (of  Moscow)"),
        ("a.b", "a.b"),
        ("is a.b", "is a.b"),
    ],
)
def test_a_quotation_is_found_white_space_aside(quote: str, found: str) -> None:
    span = find_quote(TEXT, quote)
    assert span is not None
    assert fold_spaces(TEXT[slice(*span)]) == fold_spaces(found)


@pytest.mark.parametrize("quote", ["", "   ", "\u00a0", "it is", "axb", "primarygoal", "goal of", "It is so"])
def test_what_is_not_quoted_word_for_word_is_not_found(quote: str) -> None:
    assert find_quote(TEXT, quote) is None


@given(st.text("ab. \u00a0\n(“", max_size=30), st.integers(0, 30), st.integers(1, 10))
@settings(deadline=None, max_examples=150)
def test_every_part_of_a_text_can_be_quoted(text: str, start: int, length: int) -> None:
    quote = text[start : start + length]
    for written in (quote, fold_spaces(quote), quote.replace(" ", " \u00a0")):
        span = find_quote(text, written)
        assert (span is None) == (not quote.strip())
        if span is not None:
            assert fold_spaces(text[slice(*span)]) == fold_spaces(quote)
