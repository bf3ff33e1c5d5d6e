"""The part of the app that opens what stands around the text: pages, reading notes, expressions, words."""

from textual import on

from tui.app import messages
from tui.app.saving_app import SavingApp
from tui.app.screens.reader_doors import ReaderDoors
from tui.model.pages import Page
from tui.study import Study


class AroundApp(SavingApp):
    """Opens pages and asides."""

    @on(messages.OpenAside)
    def _open_aside(self, message: messages.OpenAside) -> None:
        from tui.app.screens.aside import AsideScreen

        self.push_screen(AsideScreen(message.study, message.item))

    def open_page(self, study: Study, page: Page) -> None:
        """Open a page over the reader, which offers none from then on."""
        from tui.app.screens.page import PageScreen

        for screen in self.screen_stack:
            if isinstance(screen, ReaderDoors):
                screen.is_first_visit = False
        self.push_screen(PageScreen(study, page))
