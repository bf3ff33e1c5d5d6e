"""Guides as their authors need them: drafts included, or as they stood before."""

from collections.abc import Iterator
from pathlib import Path

from tui.library.collector import collector_resting
from tui.library.compiled import Compiled
from tui.library.guide_error import GuideError
from tui.library.library import Library, on_shelf, reviewed
from tui.library.opened import Opened
from tui.library.revision import read_revision
from tui.library.shelved import Shelved
from tui.library.sources import GUIDE, Sources, read_sources


class DraftLibrary(Library):
    """The one guide that is being written: questions without evidence included, nothing kept on disk."""

    def __init__(self, folder: Path) -> None:
        super().__init__([folder], None)
        self._folder = folder
        self._good: Compiled | None = None

    def look(self) -> Shelved:
        """Return the guide as its files are now."""
        return self._shelved(self._folder)

    def _guide_folders(self) -> Iterator[Path]:
        yield self._folder

    def _shelved(self, folder: Path) -> Shelved:
        """Return the guide with every problem and warning; its last good version while it is broken."""
        compiled = reviewed(read_sources(folder), drafts=True)
        if compiled.guide is not None:
            self._good = compiled
        return on_shelf(folder, compiled, self._good)


def open_draft(folder: Path) -> Opened:
    """Return a guide with its drafts; raises GuideError."""
    return _opened(folder, read_sources(folder), drafts=True)


def open_present(folder: Path) -> Opened:
    """Return a guide as learners get it, compiled anew; raises GuideError."""
    return _opened(folder, read_sources(folder))


def open_earlier(folder: Path, old: str) -> Opened:
    """Return a guide as it stood: in another folder, in one of that name within it, or at a git revision.

    Raises GuideError.
    """
    for place in (Path(old), Path(old) / folder.absolute().name):
        if (place / GUIDE).is_file():
            return _opened(place, read_sources(place))
    return _opened(folder, read_revision(folder, old))


def _opened(folder: Path, sources: Sources, *, drafts: bool = False) -> Opened:
    from tui.library.compiler import compile_guide

    with collector_resting():
        compiled = compile_guide(sources, drafts=drafts)
    shelved = on_shelf(folder, compiled, None)
    if shelved.opened is None:
        raise GuideError(shelved.problems)
    return shelved.opened
