"""The parts of the class server that need no network."""

import asyncio
import contextlib
import os
import socket
import time
from collections.abc import Iterator

import pytest

from tui.classroom.child import environment, terminal_type
from tui.classroom.line_entry import LONGEST, LineEntry
from tui.classroom.pace import Pace
from tui.classroom.seat import Seat
from tui.classroom.terminal_pipe import LARGEST_COLUMNS, LARGEST_ROWS, TerminalPipe
from tui.classroom.wire import Wire, WireClosed
from tui.codes import CLASS_LENGTH, PERSONAL_LENGTH, fits, hashed, new_class_code, new_personal_code, shown


def typed(*pieces: bytes) -> tuple[str, list[str], LineEntry]:
    entry = LineEntry()
    entry.asked = True
    shown_text, lines = "", []
    for piece in pieces:
        text, more = entry.feed(piece)
        shown_text += text
        lines += more
    return shown_text, lines, entry


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ((b"Ana\r",), "Ana"),
        ((b"Ana\r\n",), "Ana"),
        ((b"Anab\x7f\r",), "Ana"),
        ((b"wrong\x15Ana\r",), "Ana"),
        (("Zoë".encode()[:3], "Zoë".encode()[3:] + b"\r"), "Zoë"),
        ((b"A\x1b[Dn\x1b[2Ja\x1bOP\r",), "Ana"),
        ((b"A\x00n\x07a\x9b\r",), "Ana\ufffd"),
        ((b"x" * 5000 + b"\r",), "x" * LONGEST),
    ],
)
def test_a_line_is_taken_as_a_person_means_it(keys: tuple[bytes, ...], line: str) -> None:
    assert typed(*keys)[1] == [line]


def test_a_code_is_shown_as_stars_and_erased_as_one_letter_each() -> None:
    entry = LineEntry()
    entry.asked = entry.hidden = True
    assert entry.feed("аб\x7f".encode())[0] == "**\b \b"


def test_what_nobody_asked_for_goes_nowhere_but_leaving_counts() -> None:
    entry = LineEntry()
    assert entry.feed(b"typed too early\r") == ("", [])
    assert not entry.has_left
    entry.feed(b"\x04")
    assert entry.has_left


def test_codes_fit_however_they_are_typed_and_no_other_does() -> None:
    code = new_personal_code()
    kept = hashed(code)
    for way in (code, shown(code), code.upper(), f" {code} "):
        assert fits(way, kept)
    assert not fits(new_personal_code(), kept)
    assert not fits(code, "")
    assert not fits(code, "scrypt$1$1$1$AA==$AA==")
    assert code not in kept
    assert (len(new_class_code()), len(code)) == (CLASS_LENGTH, PERSONAL_LENGTH)


def test_an_unknown_name_takes_as_long_as_a_known_one() -> None:
    kept = hashed("abcdefghj")
    known: list[float] = []
    unknown: list[float] = []
    for _ in range(5):
        for took, against in ((known, kept), (unknown, "")):
            begun = time.process_time()
            fits("wrongcode", against)
            took.append(time.process_time() - begun)
    assert min(unknown) > min(known) / 2


def test_wrong_codes_wait_longer_and_longer_but_never_for_ever() -> None:
    now = 0.0
    pace = Pace(lambda: now)
    waits = [pace.wrong("10.0.0.1", tries) for tries in (1, 2, 3)]
    assert waits == sorted(waits)
    for _ in range(1000):
        longest = pace.wrong("10.0.0.1", 1)
    assert longest == 8.0
    assert pace.wrong("10.0.0.2", 1) < 1
    now = 1200.0
    assert pace.wrong("10.0.0.1", 1) < 1


def test_a_child_knows_only_what_it_must() -> None:
    environ = environment(Seat("id", "Ana", "xterm-256color", "truecolor"), "/class")
    assert set(environ) == {"PATH", "HOME", "LANG", "TERM", "COLORTERM", "SSH_CONNECTION"}
    assert "COLORTERM" not in environment(Seat("id", "Ana", "xterm", "\x1b[2J"), "/class")
    for sent in ("../../etc/passwd", "xterm;id", "", "x" * 200, "\x1b]0;x\x07"):
        assert terminal_type(sent) == "xterm"
    assert terminal_type("screen.xterm-256color") == "screen.xterm-256color"


def test_a_wire_carries_messages_and_files_and_gives_up_a_peer_that_does_not_read() -> None:
    ours, other = Wire.pair()
    theirs = Wire(other)
    read, write = os.pipe()
    ours.send({"id": 1}, [write])
    ours.send({"id": 2})
    assert [*theirs.receive(), *theirs.receive()] == [{"id": 1}, {"id": 2}]
    (got,) = theirs.take_files(1)
    os.write(got, b"x")
    assert os.read(read, 1) == b"x"
    for number in (read, write, got):
        os.close(number)
    with pytest.raises(WireClosed):
        for _ in range(100_000):
            ours.send({"fill": "x" * 1000})
    list(theirs.receive())
    with pytest.raises(WireClosed):  # half a message may stand in the way of the next
        ours.send({"id": 3})
    ours.close()
    with pytest.raises(WireClosed):
        while True:
            list(theirs.receive())
    theirs.close()


def test_a_wire_gives_up_what_is_no_message() -> None:
    ours, other = socket.socketpair()
    theirs = Wire(other)
    ours.sendall(b"{no json\n")
    with pytest.raises(WireClosed):
        list(theirs.receive())
    ours.close()
    theirs.close()


class Sink:
    """A channel that counts how often it was held back."""

    def __init__(self) -> None:
        self.heard = b""
        self.held = 0

    def write(self, data: bytes) -> None:
        self.heard += data

    def pause_reading(self) -> None:
        self.held += 1

    def resume_reading(self) -> None:
        self.held -= 1


@pytest.fixture
async def pipe() -> Iterator[tuple[TerminalPipe, Sink]]:  # type: ignore[misc]
    sink = Sink()
    pipe = TerminalPipe(sink, (80, 24), lambda: None)
    yield pipe, sink
    pipe.close()


async def test_windows_are_cut_to_what_one_can_have(pipe: tuple[TerminalPipe, Sink]) -> None:
    for asked, given in (
        ((65535, 65535), (LARGEST_COLUMNS, LARGEST_ROWS)),
        ((0, 0), (80, 24)),
        ((1, 1), (1, 1)),
        ((4_294_967_295, 10), (LARGEST_COLUMNS, 10)),
    ):
        pipe[0].resize(*asked)
        assert os.get_terminal_size(pipe[0].inner) == given


async def test_a_flood_is_held_back_and_let_go_on_later(pipe: tuple[TerminalPipe, Sink]) -> None:
    terminal, sink = pipe
    reader = os.dup(terminal.inner)
    os.set_blocking(reader, False)
    terminal.start()
    for _ in range(80):
        terminal.feed(b"n\n" * 500)
        with contextlib.suppress(BlockingIOError):
            os.read(reader, 4096)
    assert sink.held == 1
    until = time.monotonic() + 20
    while sink.held and time.monotonic() < until:
        try:
            while os.read(reader, 65536):
                pass
        except BlockingIOError:
            await asyncio.sleep(0.02)
    os.close(reader)
    assert sink.held == 0
