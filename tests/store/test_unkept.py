from dataclasses import replace
from pathlib import Path

from tui.model.events import Event
from tui.store import UnkeptStore


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
