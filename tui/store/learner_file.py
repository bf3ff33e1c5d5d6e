"""The file behind a store: found, made, mended and followed when another window mends it."""

import os
import sqlite3
import stat
import time
from collections.abc import Callable, Collection
from pathlib import Path

from tui.store import errors
from tui.store.backups import Backups
from tui.store.connection import connect, make_durable, pragma, transaction
from tui.store.creation import give_name, prepared
from tui.store.errors import DamageFound, is_damage
from tui.store.folders import make_folder
from tui.store.rescue import damaged_files, is_ours, put_aside, recover
from tui.store.rows import Row, insert_rows, rows_of
from tui.store.salvage import salvage
from tui.store.schema import APPLICATION_ID, VERSION, migrate, read_learner, recorded_version

_TRIES = 5
"""How often to begin again when another window mends or moves the file meanwhile."""


class LearnerFile:
    """One learner's rows in one file; not safe in threads; raises sqlite3.Error, OSError, DamageFound, StoreError."""

    def __init__(self, path: Path, learner: str, backups: Backups, clock: Callable[[], float], timeout: float) -> None:
        self.path = path
        self.notices: list[str] = []
        self.highest = b""
        """The highest id when the file was opened."""
        self._learner = learner
        self._backups = backups
        self._clock = clock
        self._timeout = timeout
        self._connection: sqlite3.Connection | None = None
        self._inode = (0, 0)

    def open(self) -> sqlite3.Connection:
        """Return the connection to what stands under the file's name now, made or mended where need be."""
        if self._connection is not None and not self._is_moved():
            return self._connection
        self.close()
        gone: FileNotFoundError | None = None
        for _ in range(_TRIES):
            try:
                if not self.path.exists():
                    self._make()
                self._connection = self._connect()
                return self._connection
            except FileNotFoundError as error:
                gone = error  # another window is just mending it, or its folder can't be made
            except (sqlite3.Error, DamageFound) as error:
                if isinstance(error, sqlite3.Error) and not is_damage(error):
                    raise
                if not is_ours(self.path):
                    raise errors.foreign(self.path, "its content is of another kind") from error
                self.mend()
        raise gone or DamageFound

    def close(self) -> None:
        """Close the connection; the next use opens another."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def rows(self, guide: str) -> list[Row]:
        """Return the good rows of a guide by id; where one is bad the file is mended first."""
        for _ in range(_TRIES):
            good: list[Row] | None = None
            try:
                good, bad = rows_of(self.open(), guide)
                if not bad:
                    return good
            except sqlite3.Error as error:
                if not is_damage(error):
                    raise
            try:
                self.mend()
            except (sqlite3.Error, OSError):
                if good is None:
                    raise
                self.notices.append(f"{bad} damaged entries in {self.path} are left out.")
                return good
        raise DamageFound

    def write(self, rows: Collection[Row]) -> None:
        """Add the rows that aren't there yet, all or none; they are in the file of that name once this returns."""
        for _ in range(_TRIES):
            try:
                connection = self.open()
                with transaction(connection):
                    insert_rows(connection, rows)
            except sqlite3.Error as error:
                if is_damage(error):
                    self.mend()
                elif getattr(error, "sqlite_errorcode", 0) != sqlite3.SQLITE_READONLY_DBMOVED:
                    raise
                continue
            if not self._is_moved():
                return
        raise DamageFound

    def version(self) -> int:
        """Return a number that changes when another connection writes to the file."""
        return pragma(self.open(), "data_version")

    def is_empty(self) -> bool:
        """Return whether there is no row at all."""
        return self.open().execute("SELECT 1 FROM events LIMIT 1").fetchone() is None

    def mend(self) -> None:
        """Join the good rows and those of the backups in a new file, and put the damaged one aside."""
        recovery = recover([*damaged_files(self.path), self.path], self._backups)
        with prepared(self.path, self._learner, recovery.rows.values(), self._milliseconds()) as temporary:
            self.close()
            if self._is_moved():
                return  # another window was quicker
            aside = put_aside(self.path, self.stamp("%Y%m%d-%H%M%S"))
            known = recovery.rows if give_name(temporary, self.path) else {}
        self.notices.append(f"The progress file was damaged and was put aside as {aside}: {recovery}.")
        late = [row for event_id, row in salvage(aside).rows.items() if event_id not in known]
        if late:  # kept by another window while the rows were being joined
            self.write(late)

    def stamp(self, form: str) -> str:
        """Return the learner's local time in a form of strftime."""
        return time.strftime(form, time.localtime(self._milliseconds() // 1000))

    def _milliseconds(self) -> int:
        return int(min(max(self._clock(), 0.0), errors.LATEST_SECOND) * 1000)

    def _is_moved(self) -> bool:
        try:
            status = self.path.stat()
        except FileNotFoundError:
            return True
        return (status.st_dev, status.st_ino) != self._inode

    def _make(self) -> None:
        for folder in (self.path.parent.parent, self.path.parent):
            make_folder(folder)
        recovery = recover(damaged_files(self.path), self._backups)
        with prepared(self.path, self._learner, recovery.rows.values(), self._milliseconds()) as temporary:
            made = give_name(temporary, self.path)
        if made and recovery.rows:
            self.notices.append(f"The progress file was missing and was made anew: {recovery}.")
        elif made and self._inode != (0, 0):
            self.notices.append(f"{self.path} was moved or deleted while it was in use, and was begun anew.")

    def _connect(self) -> sqlite3.Connection:
        self._check_place()
        connection = connect(self.path, self._timeout)
        try:
            self._check_kind(connection)
            make_durable(connection)
            self._update(connection)
            self._check_learner(connection)
            self.highest = _highest(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def highest_now(self) -> bytes:
        """Return the highest id that is kept."""
        return _highest(self.open())

    def _check_place(self) -> None:
        status = self.path.stat()
        self._inode = (status.st_dev, status.st_ino)
        if not stat.S_ISREG(status.st_mode):
            raise errors.foreign(self.path, "it is not a file")
        if status.st_size == 0:
            raise errors.foreign(self.path, "it is empty")
        if not (os.access(self.path, os.R_OK | os.W_OK) and os.access(self.path.parent, os.W_OK | os.X_OK)):
            raise errors.unwritable(self.path)

    def _check_kind(self, connection: sqlite3.Connection) -> None:
        if pragma(connection, "application_id") != APPLICATION_ID:
            raise DamageFound  # or foreign: its rows will tell
        if pragma(connection, "user_version") > VERSION:
            if recorded_version(connection) == VERSION:
                raise DamageFound
            raise errors.newer(self.path)

    def _update(self, connection: sqlite3.Connection) -> None:
        if pragma(connection, "user_version") < VERSION:
            self._backups.take(self.path, f"{self.stamp('%Y-%m-%d')}-before-{VERSION}", self._timeout)
            with transaction(connection):
                migrate(connection, self._milliseconds())

    def _check_learner(self, connection: sqlite3.Connection) -> None:
        holder = read_learner(connection)
        if holder is None:
            raise DamageFound
        if holder != self._learner:
            raise errors.clashing(self.path, holder, self._learner)


def _highest(connection: sqlite3.Connection) -> bytes:
    highest = connection.execute("SELECT max(id) FROM events").fetchone()[0]
    return highest if isinstance(highest, bytes) else b""
