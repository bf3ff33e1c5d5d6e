"""Making a learner's file: it appears complete or not at all."""

import os
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tui.store.connection import connect, transaction
from tui.store.rows import Row, insert_rows
from tui.store.schema import APPLICATION_ID, PAGE_SIZE, migrate, write_learner


def touch_private(path: Path) -> None:
    """Make an empty file that only its owner may read; raises FileExistsError."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def temporary_beside(path: Path) -> Path:
    """Return a name beside a file that no one else uses."""
    return path.with_name(f".{path.name}.{os.urandom(8).hex()}")


@contextmanager
def prepared(path: Path, learner: str, rows: Collection[Row], at: int) -> Iterator[Path]:
    """Yield a finished file of these rows under a passing name; raises sqlite3.Error, OSError."""
    temporary = temporary_beside(path)
    touch_private(temporary)
    try:
        with closing(connect(temporary, 0)) as connection:
            _fill(connection, learner, rows, at)
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection, learner: str, rows: Collection[Row], at: int) -> None:
    for setting in (f"page_size={PAGE_SIZE}", "journal_mode=MEMORY", "synchronous=FULL", "fullfsync=ON"):
        connection.execute(f"PRAGMA {setting}")
    with transaction(connection):
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        migrate(connection, at)
        write_learner(connection, learner)
        insert_rows(connection, rows)


def give_name(temporary: Path, path: Path) -> bool:
    """Let a finished file appear under its own name, or return False if one stands there already; raises OSError."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        if path.exists():
            return False
        os.rename(temporary, path)
    sync_folder(path.parent)
    return True


def sync_folder(folder: Path) -> None:
    """Make a folder's new names last, where the system can; raises OSError."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
