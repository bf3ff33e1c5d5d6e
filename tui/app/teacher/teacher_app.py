"""The full-screen program of a teacher: the figures of one class on one guide."""

from typing import Any

from textual.binding import Binding

from tui.app.desk import Desk
from tui.app.start import Start
from tui.app.studyguide import StudyGuide
from tui.app.teacher.class_desk import ClassDesk
from tui.app.teacher.class_screen import ClassScreen


class TeacherApp(StudyGuide, inherit_bindings=False):
    """Shows a class; colours and signs are the teacher's own."""

    CSS_PATH = "../studyguide.tcss"
    BINDINGS = [
        Binding("question_mark,f1", "keys", "Keys", id="app.keys", tooltip="This screen's keys; each can be chosen"),
        Binding("f4", "settings", "Settings", id="app.settings", tooltip="Colours, signs, marks"),
        Binding("ctrl+q", "quit", "Quit", id="app.quit", tooltip="Leave; everything is kept", priority=True),
    ]

    def __init__(self, desk: Desk, room: ClassDesk) -> None:
        super().__init__(desk, Start())
        self._room = room

    def get_default_screen(self) -> Any:
        """Return the class at one glance."""
        return ClassScreen(self._room)


def show_class(desk: Desk, room: ClassDesk) -> int:
    """Run the program to its end, and return the exit code; a fault of it is raised."""
    app = TeacherApp(desk, room)
    app.run()
    desk.journal.save()
    if app.fault is not None:
        raise app.fault
    return app.return_code or 0
