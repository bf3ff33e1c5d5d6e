import sqlite3
import stat
import unicodedata
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from tui.model.events import Event
from tui.store import Store

Opener = Callable[..., Store]
EventMaker = Callable[..., Event]


def test_events_come_back_as_they_were_kept(open_store: Opener, make_event: EventMaker) -> None:
    with open_store() as store:
        kept = [make_event(store) for _ in range(20)]
        store.append(kept)
        assert store.events("rivers") == kept
    assert open_store().events("rivers") == kept


def test_events_belong_to_their_guide(open_store: Opener, make_event: EventMaker) -> None:
    store = open_store()
    first, setting, other = make_event(store), make_event(store, ""), make_event(store, "towns")
    store.append([first, setting, other])
    assert store.events("rivers") == [first]
    assert store.events("") == [setting]
    assert store.events("unknown") == []


def test_unknown_kinds_and_fields_are_kept(open_store: Opener, make_event: EventMaker) -> None:
    store = open_store()
    body = {"new": {"deep": [1, 2.5, None, True]}, "": "\0\x1b", "broken": "\udcff", "עברית": "🌊"}
    event = replace(make_event(store), kind="invented-later", body=body)
    store.append([event])
    assert store.events("rivers") == [event]


def test_nothing_is_written_when_there_is_nothing_to_write(open_store: Opener, make_event: EventMaker) -> None:
    store = open_store()
    store.append([make_event(store)])
    store.close()
    before = store.path.stat()
    again = open_store()
    again.append([])
    again.events("rivers")
    again.close()
    assert store.path.stat().st_mtime_ns == before.st_mtime_ns


def test_the_same_event_is_kept_once_and_its_first_form_stays(open_store: Opener, make_event: EventMaker) -> None:
    store = open_store()
    event = make_event(store)
    store.append([event])
    store.append([replace(event, body={"question": "forged"}), event])
    assert store.events("rivers") == [event]


def test_two_windows_see_what_the_other_kept(open_store: Opener, make_event: EventMaker) -> None:
    first, second = open_store(), open_store()
    events = [make_event(first), make_event(second)]
    first.append(events[:1])
    second.append(events[1:])
    assert sorted(first.events("rivers"), key=lambda event: event.number) == events
    assert first.events("rivers") == second.events("rivers")


def test_stores_of_two_machines_merge_by_union_in_either_order(
    open_store: Opener, make_event: EventMaker, tmp_path: Path
) -> None:
    here, there = open_store(), open_store(at=tmp_path / "there")
    shared = make_event(here)
    here.append([shared, make_event(here)])
    there.append([make_event(there), shared])
    here.append(there.events("rivers"))
    there.append(here.events("rivers"))
    assert here.events("rivers") == there.events("rivers")
    assert len(here.events("rivers")) == 3


def test_ids_rise_above_all_that_is_kept_even_if_the_clock_went_back(
    open_store: Opener, make_event: EventMaker, data: Path
) -> None:
    with open_store() as store:
        event = make_event(store)
        store.append([event])
    with Store.open(data, "Anna", lambda: 1.0) as later:
        assert later.new_id() > event.id


def test_ids_rise_above_what_another_window_kept_once_it_is_read(open_store: Opener, make_event: EventMaker) -> None:
    ahead, behind = open_store(), open_store()
    event = replace(make_event(ahead), id="0fff" + "0" * 28)
    ahead.append([event])
    behind.events("rivers")
    assert behind.new_id() > event.id
    assert ahead.new_id() > event.id


def test_only_the_owner_may_enter_and_read(open_store: Opener, make_event: EventMaker, data: Path) -> None:
    store = open_store()
    store.append([make_event(store)])
    store.backup_if_due()
    modes = {path.relative_to(data).parts[0]: stat.S_IMODE(path.stat().st_mode) for path in data.iterdir()}
    assert modes == {"learners": 0o700, "backups": 0o700}
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    files = [path for path in data.rglob("*.db")]
    assert len(files) == 2
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


def test_the_live_connection_has_the_settings_that_lose_nothing(open_store: Opener) -> None:
    live = open_store()._file.open()
    expected = {
        "journal_mode": "truncate",
        "synchronous": 3,
        "busy_timeout": 10_000,
        "foreign_keys": 1,
        "fullfsync": 1,
        "user_version": 1,
        "application_id": 0x53475544,
    }
    assert {name: live.execute(f"PRAGMA {name}").fetchone()[0] for name in expected} == expected


def test_a_migration_stands_beside_its_record(open_store: Opener) -> None:
    live = open_store()._file.open()
    assert live.execute("SELECT version, at FROM migrations").fetchall() == [(1, 1_780_000_000_000)]


def test_a_learner_is_the_same_however_the_name_is_composed(open_store: Opener, make_event: EventMaker) -> None:
    name = "Žofie Ó'Brien / ../ 学生"
    with open_store(unicodedata.normalize("NFD", name)) as store:
        event = make_event(store)
        store.append([event])
    again = open_store(unicodedata.normalize("NFC", name))
    assert again.events("rivers") == [event]
    assert again.path.parent.name == "learners"
    with closing(sqlite3.connect(again.path)) as connection:
        assert connection.execute("SELECT value FROM meta WHERE name = 'learner'").fetchone() == (name,)


def test_learners_have_files_of_their_own(open_store: Opener, make_event: EventMaker) -> None:
    anna, bohdan = open_store("Anna"), open_store("Bohdan")
    anna.append([make_event(anna)])
    assert bohdan.events("rivers") == []


def test_what_comes_after_closing_is_kept_all_the_same(open_store: Opener, make_event: EventMaker) -> None:
    store = open_store()
    event = make_event(store)
    store.close()
    store.close()
    store.append([event])
    assert store.events("rivers") == [event]
