"""Removing a learner for good: the file, what was put aside of it, and every backup."""

from pathlib import Path

from tui.store import errors
from tui.store.creation import sync_folder
from tui.store.folders import file_stem, learner_path


def files_of(folder: Path, learner: str) -> list[Path]:
    """Return every file that holds any of a learner's work in a data folder; raises StoreError."""
    path = learner_path(folder, learner)
    try:
        own = [each for each in path.parent.glob(f"*{path.name}*") if each.is_file()]
        return sorted(own) + sorted(each for each in _backups(folder, learner).glob("*") if each.is_file())
    except OSError as error:
        raise errors.from_system(error, path) from error


def erase(folder: Path, learner: str) -> int:
    """Delete all files of a learner and return how many there were; raises StoreError, and then some may be left."""
    path = learner_path(folder, learner)
    files = files_of(folder, learner)
    try:
        for each in files:
            each.unlink(missing_ok=True)
        if _backups(folder, learner).is_dir():
            _backups(folder, learner).rmdir()
        if path.parent.is_dir():
            sync_folder(path.parent)
    except OSError as error:
        raise errors.from_system(error, path) from error
    return len(files)


def _backups(folder: Path, learner: str) -> Path:
    return folder / "backups" / file_stem(learner)
