"""The board that a room sees: the real `serve` on a terminal."""

import contextlib
import fcntl
import os
import re
import signal
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.classroom.conftest import RIVERS, ROOT, School, needs_ssh
from tests.real.terminal import ENTER, Terminal, studyguide
from tui.classroom.control import reach
from tui.classroom.wire import Wire
from tui.course import Course
from tui.journal import Journal
from tui.library import Library
from tui.model.questions import Response
from tui.store import Store
from tui.study import Manner, Study

pytestmark = needs_ssh


RESTORED = b"\x1b[?25h\x1b[?1049l"


class Projector:
    """The real `serve` on a terminal, as it stands on a projector."""

    def __init__(self, school: School, size: tuple[int, int] = (100, 30), **environ: str) -> None:
        words = studyguide("--content", RIVERS, "--data", school.folder / "data", "serve", "--class", f"{school.room}/")
        environment = {**school.environ, "PYTHONPATH": str(ROOT), **environ}
        self.window = Terminal([*words, "--host", "127.0.0.1", "--port", "0"], environment, size)
        self.window.wait_for("Class code")
        self.code = re.findall(r"Class code\s+(\S+)", self.window.text)[0]
        school.port = int(re.findall(r"ssh -p (\d+)", self.window.text)[0])
        self.window.settle()

    def modes(self) -> int:
        """Return the local modes of the terminal."""
        return int(termios.tcgetattr(self.window._slave)[3])


@pytest.fixture
def projectors() -> Iterator[list[Projector]]:
    found: list[Projector] = []
    yield found
    for each in found:
        each.window.close()


@pytest.fixture
def projector(school: School, projectors: list[Projector]) -> Projector:
    projectors.append(Projector(school))
    return projectors[0]


def test_the_board_says_how_to_join_then_how_many_are_where_and_ctrl_c_ends_it(
    school: School, projector: Projector
) -> None:
    board = projector.window
    board.wait_for("Nobody has joined yet")
    assert "PuTTY" in board.text and "hotspot" in board.text
    window, own = school.join("Ana", projector.code)
    board.wait_for("1 here now")
    assert "1 just starting" in board.text and projector.code in board.text
    window.press("q", "question 1 of")
    board.wait_for(lambda: re.search(r"Where they rise +1$", board.text, re.MULTILINE) is not None)
    assert "Ana" not in board.text and "Nobody" not in board.text
    window.kill()
    board.wait_for("0 here now, 1 since the start")
    back = school.sign_in("Ana", own)
    back.wait_for("question 1 of")
    board.type("\x03")
    assert board.end() == 0
    assert "everyone's work is being kept" in board.text
    back.end()
    assert "Everything is kept" in back.heard.decode()


def test_what_five_learners_did_shows_without_a_name(school: School, projectors: list[Projector]) -> None:
    for name in ("Ana", "Bo", "Cy", "Di", "Ed"):
        at_work(school, name)
    projectors.append(Projector(school))
    board = projectors[0].window
    school.join("Flo", projectors[0].code)
    board.wait_for("have read, of 5")
    assert re.search(r"Where they rise.*█ +5 +5$", board.text, re.MULTILINE)
    assert re.search(r"Most missed: section 1, .*5 first answers, less than half right", board.text)
    school.manage("quiz", "rivers", "source-quiz", "test")
    board.wait_for(lambda: "Most missed" not in board.text)
    assert "Ana" not in board.text


def test_the_room_sees_what_everyone_is_asked_and_then_its_sections_again(school: School, projector: Projector) -> None:
    ana, _ = school.join("Ana", projector.code)
    wire = reach(school.room)
    assert wire is not None
    wire.send({"ask": ["rivers", "rises"]})
    projector.window.wait_for("0 of 1 have answered")
    ana.wait_for("Your teacher asks")
    time.sleep(1.0)
    ana.press("1" + ENTER, "Your answer is in")
    projector.window.wait_for("1 of 1 have answered")
    assert " %" not in projector.window.text and "Ana" not in projector.window.text
    wire.send({"end": asked_of(wire)["id"]})
    projector.window.wait_for("Two rivers")
    wire.close()


def test_a_new_code_made_elsewhere_takes_the_old_one_off_the_board(school: School, projector: Projector) -> None:
    assert school.new_code() != projector.code
    projector.window.wait_for(lambda: projector.code not in projector.window.text)
    assert "as before" in projector.window.text


def test_keys_typed_at_the_board_stop_nothing_and_leave_no_trace(school: School, projector: Projector) -> None:
    board = projector.window
    board.type("typed here\r\x1a\x1c\x13")
    school.join("Ana", projector.code)
    board.wait_for("1 here now")
    assert "typed" not in board.text
    waiting = fcntl.ioctl(board._slave, termios.FIONREAD, bytes(4))
    assert waiting == bytes(4), "a shell would take it for commands"
    board.type("\x03")
    assert board.end() == 0


def test_the_board_follows_its_window(projector: Projector) -> None:
    board = projector.window
    for size in ((40, 12), (120, 40), (80, 24)):
        board.resize(*size)
        board.process.send_signal(signal.SIGWINCH)
        board.wait_for(lambda: "Nobody has joined yet" in board.text and board.lines[0:2].count("") < 2)
        board.settle()
        assert "ssh -p" in board.text and projector.code in board.text
    assert "hotspot" in board.text


def test_a_board_that_was_stopped_draws_itself_anew_when_it_goes_on(school: School, projector: Projector) -> None:
    board = projector.window
    board.process.send_signal(signal.SIGSTOP)
    board.screen.reset()
    board.process.send_signal(signal.SIGCONT)
    board.wait_for("Nobody has joined yet")
    school.join("Ana", projector.code)
    board.wait_for("1 here now")


def test_nothing_is_sent_while_nothing_changes(projector: Projector) -> None:
    board = projector.window
    board.type("")
    assert not board.look(5.0)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_the_terminal_is_given_back_as_it_was(projector: Projector, number: signal.Signals) -> None:
    taken = projector.modes()
    assert not taken & termios.ECHO
    projector.window.process.send_signal(number)
    assert projector.window.end() == 0
    assert projector.modes() == taken | termios.ECHO | termios.ICANON
    assert RESTORED in projector.window.heard


def test_the_class_ends_in_order_when_the_boards_terminal_is_closed(school: School, projector: Projector) -> None:
    window, _ = school.join("Ana", projector.code)
    projector.window.hang_up()
    assert projector.window.process.wait(30) == 0
    window.end()
    assert "Everything is kept" in window.heard.decode()
    assert "stopped" in school.log and "fault" not in school.log


def test_a_terminal_that_takes_nothing_any_more_keeps_nobody_waiting(school: School, projector: Projector) -> None:
    """As when somebody selects text in it, or the line to it is cut: learners come and work, and the class ends."""
    board = projector.window
    fill(board)
    window, _ = school.join("Ana", projector.code)
    for number in range(20):
        board.process.send_signal(signal.SIGWINCH)
        window.press("n" if number % 2 else "p", "section")
    board.process.send_signal(signal.SIGTERM)
    begun = time.monotonic()
    assert board.process.wait(30) == 0
    assert time.monotonic() - begun < 15


def test_colours_are_those_the_terminal_has(school: School, projectors: list[Projector]) -> None:
    found = {}
    kinds: dict[str, dict[str, str]] = {"many": {}, "few": {"TERM": "xterm-16color"}, "none": {"NO_COLOR": "1"}}
    for name, environ in kinds.items():
        projector = Projector(school, (100, 30), **environ)
        projectors.append(projector)
        found[name] = bytes(projector.window.heard)
        projector.window.process.send_signal(signal.SIGTERM)
        projector.window.end()
    assert b"\x1b[38;5;67m" in found["many"]
    assert not re.search(rb"\x1b\[[\d;]*\b(3[0-8]|4[0-8]|9\d)[\d;]*m", found["few"] + found["none"])
    assert all(b"\x1b[1m" in each for each in found.values())


def test_where_the_locale_has_only_ascii_so_has_the_board(school: School, projectors: list[Projector]) -> None:
    projectors.append(Projector(school, LANG="C", LC_ALL="C"))
    assert bytes(projectors[0].window.heard).partition(b"\x1b[?1049h")[2].isascii()
    assert "####" in projectors[0].window.text


def test_a_poor_terminal_gets_the_board_in_plain_lines(school: School, projectors: list[Projector]) -> None:
    projectors.append(Projector(school, TERM="dumb"))
    board = projectors[0].window
    assert b"\x1b" not in board.heard and "Nobody has joined yet" in board.text
    school.join("Ana", projectors[0].code)
    board.wait_for("sign-in learner=ana")


def asked_of(wire: Wire) -> dict[str, str]:
    """Return what is asked, as the server tells it."""
    while True:
        for message in wire.receive():
            if message.get("asked"):
                return message["asked"]  # type: ignore[no-any-return]
        wire.send({"seen": True})
        time.sleep(0.1)


def at_work(school: School, name: str) -> None:
    """Let somebody have read the first section and finished its quiz, with the first question wrong."""
    school.manage("import", str(listed(school, name)))
    with Store.open_class(school.room) as store:
        learner = Course(Journal(store, time.time)).roster.find(name)
    assert learner is not None
    guide = Library([RIVERS], school.room / "cache").open("rivers").guide
    with Store.open(school.room, learner.id) as store:
        study = Study(guide, Journal(store, time.time))
        for paragraph in guide.article.sections[0].paragraphs:
            study.read(paragraph.id)
        sheet = guide.sheets["source-quiz"]
        sitting = study.begin(sheet)
        for question in sheet.questions:
            study.answer(sitting, question, Response(), Manner())
        study.journal.save()


def listed(school: School, name: str) -> Path:
    path = school.folder / "names.csv"
    path.write_text(name, encoding="utf-8")
    return path


def fill(board: Terminal) -> None:
    """Write to the terminal until it takes no more, since nobody reads it."""
    os.set_blocking(board._slave, False)
    with contextlib.suppress(BlockingIOError):
        while os.write(board._slave, b"x" * 512):
            pass
