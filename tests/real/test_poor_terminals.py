"""Terminals with few colours, none, or no letters but ASCII."""

import re

import pytest

from tests.real.conftest import RIVERS, Begin, Run
from tests.real.terminal import ENTER, ESC, TAB, Terminal

COLOUR = re.compile(rb"\x1b\[[0-9;:]*(?<![0-9])(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:[;:][0-9;:]*)?m")
TRUE_COLOUR = re.compile(rb"\x1b\[[0-9;:]*[34]8[;:][25]")
WORDS = ("--content", RIVERS, "rivers")
ASCII = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def everything_said(window: Terminal) -> bytes:
    """Walk through the screens, and return every byte that came."""
    window.wait_for("section 1 of 2")
    for keys, wanted in (
        (TAB, "whole entry"),
        (ENTER, "glossary"),
        (ESC, "section 1 of 2"),
        (ESC, "Tab term"),
        ("q", "question 1 of 4"),
        (f"2{ENTER}", "Enter next"),
        ("e", "The passage"),
        (ESC, "Enter next"),
        (ESC, "section 1 of 2"),
        ("o", "Sorting"),
        (ESC, "section 1 of 2"),
        ("s", "%"),
        (ESC, "section 1 of 2"),
        ("?", "Keys on this screen"),
        (ESC, "section 1 of 2"),
        (ESC, "Two rivers"),
    ):
        window.press(keys, wanted)
        window.settle(0.1)
        assert "Traceback" not in window.text
    assert window.quit() == 0
    return bytes(window.heard)


def test_no_color_leaves_no_colour_at_all(begin: Begin) -> None:
    assert COLOUR.search(everything_said(begin(*WORDS, NO_COLOR="1"))) is None


def test_the_search_for_colours_finds_them(begin: Begin) -> None:
    assert COLOUR.search(everything_said(begin(*WORDS)))


@pytest.mark.parametrize("term", ["xterm", "linux", "vt100"])
def test_a_terminal_of_few_colours_gets_its_own(begin: Begin, environ: dict[str, str], term: str) -> None:
    del environ["COLORTERM"]
    said = everything_said(begin(*WORDS, TERM=term))
    assert TRUE_COLOUR.search(said) is None


@pytest.mark.parametrize("more", [ASCII, {**ASCII, "PYTHONIOENCODING": "ascii"}], ids=["C", "ascii"])
def test_only_ascii_leaves_where_the_terminal_carries_no_more(begin: Begin, more: dict[str, str]) -> None:
    assert everything_said(begin(*WORDS, **more)).isascii()


def test_line_by_line_only_ascii_leaves_where_the_terminal_carries_no_more(begin: Begin, run: Run) -> None:
    window = begin("--content", RIVERS, "quiz", "rivers", "source-quiz", "--plain", **ASCII)
    window.wait_for("1 to 3:")
    window.press("2\n", "Question 2 of 4")
    assert window.heard.isascii()
    for command in ("read", "glossary", "progress"):
        done = run("--content", RIVERS, command, **ASCII)
        assert (done.returncode, done.stdout.isascii(), done.stderr) == (0, True, "")
