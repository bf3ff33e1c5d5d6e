"""The app that follows the files of one guide."""

from pathlib import Path

from textual import on, work
from textual.binding import Binding
from textual.message import Message

from tui.app.desk import Desk
from tui.app.messages import OpenReader
from tui.app.preview.follow import follow
from tui.app.preview.watch import Watch
from tui.app.screens.problems import ProblemsScreen
from tui.app.screens.study_screen import StudyScreen
from tui.app.start import Start
from tui.app.studyguide import StudyGuide
from tui.library import Problem, Shelved
from tui.library.drafts import DraftLibrary
from tui.model.guide import Sheet
from tui.model.wording import count
from tui.study import Study

LOOK_EVERY = 0.3
"""Seconds between two looks at the files."""
_LASTING = 24 * 3600.0


class PreviewApp(StudyGuide):
    """The study guide on files that change; what is wrong with them is said until it is mended."""

    CSS_PATH = "../studyguide.tcss"
    BINDINGS = [
        Binding("f9", "problems", "Problems", id="app.problems", tooltip="What check says of the guide"),
    ]

    class Rewritten(Message):
        """The files were written, and compiled to this."""

        def __init__(self, shelved: Shelved) -> None:
            self.shelved = shelved
            super().__init__()

    def __init__(self, desk: Desk, library: DraftLibrary, folder: Path, first: Shelved) -> None:
        super().__init__(desk, Start(guide=str(folder)))
        self._drafts = library
        self._watch = Watch(folder)
        self._compiling = False
        self._shelved = first
        self._said: tuple[Problem, ...] = ()

    async def on_mount(self) -> None:
        """Say what is wrong at first, and begin to look."""
        self._tell(self._shelved.problems)
        self.set_interval(LOOK_EVERY, self._look)

    def _look(self) -> None:
        if not self._compiling and self._watch.changed():
            self._compiling = True
            self._compile()

    @work(thread=True, group="preview")
    def _compile(self) -> None:
        try:
            self.post_message(self.Rewritten(self._drafts.look()))
        finally:
            self._compiling = False

    @on(Rewritten)
    async def _follow(self, message: Rewritten) -> None:
        self._shelved = shelved = message.shelved
        for screen in self.screen_stack:
            if isinstance(screen, ProblemsScreen):
                screen.show(shelved.problems)
        self._tell(shelved.problems)
        opened = shelved.opened
        if opened is None or opened.last_good:
            return
        study = self.current_study()
        if study is None:
            self.post_message(OpenReader(self.desk.study_of(opened)))
        else:
            screens = [screen for screen in self.screen_stack if not isinstance(screen, ProblemsScreen)]
            await follow(study, opened.guide, screens, self._back_to)

    def _tell(self, problems: tuple[Problem, ...]) -> None:
        """Say what is wrong until it is mended; warnings are only counted."""
        if problems == self._said:
            return
        self._said = problems
        self.clear_notifications()
        errors = [problem for problem in problems if problem.severity == "error"]
        if errors:
            more = f" F9 lists all {len(problems)}." if len(problems) > 1 else ""
            self.notify(f"{errors[0]}{more}", markup=False, timeout=_LASTING, severity="error")
        elif problems:
            self.say(f"{count(len(problems), 'warning')}. F9 lists {'it' if len(problems) == 1 else 'them'}.")

    def action_problems(self) -> None:
        """List what is wrong with the guide."""
        if isinstance(self.screen, ProblemsScreen):
            return
        if not self._shelved.problems:
            self.say("No problem found.")
        elif isinstance(self.screen, StudyScreen):
            self.push_screen(ProblemsScreen(self._shelved.title, self._shelved.problems))

    async def _quiz(self, study: Study, sheet: Sheet, *, in_place: bool = False, at: str = "") -> None:
        """Open a sheet; begin anew where it has a question that the open sitting lacks."""
        sitting = study.progress.open_sitting(sheet)
        if sitting is not None and not set(sheet.by_id) <= set(sitting.questions):
            study.begin(sheet)
        await super()._quiz(study, sheet, in_place=in_place, at=at)
