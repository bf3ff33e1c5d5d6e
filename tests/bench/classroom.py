"""A class: joining, memory, idleness, keys, a hostile learner; beside a fresh process for each learner."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from statistics import median, quantiles

from tests.bench.bench import Bench
from tests.bench.class_host import ClassHost
from tests.bench.figure import Figure
from tests.classroom.crowd import Person
from tui.classroom.limits import NICENESS

MANY = int(os.environ.get("STUDYGUIDE_BENCH_LEARNERS", "200"))
"""Learners in the largest figures; the others take parts of it."""
FRESH = "fresh process"
_SECONDS = 5.0
_EACH = 2.0
"""Seconds between two keys of one learner."""


def figures(bench: Bench) -> Iterator[Figure]:
    """Measure all figures of a class."""
    few, half = max(4, MANY // 20), max(8, MANY // 2)
    with ClassHost(bench.folder / "warm", MANY + half + 40) as warm:
        with ClassHost(bench.folder / "fresh", 2 * few + 8, "tests.bench.fresh_server") as fresh:
            yield from _joins(warm, fresh, bench.rounds)
            yield from _memory(warm, fresh, few)
            yield from _saturation(warm, fresh)
        yield from _hostile(warm)
        yield from _crowds(warm, half)


def _joins(warm: ClassHost, fresh: ClassHost, rounds: int) -> Iterator[Figure]:
    ours, theirs = [], []
    for _ in range(min(rounds, 8)):
        ours += warm.enter(warm.wait_at_the_door(1))
        theirs += fresh.enter(fresh.wait_at_the_door(1))
    yield Figure("join to first frame", median(ours) * 1e3, median(theirs) * 1e3, FRESH, 0.25)


def _memory(warm: ClassHost, fresh: ClassHost, few: int) -> Iterator[Figure]:
    each = []
    for host in (warm, fresh):
        before = host.memory()
        host.enter(host.wait_at_the_door(few))
        each.append((host.memory() - before) / few)
    yield Figure("memory an extra learner", each[0], each[1], FRESH, 0.6, "MB")


def _saturation(warm: ClassHost, fresh: ClassHost) -> Iterator[Figure]:
    rates = []
    for host in (warm, fresh):
        people = host.crowd.people[-4:]
        rates.append(_keys_a_second(host, people))
    yield Figure("time a key at saturation, 4 learners", 1e3 / rates[0], 1e3 / rates[1], FRESH, 1.1)


def _keys_a_second(host: ClassHost, people: Sequence[Person]) -> float:
    pressed = 0
    end = time.perf_counter() + _SECONDS
    keys = dict.fromkeys(people, b"n")
    for person in people:
        person.wait_for(b"section")
        person.type(b"n")
    while time.perf_counter() < end:
        host.crowd.attend(0.001)
        for person in people:
            if person.done:
                pressed += 1
                keys[person] = b"p" if keys[person] == b"n" else b"n"
                person.wait_for(b"section")
                person.type(keys[person])
    host.crowd.attend(1)
    return pressed / _SECONDS


def _latencies(host: ClassHost, people: Sequence[Person], rounds: int) -> list[float]:
    """Let each press a key every two seconds, one after the other, and return how long each waited."""
    took: list[float] = []
    for number in range(rounds):
        for person in people:
            person.wait_for(b"section")
            person.type(b"p" if number % 2 else b"n")
            host.crowd.attend(_EACH / len(people))
        host.crowd.finish(60)
        took += [person.took for person in people]
    return took


def _p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


def _hostile(warm: ClassHost) -> Iterator[Figure]:
    """Four learners beside one whose program spins (a process as nice as a child) and one who floods the server."""
    people = warm.crowd.people[-5:-1]
    quiet = _latencies(warm, people, 12)
    spinning = subprocess.Popen([sys.executable, "-c", f"import os\nos.nice({NICENESS})\nwhile True: pass"])
    flooding = subprocess.Popen(
        [sys.executable, "-c", f"import os\nwhile True: os.write({warm.crowd.people[-1].master}, b'np' * 500)"],
        pass_fds=[warm.crowd.people[-1].master],
    )
    try:
        loud = _latencies(warm, people, 12)
    finally:
        for process in (spinning, flooding, warm.crowd.people[-1].process):
            process.kill()
            process.wait()
    yield Figure("key, beside a spinning and a flooding one, p95", _p95(loud) * 1e3, _p95(quiet) * 1e3, "quiet", 2.0)


def _crowds(warm: ClassHost, half: int) -> Iterator[Figure]:
    alone = median([warm.enter(warm.wait_at_the_door(1))[0] for _ in range(3)])
    group = min(30, half)
    took = warm.enter(warm.wait_at_the_door(group), within=5.0)
    yield Figure(f"{group} joining in 5 s, p95", _p95(took) * 1e3, alone * 1e3, "one alone", 3.0)
    one = median(_latencies(warm, warm.crowd.people[-1:], 5)) * 1e3
    yield _typing(warm, group, one)
    yield from _flat(warm)
    yield _typing(warm, half, one)


def _typing(host: ClassHost, number: int, one: float) -> Figure:
    """Let so many press a key every two seconds, beside one who did so alone, which took `one` milliseconds."""
    took = _latencies(host, host.crowd.people[-number:], 3)
    return Figure(f"key, {number} learners, a key each 2 s, p95", _p95(took) * 1e3, one, "alone", 4.0)


def _cost_of_a_key(host: ClassHost, people: Sequence[Person]) -> float:
    """Return the milliseconds of processor time that a key costs the whole class."""
    rounds = 3
    before = host.processor()
    _latencies(host, people, rounds)
    return (host.processor() - before) / rounds / len(people) * 1e3


def _flat(warm: ClassHost) -> Iterator[Figure]:
    """Fill the class up, then compare memory a learner with few and with many, and let all be idle."""
    few = len(warm.crowd.people)
    memory = warm.memory() / few
    cost = _cost_of_a_key(warm, warm.crowd.people[-10:])
    left = max(10, MANY - few)
    took = warm.enter(warm.wait_at_the_door(left), within=left / 20)
    yield Figure(f"{left} more joining, 20 a second, p95", _p95(took) * 1e3)
    count = len(warm.crowd.people)
    yield Figure(f"memory a learner, {count} learners", warm.memory() / count, memory, f"{few} learners", 1.2, "MB")
    yield Figure(
        f"processor a key, {count} learners", _cost_of_a_key(warm, warm.crowd.people[-left:]), cost, "10 learners", 1.2
    )
    warm.crowd.attend(6)
    woken, taken = warm.wake_ups(), warm.processor()
    warm.crowd.attend(_SECONDS)
    yield Figure(f"wake-ups of {count} idle learners in 5 s", warm.wake_ups() - woken, bound=0, unit="times")
    yield Figure(f"processor, {count} idle learners", (warm.processor() - taken) / _SECONDS * 100, bound=1, unit="%")
