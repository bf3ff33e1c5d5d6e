import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.terminal_styles import lean_styles

CODES = ["1", "3", "4", "7", "9", "31", "97", "42", "39", "49", "22", "24", "38;2;1;2;3", "48;2;9;8;7", "38;5;200", "0"]
styles = st.lists(st.sampled_from(CODES), min_size=1, max_size=4).map(lambda codes: f"\x1b[{';'.join(codes)}m")
places = st.tuples(st.integers(1, 6), st.integers(1, 20)).map(lambda place: f"\x1b[{place[0]};{place[1]}H")
words = st.sampled_from(["word", " ", "é", "\r\n", "Дн", "\x1b[K", "\x1b[?7l"])


def seen(cell: pyte.screens.Char) -> pyte.screens.Char:
    """Return a cell without what can't be seen on a blank."""
    marked = cell.reverse or cell.underscore or cell.strikethrough
    return cell if cell.data != " " or marked else cell._replace(fg="default", bold=False, italics=False)


def shown(*frames: str) -> tuple[object, ...]:
    """Return every cell as it is seen, and where the cursor stands, after the frames."""
    screen = pyte.Screen(24, 8)
    stream = pyte.Stream(screen)
    for frame in frames:
        stream.feed(frame)
    cells = [seen(screen.buffer[row][column]) for row in range(8) for column in range(24)]
    return (*cells, screen.cursor.x, screen.cursor.y)


@given(st.lists(st.lists(st.one_of(styles, places, words)).map("".join), max_size=3))
def test_frames_show_the_same(frames: list[str]) -> None:
    closed = [f"{frame}\x1b[0m\x1b[1;1H" for frame in frames]  # as Textual closes them
    assert shown(*map(lean_styles, closed)) == shown(*closed)


@pytest.mark.parametrize(
    ("frame", "lean"),
    [
        ("\x1b[1;31;40ma\x1b[0m\x1b[1;31;40mb\x1b[0m", "\x1b[1;31;40mab\x1b[0m"),
        ("\x1b[31;40ma\x1b[0m\x1b[4;31;40mb\x1b[0m\x1b[31;40mc\x1b[0m", "\x1b[31;40ma\x1b[4mb\x1b[24mc\x1b[0m"),
        ("\x1b[1;2;31ma\x1b[0m\x1b[2;31mb\x1b[0m", "\x1b[1;2;31ma\x1b[22;2mb\x1b[0m"),
        ("\x1b[31ma\x1b[0m\r\n\x1b[2;1H\x1b[31mb\x1b[0m", "\x1b[31ma\x1b[2;1Hb\x1b[0m"),
        ("\x1b[?1049hplain", "\x1b[?1049hplain"),
    ],
)
def test_only_what_changes_is_sent(frame: str, lean: str) -> None:
    assert lean_styles(frame) == lean


def test_every_frame_ends_plain_for_whatever_comes_next() -> None:
    assert lean_styles("\x1b[31mred").endswith("\x1b[0m")
