"""The shelf of guides: which there are, and each of them opened."""

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tui.library.cache import Cache
from tui.library.collector import collector_resting
from tui.library.compiled import Compiled
from tui.library.guide_error import GuideError
from tui.library.identifier import well_formed
from tui.library.opened import Opened
from tui.library.problem import Problem
from tui.library.shelved import Shelved
from tui.library.sources import GUIDE, Sources, holds_guide, read_sources
from tui.model.text import without_refused


class Library:
    """Guides in the folders given, compiled once and then read from the cache folder, if there is one."""

    def __init__(self, folders: Sequence[Path], cache: Path | None) -> None:
        self._folders = tuple(folders)
        self._cache = Cache(cache)

    def shelf(self) -> list[Shelved]:
        """Return every guide, broken ones included with their problems."""
        return _without_shared_ids([self._shelved(folder) for folder in self._guide_folders()])

    def ids(self) -> list[str]:
        """Return the ids of the guides that can be opened."""
        return [each.id for each in self.shelf() if each.opened]

    def open(self, name: str) -> Opened:
        """Return a guide by its id or its folder; raises GuideError."""
        if well_formed(name):
            for folders in ([*self._likely_folders(name)], [*self._guide_folders()]):
                found = [each for each in _without_shared_ids(map(self._shelved, folders)) if each.id == name]
                if found:
                    return _opened(found[0])
        if name and Path(name).exists():
            return _opened(self._shelved(Path(name)))
        raise GuideError([self._unknown(name)])

    def check(self, paths: Sequence[Path] = (), *, lint: bool = False) -> list[Problem]:
        """Return every problem of the guides in these folders (all of the shelf unless given), compiled anew.

        With `lint` the warnings of a careful colleague stand among them, all in the order of their places.
        """
        compile_ = reviewed if lint else _compile
        folders = list(paths) or [*self._guide_folders()]
        shelf = _without_shared_ids([on_shelf(folder, compile_(read_sources(folder)), None) for folder in folders])
        return [problem for each in shelf for problem in each.problems]

    def folders(self) -> list[Path]:
        """Return the folders of all guides."""
        return [*self._guide_folders()]

    def _guide_folders(self) -> Iterator[Path]:
        seen: set[str] = set()
        for folder in self._folders:
            for each in [folder] if holds_guide(folder) else _inner_folders(folder):
                place = os.path.realpath(each)
                if place not in seen:
                    seen.add(place)
                    yield each

    def _likely_folders(self, name: str) -> Iterator[Path]:
        """Yield the folders in whose guide.yaml that id stands on a line of its own: most often the only ones."""
        wanted = re.compile(rb"^id:[ \t]*[\"']?" + re.escape(name.encode(errors="replace")) + rb"\b", re.MULTILINE)
        for folder in self._guide_folders():
            try:
                with open(folder / GUIDE, "rb") as file:
                    if wanted.search(file.read(4096)):
                        yield folder
            except OSError:
                continue

    def _shelved(self, folder: Path) -> Shelved:
        sources = read_sources(folder)
        compiled = self._cache.get(folder, sources)
        if compiled is None:
            compiled = _compile(sources)
            self._cache.put(folder, sources, compiled)
        if compiled.guide is not None:
            return on_shelf(folder, compiled, None)
        return on_shelf(folder, compiled, self._cache.last_good(folder))

    def _unknown(self, name: str) -> Problem:
        ids = self.ids()
        mend = f"There is: {', '.join(ids)}." if ids else "There is no guide to open."
        shown = without_refused(name)
        return Problem(shown, 0, 0, "No guide has this id, and there is no such folder.", mend, code="guide-unknown")


def _compile(sources: Sources) -> Compiled:
    from tui.library.compiler import compile_guide

    with collector_resting():
        return compile_guide(sources)


def reviewed(sources: Sources, *, drafts: bool = False) -> Compiled:
    """Compile a guide and lint it, its problems in the order of their places."""
    with collector_resting():  # until what was read is gone again
        return _reviewed(sources, drafts)


def _reviewed(sources: Sources, drafts: bool) -> Compiled:
    from tui.library.allowances import without_allowed
    from tui.library.compiler import compile_guide
    from tui.library.lint import lint
    from tui.library.written import Written

    written = Written()
    compiled = compile_guide(sources, written, drafts=drafts)
    problems = without_allowed([*compiled.problems, *lint(written)], written.allowed, written.roots)
    order = {name: number for number, name in enumerate(sources.files)}
    problems.sort(key=lambda each: (order.get(each.path, -1), each.line, each.column))
    return compiled._replace(problems=tuple(problems))


def _opened(shelved: Shelved) -> Opened:
    if shelved.opened is None:
        raise GuideError(shelved.problems)
    return shelved.opened


def on_shelf(folder: Path, compiled: Compiled, last_good: Compiled | None) -> Shelved:
    """Return a guide with its problems at paths that the author knows; the last good version if it is broken."""
    shown = _shown(folder)
    paths = {name: _joined(shown, name) for name in {each.path for each in compiled.problems}}
    problems = tuple(
        Problem(paths[each.path], each.line, each.column, each.message, each.mend, each.severity, each.code)
        for each in compiled.problems
    )
    guide = compiled.guide or (last_good.guide if last_good else None)
    if guide is None:
        return Shelved(compiled.id or folder.name, folder, compiled.title or folder.name, compiled.summary, problems)
    opened = Opened(guide, folder, problems, last_good=compiled.guide is None)
    return Shelved(guide.id, folder, guide.title, guide.summary, problems, opened)


def _without_shared_ids(shelf: Iterable[Shelved]) -> list[Shelved]:
    shelf = list(shelf)
    counts = Counter(each.id for each in shelf)
    return [each if counts[each.id] == 1 else _shared(each, shelf) for each in shelf]


def _shared(shelved: Shelved, shelf: list[Shelved]) -> Shelved:
    folders = " and ".join(_shown(each.folder) for each in shelf if each.id == shelved.id)
    message = f"Two guides have the id `{shelved.id}`: {folders}."
    path = _joined(_shown(shelved.folder), GUIDE)
    problem = Problem(path, 1, 1, message, "Give one of them another id.", code="id-shared")
    return replace(shelved, problems=(problem, *shelved.problems), opened=None)


def _inner_folders(folder: Path) -> list[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return [folder]
    return [folder / entry.name for entry in entries if not entry.name.startswith(".") and _like_guide(entry)]


def _like_guide(entry: os.DirEntry[str]) -> bool:
    try:
        if not entry.is_dir():
            return False
        return holds_guide(Path(entry.path)) or any(name.endswith(".yaml") for name in os.listdir(entry.path))
    except OSError:
        return True


def _shown(folder: Path) -> str:
    """Return a folder as it is shown: from the working directory, if it is under it."""
    try:
        shown = os.path.relpath(folder)
    except (OSError, ValueError):
        shown = str(folder)
    printable = shown.encode(errors="replace").decode()
    return without_refused(str(folder) if printable.startswith("..") else printable)


def _joined(folder: str, name: str) -> str:
    return f"{folder}/{without_refused(name.encode(errors='replace').decode())}" if name else folder
