"""Terminals with few colours, none, or no letters but ASCII."""

import re
from collections.abc import Sequence

import pytest

from tests.real.conftest import RIVERS, Begin, Run
from tests.real.terminal import ENTER, ESC, TAB, Terminal

COLOUR = re.compile(rb"\x1b\[[0-9;:]*(?<![0-9])(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:[;:][0-9;:]*)?m")
TRUE_COLOUR = re.compile(rb"\x1b\[[0-9;:]*[34]8[;:][25]")
WORDS = ("--content", RIVERS, "rivers")
ASCII = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


QUIZ = ((TAB, "whole entry"), (ESC, "Tab term"), ("q", "question 1 of 4"), (f"2{ENTER}", "Enter next"))
ALL = (
    *QUIZ,
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
)


def said_on_a_walk(window: Terminal, steps: Sequence[tuple[str, str]]) -> bytes:
    """Walk through screens, and return every byte that came."""
    window.wait_for("section 1 of 2")
    for keys, wanted in steps:
        window.press(keys, wanted)
        assert "Traceback" not in window.text
    window.settle()
    assert window.quit() == 0
    return bytes(window.heard)


def test_no_color_leaves_no_colour_at_all(begin: Begin) -> None:
    assert COLOUR.search(said_on_a_walk(begin(*WORDS, NO_COLOR="1"), ALL)) is None


def test_the_search_for_colours_finds_them(begin: Begin) -> None:
    assert TRUE_COLOUR.search(said_on_a_walk(begin(*WORDS), QUIZ))


@pytest.mark.parametrize("term", ["xterm", "linux", "vt100"])
def test_a_terminal_of_few_colours_gets_its_own(begin: Begin, environ: dict[str, str], term: str) -> None:
    del environ["COLORTERM"]
    said = said_on_a_walk(begin(*WORDS, TERM=term), QUIZ)
    assert TRUE_COLOUR.search(said) is None
    assert COLOUR.search(said)


def test_only_ascii_leaves_where_the_terminal_carries_no_more(begin: Begin) -> None:
    assert said_on_a_walk(begin(*WORDS, **ASCII), ALL).isascii()


def test_line_by_line_only_ascii_leaves_where_the_terminal_carries_no_more(begin: Begin, run: Run) -> None:
    window = begin("--content", RIVERS, "quiz", "rivers", "source-quiz", "--plain", **ASCII)
    window.wait_for("1 to 3:")
    window.press("2\n", "Question 2 of 4")
    assert window.heard.isascii()
    for command in ("read", "glossary", "progress"):
        done = run("--content", RIVERS, command, **ASCII)
        assert (done.returncode, done.stdout.isascii(), done.stderr) == (0, True, "")
