"""What ten and a hundred times the guide cost."""

import time
from collections.abc import Iterator

from tests.bench.bench import USUAL, Bench
from tests.bench.figure import Figure, milliseconds
from tests.bench.keys import grown
from tests.bench.learner import Learner
from tests.bench.made_guide import HUNDREDFOLD, SMALL, TENFOLD, Size
from tests.bench.starts import start

_MEGABYTE = 1024 * 1024


def figures(bench: Bench) -> Iterator[Figure]:
    """Hold a guide of ten times the size against the small one, then show one of a hundred times."""
    small = bench.made(SMALL)
    yield from _grown(bench, small, TENFOLD, "ten times the guide", (1.3, 1.2, 1.5), bench.rounds)
    yield from _grown(bench, small, HUNDREDFOLD, "a hundred times", (None, None, None), max(3, bench.rounds // 4))


def _grown(
    bench: Bench, small: Learner, size: Size, what: str, bounds: tuple[float | None, ...], rounds: int
) -> Iterator[Figure]:
    begun = time.perf_counter()
    large = bench.made(size)
    yield Figure(f"first opening, {what}", (time.perf_counter() - begun), unit="s")
    few, many = [], []
    for number in range(rounds + 1):
        times = start(small, USUAL).place, start(large, USUAL).place
        if number:
            few.append(times[0])
            many.append(times[1])
    yield milliseconds(f"start, {what}", many, few, "small guide", bounds[0])
    with small.start(USUAL) as ours, large.start(USUAL) as ours_large:
        ours.settle(2)
        ours_large.settle(2)
        yield from grown((ours, ours_large), rounds, what, bounds[1])
        much, little = ours_large.memory() / _MEGABYTE, ours.memory() / _MEGABYTE
    yield Figure(f"memory, {what}", much, little, "small guide", bounds[2], "MB")
