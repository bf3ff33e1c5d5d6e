"""The full-screen program of a teacher: the figures of one class on its guides."""

import asyncio
from collections.abc import Sequence
from typing import Any

from textual import on
from textual.binding import Binding
from textual.timer import Timer

from tui.app.desk import Desk
from tui.app.messages import SeeAsStudent
from tui.app.start import Start
from tui.app.studyguide import StudyGuide
from tui.app.teacher.as_student import see_as_student
from tui.app.teacher.class_desk import ClassDesk
from tui.app.teacher.class_screen import ClassScreen
from tui.app.teacher.guides_screen import GuidesScreen
from tui.app.teacher.live_class import LiveClass, ServerLine
from tui.app.teacher.teacher_screen import TeacherScreen
from tui.class_work import ClassWork
from tui.model.guide import Guide

_REREAD_AFTER = 5.0
"""Seconds after which the figures follow what was heard from learners."""


class TeacherApp(StudyGuide, inherit_bindings=False):
    """Shows a class; colours and signs are the teacher's own."""

    CSS_PATH = "../studyguide.tcss"
    BINDINGS = [
        Binding("question_mark,f1", "keys", "Keys", id="app.keys", tooltip="This screen's keys; each can be chosen"),
        Binding("f4", "settings", "Settings", id="app.settings", tooltip="Colours, signs, marks"),
        Binding("ctrl+q", "quit", "Quit", id="app.quit", tooltip="Leave; everything is kept", priority=True),
    ]

    def __init__(self, desk: Desk, work: ClassWork, guides: Sequence[Guide], live: LiveClass | None = None) -> None:
        """Read the class's work; `live` is the class while it is served; raises StoreError.

        The only guide, or the only one that the class has begun, is opened at once; of several the teacher chooses.
        """
        super().__init__(desk, Start())
        self._live = live
        self._rereading: Timer | None = None
        self.as_student = ""
        """The guide that the teacher left in order to see it as a student does."""
        self._first: ClassDesk | None = None
        self._choice: GuidesScreen | None = None
        if len(guides) == 1:
            self._first = ClassDesk(work, guides[0], live=self._live)
            return
        self._choice = GuidesScreen(work, guides, self._live)
        if len(self._choice.begun) == 1:
            self._first = self._choice.desk_of(*self._choice.begun)

    def get_default_screen(self) -> Any:
        """Return the class at one glance, or the choice of guides."""
        if self._choice is not None:
            return self._choice
        assert self._first is not None
        return ClassScreen(self._first)

    @on(SeeAsStudent)
    def _see_as_student(self, message: SeeAsStudent) -> None:
        """Leave; whoever runs this shows the guide, then the class again."""
        self.as_student = message.guide
        self.exit()

    async def on_mount(self) -> None:
        """Go on from the choice of guides to the only one that was begun."""
        if self._choice is not None and self._first is not None:
            await self.push_screen(ClassScreen(self._first))
        if self._live is not None:
            asyncio.get_running_loop().add_reader(self._live.fileno(), self._hear)

    def _hear(self) -> None:
        assert self._live is not None
        try:
            self._live.hear()
        except OSError:
            asyncio.get_running_loop().remove_reader(self._live.fileno())
        if isinstance(self.screen, TeacherScreen):
            self.screen.follow_live()
        if self._rereading is None:
            self._rereading = self.set_timer(_REREAD_AFTER, self._read_anew)

    async def _read_anew(self) -> None:
        """Read what learners did, since something was heard of them."""
        self._rereading = None
        if isinstance(self.screen, TeacherScreen):
            await self.screen.action_read()


def show_class(desk: Desk, work: ClassWork, guides: Sequence[Guide], line: ServerLine | None = None) -> int:
    """Run the program to its end, and return the exit code; a fault of it is raised, as is StoreError."""
    live = LiveClass(line) if line is not None else None
    while True:
        app = TeacherApp(desk, work, guides, live)
        app.run()
        desk.journal.save()
        if app.fault is not None:
            raise app.fault
        if not app.as_student:
            return app.return_code or 0
        see_as_student(desk, app.as_student)
