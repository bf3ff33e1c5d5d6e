"""What can go wrong with a learner's file, said in one sentence: what, where, what to do."""

import errno
import sqlite3
from pathlib import Path


class StoreError(Exception):
    """Progress can't be read or kept; `passing` is True when trying again may help."""

    def __init__(self, message: str, passing: bool = False) -> None:
        super().__init__(message)
        self.passing = passing


class DamageFound(Exception):
    """A file of ours is not as it was written."""


_DAMAGES = (
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_ERROR,  # a table or column is missing
    sqlite3.SQLITE_FORMAT,
    sqlite3.SQLITE_CONSTRAINT,
    sqlite3.SQLITE_MISMATCH,
    sqlite3.SQLITE_TOOBIG,
)
LATEST_SECOND = 253_402_300_799
"""Seconds from 1970 to the end of the year 9999: a clock beyond that is broken."""
_ELSEWHERE = "or name another folder with --data"


def full(path: Path) -> StoreError:
    """Return the error of a disk without space."""
    return StoreError(f"There is no space left on the disk for {path}: free some.", passing=True)


def unwritable(path: Path) -> StoreError:
    """Return the error of a file or folder that may not be written."""
    return StoreError(f"No permission to write {path}: make it and its folder writable, {_ELSEWHERE}.")


def locked(path: Path) -> StoreError:
    """Return the error of a file that another program doesn't let go of."""
    return StoreError(f"Another program is using {path}: close it, or wait.", passing=True)


def foreign(path: Path, why: str) -> StoreError:
    """Return the error of a file that studyguide didn't make and won't touch."""
    return StoreError(f"{path} is no progress file of studyguide ({why}): move it away, {_ELSEWHERE}.")


def newer(path: Path) -> StoreError:
    """Return the error of a file that a later version of studyguide made."""
    return StoreError(f"{path} was made by a newer studyguide: update this one, {_ELSEWHERE}.")


def clashing(path: Path, holder: str, learner: str) -> StoreError:
    """Return the error of a file that holds another learner's work."""
    return StoreError(f"{path} holds the work of {holder!r}, not of {learner!r}: move it away, {_ELSEWHERE}.")


def unmendable(path: Path) -> StoreError:
    """Return the error of a damaged file that can't be put right."""
    return StoreError(f"{path} is damaged and could not be mended: move it away, {_ELSEWHERE}.")


def is_damage(error: sqlite3.Error) -> bool:
    """Return whether an error means that the file itself is broken: our own statements give no cause for such ones."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # the binding's own: a text that isn't UTF-8
        return isinstance(error, sqlite3.OperationalError)
    return (code & 0xFF) in _DAMAGES


def from_sqlite(error: sqlite3.Error, path: Path) -> StoreError:
    """Return the one clear sentence for an error of the database."""
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_FULL:
            return full(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return locked(path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_AUTH:
            return unwritable(path)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return unmendable(path)
        case _:
            return StoreError(f"{path} could not be read or written ({error}): check the disk.", passing=True)


def from_system(error: OSError, path: Path) -> StoreError:
    """Return the one clear sentence for an error of the operating system."""
    place = Path(error.filename) if isinstance(error.filename, str) else path
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return full(place)
        case errno.EACCES | errno.EPERM:
            return unwritable(place)
        case errno.EROFS:
            return StoreError(f"{place} is on a disk that can only be read: name another folder with --data.")
        case errno.ENOTDIR | errno.EEXIST:
            return StoreError(
                f"{place} needs to be a folder, and something else stands there: move it away, {_ELSEWHERE}."
            )
        case _:
            return StoreError(f"{place} can't be used ({error.strerror or error}): mend that, {_ELSEWHERE}.")
