"""A class whose list and work steer a terminal in every field: what the real programs write to real terminals."""

import re

import pytest

from tests.classroom.conftest import ROOT, School, needs_ssh
from tests.hostile import SIGN, make_class, now, raw
from tests.real.terminal import ENTER, Terminal, studyguide
from tui.course import Course
from tui.journal import Journal
from tui.library import Library
from tui.store import Store

PAYLOADS = (
    b"\x1b]52",
    b"\x1b[2JZZ",
    b"\x07ZZ",
    b"\xc2\x9b",
    b"\xc2\x9d",
    b"\xe2\x80\xae",
    b"\xe2\x81\xa6",
    b"\xe2\x80\xa8",
)
"""What no program writes of its own."""


@pytest.fixture
def room(school: School) -> School:
    """The class, with one learner who can sign in: by a plain name, with a hostile login."""
    first, *_ = make_class(school.room, Library([ROOT / "tests" / "guides"], None).open("rivers").guide)
    with Store.open_class(school.room) as store:
        course = Course(Journal(store, now))
        learner = course.roster.learners[first]
        course.rename(learner, "Ana")
        course.reset(learner)
        course.save()
    return school


def join(room: School, code: str) -> Terminal:
    """Sign in, and go on to the text."""
    window = room.sign_in("Ana", code)
    window.press("", "Press Enter when you have it")
    window.press(ENTER, "Press Enter to go on")
    window.press(ENTER, "Tab term")
    window.wait_for(SIGN)  # in what the teacher accepts
    return window


def clean(terminal: Terminal) -> None:
    heard = bytes(terminal.heard)
    found = [heard[max(0, at - 40) : at + 40] for payload in PAYLOADS if (at := heard.find(payload)) >= 0]
    assert found == []


def test_a_teachers_terminal_gets_none(room: School) -> None:
    words = studyguide(
        "--content", room.content, "--data", room.folder / "data", "class", f"{room.room}/", "show", "rivers"
    )
    window = Terminal(words, {**room.environ, "PYTHONPATH": str(ROOT)}, (80, 24))
    try:
        window.wait_for("5 of 5 have begun")
        window.press("\x1b[F", "Learners")
        window.press("\x1b[A\x1b[A" + ENTER, "numbers, no names")
        window.type("n")
        window.wait_for("Names will show")
        window.press("n", SIGN)
        window.press("\x1b", "Confusion map")
        window.press("\x1b[A" + ENTER, "objections")
        window.wait_for(SIGN)
        clean(window)
    finally:
        window.close()


@needs_ssh
def test_neither_a_learners_terminal_nor_the_log_gets_any(room: School) -> None:
    code = room.new_code()
    room.open()
    window = join(room, code)
    window.press("l", "Del take away")
    window.press("\x1b", "Tab term")
    window.quit()
    clean(window)
    assert re.search(rf"sign-in learner=\S*{SIGN}", room.log)
    assert raw(room.log.replace("\n", "")) == []


@needs_ssh
def test_the_board_says_nothing_of_them(room: School) -> None:
    code = room.new_code()
    words = studyguide("--content", room.content, "--data", room.folder / "data", "serve", "--class", f"{room.room}/")
    environ = {**room.environ, "PYTHONPATH": str(ROOT)}
    board = Terminal([*words, "--host", "127.0.0.1", "--port", "0", "--keep-code"], environ, (100, 30))
    try:
        board.wait_for("Nobody has joined yet")
        room.port = int(re.findall(r"ssh -p (\d+)", board.text)[0])
        window = join(room, code)
        board.wait_for("1 here now")
        window.press("o", "Esc")
        window.quit()
        board.wait_for("0 here now")
        assert SIGN not in board.heard.decode(errors="replace")
        clean(board)
    finally:
        board.close()
