"""Taking in what another file of the same learner holds: a set union, so that order and repetition change nothing."""

import os
import sqlite3
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from tui.store import errors
from tui.store.connection import connect, pragma, transaction
from tui.store.errors import DamageFound, is_damage
from tui.store.rescue import is_ours
from tui.store.rows import Row, good_rows, insert_rows
from tui.store.salvage import salvage
from tui.store.schema import APPLICATION_ID, VERSION, read_learner

_LARGE_CACHE, _USUAL_CACHE = -65_536, -2_000
"""KiB, below zero as SQLite wants them: rows that come in any order are not written and read again and again."""
_AT_ONCE = 1_000
"""Rows that are checked at one time."""
_COLUMNS = "id, kind, guide, sitting, number, at, body, checksum"


class Joined(NamedTuple):
    """What a union brought: entries that are new here, entries known before, entries that could not be read."""

    new: int
    known: int
    broken: int = 0
    damaged: bool = False
    """Whether the file as a whole could not be read, so that more may be missing than is counted."""


def holder_of(path: Path) -> str | None:
    """Return whose progress a file holds, or None where that is damaged; raises StoreError, OSError, sqlite3.Error."""
    if not path.is_file():
        raise errors.StoreError(f"There is no file {path}.")
    if not is_ours(path):
        raise errors.foreign(path, "its content is of another kind")
    try:
        with closing(_opened(path)) as connection:
            if pragma(connection, "application_id") != APPLICATION_ID:
                return None
            if pragma(connection, "user_version") > VERSION:
                raise errors.newer(path)
            return read_learner(connection)
    except sqlite3.Error as error:
        if is_damage(error):
            return None
        raise


def join_file(connection: sqlite3.Connection, path: Path) -> Joined:
    """Add the entries of a file that aren't here yet; of a damaged one those that are as they were written.

    Raises sqlite3.Error, OSError.
    """
    try:
        joined = _joined_whole(connection, path)
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
        joined = None
    if joined is None:
        found = salvage(path)
        joined = join_rows(connection, found.rows.values())._replace(broken=found.broken, damaged=True)
    return joined


def _joined_whole(connection: sqlite3.Connection, path: Path) -> Joined | None:
    """Add the rows of a file in one go, or return None if one isn't as it was written; raises sqlite3.Error.

    The rows are checked while they are copied, beside: either takes as long as the other.
    """
    connection.execute("ATTACH ? AS other", (f"{path.absolute().as_uri()}?mode={_mode(path)}",))
    try:
        connection.execute(f"PRAGMA main.cache_size={_LARGE_CACHE}")
        with ThreadPoolExecutor(max_workers=1) as beside, transaction(connection):
            checking = beside.submit(_checked, path)
            before = connection.total_changes
            connection.execute(f"INSERT OR IGNORE INTO main.events ({_COLUMNS}) SELECT {_COLUMNS} FROM other.events")
            new = connection.total_changes - before
            connection.execute("INSERT OR IGNORE INTO main.guides (name) SELECT name FROM other.guides")
            total, broken = checking.result()
            if broken:
                raise DamageFound
        return Joined(new, total - new)
    except DamageFound:
        return None
    finally:
        connection.execute(f"PRAGMA main.cache_size={_USUAL_CACHE}")
        connection.execute("DETACH other")


def join_rows(connection: sqlite3.Connection, rows: Collection[Row]) -> Joined:
    """Add the rows that aren't here yet, all or none; raises sqlite3.Error."""
    (before,) = connection.execute("SELECT count(*) FROM events").fetchone()
    with transaction(connection):
        insert_rows(connection, rows)
        (after,) = connection.execute("SELECT count(*) FROM events").fetchone()
    return Joined(after - before, len(rows) - (after - before))


def _checked(path: Path) -> tuple[int, int]:
    """Return how many rows a file has, and how many are not as they were written; raises sqlite3.Error."""
    total = broken = 0
    with closing(_opened(path)) as connection:
        rows = connection.execute(f"SELECT {_COLUMNS} FROM events")
        while some := rows.fetchmany(_AT_ONCE):
            total += len(some)
            broken += len(some) - len(good_rows(some))
    return total, broken


def _mode(path: Path) -> str:
    return "rw" if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK) else "ro"


def _opened(path: Path) -> sqlite3.Connection:
    return connect(path, 10.0, _mode(path))
