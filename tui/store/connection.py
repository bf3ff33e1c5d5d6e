"""Connections to SQLite, with the settings under which nothing acknowledged is lost."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DURABLE = ("journal_mode=TRUNCATE", "synchronous=EXTRA", "fullfsync=ON", "foreign_keys=ON")
"""In replayed power cuts these lost no commit that had returned."""


def connect(path: Path, timeout: float, mode: str = "rw") -> sqlite3.Connection:
    """Open a file that must be there, waiting up to `timeout` seconds for locks; raises sqlite3.Error."""
    # Readers too: read-only mode fails on the journal of a killed writer.
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(uri, uri=True, timeout=timeout, isolation_level=None, check_same_thread=False)


def make_durable(connection: sqlite3.Connection) -> None:
    """Set what makes each commit last; raises sqlite3.Error."""
    for setting in DURABLE:
        connection.execute(f"PRAGMA {setting}")


def pragma(connection: sqlite3.Connection, name: str) -> int:
    """Return a numeric pragma; raises sqlite3.Error."""
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Keep all that is written inside, or nothing of it; raises sqlite3.Error."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
