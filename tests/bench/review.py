"""What coming back costs with a long history: the review queue, and the merge of two machines."""

import shutil
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

from tests.bench.bench import USUAL, Bench
from tests.bench.figure import Figure, milliseconds
from tests.bench.keys import Keys, pressed_in_turn, seconds
from tests.bench.learner import Learner
from tests.bench.made_guide import TENFOLD
from tui.model.events import ANSWERED, Event
from tui.store import Store
from tui.store.connection import connect, make_durable, transaction

_EVENTS, _CARDS = 10_000, TENFOLD.sections * TENFOLD.questions
_ROWS = 100_000
_REVIEW = Keys("r", "\x1b")
_ASKED = "Five minutes"


def figures(bench: Bench) -> Iterator[Figure]:
    """Open the queue of a learner with many cards in turn with that of one who answered one quiz; then merge."""
    few, many = bench.made(TENFOLD, sheets=1), bench.made(TENFOLD, events=_EVENTS)
    name = f"review opened, {_CARDS:,} cards and {_EVENTS:,} events"
    with few.start(USUAL) as ours_few, many.start(USUAL) as ours_many:
        for terminal in (ours_few, ours_many):
            terminal.settle(4)
        found: list[list[float]] = [[], []]
        for number in range(bench.rounds + 1):
            frames = pressed_in_turn([(ours_few, _REVIEW), (ours_many, _REVIEW)], 1)
            for row, pressed in zip(found, frames, strict=True):
                row += seconds(pressed) if number else []
            for terminal in (ours_few, ours_many):
                terminal.type(_REVIEW.back)
                terminal.settle(0.4)
    yield milliseconds(name, found[1], found[0], "one quiz answered", 1.5)
    rounds = max(3, bench.rounds // 4)
    times = [(_at_once(few), _at_once(many)) for _ in range(rounds)]
    at_once = [[each[number] for each in times] for number in (0, 1)]
    yield milliseconds(f"{name}, right after a start", at_once[1], at_once[0], "one quiz answered", None)
    yield from _merged(bench.folder / "merging", rounds)


def _at_once(learner: Learner) -> float:
    """Return the seconds from the first frame to the first question, where nothing is folded yet."""
    with learner.start(USUAL) as terminal:
        terminal.wait_for(learner.place)
        begun = time.perf_counter()
        terminal.type(_REVIEW.pressed)
        terminal.wait_for(_ASKED)
        return time.perf_counter() - begun


def _merged(folder: Path, rounds: int) -> Iterator[Figure]:
    """Merge one log into another, in turn with SQLite copying the same rows into the same file."""
    here, there = (_made_log(folder / name, number) for number, name in enumerate(("here", "there")))
    ours, copied = [], []
    for number in range(rounds):
        target = folder / f"copy-{number}.db"
        shutil.copy(here, target)
        copied.append(_copied(target, there))
        target.unlink()
        home = folder / f"home-{number}"
        shutil.copytree(folder / "here", home)
        with Store.open(home, "Anna") as store:
            begun = time.perf_counter()
            assert store.join(there).new == _ROWS
            ours.append(time.perf_counter() - begun)
        shutil.rmtree(home)
    yield milliseconds(f"merge of two logs of {_ROWS:,} events", ours, copied, "SQLite copies the rows", 2.0)


def _made_log(folder: Path, seed: int) -> Path:
    chance, at = Random(seed), 1_780_000_000_000
    events = []
    body = {"question": "q", "chosen": ["a"], "key": "single.1.abcdef012345|", "seconds": 12.3, "mark": 1.0}
    for number in range(_ROWS):
        at += chance.randint(1_000, 60_000)
        identity = f"{at << 80 | chance.getrandbits(80):032x}"
        events.append(Event(identity, ANSWERED, "made", f"{at // 600_000:032x}", number % 20, at, body))
    with Store.open(folder, "Anna") as store:
        store.append(events)
        return store.path


def _copied(target: Path, source: Path) -> float:
    with closing(connect(target, 0)) as connection:
        make_durable(connection)
        connection.execute("ATTACH ? AS other", (str(source),))
        begun = time.perf_counter()
        with transaction(connection):
            connection.execute("INSERT INTO main.events SELECT * FROM other.events")
        return time.perf_counter() - begun
