import pytest
from textual import events
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

from tui.app.terminal_input import TerminalInput

START, END = b"\x1b[200~", b"\x1b[201~"


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def terminal(clock: Clock) -> TerminalInput:
    return TerminalInput(clock)


def keys(messages: list[Message]) -> list[str]:
    return [message.key for message in messages if isinstance(message, events.Key)]


def pastes(messages: list[Message]) -> list[str]:
    return [message.text for message in messages if isinstance(message, events.Paste)]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a", ["a"]),
        (b"\r", ["enter"]),
        (b"\x11", ["ctrl+q"]),
        (b"\x1b[A\x1b[B\x1b[C\x1b[D", ["up", "down", "right", "left"]),
        (b"\x1b[5~\x1b[6~", ["pageup", "pagedown"]),
        (b"\x1b[Z", ["shift+tab"]),
        (b"\x1b[1;5C", ["ctrl+right"]),
        ("ї".encode(), ["ї"]),
        ("Херсон".encode(), list("Херсон")),
    ],
)
def test_keys_are_read(terminal: TerminalInput, data: bytes, expected: list[str]) -> None:
    assert keys(terminal.feed(data)) == expected
    assert terminal.wait() is None


def test_a_letter_split_between_reads_arrives_whole(terminal: TerminalInput) -> None:
    letter = "є".encode()
    assert terminal.feed(letter[:1]) == []
    assert keys(terminal.feed(letter[1:])) == ["є"]


def test_a_sequence_split_between_reads_arrives_whole(terminal: TerminalInput) -> None:
    assert terminal.feed(b"\x1b[") == []
    assert terminal.wait() is not None
    assert keys(terminal.feed(b"A")) == ["up"]
    assert terminal.wait() is None


def test_escape_alone_is_a_key_once_nothing_follows(terminal: TerminalInput) -> None:
    assert terminal.feed(b"\x1b") == []
    assert keys(terminal.tick()) == ["escape"]
    assert terminal.wait() is None


def test_a_letter_after_a_lone_escape_is_just_a_letter(terminal: TerminalInput) -> None:
    terminal.feed(b"\x1b")
    terminal.tick()
    assert keys(terminal.feed(b"x")) == ["x"]


def test_alt_and_a_letter_arrive_as_one_key(terminal: TerminalInput) -> None:
    typed = terminal.feed(b"\x1bx")
    assert keys(typed + terminal.tick()) == ["alt+x"]


def test_invalid_bytes_are_replaced_and_reading_goes_on(terminal: TerminalInput) -> None:
    read = terminal.feed(b"\xff\xfe\xc3(")
    assert [message.character for message in read if isinstance(message, events.Key)][-1] == "("
    assert keys(terminal.feed(b"a")) == ["a"]


@pytest.mark.parametrize(
    "data",
    [
        b"\x1b[97:65;1u",
        b"\x1b[99999999999u",
        b"\x1b[55296u",
        b"\x1b[1;:;3u",
        b"\x1b[<99999999999999;1;1M",
        b"\x1b]52;c;aGVsbG8=\x07",
    ],
)
def test_a_malformed_sequence_does_not_stop_reading(terminal: TerminalInput, data: bytes) -> None:
    terminal.feed(data)
    terminal.tick()
    assert keys(terminal.feed(b"\x1b[A")) == ["up"]


def test_mouse_is_read(terminal: TerminalInput) -> None:
    down, up = terminal.feed(b"\x1b[<0;5;3M\x1b[<0;5;3m")
    assert isinstance(down, events.MouseDown)
    assert (down.x, down.y, down.button) == (4, 2, 1)
    assert isinstance(up, events.MouseUp)


def test_mouse_outside_any_window_is_dropped(terminal: TerminalInput) -> None:
    assert terminal.feed(b"\x1b[<0;60000;60000M") == []


def test_of_mouse_moves_read_at_once_the_last_counts(terminal: TerminalInput) -> None:
    moves = terminal.feed(b"".join(b"\x1b[<35;%d;3M" % column for column in range(1, 50)))
    assert [(move.x, move.y) for move in moves if isinstance(move, events.MouseMove)] == [(48, 2)]


def test_a_size_told_in_band_is_dropped_and_leaves_the_mouse_alone(terminal: TerminalInput) -> None:
    assert terminal.feed(b"\x1b[48;60000;60000;60000;60000t\x1b[48;24;80;0;0t\x1b[?2048;1$y") == []
    (down,) = terminal.feed(b"\x1b[<0;5;3M")
    assert isinstance(down, events.MouseDown)
    assert (down.x, down.y) == (4, 2)


def test_synchronised_output_is_noticed(terminal: TerminalInput) -> None:
    (answer,) = terminal.feed(b"\x1b[?2026;2$y")
    assert isinstance(answer, TerminalSupportsSynchronizedOutput)


def test_a_paste_arrives_as_one(terminal: TerminalInput) -> None:
    read = terminal.feed(b"a" + START + "тихо\rй".encode() + END + b"b")
    assert keys(read) == ["a", "b"]
    assert pastes(read) == ["тихо\rй"]


@pytest.mark.parametrize("cut", range(1, len(START + b"text" + END)))
def test_a_paste_split_anywhere_arrives_as_one(terminal: TerminalInput, cut: int) -> None:
    data = START + b"text" + END
    read = terminal.feed(data[:cut]) + terminal.feed(data[cut:])
    assert pastes(read) == ["text"]
    assert keys(read) == []


def test_control_characters_in_a_paste_are_dropped(terminal: TerminalInput) -> None:
    assert pastes(terminal.feed(START + b"a\x00b\x1b[2Jc\td" + END)) == ["ab[2Jc\td"]


def test_a_paste_is_cut_to_twenty_thousand_characters(terminal: TerminalInput) -> None:
    read: list[Message] = terminal.feed(START)
    for _ in range(100):
        read += terminal.feed(b"x" * 4096)
    read += terminal.feed(END + b"a")
    assert [len(text) for text in pastes(read)] == [20_000]
    assert keys(read) == ["a"]


def test_an_unclosed_paste_closes_after_a_second_of_silence(terminal: TerminalInput, clock: Clock) -> None:
    assert terminal.feed(START + b"abc") == []
    assert terminal.wait() == pytest.approx(1)
    clock.now += 1
    assert pastes(terminal.tick()) == ["abc"]
    assert keys(terminal.feed(b"q")) == ["q"]


def test_typing_does_not_keep_an_unclosed_paste_open(terminal: TerminalInput, clock: Clock) -> None:
    terminal.feed(START)
    for _ in range(6):
        clock.now += 0.5
        terminal.feed(b"q")
    assert pastes(terminal.tick()) == ["qqqqqq"]


def test_much_text_without_brackets_is_a_bounded_paste(terminal: TerminalInput) -> None:
    read: list[Message] = []
    for _ in range(16):
        read += terminal.feed(b"rubbish\rrubbish " * 256)
    assert keys(read) == []
    assert 0 < sum(map(len, pastes(read))) <= 20_000 + 4096


def test_a_line_typed_at_once_still_ends_with_enter(terminal: TerminalInput) -> None:
    read = terminal.feed(b"x" * 100 + b"\r")
    assert pastes(read) == ["x" * 100]
    assert keys(read) == ["enter"]


def test_a_flood_of_keys_is_cut_and_typing_goes_on_later(terminal: TerminalInput, clock: Clock) -> None:
    assert len(terminal.feed(b"\x1b[A" * 20_000)) <= 512
    clock.now += 1
    assert keys(terminal.feed(b"a")) == ["a"]
