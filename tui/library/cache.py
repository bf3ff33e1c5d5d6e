"""Compiled guides, kept so that a second start need not read YAML."""

import io
import os
import pickle
import sys
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from tui.library.collector import collector_resting
from tui.library.compiled import Compiled
from tui.library.problem import Problem
from tui.library.sources import Sources
from tui.model.guide import Guide

_MAGIC = b"studyguide-1\n"
_SIZE = 16
_UNPICKLING_FAILS = (
    pickle.UnpicklingError,
    AttributeError,
    EOFError,
    ImportError,
    IndexError,
    KeyError,
    TypeError,
    ValueError,
)


class Cache:
    """One file for each guide's last good version, and one for what is wrong with its present one; each read once."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._read: dict[Path, tuple[bytes, Compiled]] = {}
        """What was read last of each guide: a process that forks shares it with all its children."""

    def get(self, guide: Path, sources: Sources) -> Compiled | None:
        """Return what exactly these files were compiled to, if that is kept."""
        wanted = _key(sources)
        known, compiled = self._read.get(guide, (b"", None))
        if compiled is not None and known == wanted:
            return compiled
        found = self._load(guide, "guide", wanted) or self._load(guide, "broken", wanted)
        if found is not None:
            self._read[guide] = wanted, found
        return found

    def last_good(self, guide: Path) -> Compiled | None:
        """Return the last version of a guide that could be opened, whatever its files hold now."""
        return self._load(guide, "guide", None)

    def put(self, guide: Path, sources: Sources, compiled: Compiled) -> None:
        """Keep a compiled guide; a folder that can't be written to is no matter."""
        if self._folder is None:
            return
        payload = pickle.dumps(
            (compiled.guide, compiled.problems, compiled.id, compiled.title, compiled.summary), protocol=5
        )
        whole = b"".join([_MAGIC, _digest(_code()), _key(sources), _digest(payload), payload])
        kind = "broken" if compiled.guide is None else "guide"
        _write(self._folder, _name(guide, kind), whole)

    def _load(self, guide: Path, kind: str, wanted: bytes | None) -> Compiled | None:
        if self._folder is None:
            return None
        try:
            whole = (self._folder / _name(guide, kind)).read_bytes()
        except OSError:
            return None
        head, payload = whole[: len(_MAGIC) + 3 * _SIZE], whole[len(_MAGIC) + 3 * _SIZE :]
        magic, rest = head[: len(_MAGIC)], head[len(_MAGIC) :]
        code, key, check = rest[:_SIZE], rest[_SIZE : 2 * _SIZE], rest[2 * _SIZE :]
        if magic != _MAGIC or code != _digest(_code()) or (wanted is not None and key != wanted):
            return None
        return _unpickle(payload) if check == _digest(payload) else None


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if module == "tui.library.problem" or module.startswith("tui.model."):
            found = super().find_class(module, name) if "." not in name else None
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} has no place in a compiled guide")


def _unpickle(payload: bytes) -> Compiled | None:
    try:
        with collector_resting():
            guide, problems, guide_id, title, summary = _Unpickler(io.BytesIO(payload)).load()
    except _UNPICKLING_FAILS:
        return None
    if not isinstance(guide, Guide | None) or not isinstance(problems, tuple):
        return None
    if not all(isinstance(problem, Problem) for problem in problems):
        return None
    return Compiled(guide, problems, guide_id, title, summary)


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_SIZE).digest()


def _key(sources: Sources) -> bytes:
    hashed = blake2b(digest_size=_SIZE)
    for name, data in sources.files.items():
        hashed.update(f"{name}\0{len(data)}\0".encode(errors="surrogateescape"))
        hashed.update(data)
    hashed.update(repr(sources.problems).encode(errors="surrogateescape"))
    return hashed.digest()


@cache
def _code() -> bytes:
    """Return what tells this program's rules from those of another version."""
    package = Path(__file__).parent.parent
    parts = [sys.version]
    for room in ("model", "model/questions", "library"):
        try:
            entries = sorted(os.scandir(package / room), key=lambda entry: entry.name)
            files = [entry for entry in entries if entry.name.endswith(".py")]
            parts += [f"{room}/{file.name} {file.stat().st_size} {file.stat().st_mtime_ns}" for file in files]
        except OSError:
            parts.append(room)
    return "\n".join(parts).encode()


def _name(guide: Path, kind: str) -> str:
    place = os.path.realpath(guide).encode(errors="surrogateescape")
    return f"{blake2b(place, digest_size=_SIZE).hexdigest()}.{kind}"


def _write(folder: Path, name: str, data: bytes) -> None:
    passing = folder / f"{name}.{os.urandom(6).hex()}.new"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with open(os.open(passing, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(data)
            os.replace(passing, folder / name)
        except OSError:
            passing.unlink(missing_ok=True)
    except OSError:
        return
