from dataclasses import replace
from pathlib import Path

from tui.model.events import Event
from tui.store import Store, UnkeptStore


def make(store: UnkeptStore, guide: str = "rivers") -> Event:
    return Event(store.new_id(), "read", guide, "s", 1, 0, {})


def test_events_last_as_long_as_the_store() -> None:
    with UnkeptStore() as store:
        first, other = make(store), make(store, "towns")
        store.append([first, other, first])
        assert store.events("rivers") == [first]
        assert store.events("towns") == [other]
    assert UnkeptStore().events("rivers") == []


def test_ids_rise_above_all_that_is_kept() -> None:
    store = UnkeptStore(lambda: 1.0)
    event = replace(make(store), id="0fff" + "0" * 28)
    store.append([event])
    assert store.new_id() > event.id


def test_nothing_is_written(tmp_path: Path) -> None:
    store = UnkeptStore()
    assert not store.backup_if_due()
    assert store.notices == ()
    assert list(tmp_path.iterdir()) == []


def test_it_begins_with_what_the_file_holds_and_leaves_it_alone(tmp_path: Path) -> None:
    with Store.open(tmp_path, "Anna") as store:
        kept = Event(store.new_id(), "read", "rivers", "s", 1, 0, {})
        store.append([kept])
    content = store.path.read_bytes()
    unkept = UnkeptStore.beside(tmp_path, "Anna", lambda: 1.0)
    assert unkept.events("rivers") == [kept]
    assert unkept.new_id() > kept.id
    unkept.append([make(unkept)])
    assert store.path.read_bytes() == content


def test_it_begins_empty_where_nothing_can_be_read(tmp_path: Path) -> None:
    assert UnkeptStore.beside(tmp_path / "none", "Anna").events("rivers") == []
    store = Store.open(tmp_path, "Anna")
    store.close()
    store.path.write_bytes(b"a diary")
    assert UnkeptStore.beside(tmp_path, "Anna").events("rivers") == []


def test_another_learners_work_is_never_shown(tmp_path: Path) -> None:
    paths = []
    for learner in ("Anna", "Bohdan"):
        with Store.open(tmp_path, learner) as store:
            store.append([Event(store.new_id(), "read", "rivers", "s", 1, 0, {})])
        paths.append(store.path)
    paths[0].write_bytes(paths[1].read_bytes())
    assert UnkeptStore.beside(tmp_path, "Anna").events("rivers") == []
