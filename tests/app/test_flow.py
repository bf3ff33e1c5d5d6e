"""Text in lines of terminal cells: nothing lost, nothing too wide, no-break spaces kept, in any script."""

import re
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.app.flow import clipped, wrap, wrapped

WORDS = (
    "a",
    "word",
    "long-ish",
    "no\u00a0break",
    "文字文字",
    "Дніпро́",
    "e\u0301",
    "🙂",
    "👩\u200d👩\u200d👧",
    "🇺🇦",
    "❤\ufe0f",
)
TEXTS = st.lists(
    st.one_of(
        st.sampled_from([*WORDS, " ", "  ", "\t", "\n", "\u00a0", "\u0301", "\u200b", "\u3000"]),
        st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\u200d\ufe0f"),  # which join what is there
        st.just("verylongwordthatfitsnoline" * 2),
    ),
    max_size=25,
).map("".join)


def dense(text: str) -> str:
    return re.sub(r"[ \t\n]", "", text)


@given(TEXTS, st.integers(2, 30))
@settings(deadline=None, max_examples=200)
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    spans = wrap(text, width)
    lines = wrapped(text, width)
    assert dense("".join(lines)) == dense(text)
    assert all(cell_len(line) <= width for line in lines)
    assert all(before[1] <= after[0] for before, after in zip(spans, spans[1:], strict=False))
    assert not any("\n" in line for line in lines)
    assert all(line == line.strip(" \t") for line in lines)


@given(TEXTS, st.integers(-3, 1))
@settings(deadline=None, max_examples=100)
def test_even_without_room_nothing_is_lost(text: str, width: int) -> None:
    assert dense("".join(wrapped(text, width))) == dense(text)


@given(st.lists(st.sampled_from(["a\u00a0b", "one", "a\u00a0long\u00a0name", "文\u00a0字"]), min_size=1, max_size=12))
@settings(deadline=None, max_examples=100)
def test_words_that_fit_are_never_cut_nor_parted_at_a_no_break_space(words: list[str]) -> None:
    for width in (11, 14, 20):
        assert [word for line in wrapped(" ".join(words), width) for word in line.split(" ")] == words


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("   ", 10, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("one  two", 8, ["one  two"]),
        ("one  two", 7, ["one", "two"]),
        ("  one ", 10, ["one"]),
        ("abcdefgh ij", 5, ["abcde", "fgh", "ij"]),
        ("ab cdefghij", 5, ["ab", "cdefg", "hij"]),
        ("abcdefg hi", 5, ["abcde", "fg hi"]),
        ("赫尔松的撤退", 4, ["赫尔", "松的", "撤退"]),
        ("赫尔松", 5, ["赫尔", "松"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
        ("🙂🙂🙂", 5, ["🙂🙂", "🙂"]),
        ("24\u00a0February 2022", 12, ["24\u00a0February", "2022"]),
        ("one\ntwo\n\nthree", 20, ["one", "two", "three"]),
        ("\n", 5, [""]),
        ("文字", 1, ["文", "字"]),
    ],
)
def test_text_is_wrapped_at_spaces(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


def test_a_long_text_is_wrapped_at_once() -> None:
    text = "The primary goal of Moscow is to control the Donbas region. " * 5_000
    begin = perf_counter()
    assert len(wrap(text, 70)) > 4_000
    assert len(wrap("x" * 50_000, 70)) == 715
    assert perf_counter() - begin < 2


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("title", 5, "title"),
        ("title", 4, "tit…"),
        ("title", 1, "…"),
        ("title", 0, ""),
        ("title", -3, ""),
        ("", 0, ""),
        ("文字文字", 8, "文字文字"),
        ("文字文字", 7, "文字文…"),
        ("文字文字", 6, "文字…"),
        ("文字", 2, "…"),
        ("文字", 1, "…"),
    ],
)
def test_a_text_too_long_is_cut_with_an_ellipsis(text: str, width: int, shown: str) -> None:
    assert clipped(text, width) == shown


@given(TEXTS.filter(lambda text: "\n" not in text), st.integers(0, 20))
@settings(deadline=None, max_examples=200)
def test_a_cut_text_fits(text: str, width: int) -> None:
    assert cell_len(clipped(text, width)) <= width
