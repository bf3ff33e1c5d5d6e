"""A learner's file, read from outside: by a teacher's program, beside the learner's own."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tui.store.connection import connect, pragma
from tui.store.rows import Row, rows_of
from tui.store.schema import APPLICATION_ID, VERSION

WAIT = 10.0
"""Seconds to wait for a learner who is just saving."""


def good_work(path: Path, guide: str) -> list[Row] | None:
    """Return the rows of one guide by id, or None where the file needs more than to be read."""
    try:
        with closing(connect(path, WAIT)) as connection:
            ours = pragma(connection, "application_id") == APPLICATION_ID
            if not ours or pragma(connection, "user_version") != VERSION:
                return None
            good, bad = rows_of(connection, guide)
    except sqlite3.Error:
        return None
    return None if bad else good
