import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.model.events import Event
from tui.store import Store
from tui.store.salvage import salvage

Opener = Callable[..., Store]
EventMaker = Callable[..., Event]
GUIDES = ("rivers", "towns", "")


class Kept:
    """A learner's finished file, its events, and how to read a damaged copy of it."""

    def __init__(self, store: Store, data: Path, events: list[Event]) -> None:
        self.path = store.path.relative_to(data)
        self.content = store.path.read_bytes()
        self.events = {event.id: event for event in events}
        self._data = data

    def copy_to(self, data: Path, content: bytes | bytearray, backups: bool = True) -> None:
        shutil.copytree(self._data, data, ignore=shutil.ignore_patterns(*([] if backups else ["backups"])))
        (data / self.path).write_bytes(content)


def read_all(store: Store) -> dict[str, Event]:
    for guide in GUIDES:
        store.events(guide)  # damage met in one guide is mended in all
    return {event.id: event for guide in GUIDES for event in store.events(guide)}


@pytest.fixture
def kept(open_store: Opener, make_event: EventMaker, data: Path) -> Kept:
    sizes = random.Random(1)
    with open_store() as store:
        texts = ["x" * sizes.choice([5, 40, 40, 40, 900, 3_000, 9_000]) for _ in range(150)]
        events = [make_event(store, GUIDES[index % 3], n=index, text=text) for index, text in enumerate(texts)]
        store.append(events)
        assert store.backup_if_due()
    return Kept(store, data, events)


def test_salvage_finds_every_row_of_a_sound_file(kept: Kept, data: Path) -> None:
    found = salvage(data / kept.path)
    assert {event_id.hex() for event_id in found.rows} == set(kept.events)
    assert found.broken == 0


@pytest.mark.parametrize("seed", range(60))
def test_a_flipped_bit_changes_no_answer_and_is_mended_from_the_backup(
    kept: Kept, open_store: Opener, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    content = bytearray(kept.content)
    place = chance.randrange(len(content) if seed % 4 else 300)
    content[place] ^= 1 << chance.randrange(8)

    kept.copy_to(tmp_path / "with", content)
    assert read_all(open_store(at=tmp_path / "with")) == kept.events

    kept.copy_to(tmp_path / "without", content, backups=False)
    store = open_store(at=tmp_path / "without")
    found = read_all(store)
    assert found.items() <= kept.events.items()
    assert len(found) >= len(kept.events) - 1
    assert len(found) == len(kept.events) or store.notices


def wreck_beginning(content: bytes) -> bytes:
    return random.Random(1).randbytes(4096) + content[4096:]


def wreck_middle(content: bytes) -> bytes:
    middle = len(content) // 2 // 4096 * 4096
    return content[:middle] + bytes(8192) + content[middle + 8192 :]


def cut_end(content: bytes) -> bytes:
    return content[: len(content) // 2 + 17]


def wreck_all_but_the_mark(content: bytes) -> bytes:
    return content[:100] + random.Random(1).randbytes(len(content) - 100)


@pytest.mark.parametrize("damage", [wreck_beginning, wreck_middle, cut_end, wreck_all_but_the_mark])
def test_a_damaged_file_is_put_aside_and_joined_with_its_backup(
    kept: Kept, open_store: Opener, make_event: EventMaker, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    content = damage(kept.content)
    data = tmp_path / "damaged"
    kept.copy_to(data, content)
    with open_store(at=data) as store:
        assert read_all(store) == kept.events
        store.append([make_event(store)])
        (aside,) = data.glob("learners/*.damaged-*")
        (notice,) = store.notices
    assert aside.read_bytes() == content
    assert str(aside) in notice
    assert "150 entries carried over" in notice or "back from a backup" in notice
    again = open_store(at=data)
    assert again.notices == ()
    assert len(read_all(again)) == len(kept.events) + 1


@pytest.mark.parametrize("damage", [wreck_beginning, wreck_middle, cut_end])
def test_without_a_backup_all_that_can_be_read_is_carried_over(
    kept: Kept, open_store: Opener, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    kept.copy_to(tmp_path / "damaged", damage(kept.content), backups=False)
    store = open_store(at=tmp_path / "damaged")
    found = read_all(store)
    assert found.items() <= kept.events.items()
    assert len(found) >= len(kept.events) // 4
    assert f"{len(found)} entries carried over" in store.notices[0]


def test_the_learner_is_told_how_many_answers_could_not_be_read(
    open_store: Opener, make_event: EventMaker, data: Path
) -> None:
    with open_store() as store:
        events = [make_event(store, text=f"answer {number}") for number in range(10)]
        store.append(events)
    store.path.write_bytes(store.path.read_bytes().replace(b"answer 3", b"answer 4"))
    again = open_store()
    assert again.events("rivers") == events[:3] + events[4:]
    assert "9 entries carried over, 1 could not be read" in again.notices[0]


def test_damage_under_an_open_store_is_mended_while_it_runs(
    open_store: Opener, make_event: EventMaker, data: Path
) -> None:
    first, second = open_store(), open_store()
    events = [make_event(first) for _ in range(40)]
    first.append(events)
    first.path.write_bytes(wreck_beginning(first.path.read_bytes()))
    later = make_event(second)
    second.append([later])
    assert later in second.events("rivers")
    assert later in first.events("rivers")
    assert first.events("rivers") == second.events("rivers")


def test_what_another_window_keeps_in_the_file_put_aside_goes_into_the_new_one(
    open_store: Opener, make_event: EventMaker, data: Path
) -> None:
    mending, other = open_store(), open_store()
    mending.append([make_event(mending)])
    other.events("rivers")
    mending._file.mend()
    event = make_event(other)
    other.append([event])
    assert event in mending.events("rivers")
    assert event in open_store().events("rivers")


def test_a_crash_between_putting_aside_and_making_anew_loses_nothing(
    open_store: Opener, make_event: EventMaker, data: Path
) -> None:
    with open_store() as store:
        event = make_event(store)
        store.append([event])
    store.path.rename(store.path.with_name(store.path.name + ".damaged-20260501-120000"))
    again = open_store()
    assert again.events("rivers") == [event]
    assert "1 entry carried over" in again.notices[0]


def test_a_missing_file_comes_back_from_its_backup(open_store: Opener, make_event: EventMaker) -> None:
    with open_store() as store:
        event = make_event(store)
        store.append([event])
        store.backup_if_due()
    store.path.unlink()
    again = open_store()
    assert again.events("rivers") == [event]
    assert "backup" in again.notices[0]


def test_a_file_deleted_while_it_is_in_use_is_begun_anew(
    open_store: Opener, make_event: EventMaker, data: Path
) -> None:
    store = open_store()
    store.append([make_event(store)])
    shutil.rmtree(data)
    event = make_event(store)
    store.append([event])
    assert open_store().events("rivers") == [event]
    assert "deleted" in store.notices[0]
