"""The tables, and how an older file becomes one of today."""

import sqlite3
from zlib import crc32

from tui.store.connection import pragma

APPLICATION_ID = 0x53475544
"""Marks a file as studyguide's: "SGUD"."""
PAGE_SIZE = 4096
"""Bytes a page; fixed, so that pages can be found in a file whose beginning is lost."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE migrations (version INTEGER PRIMARY KEY, at INTEGER NOT NULL)",
        "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL, checksum INTEGER NOT NULL)",
        "CREATE TABLE guides (name TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID",
        """CREATE TABLE events (
            id BLOB PRIMARY KEY NOT NULL,
            kind TEXT NOT NULL,
            guide TEXT NOT NULL,
            sitting TEXT NOT NULL,
            number INTEGER NOT NULL,
            at INTEGER NOT NULL,
            body TEXT NOT NULL,
            checksum INTEGER NOT NULL
        ) WITHOUT ROWID""",
    ),
)
"""What leads from each version to the next; version 0 is an empty file."""

VERSION = len(MIGRATIONS)
"""The version that this program reads and writes."""


def migrate(connection: sqlite3.Connection, at: int) -> None:
    """Bring the tables up to date, inside the caller's transaction, and record it; `at` in milliseconds since 1970."""
    for version in range(pragma(connection, "user_version") + 1, VERSION + 1):
        for statement in MIGRATIONS[version - 1]:
            connection.execute(statement)
        connection.execute("INSERT INTO migrations (version, at) VALUES (?, ?)", (version, at))
        connection.execute(f"PRAGMA user_version={version}")


def recorded_version(connection: sqlite3.Connection) -> int:
    """Return the newest version among the records of migrations, or 0 where a newer file keeps none."""
    try:
        return int(connection.execute("SELECT max(version) FROM migrations").fetchone()[0])
    except (sqlite3.OperationalError, TypeError):
        return 0


def write_learner(connection: sqlite3.Connection, learner: str) -> None:
    """Write whose file this is."""
    row = ("learner", learner, crc32(learner.encode(errors="surrogatepass")))
    connection.execute("INSERT INTO meta (name, value, checksum) VALUES (?, ?, ?)", row)


def read_learner(connection: sqlite3.Connection) -> str | None:
    """Return whose file this is, or None where that is damaged."""
    row = connection.execute("SELECT value, checksum FROM meta WHERE name = 'learner'").fetchone()
    if row is None or not isinstance(row[0], str) or crc32(row[0].encode(errors="surrogatepass")) != row[1]:
        return None
    return row[0]
