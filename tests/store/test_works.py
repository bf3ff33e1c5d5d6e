"""A class's files, read from outside."""

from pathlib import Path
from time import perf_counter

from tests.store.conftest import Clock, EventMaker, Opener
from tui.store import Store


def test_the_work_of_everyone_is_read_and_no_file_is_made(
    data: Path, open_store: Opener, make_event: EventMaker
) -> None:
    made = {}
    for name in ("Ana", "Зоя"):
        store = open_store(name)
        made[name] = [make_event(store), make_event(store)]
        store.append([*made[name], make_event(store, guide="other")])
    found = Store.works(data, ["Зоя", "Bo", "Ana"], "rivers")
    assert list(found) == ["Зоя", "Bo", "Ana"]
    assert found == {**made, "Bo": []}
    assert sorted(Store.learners(data)) == ["Ana", "Зоя"]


def test_holders_come_in_the_order_in_which_they_began(
    data: Path, open_store: Opener, make_event: EventMaker, clock: Clock
) -> None:
    for name in ("Zoe", "Nobody", "Bo", "Ana"):
        store = open_store(name)
        clock.now += 1
        if name != "Nobody":
            store.append([make_event(store)])
    assert Store.learners(data) == ["Zoe", "Bo", "Ana", "Nobody"]


def test_a_damaged_file_is_mended_as_its_owner_would(data: Path, open_store: Opener, make_event: EventMaker) -> None:
    store = open_store("Ana")
    events = [make_event(store, text="a" * 200) for _ in range(5)]
    store.append(events)
    store.backup_if_due()
    store.close()
    content = store.path.read_bytes()
    assert b"aaaa" in content
    store.path.write_bytes(content.replace(b"aaaa", b"aaba", 1))
    assert Store.works(data, ["Ana"], "rivers") == {"Ana": events}


def test_two_hundred_files_are_read_while_one_looks(data: Path, clock: Clock, make_event: EventMaker) -> None:
    for number in range(200):
        with Store.open(data, f"l{number}", clock) as store:
            store.append([make_event(store) for _ in range(50)])
    started = perf_counter()
    found = Store.works(data, [f"l{number}" for number in range(200)], "rivers")
    seconds = perf_counter() - started
    assert sum(map(len, found.values())) == 10_000
    assert seconds < 2
