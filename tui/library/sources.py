"""The files of a guide as bytes, read without knowing YAML."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tui.library.problem import Problem, Severity

GUIDE, ARTICLE, GLOSSARY, QUIZZES = "guide.yaml", "article.yaml", "glossary.yaml", "quizzes"
AROUND, NOTES, EXPRESSIONS = "around.yaml", "reading-notes.yaml", "expressions.yaml"
REASONS, TIMELINE, MAP = "reasons.yaml", "timeline.yaml", "map.yaml"
OPTIONAL = (GLOSSARY, AROUND, NOTES, EXPRESSIONS, REASONS, TIMELINE, MAP)
"""Files that a guide may have beside those it needs."""
LARGEST = 4 * 1024 * 1024
"""Bytes: a larger file is refused."""


class Sources(NamedTuple):
    """The bytes of a guide's files by their names in the folder, and what could not be read."""

    files: dict[str, bytes]
    problems: tuple[Problem, ...] = ()


class _Unreadable(Exception):
    def __init__(self, message: str, mend: str, code: str = "unreadable") -> None:
        super().__init__(message)
        self.message, self.mend, self.code = message, mend, code


def read_sources(folder: Path) -> Sources:
    """Read every file of a guide; a file that can't be read is a problem, not an exception."""
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    try:
        names = _names(folder, problems)
    except _Unreadable as error:
        return Sources({}, (_problem("", error),))
    for name in names:
        try:
            files[name] = _read(folder / name)
        except _Unreadable as error:
            problems.append(_problem(name, error))
    return Sources(files, tuple(problems))


def holds_guide(folder: Path) -> bool:
    """Return whether a folder has something named guide.yaml, be it broken."""
    return os.path.lexists(folder / GUIDE)


def _problem(name: str, error: _Unreadable, severity: Severity = "error") -> Problem:
    return Problem(name, 0, 0, error.message, error.mend, severity, error.code)


def _names(folder: Path, problems: list[Problem]) -> list[str]:
    top = _listing(folder)
    if GUIDE not in top:
        raise _Unreadable("This is not a guide: it has no guide.yaml.", "Name the folder that holds one.", "no-guide")
    names = [GUIDE, ARTICLE, *(name for name in OPTIONAL if name in top)]
    inner = [f"{QUIZZES}/{name}" for name in _quizzes(folder, top, problems)]
    for name in _misnamed([*top, *inner]):
        unread = _Unreadable("This file is not read.", "Rename it to end in .yaml.", "file-not-read")
        problems.append(_problem(name, unread, "warning"))
    return names + [name for name in inner if name.endswith(".yaml")]


def _quizzes(folder: Path, top: list[str], problems: list[Problem]) -> list[str]:
    if QUIZZES not in top:
        return []
    try:
        return _listing(folder / QUIZZES)
    except _Unreadable as error:
        problems.append(_problem(QUIZZES, error))
        return []


def _misnamed(names: list[str]) -> Iterator[str]:
    return (name for name in names if name.lower().endswith((".yml", ".yaml")) and not name.endswith(".yaml"))


def _listing(folder: Path) -> list[str]:
    try:
        return sorted(name for name in os.listdir(folder) if not name.startswith("."))
    except FileNotFoundError:
        raise _Unreadable("There is no such folder.", "Check the path.", "no-folder") from None
    except NotADirectoryError:
        raise _Unreadable("This is not a folder.", "Name the folder that holds guide.yaml.", "no-folder") from None
    except OSError as error:
        raise _refused(error) from None


def _read(path: Path) -> bytes:
    try:
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            raise _Unreadable("This is a folder where a file is wanted.", "Put a file of that name in its place.")
        if not stat.S_ISREG(mode):
            raise _Unreadable("This is not a plain file.", "Put a plain file in its place.")
        with open(path, "rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        if os.path.lexists(path):
            raise _Unreadable("This link points to no file.", "Point it at a file that is there.") from None
        raise _Unreadable("This file is missing.", "Every guide needs it: see content/README.md.", "missing") from None
    except OSError as error:
        raise _refused(error) from None
    if len(data) > LARGEST:
        raise _Unreadable("This file is larger than 4 MiB.", "Split the text into several guides.", "too-large")
    return data


def _refused(error: OSError) -> _Unreadable:
    if isinstance(error, PermissionError):
        return _Unreadable("This can't be read: permission denied.", "Give yourself the right to read it.")
    return _Unreadable(f"This can't be read: {error.strerror or 'input/output error'}.", "Check the disk and the path.")
