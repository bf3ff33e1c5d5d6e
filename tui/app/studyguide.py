"""The app: which screen follows which, the themes, the saving."""

import asyncio
import os
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from textual import work
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.filter import LineFilter, NoColor
from textual.message import Message
from textual.screen import Screen

from tui.app.desk import Desk
from tui.app.line_filter import SafeLines
from tui.app.screens.reader import ReaderScreen
from tui.app.screens.study_screen import Listed, StudyScreen
from tui.app.start import Start
from tui.app.themes import COLOURLESS, OWN_THEMES, THEME_NAMES, default_theme
from tui.library import GuideError
from tui.model.guide import Sheet
from tui.reading import Reading
from tui.store import StoreError
from tui.study import Study

RETRY_AFTER = 2.0
"""Seconds after which a save that failed is tried again."""
BACK_UP_AFTER = 1.5
"""Seconds after the first frame at which the day's copy is made."""
VERDICT_WAIT = 1.0
"""Seconds that a verdict waits for its answer to be saved."""


class StudyGuide(App[None]):
    """The full-screen study guide."""

    TITLE = "studyguide"
    ENABLE_COMMAND_PALETTE = True
    CSS_PATH = "studyguide.tcss"
    BINDINGS = [
        Binding("question_mark,f1", "keys", "Keys", id="app.keys", tooltip="This screen's keys; each can be chosen"),
        Binding("f2", "shelf", "Shelf", show=False, id="app.shelf", tooltip="All guides"),
        Binding("f3", "progress", "Progress", show=False, id="app.progress", tooltip="How far you are"),
        Binding("f4", "settings", "Settings", show=False, id="app.settings", tooltip="Colours and signs"),
        Binding(
            "ctrl+q", "quit", "Quit", show=False, id="app.quit", tooltip="Leave; everything is kept", priority=True
        ),
    ]

    class NotSaved(Message):
        """Events could not be saved; they wait."""

        def __init__(self, why: str) -> None:
            self.why = why
            super().__init__()

    class Saved(Message):
        """All events are saved."""

    def __init__(self, desk: Desk, start: Start, back_up: Callable[[], Sequence[str]] = tuple) -> None:
        from tui.app.driver import driver_class

        self._safe_lines = SafeLines()
        super().__init__(driver_class=driver_class())
        self.desk = desk
        self.start = start
        self._back_up = back_up
        self._said_unsaved = False
        self.reading: Reading | None = None
        """The visit to the text that goes on, if one does."""
        self.animation_level = "none"
        for theme in OWN_THEMES:
            self.register_theme(theme)
        self._dress()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return Textual's filters, or the one without any colour; and the one that lets nothing raw through."""
        filters = [NoColor()] if self.no_color else super().get_line_filters()
        return [*filters, self._safe_lines]

    def get_default_screen(self) -> Screen[None]:
        """Return the screen to begin with: where the learner left off, else the shelf."""
        study = self._study_to_begin_with()
        if study is None:
            return self._shelf_screen(self.start.notices)
        section = self.start.item if self.start.screen == "read" else ""
        return ReaderScreen(study, section)

    def _study_to_begin_with(self) -> Study | None:
        wanted = self.start.guide or self.desk.settings.get("guide")
        if not wanted:
            return None
        try:
            return self.desk.open(wanted)
        except GuideError as error:
            if self.start.guide:
                self.start = Start(notices=(*self.start.notices, str(error)))
            return None

    def _shelf_screen(self, notices: Sequence[str] = ()) -> Screen[None]:
        from tui.app.screens.shelf import ShelfScreen

        return ShelfScreen(notices)

    def on_mount(self) -> None:
        """Say what must be said, and go on to the quiz if one was asked for."""
        self.set_timer(BACK_UP_AFTER, self._keep_a_copy)
        base = self.screen
        if not isinstance(base, ReaderScreen):
            return
        self.desk.settings.choose("guide", base.study.guide.id)
        for notice in self.start.notices:
            self.say(notice)
        sheet = base.study.guide.sheets.get(self.start.item) if self.start.screen == "quiz" else None
        if sheet is not None:
            self.open_quiz(base.study, sheet)

    # words and saving

    @work(thread=True, group="back-up")
    def _keep_a_copy(self) -> None:
        for notice in self._back_up():
            self.call_from_thread(self.say, notice)

    def say(self, text: str, *, lasting: bool = False) -> None:
        """Show a sentence for a while."""
        self.notify(text, markup=False, timeout=30 if lasting else 6)

    def keep(self) -> None:
        """Save what waits, without making anyone wait."""
        if self.desk.journal.waiting:
            self._save()

    @work(thread=True, group="save")
    def _save(self) -> None:
        try:
            self.desk.journal.save()
        except StoreError as error:
            self.post_message(self.NotSaved(str(error)))
        else:
            self.post_message(self.Saved())

    async def save_soon(self) -> bool:
        """Save, and return whether it was done within a second; if not, it goes on being tried."""
        saving = asyncio.ensure_future(asyncio.to_thread(self._try_to_save))
        done, _ = await asyncio.wait({saving}, timeout=VERDICT_WAIT)
        return bool(done) and saving.result()

    def _try_to_save(self) -> bool:
        try:
            self.desk.journal.save()
        except StoreError as error:
            self.post_message(self.NotSaved(str(error)))
            return False
        self.post_message(self.Saved())
        return True

    def on_study_guide_not_saved(self, message: NotSaved) -> None:
        """Say once that something waits, and try again later."""
        if not self._said_unsaved:
            self._said_unsaved = True
            self.say(f"Not saved yet: {message.why}", lasting=True)
        self.set_timer(RETRY_AFTER, self.keep)

    def on_study_guide_saved(self) -> None:
        """Say that all is saved again, if it wasn't."""
        if self._said_unsaved and not self.desk.journal.waiting:
            self._said_unsaved = False
            self.say("Everything is saved now.")

    def choose(self, name: str, value: str) -> None:
        """Take a setting, show it at once, remember it."""
        self.desk.settings.choose(name, value)
        self._dress()
        self.keep()

    def _dress(self) -> None:
        chosen = self.desk.settings.get("theme")
        theme = chosen if chosen in THEME_NAMES else default_theme(os.environ)
        self.theme = COLOURLESS if self.no_color else theme
        self._safe_lines.ascii_only = self.desk.signs.name == "ascii"

    def catch_up(self, study: Study) -> None:
        """Take in what another window of the same learner added."""
        try:
            study.catch_up()
        except StoreError as error:
            self.say(str(error))

    # which screen follows which

    def current_study(self) -> Study | None:
        """Return the study of the guide that is open, if one is."""
        for screen in reversed(self.screen_stack):
            study = getattr(screen, "study", None)
            if isinstance(study, Study):
                return study
        return None

    def reader(self) -> ReaderScreen | None:
        """Return the reader that is open, if one is."""
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, ReaderScreen)), None)

    def open_reader(self, study: Study) -> None:
        """Go to the reader of a guide, where one left off there."""
        self.desk.settings.choose("guide", study.guide.id)
        while len(self.screen_stack) > 1:
            self.pop_screen()
        reader = self.reader()
        if reader is None or reader.study is not study:
            self.push_screen(ReaderScreen(study))

    def _back_to(self, screen: Screen[None]) -> None:
        while self.screen is not screen and len(self.screen_stack) > 1:
            self.pop_screen()

    def go_to_passage(self, paragraph: str | None) -> None:
        """Go to a paragraph in the reader."""
        reader = self.reader()
        if paragraph and reader is not None:
            self._back_to(reader)
            reader.go_to(paragraph)

    def open_entry(self, study: Study, term: str) -> None:
        """Open a glossary entry; a passage chosen there is gone to."""
        from tui.app.screens.entry import EntryScreen

        self.push_screen(EntryScreen(study, term), self.go_to_passage)

    def open_glossary(self, study: Study) -> None:
        """Open the glossary."""
        from tui.app.screens.glossary import GlossaryScreen

        self.push_screen(GlossaryScreen(study))

    def open_outline(self, study: Study, section: str) -> None:
        """Open the outline; what is chosen there is gone to."""
        from tui.app.screens.outline import OutlineScreen

        reader = self.reader()
        self.push_screen(OutlineScreen(study, section), reader.open_item if reader else None)

    def open_quiz(self, study: Study, sheet: Sheet) -> None:
        """Begin a sheet of questions, or go on with it."""
        from tui.app.screens.quiz import QuizScreen

        self.catch_up(study)
        self.push_screen(QuizScreen(study, sheet))

    def open_search(self, study: Study) -> None:
        """Search the guide; a hit in the article is gone to and lit."""
        from tui.app.screens.search import SearchScreen

        self.push_screen(SearchScreen(study))

    def action_shelf(self) -> None:
        """Open the shelf."""
        from tui.app.screens.shelf import ShelfScreen

        shelf = next((screen for screen in self.screen_stack if isinstance(screen, ShelfScreen)), None)
        if shelf is None:
            self.push_screen(ShelfScreen())
        else:
            self._back_to(shelf)

    def action_progress(self) -> None:
        """Open the progress screen."""
        from tui.app.screens.progress import ProgressScreen

        study = self.current_study()
        if study is None:
            self.say("Open a guide first: there is no progress yet.")
        elif not isinstance(self.screen, ProgressScreen):
            self.push_screen(ProgressScreen(study))

    def action_settings(self) -> None:
        """Open the settings."""
        from tui.app.screens.settings import SettingsScreen

        if not isinstance(self.screen, SettingsScreen):
            self.push_screen(SettingsScreen())

    def action_keys(self) -> None:
        """List this screen's keys."""
        from tui.app.screens.keys import KeysScreen

        screen = self.screen
        if isinstance(screen, KeysScreen) or not isinstance(screen, StudyScreen):
            return
        self.push_screen(KeysScreen(screen.listed_bindings()), self._run_listed)

    def _run_listed(self, listed: Listed | None) -> None:
        if listed is not None:
            self.call_later(self.run_action, listed.binding.action, listed.node)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Yield every action of the screen one is on, for the command palette."""
        if isinstance(screen, StudyScreen):
            for listed in screen.listed_bindings():
                yield SystemCommand(listed.binding.description, listed.what, partial(self._run_listed, listed))

    def panic(self, *renderables: object) -> None:
        """End the app on a fault, without a word on the screen: whoever started it logs the fault."""
        self._close_messages_no_wait()

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    @property
    def fault(self) -> BaseException | None:
        """The fault that ended the app, if one did."""
        return self._exception

    async def action_quit(self) -> None:
        """Leave; everything is kept."""
        self.write_places()
        self.exit()

    def write_places(self) -> None:
        """Write the reader's place down before the end; also works when the screens are gone."""
        if self.reading is not None:
            self.reading.leave()
