"""What can be brought together of a learner's work when its file is damaged or gone."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from tui.model.value import value
from tui.store.backups import Backups, is_whole
from tui.store.connection import connect
from tui.store.errors import is_damage
from tui.store.rows import Row
from tui.store.salvage import salvage
from tui.store.schema import APPLICATION_ID

_JOURNAL = "-journal"


@value
class Recovery:
    """Rows by id from damaged files and backups, how many came from a backup alone, and how many stayed broken."""

    rows: dict[bytes, Row]
    returned: int = 0
    lost: int = 0

    def __str__(self) -> str:
        """Say what was carried over."""
        own = len(self.rows) - self.returned
        parts = [f"{own} {'entry' if own == 1 else 'entries'} carried over"]
        if self.returned:
            parts.append(f"{self.returned} back from a backup")
        parts.append(f"{self.lost} could not be read" if self.lost else "no other found")
        return ", ".join(parts)


def recover(damaged: list[Path], backups: Backups) -> Recovery:
    """Join what the damaged files and the newest good backup hold; raises OSError."""
    rows: dict[bytes, Row] = {}
    broken = 0
    for path in damaged:
        found = salvage(path)
        rows |= found.rows
        broken += found.broken
    own = len(rows)
    for backup in backups.newest_first():
        rows = salvage(backup).rows | rows
        if _is_good(backup):
            break
    returned = len(rows) - own
    return Recovery(dict(sorted(rows.items())), returned, max(0, broken - returned))


def is_ours(path: Path) -> bool:
    """Return whether studyguide made a file, as its beginning or its rows tell; raises OSError."""
    with path.open("rb") as file:
        beginning = file.read(72)
    marked = beginning[68:72] == APPLICATION_ID.to_bytes(4, "big")
    return (marked and beginning.startswith(b"SQLite format 3\0")) or bool(salvage(path).rows)


def damaged_files(path: Path) -> list[Path]:
    """Return what was put aside of a learner's file so far, the oldest first."""
    return sorted(each for each in path.parent.glob(f"{path.name}.damaged-*") if not each.name.endswith(_JOURNAL))


def put_aside(path: Path, stamp: str) -> Path:
    """Rename a damaged file, its journal first, so that it is never played back into a new one; raises OSError."""
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    count = 1
    while aside.exists():
        count += 1
        aside = path.with_name(f"{path.name}.damaged-{stamp}-{count}")
    journal = path.with_name(path.name + _JOURNAL)
    if journal.exists() and journal.stat().st_size:
        os.replace(journal, aside.with_name(aside.name + _JOURNAL))
    os.rename(path, aside)
    return aside


def _is_good(backup: Path) -> bool:
    try:
        with closing(connect(backup, 0)) as connection:
            return is_whole(connection)
    except sqlite3.Error as error:
        if is_damage(error):
            return False
        raise
