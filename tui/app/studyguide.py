"""The app: which screen follows which."""

from asyncio import sleep
from collections.abc import Callable, Sequence
from dataclasses import replace

from textual import on
from textual.binding import Binding
from textual.screen import Screen

from tui.app import messages
from tui.app.around_app import AroundApp
from tui.app.coming_back import ComingBack
from tui.app.desk import Desk
from tui.app.driver import driver_class
from tui.app.keys import letter
from tui.app.saving_app import BACK_UP_AFTER
from tui.app.screens.reader import ReaderScreen
from tui.app.screens.study_screen import Listed, StudyScreen
from tui.app.start import Start
from tui.app.view_doors import ViewDoors
from tui.library import GuideError
from tui.model.evidence import Evidence
from tui.model.guide import Sheet
from tui.study import Study


class StudyGuide(ViewDoors, AroundApp, ComingBack):
    """The full-screen study guide."""

    TITLE = "studyguide"
    CSS_PATH = "studyguide.tcss"
    BINDINGS = [
        Binding("question_mark,f1", "keys", "Keys", id="app.keys", tooltip="This screen's keys; each can be chosen"),
        Binding("f2", "shelf", "Shelf", id="app.shelf", tooltip="All guides"),
        Binding(f"f3,{letter('s')}", "progress", "Progress", id="app.progress", tooltip="How far you are"),
        Binding("f4", "settings", "Settings", id="app.settings", tooltip="Colours, signs, marks"),
        Binding("ctrl+q", "quit", "Quit", id="app.quit", tooltip="Leave; everything is kept", priority=True),
    ]

    def __init__(self, desk: Desk, start: Start, back_up: Callable[[], Sequence[str]] = tuple) -> None:
        super().__init__(desk, back_up, driver_class())
        self.start = start
        self.warning = "" if start.kept else "nothing is kept"

    def get_default_screen(self) -> Screen[None]:
        """Return the screen to begin with: where the learner left off, else the shelf."""
        study = self._study_to_begin_with()
        if study is None:
            from tui.app.screens.shelf import ShelfScreen

            return ShelfScreen(self.start.notices)
        section = self.start.item if self.start.screen == "read" else ""
        return ReaderScreen(study, section if section in study.guide.article.section_numbers else "")

    def _study_to_begin_with(self) -> Study | None:
        wanted = self.start.guide or self.desk.settings.get("guide")
        if not wanted:
            return None
        try:
            opened = self.desk.library.open(wanted)
        except GuideError as error:
            if self.start.guide:
                self.start = replace(
                    self.start, guide="", screen="", item="", notices=(*self.start.notices, str(error))
                )
            return None
        if opened.last_good:
            notice = "The guide has an error now: this is its last good version. `studyguide check` names the error."
            self.start = replace(self.start, notices=(*self.start.notices, notice))
        return self.desk.study_of(opened)

    async def on_mount(self) -> None:
        """Say what must be said, and go on to the quiz if one was asked for."""
        self.set_timer(BACK_UP_AFTER, self.keep_a_copy)
        base = self.screen
        if not isinstance(base, ReaderScreen):
            return
        self.desk.settings.choose("guide", base.study.guide.id)
        for notice in self.start.notices:
            self.say(notice)
        self.tell_accepted(base.study)
        self.open_view(self.start.screen, base.study)
        sheet = base.study.guide.sheets.get(self.start.item) if self.start.screen == "quiz" else None
        if sheet is not None:
            await self._quiz(base.study, sheet)
        elif self.start.screen == "review":
            self.review(base.study)
        page = base.study.guide.page(self.start.item) if self.start.screen == "read" else None
        if page is not None:
            self.open_page(base.study, page)

    def reader(self) -> ReaderScreen | None:
        """Return the reader that is open, if one is."""
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, ReaderScreen)), None)

    def current_study(self) -> Study | None:
        """Return the study of the guide that is open, if one is."""
        reader = self.reader()
        return reader.study if reader else None

    async def _back_to(self, screen: Screen[None]) -> None:
        while self.screen is not screen and len(self.screen_stack) > 1:
            if self.screen.is_mounted:
                self.pop_screen()
            else:
                await sleep(0)  # a screen that goes before it stands fails in building itself

    async def _replace(self, old: type[Screen[None]], new: Screen[None]) -> None:
        """Put a screen in the place of the topmost of a kind; nowhere if that has been left."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, old):
                await self._back_to(screen)
                self.switch_screen(new)
                return

    @on(messages.OpenReader)
    async def _open_reader(self, message: messages.OpenReader) -> None:
        self.desk.settings.choose("guide", message.study.guide.id)
        await self._back_to(self.screen_stack[0])
        reader = self.reader()
        if reader is None or reader.study is not message.study:
            self.push_screen(ReaderScreen(message.study))

    @on(messages.OpenEntry)
    def _open_entry(self, message: messages.OpenEntry) -> None:
        from tui.app.screens.entry import EntryScreen

        self.push_screen(EntryScreen(message.study, message.term))

    @on(messages.OpenGlossary)
    def _open_glossary(self, message: messages.OpenGlossary) -> None:
        from tui.app.screens.glossary import GlossaryScreen

        self.push_screen(GlossaryScreen(message.study))

    @on(messages.OpenOutline)
    def _open_outline(self, message: messages.OpenOutline) -> None:
        from tui.app.screens.outline import OutlineScreen

        self.push_screen(OutlineScreen(message.study, message.section))

    @on(messages.OpenSearch)
    def _open_search(self, message: messages.OpenSearch) -> None:
        from tui.app.screens.search import SearchScreen

        self.push_screen(SearchScreen(message.study))

    @on(messages.OpenQuiz)
    async def _open_quiz(self, message: messages.OpenQuiz) -> None:
        await self._quiz(message.study, message.sheet, in_place=message.in_place, at=message.question)

    async def _quiz(self, study: Study, sheet: Sheet, *, in_place: bool = False, at: str = "") -> None:
        """Go on with a sheet, begin it, or show its last result if it is finished; or a question's, given as `at`."""
        from tui.app.screens.quiz import QuizScreen
        from tui.app.screens.result import ResultScreen

        self.write_places()  # so that the quiz is what was done last
        self.catch_up(study)
        sheet = study.guide.sheets.get(sheet.id, sheet)
        sittings = study.progress.sittings_of(sheet)
        done = bool(sittings) and sittings[-1].finished(sheet)
        if at in sheet.by_id:
            screen: StudyScreen[None] = QuizScreen(study, sheet, study.sitting_on(sheet, sheet.by_id[at]), at)
        else:
            screen = ResultScreen(study, sheet, sittings[-1]) if done else QuizScreen(study, sheet)
        if in_place:
            await self._replace(ResultScreen, screen)
        elif not isinstance(self.screen, QuizScreen):
            self.push_screen(screen)

    @on(messages.ShowResult)
    async def _show_result(self, message: messages.ShowResult) -> None:
        from tui.app.screens.quiz import QuizScreen
        from tui.app.screens.result import ResultScreen

        await self._replace(QuizScreen, ResultScreen(message.study, message.sheet, message.sitting))

    @on(messages.AskAgain)
    async def _ask_again(self, message: messages.AskAgain) -> None:
        from tui.app.screens.quiz import QuizScreen
        from tui.app.screens.result import ResultScreen

        await self._replace(ResultScreen, QuizScreen(message.study, message.sheet, message.sitting))

    @on(messages.ShowPassage)
    def _show_passage(self, message: messages.ShowPassage) -> None:
        from tui.app.screens.passage import PassageScreen

        passage = Evidence(message.paragraph, "")
        self.push_screen(PassageScreen(message.study.guide, [passage], read_on=True))

    @on(messages.OpenItem)
    async def _open_item(self, message: messages.OpenItem) -> None:
        reader = self.reader()
        kind, _, item = message.row_id.partition(":")
        if reader is None:
            return
        guide = reader.study.guide
        if kind == "s" and item in guide.article.section_numbers:
            await self._back_to(reader)
            reader.go_to(guide.article.section(item).paragraphs[0].id)
        elif kind == "view":
            self.open_view(item, reader.study)
        elif kind == "q" and item in guide.sheets:
            await self._quiz(reader.study, guide.sheets[item])
        elif kind == "page" and (page := guide.page(item)):
            await self._back_to(reader)
            self.open_page(reader.study, page)

    @on(messages.GoToPassage)
    async def _go_to_passage(self, message: messages.GoToPassage) -> None:
        reader = self.reader()
        if reader is not None:
            await self._back_to(reader)
            reader.go_to(message.paragraph)

    @on(messages.GoToMark)
    async def _go_to_mark(self, message: messages.GoToMark) -> None:
        reader = self.reader()
        if reader is not None:
            await self._back_to(reader)
            reader.go_to_mark(message.mark, note=message.note)

    @on(messages.LightHits)
    async def _light_hits(self, message: messages.LightHits) -> None:
        reader = self.reader()
        if reader is not None:
            await self._back_to(reader)
            reader.light_hits(message.hits, message.at)

    @on(messages.OpenShelf)
    async def action_shelf(self) -> None:
        """Open the shelf."""
        from tui.app.screens.shelf import ShelfScreen

        shelf = next((screen for screen in self.screen_stack if isinstance(screen, ShelfScreen)), None)
        if shelf is None:
            self.push_screen(ShelfScreen())
        else:
            await self._back_to(shelf)

    @on(messages.OpenProgress)
    def action_progress(self) -> None:
        """Open the progress screen."""
        from tui.app.screens.progress import ProgressScreen

        study = self.current_study()
        if study is None:
            self.say("Open a guide first: there is no progress yet.")
        elif not isinstance(self.screen, ProgressScreen):
            self.push_screen(ProgressScreen(study))

    @on(messages.OpenSettings)
    def action_settings(self) -> None:
        """Open the settings."""
        from tui.app.screens.settings import SettingsScreen

        if not isinstance(self.screen, SettingsScreen):
            self.push_screen(SettingsScreen())

    def action_keys(self) -> None:
        """List this screen's keys."""
        from tui.app.screens.keys import KeysScreen

        screen = self.screen
        if isinstance(screen, StudyScreen) and not isinstance(screen, KeysScreen):
            self.push_screen(KeysScreen(screen.listed_bindings()), self._run_listed)

    def _run_listed(self, listed: Listed | None) -> None:
        if listed is not None:
            self.call_later(self.run_action, listed.binding.action, listed.node)

    def action_command_palette(self) -> None:
        """List every action of this screen, to be found by typing."""
        from tui.app.screens.palette import PaletteScreen

        screen = self.screen
        if isinstance(screen, StudyScreen) and not isinstance(screen, PaletteScreen):
            self.push_screen(PaletteScreen(screen.listed_bindings()), self._run_listed)
