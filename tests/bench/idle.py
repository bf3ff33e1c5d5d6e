"""How often the program wakes while nothing happens."""

from collections.abc import Iterator

from tests.bench.bench import USUAL, Bench
from tests.bench.figure import Figure

_SECONDS = 5.0
_UNTIL_QUIET = 4.0
"""Seconds after a start until all that a start sets off is done."""


def figures(bench: Bench) -> Iterator[Figure]:
    """Count wake-ups of all threads, beside those of the smallest Textual app."""
    with bench.bundled().start(USUAL) as ours, bench.hello(USUAL) as hello:
        ours.settle(_UNTIL_QUIET)
        hello.settle(_UNTIL_QUIET)
        before = ours.wake_ups(), hello.wake_ups()
        ours.settle(_SECONDS)
        hello.settle(0)
        after = ours.wake_ups(), hello.wake_ups()
    woken, usual = (late - early for late, early in zip(after, before, strict=True))
    yield Figure(f"wake-ups in {_SECONDS:g} s", woken, usual, "bare app", 0.0, "times")
