"""What a long history costs."""

from collections.abc import Iterator

from tests.bench.bench import USUAL, Bench
from tests.bench.figure import Figure, milliseconds
from tests.bench.keys import Keys, pressed_in_turn, seconds
from tests.bench.starts import start

_EVENTS = 10_000
_PROGRESS = Keys("\x1bOR", "\x1b")


def figures(bench: Bench) -> Iterator[Figure]:
    """Hold a learner with many events against a new one: the start, and the progress screen."""
    new, old = bench.bundled(), bench.bundled(_EVENTS)
    few, many = [], []
    for number in range(bench.rounds + 1):
        times = start(new, USUAL).place, start(old, USUAL).place
        if number:
            few.append(times[0])
            many.append(times[1])
    yield milliseconds(f"start after {_EVENTS:,} events", many, few, "new learner", 1.5)
    with new.start(USUAL) as ours_new, old.start(USUAL) as ours_old:
        ours_new.settle(2)
        ours_old.settle(2)
        found: list[list[float]] = [[], []]
        for _ in range(bench.rounds):
            once = pressed_in_turn([(ours_new, _PROGRESS), (ours_old, _PROGRESS)], 1)
            for row, frames in zip(found, once, strict=True):
                row += seconds(frames)
            for terminal in (ours_new, ours_old):
                terminal.type(_PROGRESS.back)
                terminal.settle(0.4)
    yield milliseconds(f"progress screen after {_EVENTS:,} events", found[1], found[0], "new learner", 1.5)
