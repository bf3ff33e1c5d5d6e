"""How long a start takes, from exec to the frame that stands at the learner's own place."""

from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

from tests.bench.bench import USUAL, WIDE, Bench
from tests.bench.figure import Figure, milliseconds
from tests.bench.learner import Learner

_TAKEN = "whole entry"
"""What the foot of the screen says once a key has put the focus on a term."""


class Times(NamedTuple):
    """Seconds from exec to the learner's place, and to the effect of a key that was pressed there at once."""

    place: float
    key: float


def start(learner: Learner, size: tuple[int, int]) -> Times:
    """Start once, and see that the first frame takes a key."""
    with learner.start(size) as terminal:
        place = terminal.wait_for(learner.place)
        terminal.type("\t")
        return Times(place, terminal.wait_for(_TAKEN))


def figures(bench: Bench) -> Iterator[Figure]:
    """Start in turn with the smallest Textual app, in both sizes."""
    learner = bench.bundled(events=100)
    for size in (USUAL, WIDE):
        hello, ours = [], []
        for number in range(bench.rounds + 1):
            with bench.hello(size) as terminal:
                stood = terminal.wait_for("hello world")
            times = start(learner, size)
            if number:  # the first warms the caches
                hello.append(stood)
                ours.append(times)
        name = f"start {size[0]}×{size[1]}"
        yield milliseconds(f"{name}, at the place", [each.place for each in ours], hello, "bare app", 1.5)
        answered = median([each.key for each in ours]) * 1000
        yield Figure(f"{name}, a key answered", answered, median(hello) * 1000, "bare app")
