"""What the views cost beside the reader: their first frames, and going about the map."""

from collections.abc import Iterator
from statistics import median

from tests.bench.bench import USUAL, Bench
from tests.bench.figure import Figure, milliseconds
from tests.bench.keys import TURN, Keys, pressed_in_turn, seconds
from tests.bench.learner import Learner
from tests.bench.made_guide import LARGE_MAP, SMALL

_FIRST = {"argument": "claims", "dates": "In the article", "map": "km"}
"""What the first frame of each view shows that the reader's does not."""
_PAN, _ZOOM = Keys("\x1b[C", "1"), Keys("+", "1")
_AFTER_START = 1.3
_GOING_ABOUT = 3.0


def figures(bench: Bench) -> Iterator[Figure]:
    """Start each view in turn with the reader; then pan and zoom maps in turn with a page turn of the reader."""
    learner = bench.bundled(events=100)
    for view, wanted in _FIRST.items():
        yield _start(learner, view, wanted, bench.rounds)
    yield from _going_about("map", learner, bench.bundled(), bench.rounds)
    small, large = bench.made(SMALL), bench.made(LARGE_MAP)
    yield _start(large, "map", "Madetown", bench.rounds, "map of 100,000 points")
    yield from _going_about("map of 100,000 points", large, small, bench.rounds)


def _start(learner: Learner, view: str, wanted: str, rounds: int, name: str = "") -> Figure:
    reader, ours = [], []
    for number in range(rounds + 1):
        with learner.start(USUAL) as terminal:
            stood = terminal.wait_for(learner.place)
        with learner.start(USUAL, view) as terminal:
            shown = terminal.wait_for(wanted)
        if number:  # the first warms the caches
            reader.append(stood)
            ours.append(shown)
    return milliseconds(f"start of the {name or view}", ours, reader, "reader", _AFTER_START)


def _going_about(name: str, ours: Learner, other: Learner, rounds: int) -> Iterator[Figure]:
    with ours.start(USUAL, "map") as chart, other.start(USUAL) as reader:
        chart.settle(3)
        reader.settle(1)
        for what, keys in (("pan", _PAN), ("zoom", _ZOOM)):
            pressed_in_turn([(chart, keys), (reader, TURN)], 1)
            moved, turned = pressed_in_turn([(chart, keys), (reader, TURN)], rounds)
            yield milliseconds(f"{name}: {what}", seconds(moved), seconds(turned), "page turn", _GOING_ABOUT)
            sent = median(frame.bytes for frame in moved)
            yield Figure(
                f"{name}: {what}, sent", sent, median(frame.bytes for frame in turned), "page turn", unit="bytes"
            )
