"""What leaves for the terminal: no control character, no wider line, and ASCII alone where no more is carried."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from tui.app.line_filter import SafeLines, to_ascii
from tui.app.signs import ASCII
from tui.model.text import refused_character

BLACK = Color(0, 0, 0)
BOLD = Style(bold=True)


def filtered(*texts: str, ascii_only: bool = False) -> list[str]:
    lines = SafeLines()
    lines.ascii_only = ascii_only
    return [segment.text for segment in lines.apply([Segment(text, BOLD) for text in texts], BLACK)]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("plain", "plain"),
        ("\x1b[2Jgone", "[2Jgone"),
        ("\x1b]52;c;AAAA\x07", "]52;c;AAAA"),
        ("\x9b31m", "31m"),
        ("a\rb\x08c\x7f", "abc"),
        ("abc\u202edef\u2066", "abcdef"),
        ("a\tb\nc", "abc"),
        ("24\u00a0February", "24\u00a0February"),
        ("Дніпро́ 👩\u200d👧", "Дніпро́ 👩\u200d👧"),
    ],
)
def test_what_could_steer_a_terminal_is_dropped(text: str, safe: str) -> None:
    assert filtered(text) == [safe]
    assert filtered("before", text) == ["before", safe]


def test_a_safe_line_is_passed_on_as_it_is() -> None:
    segments = [Segment("one", BOLD), Segment(" “two”")]
    assert SafeLines().apply(segments, BLACK) is segments


def test_styles_stay_with_their_texts() -> None:
    lines = SafeLines()
    for lines.ascii_only in (False, True):
        (segment,) = lines.apply([Segment("a\x1bb", BOLD)], BLACK)
        assert (segment.text, segment.style) == ("ab", BOLD)


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("plain", "plain"),
        ("“Russia’s” – so…", '"Russia\'s" - so.'),
        ("¶6 · ‹ not said ›", "P6 - < not said >"),
        ("24\u00a0February", "24 February"),
        ("Zürich, Łódź", "Zurich, ?odz"),
        ("e\u0301", "e"),
        ("Дніпро́", "??????"),
        ("赫尔", "? ? "),
        ("Ｋ", "K "),
        ("🙂", "? "),
        ("█░▌ ↑↓←→", "#.| ^v<>"),
        ("▁▂▃▄▅▆▇", "       "),
    ],
)
def test_signs_are_spelled_in_ascii(text: str, spelled: str) -> None:
    assert to_ascii(text) == spelled
    assert filtered(text, ascii_only=True) == [spelled]


@given(st.text(max_size=30))
@settings(deadline=None, max_examples=150)
def test_any_text_leaves_safe_and_as_wide_as_it_was_drawn(text: str) -> None:
    (safe,) = filtered(text)
    assert refused_character(safe) is None
    assert not {"\t", "\n"} & set(safe)
    (plain,) = filtered(text, ascii_only=True)
    assert plain.isascii()
    assert plain.isprintable()
    assert len(plain) == cell_len(safe)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\u200d\ufe0f"), max_size=30))
@settings(deadline=None, max_examples=100)
def test_dropping_changes_no_width(text: str) -> None:
    (safe,) = filtered(text)
    assert cell_len(safe) == cell_len(text)


def test_the_ascii_signs_need_no_spelling() -> None:
    assert all(sign.isascii() for sign in ASCII)
