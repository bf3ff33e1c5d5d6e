"""The door of the full-screen program: runs it, and saves the rest when it has ended."""

import sys
from collections.abc import Callable, Sequence
from threading import Timer
from typing import TYPE_CHECKING

from tui.app.desk import Desk
from tui.app.start import Start
from tui.app.studyguide import StudyGuide
from tui.journal import Journal
from tui.library import Library
from tui.settings import Settings
from tui.store import StoreError

if TYPE_CHECKING:
    from tui.app.class_guide import ClassLine
    from tui.model.acceptances import Acceptances

SECONDS_OF_PATIENCE = 1.5
"""Seconds after which one who leaves is told why that takes so long."""


def launch(
    library: Library,
    journal: Journal,
    settings: Settings,
    start: Start,
    back_up: Callable[[], Sequence[str]] = tuple,
    line: "ClassLine | None" = None,
    accepted: "Acceptances | None" = None,
) -> int:
    """Run the app to its end and return the exit code; what still waits is saved, or said to be lost.

    `back_up` makes the day's copy and returns what to tell the learner; `line` leads to the gateway of a class, where
    there is one, `accepted` is what a teacher accepts without one; a fault of the app is raised.
    """
    patience = Timer(SECONDS_OF_PATIENCE, _ask_for_patience)
    patience.daemon = True

    def begin() -> None:
        if patience.ident is None:  # ctrl+q may be pressed twice
            patience.start()

    desk = Desk(library, journal, settings)
    desk.accepted = accepted
    app = _app(line)(desk, start, back_up)
    app.leaving = begin
    app.run()
    app.write_places()
    try:
        journal.save()
    except StoreError as error:
        print(f"studyguide: the last {journal.waiting} notes could not be saved: {error}", file=sys.stderr)
        return 1
    finally:
        patience.cancel()
    if app.fault is not None:
        raise app.fault
    return app.return_code or 0


def _ask_for_patience() -> None:
    print("studyguide: the last notes wait for the progress file. It takes up to 20 seconds.", file=sys.stderr)


def _app(line: "ClassLine | None") -> type[StudyGuide]:
    if line is None:
        return StudyGuide
    from tui.app.class_guide import ClassGuide

    ClassGuide.line = line
    return ClassGuide
