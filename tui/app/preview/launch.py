"""The door of the preview: nothing that is done in it is kept."""

import time
from pathlib import Path

from tui.app.desk import Desk
from tui.app.preview.preview_app import PreviewApp
from tui.journal import Journal
from tui.library import GuideError
from tui.library.drafts import DraftLibrary
from tui.settings import Settings
from tui.store import UnkeptStore

_NOT_THERE = {"no-folder", "no-guide"}


def preview(folder: Path, theme: str = "", signs: str = "") -> int:
    """Run the app on a guide that is being written, and return the exit code; raises GuideError if there is none."""
    app = preview_app(folder, theme, signs)
    app.run()
    if app.fault is not None:
        raise app.fault
    return app.return_code or 0


def preview_app(folder: Path, theme: str, signs: str) -> PreviewApp:
    """Return the app on a guide that is being written; raises GuideError if there is none."""
    library = DraftLibrary(folder)
    first = library.look()
    if first.opened is None and first.problems[0].code in _NOT_THERE:
        raise GuideError(first.problems)
    return PreviewApp(_desk(library, theme, signs), library, folder, first)


def _desk(library: DraftLibrary, theme: str, signs: str) -> Desk:
    journal = Journal(UnkeptStore(), time.time)
    settings = Settings(journal)
    settings.choose("theme", theme)
    settings.choose("signs", signs)
    return Desk(library, journal, settings)
