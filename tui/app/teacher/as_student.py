"""The guide as a student sees it, on nobody's progress: nothing of it is kept."""

import time

from tui.app.desk import Desk
from tui.app.start import Start
from tui.app.studyguide import StudyGuide
from tui.journal import Journal
from tui.settings import Settings
from tui.store import UnkeptStore

_NOTICE = "This is what a student sees. Nothing is kept; ctrl+q leads back to the class."


def see_as_student(desk: Desk, guide: str) -> None:
    """Run a learner's program until it is left; its colours and signs are the teacher's; a fault of it is raised."""
    journal = Journal(UnkeptStore(), time.time)
    settings = Settings(journal)
    for name in ("theme", "signs"):
        if value := desk.settings.get(name):
            settings.choose(name, value)
    app = StudyGuide(Desk(desk.library, journal, settings), Start(guide, notices=(_NOTICE,)))
    app.run()
    if app.fault is not None:
        raise app.fault
