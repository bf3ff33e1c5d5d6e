import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import tui
from tui.model.events import Event
from tui.store import Store

Opener = Callable[..., Store]
EventMaker = Callable[..., Event]

ROUNDS = int(os.environ.get("STUDYGUIDE_TEST_ROUNDS", "30"))
ROOT = Path(tui.__file__).parent.parent

WRITER = """
import sys
from pathlib import Path
from tui.model.events import Event
from tui.store import Store
store = Store.open(Path(sys.argv[1]), "Anna")
number = 0
while number < int(sys.argv[2]):
    number += 1
    event = Event(store.new_id(), "answered", "rivers", "f" * 32, number, 0, {"text": "x" * (number % 7 * 300)})
    store.append([event])
    print(event.id, flush=True)
store.close()
"""


def start_writer(data: Path, count: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", WRITER, str(data), str(count)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_threads_share_one_store(open_store: Opener, make_event: EventMaker) -> None:
    store = open_store()

    def work(_: int) -> list[Event]:
        mine = [make_event(store) for _ in range(5)]
        for event in mine:
            store.append([event])
            store.events("rivers")
        return mine

    with ThreadPoolExecutor(8) as pool:
        kept = [event for mine in pool.map(work, range(8)) for event in mine]
    assert store.events("rivers") == sorted(kept, key=lambda event: event.id)


def test_sixty_writers_at_once_all_get_through(open_store: Opener, make_event: EventMaker) -> None:
    def work(store: Store) -> list[Event]:
        mine = [make_event(store) for _ in range(3)]
        for event in mine:
            store.append([event])
        return mine

    stores = [open_store() for _ in range(60)]
    with ThreadPoolExecutor(60) as pool:
        kept = [event for mine in pool.map(work, stores) for event in mine]
    assert len({event.id for event in kept}) == 180
    assert stores[0].events("rivers") == sorted(kept, key=lambda event: event.id)


def test_two_programs_write_at_once(open_store: Opener, data: Path) -> None:
    writers = [start_writer(data, 60) for _ in range(2)]
    said = [writer.communicate(timeout=60)[0].split() for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0]
    assert {event.id for event in open_store().events("rivers")} == {*said[0], *said[1]}
    assert not set(said[0]) & set(said[1])


def test_programs_that_start_at_once_make_one_file(data: Path, open_store: Opener) -> None:
    def open_one(_: int) -> Store:
        return open_store()

    with ThreadPoolExecutor(20) as pool:
        stores = list(pool.map(open_one, range(20)))
    assert len({store.path.stat().st_ino for store in stores}) == 1
    assert [path.name for path in (data / "learners").iterdir() if path.name.startswith(".")] == []


@pytest.mark.skipif(os.name != "posix", reason="needs a kill that can't be caught: run on a POSIX system")
@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_killed_writer_loses_nothing_that_it_acknowledged(open_store: Opener, data: Path, seed: int) -> None:
    chance = random.Random(seed)
    writer = start_writer(data, 100_000)
    assert writer.stdout is not None
    said = [writer.stdout.readline().strip()]
    time.sleep(chance.uniform(0, 0.05))
    writer.kill()
    said += [line.strip() for line in writer.stdout if line.endswith("\n")]
    writer.stdout.close()
    writer.wait()
    store = open_store()
    kept = [event.id for event in store.events("rivers")]
    assert set(said) <= set(kept)
    assert len(kept) <= len(said) + 1
    assert store.notices == ()
