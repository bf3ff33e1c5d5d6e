"""Bringing the events of two machines together: a set union, in any order, any number of times."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.conftest import Clock, EventMaker, Opener
from tests.store.test_merging import events_of
from tui.model.events import Event
from tui.store import Joined, Store, StoreError

PARTS = st.lists(st.tuples(st.integers(0, 43), st.integers(0, 43)), min_size=1, max_size=4)


def kept(store: Store) -> set[str]:
    return {event.id for event in store.every_event()}


@given(seed=st.integers(0, 1_000), parts=PARTS, order=st.randoms(use_true_random=False))
@settings(
    max_examples=15,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_a_union_comes_out_in_any_order_and_any_number_of_times(
    tmp_path_factory: pytest.TempPathFactory, seed: int, parts: list[tuple[int, int]], order: object
) -> None:
    events = events_of(seed)
    machines = [events[min(part) : max(part)] for part in parts]
    paths = []
    for each in machines:
        with Store.open(tmp_path_factory.mktemp("machine"), "Anna") as store:
            store.append(each)
            paths.append(store.path)
    whole = {event.id for each in machines for event in each}
    again = [*paths, *paths]
    order.shuffle(again)  # type: ignore[attr-defined]
    for chosen in (paths, again):
        with Store.open(tmp_path_factory.mktemp("home"), "Anna") as home:
            brought = sum(home.join(path).new for path in chosen)
            assert kept(home) == whole
            assert brought == len(whole)


def fill(store: Store, make_event: EventMaker, count: int, guide: str = "rivers") -> list[Event]:
    events = [make_event(store, guide) for _ in range(count)]
    store.append(events)
    return events


def test_what_is_joined_is_read_with_its_guide_and_what_was_here_stays(
    open_store: Opener, make_event: EventMaker, tmp_path: Path
) -> None:
    here, there = open_store(), open_store(at=tmp_path / "there")
    mine, theirs = fill(here, make_event, 3), fill(there, make_event, 4, "seas")
    assert here.join(there.path) == Joined(4, 0)
    assert here.join(there.path) == Joined(0, 4)
    assert here.events("rivers") == mine
    assert here.events("seas") == theirs
    assert there.events("rivers") == []


def test_ids_made_after_a_join_are_higher_than_all_that_came(
    open_store: Opener, make_event: EventMaker, tmp_path: Path, clock: Clock
) -> None:
    here, there = open_store(), open_store(at=tmp_path / "there")
    clock.now += 1_000_000
    (late,) = fill(there, make_event, 1)
    clock.now -= 1_000_000
    here.join(there.path)
    assert here.new_id() > late.id


def flip(path: Path, needle: bytes) -> None:
    data = bytearray(path.read_bytes())
    data[data.index(needle)] ^= 1
    path.write_bytes(data)


def test_of_a_damaged_file_the_good_entries_are_taken(
    open_store: Opener, make_event: EventMaker, tmp_path: Path
) -> None:
    here, there = open_store(), open_store(at=tmp_path / "there")
    theirs = fill(there, make_event, 5)
    there.close()
    flip(there.path, b'"q3"')
    assert here.join(there.path) == Joined(4, 0, 1, damaged=True)
    assert kept(here) == {event.id for event in theirs if event.text("question") != "q3"}


def test_a_file_of_another_kind_is_refused_and_left_alone(open_store: Opener, tmp_path: Path) -> None:
    store, other = open_store(), tmp_path / "letters.db"
    other.write_bytes(b"Dear Anna" * 100)
    with pytest.raises(StoreError, match=r"letters\.db is no progress file"):
        store.holder_of(other)
    assert other.read_bytes() == b"Dear Anna" * 100
    with pytest.raises(StoreError, match="There is no file"):
        store.holder_of(tmp_path / "gone.db")


def test_a_file_on_a_disk_that_can_only_be_read_is_taken_in(
    open_store: Opener, make_event: EventMaker, tmp_path: Path
) -> None:
    here, there = open_store(), open_store(at=tmp_path / "there")
    fill(there, make_event, 2)
    there.close()
    there.path.chmod(0o400)
    there.path.parent.chmod(0o500)
    try:
        assert here.holder_of(there.path) == "Anna"
        assert here.join(there.path).new == 2
    finally:
        there.path.parent.chmod(0o700)


@pytest.mark.parametrize("later", [0, 3])
def test_a_restore_brings_back_what_is_missing_and_never_loses_newer_events(
    open_store: Opener, make_event: EventMaker, tmp_path: Path, later: int
) -> None:
    store = open_store()
    before = fill(store, make_event, 3)
    backup = store.back_up(tmp_path / "copy.db")
    after = fill(store, make_event, later) if later else []
    assert store.join(backup) == Joined(0, 3)
    assert store.events("rivers") == before + after
    fresh = open_store(at=tmp_path / "fresh")
    assert fresh.join(backup) == Joined(3, 0)
    assert fresh.events("rivers") == before


def test_a_backup_stands_beside_the_daily_ones_and_outlasts_their_thinning(
    open_store: Opener, make_event: EventMaker, clock: Clock
) -> None:
    store = open_store()
    fill(store, make_event, 1)
    mine = store.back_up()
    for _ in range(40):
        clock.now += 86_400
        store.backup_if_due()
    assert mine in store.backups()
    assert len(store.backups()) < 40
    assert mine.stat().st_mode & 0o077 == 0


def ids(events: Sequence[Event]) -> list[str]:
    return [event.id for event in events]


def test_every_event_is_of_every_guide_in_the_order_of_ids(open_store: Opener, make_event: EventMaker) -> None:
    store = open_store()
    events = [*fill(store, make_event, 2, "b"), *fill(store, make_event, 2, ""), *fill(store, make_event, 2, "a")]
    assert ids(store.every_event()) == sorted(ids(events))
