"""How long keys take, and how many bytes they bring."""

from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from tests.bench.bench import USUAL, Bench
from tests.bench.figure import Figure, milliseconds
from tests.bench.made_guide import SMALL, TENFOLD_IN_LONG_SECTIONS
from tests.bench.terminal import Frame, Terminal

_PAGE, _TAB, _ENTER, _ESCAPE = "\x1b[6~", "\t", "\r", "\x1b"
_IN_A_ROW = 3


class Keys(NamedTuple):
    """Keys to be measured, and one that leads back to where they began."""

    pressed: str
    back: str


TURN, LOOK_UP = Keys(_PAGE, "1"), Keys(_TAB, "")
_STOCK_TURN, _LESS_TURN = Keys(_PAGE, "\x1b[H"), Keys(" ", "g")


def pressed_in_turn(programs: Sequence[tuple[Terminal, Keys]], rounds: int) -> list[list[Frame]]:
    """Press keys in each program in turn, and return what each brought."""
    frames: list[list[Frame]] = [[] for _ in programs]
    for number in range(rounds):
        for found, (terminal, keys) in zip(frames, programs, strict=True):
            found.append(terminal.press(keys.pressed))
            if number % _IN_A_ROW == _IN_A_ROW - 1:
                terminal.type(keys.back)
    return frames


def seconds(frames: Sequence[Frame]) -> list[float]:
    """Return how long each took."""
    return [frame.seconds for frame in frames]


def figures(bench: Bench) -> Iterator[Figure]:
    """Turn pages and look terms up in turn with `less` and a stock reader, then in ten times the text."""
    small, long = bench.made(SMALL), bench.made(TENFOLD_IN_LONG_SECTIONS)
    with small.start(USUAL) as ours, long.start(USUAL) as ours_long:
        with bench.stock(small, USUAL) as stock, bench.less(small, USUAL) as less:
            for terminal in (ours, ours_long, stock, less):
                terminal.settle(3)
            others = {"stock": (stock, _STOCK_TURN), "less": (less, _LESS_TURN)}
            yield from _against_others("page turn", bench.rounds, (ours, TURN), others)
            yield from _against_others("look-up", bench.rounds, (ours, LOOK_UP), {"stock": others["stock"]})
            ours.type(_ESCAPE)
            yield from _first_look_up(ours, stock, bench.rounds)
        yield from grown((ours, ours_long), bench.rounds, "ten times the text", 1.2)
        ours.type(_TAB)
        yield from _alone("whole entry opened", ours, Keys(_ENTER, _ESCAPE), bench.rounds)


def grown(terminals: tuple[Terminal, Terminal], rounds: int, what: str, bound: float | None) -> Iterator[Figure]:
    """Yield the keys of a larger guide, held against those of a small one."""
    small, large = terminals
    for name, keys in (("page turn", TURN), ("look-up", LOOK_UP)):
        pressed_in_turn([(small, keys), (large, keys)], 1)
        few, many = pressed_in_turn([(small, keys), (large, keys)], rounds)
        yield milliseconds(f"{name}, {what}", seconds(many), seconds(few), "small guide", bound)


def _against_others(
    name: str, rounds: int, ours: tuple[Terminal, Keys], others: dict[str, tuple[Terminal, Keys]]
) -> Iterator[Figure]:
    frames, *theirs = pressed_in_turn([ours, *others.values()], rounds)
    for other, found in zip(others, theirs, strict=True):
        bound = 1.0 if other == "stock" else None
        yield milliseconds(name, seconds(frames), seconds(found), f"{other}, a page", bound)
        sent, usual = (median(frame.bytes for frame in each) for each in (frames, found))
        yield Figure(f"{name}, sent", sent, usual, f"{other}, a page", bound, "bytes")


def _first_look_up(ours: Terminal, stock: Terminal, rounds: int) -> Iterator[Figure]:
    """Yield what it takes to open the footnote, in turn with a stock page."""
    opened: list[Frame] = []
    turned: list[Frame] = []
    for _ in range(rounds):
        for terminal, keys, found in ((ours, Keys(_TAB, _ESCAPE), opened), (stock, _STOCK_TURN, turned)):
            terminal.settle(0.3)
            found.append(terminal.press(keys.pressed))
            terminal.type(keys.back)
    yield milliseconds("first look-up of all", seconds(opened), seconds(turned), "stock, a page", 1)
    sent, usual = (median(frame.bytes for frame in frames) for frames in (opened, turned))
    yield Figure("first look-up of all, sent", sent, usual, "stock, a page", 1, "bytes")


def _alone(name: str, ours: Terminal, keys: Keys, rounds: int) -> Iterator[Figure]:
    found = []
    for _ in range(rounds):
        ours.settle(0.3)
        found.append(ours.press(keys.pressed))
        ours.type(keys.back)
    yield Figure(name, median(seconds(found)) * 1000)
    yield Figure(f"{name}, sent", median(frame.bytes for frame in found), unit="bytes")
