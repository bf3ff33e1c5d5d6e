"""The files of a guide as a git revision has them."""

import subprocess
from fnmatch import fnmatchcase
from pathlib import Path

from tui.library.guide_error import GuideError
from tui.library.problem import Problem
from tui.library.sources import GUIDE, LARGEST, Sources

_LONGEST_WAIT = 30
"""Seconds for one call of git."""


def read_revision(folder: Path, revision: str) -> Sources:
    """Return the bytes of a guide's files at a revision; raises GuideError."""
    from tui.library.file_kinds import FILE_KINDS

    commit = _git(folder, revision, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    listing = _git(folder, revision, "ls-tree", "-r", "-z", "-l", commit.decode().strip(), "--", ".")
    files: dict[str, bytes] = {}
    for line in listing.decode(errors="surrogateescape").split("\0"):
        about, _, name = line.partition("\t")
        if not any(
            fnmatchcase(name, kind.pattern) and name.count("/") == kind.pattern.count("/") for kind in FILE_KINDS
        ):
            continue
        _, kind, blob, size = about.split()
        if kind == "blob" and int(size) <= LARGEST:
            files[name] = _git(folder, revision, "cat-file", "blob", blob)
    if GUIDE not in files:
        raise _error(folder, f"The revision {revision} has no {GUIDE} here.", "Name one in which this guide stands.")
    return Sources(files)


def _git(folder: Path, revision: str, *words: str) -> bytes:
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *words], capture_output=True, timeout=_LONGEST_WAIT, check=False
        )
    except FileNotFoundError:
        raise _error(folder, "git is not installed.", "Install it, or name a folder.") from None
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise _error(folder, f"git could not be asked: {error}.", "Name a folder instead.") from None
    if done.returncode:
        message = f"{revision} is neither a folder nor a git revision here."
        raise _error(folder, message, "Name a folder with the old guide, or a revision such as HEAD~1.")
    return done.stdout


def _error(folder: Path, message: str, mend: str) -> GuideError:
    return GuideError([Problem(str(folder), 0, 0, message, mend, code="revision-unknown")])
