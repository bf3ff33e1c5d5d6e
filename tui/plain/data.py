"""A learner's own data: taken out, brought together, copied, brought back, erased."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from tui.model.transfer import LONGEST_LINE, NoEvent, events_in, learner_of, lines_of
from tui.model.wording import count
from tui.plain.dialogue import Dialogue
from tui.store import Joined, Store, erase, files_of, learner_path

_SQLITE = b"SQLite format 3\0"


class NotDone(Exception):
    """What was asked for can't be done: one sentence why."""


class Data:
    """Carries out what a learner wants done with the data; raises NotDone, StoreError."""

    def __init__(self, folder: Path, learner: str, dialogue: Dialogue, *, anyone: bool = False) -> None:
        self._folder = folder
        self._learner = learner
        self._dialogue = dialogue
        self._anyone = anyone
        """Whether to take in what stands under another learner's name."""

    def carry_out(self, action: str, paths: Sequence[Path]) -> bool:
        """Do one of export, import, merge, backup, restore and erase; return whether it was done."""
        if action == "erase":
            if paths:
                raise NotDone("`studyguide data erase` takes no file: --learner says whose progress is meant.")
            return self._erase()
        with Store.open(self._folder, self._learner) as store:
            actions: dict[str, Callable[[Store, Sequence[Path]], None]] = {
                "export": self._export,
                "import": self._import,
                "merge": self._merge,
                "backup": self._backup,
                "restore": self._restore,
            }
            actions[action](store, paths)
            for notice in store.notices:
                self._dialogue.say(notice)
        return True

    def _export(self, store: Store, paths: Sequence[Path]) -> None:
        lines = lines_of(self._learner, store.every_event())
        target = _one_at_most("export", paths)
        if target is None:
            for line in lines:
                self._dialogue.write(line)
            return
        number = _write_new(target, lines) - 1
        self._dialogue.say(f"{count(number, 'event')} written to {target}. Your notes are among them.")

    def _import(self, store: Store, paths: Sequence[Path]) -> None:
        for path in _some("import", paths):
            if _is_database(path):
                raise NotDone(f"{path} is no export. `studyguide data merge {path}` takes in a progress file.")
            self._say_joined(path, self._take_lines(store, path))

    def _take_lines(self, store: Store, path: Path) -> Joined:
        try:
            with path.open(encoding="utf-8") as file:
                self._check_name(path, learner_of(file.readline(LONGEST_LINE + 1)))
                return store.join_events(list(events_in(file)))
        except NoEvent as error:
            raise NotDone(f"{path}, line {error.line or 1}: {error.why}. Nothing of it was taken in.") from error
        except UnicodeDecodeError as error:
            raise NotDone(f"{path} is no UTF-8 text. Nothing of it was taken in.") from error
        except OSError as error:
            raise NotDone(f"{path} can't be read ({error.strerror}).") from error

    def _merge(self, store: Store, paths: Sequence[Path]) -> None:
        for path in _some("merge", paths):
            if path.is_dir():
                path = learner_path(path, self._learner)
            if not path.is_file():
                raise NotDone(f"There is no progress of {self._learner} in {path.parent}: no file {path.name}.")
            if _is_database(path):
                self._say_joined(path, self._join(store, path))
            else:
                self._say_joined(path, self._take_lines(store, path))

    def _join(self, store: Store, path: Path) -> Joined:
        if store.is_mine(path):
            raise NotDone(f"{path} is this progress itself. Name the other machine's.")
        self._check_name(path, store.holder_of(path) or self._learner)
        return store.join(path)

    def _check_name(self, path: Path, holder: str) -> None:
        if holder != self._learner and not self._anyone:
            raise NotDone(
                f"{path} holds the work of “{holder}”, and this is “{self._learner}”. "
                "Add --anyone to take it in all the same."
            )

    def _backup(self, store: Store, paths: Sequence[Path]) -> None:
        target = _one_at_most("backup", paths)
        if target is not None and target.is_dir():
            target = target / "studyguide-backup.db"
        if target is not None and target.exists():
            raise NotDone(f"{target} is there already. Name a new file.")
        self._dialogue.say(f"Copied to {store.back_up(target)}.")

    def _restore(self, store: Store, paths: Sequence[Path]) -> None:
        path = _one_at_most("restore", paths)
        if path is None:
            backups = store.backups()
            if not backups:
                raise NotDone("There is no backup yet. Name the file to restore from.")
            path = backups[0]
        self._say_joined(path, self._join(store, path))

    def _say_joined(self, path: Path, joined: Joined) -> None:
        words = [f"{count(joined.new, 'new event')} from {path}", f"{joined.known:,} known before"]
        if joined.broken:
            words.append(f"{joined.broken:,} damaged and left out")
        self._dialogue.say(f"{', '.join(words)}.")
        if joined.damaged:
            self._dialogue.say(
                f"{path.name} is damaged: this is what could be read of it, and more may have stood there."
            )

    def _erase(self) -> bool:
        """Ask twice, then delete; return whether it was done."""
        files = files_of(self._folder, self._learner)
        if not files:
            self._dialogue.say(f"Nothing is kept of {self._learner}.")
            return True
        self._dialogue.say(f"This deletes all progress, marks and notes of {self._learner}, and every backup:")
        for path in files:
            self._dialogue.say(str(path), indent=2)
        self._dialogue.say("Close other windows of studyguide first. It can't be undone.")
        sure = self._dialogue.yes("Erase?")
        typed = self._dialogue.ask(f"Type the name {self._learner} to erase for good:") if sure else None
        if typed != self._learner:
            self._dialogue.say("Nothing was erased.")
            return False
        number = erase(self._folder, self._learner)
        self._dialogue.say(f"{count(number, 'file')} deleted. Nothing is kept of {self._learner} here.")
        return True


def _one_at_most(action: str, paths: Sequence[Path]) -> Path | None:
    if len(paths) > 1:
        raise NotDone(f"`studyguide data {action}` takes one file.")
    return paths[0] if paths else None


def _some(action: str, paths: Sequence[Path]) -> Sequence[Path]:
    if not paths:
        raise NotDone(f"Name the files: `studyguide data {action} FILE`.")
    return paths


def _is_database(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError as error:
        raise NotDone(f"{path} can't be read ({error.strerror}).") from error


def _write_new(target: Path, lines: Iterable[str]) -> int:
    """Write lines to a new file that only its owner may read, and return how many."""
    number = 0
    try:
        handle = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with open(handle, "w", encoding="utf-8") as file:
            for line in lines:
                file.write(line + "\n")
                number += 1
    except FileExistsError as error:
        raise NotDone(f"{target} is there already. Name a new file.") from error
    except OSError as error:
        raise NotDone(f"{target} can't be written ({error.strerror}).") from error
    return number
