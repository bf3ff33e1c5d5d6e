import os
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from tests.unprivileged import as_anyone
from tui.model.events import Event
from tui.store import Store, StoreError, UnkeptStore

Opener = Callable[..., Store]
EventMaker = Callable[..., Event]

as_root = pytest.mark.skipif(
    os.name != "posix" or os.geteuid() != 0, reason="only root may mount a small disk; run the tests as root"
)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 256 KB of its own."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk], check=False)
    if mounted.returncode:
        pytest.skip("this system allows no mounts")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def refusal(data: Path, learner: str = "Anna") -> StoreError:
    with pytest.raises(StoreError) as caught:
        Store.open(data, learner, busy_timeout=0.05)
    text = str(caught.value)
    assert text.endswith(".") and "\n" not in text
    assert str(data) in text
    return caught.value


def place_file(data: Path, content: bytes) -> Path:
    """Put a file where Anna's is expected."""
    store = Store.open(data, "Anna")
    store.close()
    store.path.write_bytes(content)
    return store.path


def test_a_file_in_place_of_the_data_folder_is_refused(data: Path) -> None:
    data.write_text("mine")
    error = refusal(data)
    assert "folder" in str(error) and not error.passing
    assert data.read_text() == "mine"


def test_a_file_above_the_data_folder_is_refused(data: Path) -> None:
    data.write_text("mine")
    with pytest.raises(StoreError, match="needs to be a folder"):
        Store.open(data / "deeper", "Anna")


def test_a_folder_in_place_of_the_file_is_refused(data: Path) -> None:
    store = Store.open(data, "Anna")
    store.close()
    store.path.unlink()
    store.path.mkdir()
    assert "not a file" in str(refusal(data))


@pytest.mark.parametrize(
    "content",
    [b"", b"a diary\n", b"SQLite format 3\0" + bytes(84), bytes(8192), Random(1).randbytes(20_000)],
    ids=["empty", "text", "header", "zeros", "noise"],
)
def test_a_foreign_file_is_refused_and_left_as_it_is(data: Path, content: bytes) -> None:
    path = place_file(data, content)
    assert not refusal(data).passing
    assert path.read_bytes() == content
    assert list(path.parent.glob("*.damaged*")) == []


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_another_programs_database_is_refused_and_left_as_it_is(data: Path, mode: str) -> None:
    path = place_file(data, b"")
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode={mode}")
        connection.execute("CREATE TABLE recipes (id BLOB PRIMARY KEY)")
        connection.commit()
    content = path.read_bytes()
    assert "no progress file" in str(refusal(data))
    assert path.read_bytes() == content


def test_a_newer_file_is_refused_and_left_as_it_is(data: Path) -> None:
    path = place_file(data, b"")
    path.unlink()
    Store.open(data, "Anna").close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO migrations VALUES (2, 0)")
        connection.execute("PRAGMA user_version=2")
        connection.commit()
    content = path.read_bytes()
    assert "newer" in str(refusal(data))
    assert path.read_bytes() == content


def test_a_file_that_holds_another_learners_work_is_refused(data: Path) -> None:
    anna, bohdan = Store.open(data, "Anna"), Store.open(data, "Bohdan")
    anna.close()
    bohdan.close()
    anna.path.write_bytes(bohdan.path.read_bytes())
    error = refusal(data)
    assert "'Bohdan'" in str(error) and "'Anna'" in str(error)


def test_a_locked_file_is_refused_for_now(data: Path, open_store: Opener, make_event: EventMaker) -> None:
    store = open_store(busy_timeout=0.05)
    event = make_event(store)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError) as caught:
            store.append([event])
        assert caught.value.passing
        assert refusal(data).passing
        other.execute("COMMIT")
    store.append([event])
    assert store.events("rivers") == [event]


def test_a_lock_that_is_let_go_in_time_is_waited_for(open_store: Opener, make_event: EventMaker) -> None:
    from threading import Timer

    store = open_store(busy_timeout=5)
    other = sqlite3.connect(store.path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN EXCLUSIVE")
    timer = Timer(0.1, other.execute, ["COMMIT"])
    timer.start()
    event = make_event(store)
    store.append([event])
    timer.join()
    other.close()
    assert store.events("rivers") == [event]


@pytest.mark.parametrize("part", ["", "learners"])
def test_a_folder_without_permission_is_refused(part: str) -> None:
    with as_anyone() as data:
        Store.open(data, "Anna").close()
        (data / part).chmod(0o500)
        if part:
            assert "permission" in str(refusal(data))
            assert "permission" in str(refusal(data, "someone new"))
        else:
            Store.open(data, "Anna").close()


def test_a_data_folder_that_cant_be_made_is_refused() -> None:
    with as_anyone() as folder:
        folder.chmod(0o500)
        assert "permission" in str(refusal(folder / "data"))


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks into /proc")
def test_a_data_folder_where_none_can_be_is_not_called_damaged() -> None:
    said = str(refusal(Path("/proc/studyguide")))
    assert "damaged" not in said
    assert "--data" in said


def test_a_file_without_permission_is_refused() -> None:
    with as_anyone() as data:
        store = Store.open(data, "Anna")
        store.close()
        store.path.chmod(0o400)
        assert "permission" in str(refusal(data))


@as_root
def test_a_disk_that_can_only_be_read_is_refused(small_disk: Path) -> None:
    data = small_disk / "data"
    Store.open(data, "Anna").close()
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    assert not refusal(data).passing
    assert not refusal(data, "someone new").passing


@as_root
def test_what_a_read_only_disk_holds_is_still_shown(
    small_disk: Path, open_store: Opener, make_event: EventMaker
) -> None:
    data = small_disk / "data"
    with open_store(at=data) as store:
        kept = make_event(store)
        store.append([kept])
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    unkept = UnkeptStore.beside(data, "Anna")
    later = make_event(store)
    unkept.append([later])
    assert unkept.events("rivers") == [kept, later]


@as_root
def test_a_full_disk_loses_nothing_that_was_acknowledged(
    small_disk: Path, open_store: Opener, make_event: EventMaker
) -> None:
    store = open_store(at=small_disk / "data")
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(100_000))
    kept: list[Event] = []
    with pytest.raises(StoreError) as caught:
        while True:
            event = make_event(store, text="x" * 2_000)
            store.append([event])
            kept.append(event)
    assert caught.value.passing and "space" in str(caught.value)
    assert kept and store.events("rivers") == kept
    ballast.unlink()
    store.append([event])
    assert store.events("rivers") == [*kept, event]


@as_root
def test_a_full_disk_is_refused_for_now_when_the_file_is_to_be_made(small_disk: Path) -> None:
    with pytest.raises(OSError, match="No space"):
        (small_disk / "ballast").write_bytes(bytes(300_000))
    error = refusal(small_disk / "data")
    assert error.passing and "space" in str(error)
    (small_disk / "ballast").unlink()
    Store.open(small_disk / "data", "Anna").close()
