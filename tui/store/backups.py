"""Copies of a learner's file: one a day, thinned with age."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from tui.store.connection import connect
from tui.store.creation import sync_folder, temporary_beside, touch_private
from tui.store.errors import DamageFound, is_damage
from tui.store.folders import make_folder
from tui.store.rows import all_rows, good_rows

DAYS, WEEKS, MONTHS = 7, 4, 12
"""How many of the newest days, weeks and months keep a backup."""


class Backups:
    """The backups of one learner in one folder."""

    def __init__(self, folder: Path, suffix: str = ".db") -> None:
        self._folder = folder
        self._suffix = suffix

    def newest_first(self) -> list[Path]:
        """Return all backups, the newest first."""
        return sorted(self._folder.glob("*.db"), reverse=True)

    def is_due(self, day: str) -> bool:
        """Return whether that day (as 2026-05-01) has no backup yet."""
        return not (self._folder / f"{day}.db").exists()

    def take(self, source: Path, name: str, timeout: float) -> Path:
        """Copy a file and check the copy; raises DamageFound, sqlite3.Error, OSError."""
        if not self._folder.is_dir():
            make_folder(self._folder.parent)
            make_folder(self._folder)
        target = self._folder / f"{name}{self._suffix}"
        temporary = temporary_beside(target)
        touch_private(temporary)
        try:
            with closing(connect(source, timeout)) as original, closing(connect(temporary, 0)) as copy:
                original.backup(copy)
                if not is_whole(copy):
                    raise DamageFound
            _sync(temporary)
            os.replace(temporary, target)
        finally:
            temporary.unlink(missing_ok=True)
        sync_folder(self._folder)
        return target

    def thin(self) -> None:
        """Remove what no longer is among the newest days, weeks and months; raises OSError."""
        daily = [path for path in self.newest_first() if _is_day(path.stem)]
        kept = set(kept_days([path.stem for path in daily]))
        for path in daily:
            if path.stem not in kept:
                path.unlink(missing_ok=True)


def kept_days(days: list[str]) -> Iterator[str]:
    """Yield the days that keep a backup: the newest ones, and the newest of each of the newest weeks and months."""
    newest = sorted(days, reverse=True)
    weeks: dict[tuple[int, int], str] = {}
    months: dict[str, str] = {}
    for day in newest:
        calendar = date.fromisoformat(day).isocalendar()
        weeks.setdefault((calendar.year, calendar.week), day)
        months.setdefault(day[:7], day)
    yield from newest[:DAYS]
    yield from list(weeks.values())[:WEEKS]
    yield from list(months.values())[:MONTHS]


def is_whole(connection: sqlite3.Connection) -> bool:
    """Return whether the structure is sound and every row is as it was written; raises sqlite3.Error."""
    try:
        if connection.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            return False
        rows = all_rows(connection)
        return len(good_rows(rows)) == len(rows)
    except sqlite3.Error as error:
        if is_damage(error):
            return False
        raise


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
