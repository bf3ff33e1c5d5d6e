import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Protocol

import pytest

from tui.model.events import Event
from tui.store import Store, schema
from tui.store.backups import kept_days
from tui.store.folders import file_stem

Opener = Callable[..., Store]
EventMaker = Callable[..., Event]
DAY = 86_400


class Clock(Protocol):
    now: float


def backups_of(data: Path) -> list[Path]:
    return sorted((data / "backups" / file_stem("Anna")).glob("*"))


def test_the_first_call_of_a_day_backs_up(open_store: Opener, make_event: EventMaker, data: Path, clock: Clock) -> None:
    store = open_store()
    store.append([make_event(store)])
    assert store.backup_if_due()
    assert not store.backup_if_due()
    clock.now += DAY
    assert store.backup_if_due()
    days = [date.fromtimestamp(clock.now - DAY), date.fromtimestamp(clock.now)]
    assert [path.name for path in backups_of(data)] == [f"{day}.db" for day in days]
    assert store.notices == ()


def test_a_backup_is_a_whole_file_of_its_own(open_store: Opener, make_event: EventMaker, data: Path) -> None:
    store = open_store()
    events = [make_event(store) for _ in range(30)]
    store.append(events)
    store.backup_if_due()
    (backup,) = backups_of(data)
    store.close()
    store.path.write_bytes(backup.read_bytes())
    assert open_store().events("rivers") == events


def test_nothing_kept_needs_no_backup(open_store: Opener, data: Path) -> None:
    assert not open_store().backup_if_due()
    assert not (data / "backups").exists()


def test_a_backup_that_fails_is_a_notice_and_leaves_nothing_behind(
    open_store: Opener, make_event: EventMaker, data: Path
) -> None:
    store = open_store()
    store.append([make_event(store)])
    (data / "backups").write_text("in the way")
    assert not store.backup_if_due()
    (notice,) = store.notices
    assert "backup could not be made" in notice


def test_backing_up_finds_damage_that_reading_did_not_and_mends_it(
    open_store: Opener, make_event: EventMaker, clock: Clock
) -> None:
    store = open_store()
    events = [make_event(store, "towns", text=f"answer {number}") for number in range(10)]
    store.append(events)
    assert store.backup_if_due()
    store.close()
    store.path.write_bytes(store.path.read_bytes().replace(b"answer 3", b"answer 4"))
    clock.now += DAY
    again = open_store()
    again.events("rivers")
    assert not again.notices
    assert again.backup_if_due()
    (notice,) = again.notices
    assert "9 entries carried over, 1 back from a backup" in notice
    assert again.events("towns") == events


def test_a_damaged_backup_is_passed_over_for_an_older_one(
    open_store: Opener, make_event: EventMaker, data: Path, clock: Clock
) -> None:
    store = open_store()
    events = [make_event(store) for _ in range(20)]
    store.append(events)
    for _ in range(2):
        clock.now += DAY
        store.backup_if_due()
    store.close()
    newest = backups_of(data)[-1]
    newest.write_bytes(newest.read_bytes()[:4096] + random.Random(1).randbytes(9_000))
    store.path.unlink()
    assert open_store().events("rivers") == events


def test_old_backups_are_thinned_by_days_weeks_and_months(
    open_store: Opener, make_event: EventMaker, data: Path, clock: Clock
) -> None:
    store = open_store()
    store.append([make_event(store)])
    for _ in range(60):
        clock.now += DAY
        assert store.backup_if_due()
    kept = [date.fromisoformat(path.stem) for path in backups_of(data)]
    today = date.fromtimestamp(clock.now)
    assert kept[-7:] == [today - timedelta(days=days) for days in range(6, -1, -1)]
    assert len(kept) <= 7 + 4 + 12
    assert len({day.month for day in kept}) == 3


def test_a_year_of_days_keeps_seven_days_four_weeks_and_twelve_months() -> None:
    first = date(2025, 1, 1)
    days = [(first + timedelta(days=number)).isoformat() for number in range(500)]
    kept = sorted(set(kept_days(days)))
    newest = date.fromisoformat(days[-1])
    assert kept[-7:] == days[-7:]
    assert len({day[:7] for day in kept}) == 12
    assert len({date.fromisoformat(day).isocalendar()[:2] for day in kept if day > str(newest - timedelta(28))}) == 4


def test_what_isnt_a_daily_backup_is_never_thinned(
    open_store: Opener, make_event: EventMaker, data: Path, clock: Clock
) -> None:
    store = open_store()
    store.append([make_event(store)])
    store.backup_if_due()
    mine = backups_of(data)[0].with_name("2019-99-99.db")
    mine.write_text("mine")
    for _ in range(9):
        clock.now += DAY
        store.backup_if_due()
    assert mine.read_text() == "mine"


def test_a_backup_is_made_before_a_migration(
    open_store: Opener, make_event: EventMaker, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store() as store:
        event = make_event(store)
        store.append([event])
    content = store.path.read_bytes()
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, ("CREATE TABLE later (id INTEGER PRIMARY KEY)",)))
    monkeypatch.setattr(schema, "VERSION", 2)
    monkeypatch.setattr("tui.store.learner_file.VERSION", 2)
    with open_store() as updated:
        assert updated.events("rivers") == [event]
        live = updated._file.open()
        assert live.execute("PRAGMA user_version").fetchone() == (2,)
        assert live.execute("SELECT version FROM migrations").fetchall() == [(1,), (2,)]
    (backup,) = backups_of(data)
    assert backup.name.endswith("-before-2.db")
    assert backup.read_bytes()[100:] == content[100:]


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    open_store: Opener, make_event: EventMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store() as store:
        event = make_event(store)
        store.append([event])
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, ("CREATE TABLE later (id)", "CREATE NONSENSE")))
    with closing(sqlite3.connect(store.path, isolation_level=None)) as connection:
        monkeypatch.setattr(schema, "VERSION", 2)
        connection.execute("BEGIN")
        with pytest.raises(sqlite3.OperationalError):
            schema.migrate(connection, 0)
        connection.execute("ROLLBACK")
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("SELECT version FROM migrations").fetchall() == [(1,)]
        assert connection.execute("SELECT name FROM sqlite_master WHERE name = 'later'").fetchone() is None
