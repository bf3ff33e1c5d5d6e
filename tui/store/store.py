"""A learner's events, kept: what is acknowledged is not lost."""

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Lock

from tui.model.events import Event
from tui.store import errors
from tui.store.backups import Backups
from tui.store.connection import connect
from tui.store.errors import DamageFound, StoreError
from tui.store.folders import CLASS, class_path, learner_path, plain_name
from tui.store.ids import IdMaker
from tui.store.joining import Joined, holder_of, join_file, join_rows
from tui.store.learner_file import LearnerFile
from tui.store.reading import WAIT, good_work
from tui.store.rows import all_rows, events_of, first_id, good_rows, row_of
from tui.store.schema import read_learner


class Store:
    """One learner's events in one SQLite file; safe in threads, and beside other programs that use the same file."""

    def __init__(self, path: Path, holder: str, backups: Path, clock: Callable[[], float], busy_timeout: float) -> None:
        self.path = path
        self._timeout = busy_timeout
        self._backups = Backups(backups / path.stem)
        self._file = LearnerFile(path, plain_name(holder), self._backups, clock, busy_timeout)
        self._ids = IdMaker(clock)
        self._lock = Lock()
        self._backup_lock = Lock()

    @classmethod
    def open(
        cls, folder: Path, learner: str, clock: Callable[[], float] = time.time, busy_timeout: float = 10.0
    ) -> "Store":
        """Open a learner's file, waiting `busy_timeout` seconds for locks; makes what is missing; raises StoreError."""
        return cls(learner_path(folder, learner), learner, folder / "backups", clock, busy_timeout)._opened()

    @classmethod
    def open_class(cls, folder: Path, clock: Callable[[], float] = time.time, busy_timeout: float = 10.0) -> "Store":
        """Open the log of the class that a folder holds, as a learner's file is opened; raises StoreError."""
        return cls(class_path(folder), CLASS, folder / "backups", clock, busy_timeout)._opened()

    @staticmethod
    def learners(folder: Path) -> list[str]:
        """Return whose files a data folder holds, in the order in which they began; what can't be read is left out."""
        found = []
        for path in (folder / "learners").glob("*.db"):
            with suppress(sqlite3.Error), closing(connect(path, WAIT)) as connection:
                if holder := read_learner(connection):
                    found.append((first_id(connection), holder))
        return [holder for _, holder in sorted(found)]

    @staticmethod
    def works(folder: Path, learners: Iterable[str], guide: str) -> dict[str, list[Event]]:
        """Return each learner's events on one guide, nothing where they have none; makes no file; raises StoreError.

        A file with damage in it is opened as its learner's own program would, which mends it.
        """
        found: dict[str, list[Event]] = {}
        for learner in learners:
            path = learner_path(folder, learner)
            found[learner] = []
            if path.exists():
                rows = good_work(path, guide)
                if rows is None:
                    with Store.open(folder, learner) as store:
                        found[learner] = store.events(guide)
                else:
                    found[learner] = events_of(rows)
        return found

    def _opened(self) -> "Store":
        with self._lock, self._plainly():
            self._file.open()
        self._ids.rise_above(self._file.highest)
        return self

    @property
    def notices(self) -> tuple[str, ...]:
        """What the learner should be told once, such as what was recovered; may grow while the store is open."""
        return tuple(self._file.notices)

    def events(self, guide: str) -> list[Event]:
        """Return the events of one guide ("" for settings) in the order of their ids; raises StoreError."""
        with self._lock, self._plainly():
            rows = self._file.rows(guide)
        if rows:
            self._ids.rise_above(rows[-1][0])
        return events_of(rows)

    def append(self, events: Sequence[Event]) -> None:
        """Keep the events, all or none, for good once this returns; raises StoreError."""
        rows = [row_of(event) for event in events]
        if not rows:
            return
        with self._lock, self._plainly():
            self._file.write(rows)
        self._ids.rise_above(max(row[0] for row in rows))

    def every_event(self) -> list[Event]:
        """Return all events, of every guide and the settings, in the order of their ids; raises StoreError."""
        with self._lock, self._plainly():
            rows = all_rows(self._file.open())
            if len(good_rows(rows)) < len(rows):
                self._file.mend()
                rows = all_rows(self._file.open())
            return events_of(good_rows(rows))

    def join_events(self, events: Sequence[Event]) -> Joined:
        """Take in events from elsewhere, all or none, and say how many are new here; raises StoreError."""
        rows = {event.id: row_of(event) for event in events}
        with self._lock, self._plainly():
            return self._risen(join_rows(self._file.open(), rows.values()))

    def join(self, path: Path) -> Joined:
        """Take in what a progress file or a backup holds; nothing that is here already changes; raises StoreError."""
        with self._lock, self._plainly(path):
            return self._risen(join_file(self._file.open(), path))

    def _risen(self, joined: Joined) -> Joined:
        self._ids.rise_above(self._file.highest_now())
        return joined

    def holder_of(self, path: Path) -> str | None:
        """Return whose progress a file holds, None where that can't be read any more; raises StoreError."""
        with self._plainly(path):
            return holder_of(path)

    def is_mine(self, path: Path) -> bool:
        """Return whether a file is this store's own."""
        return path.exists() and path.samefile(self.path)

    def backups(self) -> list[Path]:
        """Return all backups, the newest first."""
        return self._backups.newest_first()

    def back_up(self, target: Path | None = None) -> Path:
        """Copy all that is kept to a file of that name, else beside the other backups; raises StoreError."""
        backups = self._backups if target is None else Backups(target.parent, suffix=target.suffix)
        name = self._file.stamp("%Y-%m-%d-%H%M%S") if target is None else target.stem
        with self._backup_lock, self._plainly(target):
            return backups.take(self.path, name, self._timeout)

    def version(self) -> int:
        """Return a number that changes when another window or program adds events; raises StoreError."""
        with self._lock, self._plainly():
            return self._file.version()

    def new_id(self) -> str:
        """Return a new id of 32 hex digits, higher than every id made or kept here before."""
        return self._ids.new_id()

    def backup_if_due(self) -> bool:
        """Back up at the first call of a day and return whether that was done; what fails becomes a notice.

        It takes a while and finds damage that no other reading finds: call it in a thread, after the first frame.
        """
        try:
            with self._backup_lock, self._plainly():
                return self._back_up()
        except StoreError as error:
            self._file.notices.append(f"Today's backup could not be made. {error}")
            return False

    def close(self) -> None:
        """Close the file; a save that comes late opens it again."""
        with self._lock:
            self._file.close()

    def __enter__(self) -> "Store":
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.close()

    def _back_up(self) -> bool:
        day = self._file.stamp("%Y-%m-%d")
        if not self._backups.is_due(day):
            return False
        with self._lock:
            if self._file.is_empty():
                return False
        try:
            self._backups.take(self.path, day, self._timeout)
        except DamageFound:
            with self._lock:
                self._file.mend()
                self._file.open()
            self._backups.take(self.path, day, self._timeout)
        self._backups.thin()
        return True

    @contextmanager
    def _plainly(self, path: Path | None = None) -> Iterator[None]:
        path = path or self.path
        try:
            yield
        except DamageFound as error:
            raise errors.unmendable(path) from error
        except sqlite3.Error as error:
            raise errors.from_sqlite(error, path) from error
        except OSError as error:
            raise errors.from_system(error, path) from error
