"""What no person types: rubbish pasted, bytes that are no text, keys at random, a window of one cell."""

from pathlib import Path
from random import Random

import pytest

from tests.real.conftest import RIVERS, Begin, Kept, rounds
from tests.real.terminal import DOWN, ENTER, ESC, LEFT, RIGHT, SHIFT_TAB, TAB, UP, Terminal
from tui.model.events import STOOD
from tui.model.guide import Guide

READER = ("--content", RIVERS, "rivers")
QUIZ = ("--content", RIVERS, "quiz", "rivers", "source-quiz")
PASTE_BEGINS, PASTE_ENDS = b"\x1b[200~", b"\x1b[201~"
SIZE = 65_536
_UNITS = {
    "letters": b"The quick brown fox, 0123456789. ",
    "lines": b"q\r1\r\r\n",
    "no UTF-8": b"\xff\xfe\xc3\x28\xf0\x28\x8c\xbc\xed\xa0\x80",
    "escapes": b"\x1b[<0;10;10M\x1b[48;60000;60000;1;1t\x1b]52;c;AAAA\x07\x1b[2J\x1bP\x9b",
    # Without Ctrl+Q, nor the lists of actions from which Enter may choose to quit: both would rightly end the program.
    "any bytes": Random(1).randbytes(SIZE).translate(None, b"\x10\x11?"),
}
RUBBISH = {name: unit * (SIZE // len(unit) + 1) for name, unit in _UNITS.items()}
ESCAPES = [UP, DOWN, LEFT, RIGHT, TAB, SHIFT_TAB, ENTER, ESC, "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F", "\x7f"]
FUNCTION_KEYS = ["\x1bOP", "\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[15~", "\x1b[17~", "\x1b[18~", "\x1b[19~", "\x10"]
MOUSE = ["\x1b[<0;5;5M\x1b[<0;5;5m", "\x1b[<64;40;12M", "\x1b[<65;40;12M", "\x1b[<0;200;90M\x1b[<0;200;90m"]
LETTERS = [chr(code) for code in range(0x20, 0x7F)] + list("йцукёЇ’¶漢😀\u0301\u202e\u200d")


def assert_lives(window: Terminal, data: Path) -> None:
    """Check that a window still answers, and that nothing went wrong in it."""
    window.settle(0.3)
    assert window.process.poll() is None, window.text
    assert "Traceback" not in window.text
    assert not (data / "faults.log").exists()
    window.resize(81, 24)
    window.wait_for(lambda: window.shows("? keys") or window.shows("F1 keys") or window.shows("no, back"))
    window.resize(80, 24)
    window.settle(0.1)


def back_to(window: Terminal, wanted: str) -> None:
    """Press Esc until the window shows something."""
    for _ in range(20):
        if window.shows(wanted):
            return
        window.type(ESC)
        window.settle(0.2)
    raise AssertionError(f"no way back to {wanted!r}:\n{window.text}")


@pytest.mark.parametrize("kind", RUBBISH)
def test_64_kb_of_rubbish_leave_the_program_alive(begin: Begin, data: Path, kind: str) -> None:
    window = begin(*READER)
    window.wait_for("section 1 of 2")
    for rubbish in (RUBBISH[kind], PASTE_BEGINS + RUBBISH[kind] + PASTE_ENDS):
        window.type(rubbish)
        assert_lives(window, data)
    assert window.quit() == 0


def test_64_kb_of_rubbish_in_the_search(begin: Begin, data: Path) -> None:
    window = begin(*READER)
    window.wait_for("section 1 of 2")
    for rubbish in RUBBISH.values():
        window.press("/", "search")
        window.type(PASTE_BEGINS + rubbish + PASTE_ENDS)
        assert_lives(window, data)
        window.type(ENTER)
        back_to(window, "section 1 of 2")
    window.press("/", "search")
    window.press("hills", "found")
    assert window.quit() == 0


def test_64_kb_of_rubbish_in_a_short_answer(begin: Begin, kept: Kept, data: Path) -> None:
    window = begin(*QUIZ)
    window.wait_for("question 1 of 4")
    for keys, number in ((f"1{ENTER}", 2), (f"12{ENTER}", 3), (f"1{ENTER}", 4)):
        window.press(keys, "Enter next")
        window.press(ENTER, f"question {number} of 4")
    window.wait_for("a word or a few")
    for rubbish in RUBBISH.values():
        window.type(PASTE_BEGINS + rubbish + PASTE_ENDS)
        assert_lives(window, data)
    window.press(ENTER, "Enter next")
    assert_lives(window, data)
    assert window.quit() == 0
    assert [event.text("question") for event in kept("rivers")] == ["rises", "joins", "same", "which-hills"]
    assert len(kept("rivers")[-1].text("text")) <= 200


def test_a_window_of_one_cell_can_be_used_and_grown(begin: Begin, data: Path) -> None:
    window = begin(*READER, size=(1, 1))
    window.wait_for_start()
    window.type(f"n{TAB}{ENTER}{ESC}{ESC}q1{ENTER}{ENTER}")
    window.settle()
    assert window.process.poll() is None
    window.resize(80, 24)
    assert_lives(window, data)
    assert window.quit() == 0


@pytest.mark.parametrize("seed", range(rounds(2)))
def test_2000_keys_at_random(begin: Begin, data: Path, seed: int) -> None:
    random = Random(seed)
    window = begin(*READER)
    window.wait_for("section 1 of 2")
    for _ in range(20):
        sorts = random.choices([ESCAPES, FUNCTION_KEYS, MOUSE, LETTERS], [6, 1, 1, 6], k=50)
        window.type("".join(random.choice(keys) for keys in sorts))
        window.look(0.1)
        if window.process.poll() is not None:  # Enter on "Quit" in a list of actions
            assert window.end() == 0, window.text
            window = begin(*READER)
            window.wait_for(" of 2")
    assert_lives(window, data)
    assert window.quit() == 0


def test_a_window_without_room_for_a_line_keeps_the_place(begin: Begin, kept: Kept, kherson: Guide) -> None:
    window = begin("read", "kherson-withdrawal", "6", size=(80, 10))
    window.wait_for("section 6 of 8")
    window.type(DOWN * 16)
    window.settle()
    assert window.quit() == 0
    place = kept(kherson.id, STOOD)[-1].text("paragraph")
    assert place in [each.id for each in kherson.article.sections[5].paragraphs[1:]]
    for size in ((80, 1), (1, 1), (80, 24)):
        again = begin(size=size)
        again.wait_for_start()
        assert again.quit() == 0
        assert kept(kherson.id, STOOD)[-1].text("paragraph") == place
