"""The part of the app that keeps what the learner does: saving, trying again, saying so."""

import asyncio
import os
from collections.abc import Callable, Sequence
from typing import Protocol

from textual import work
from textual.app import App
from textual.driver import Driver
from textual.filter import LineFilter, NoColor
from textual.message import Message

from tui.app.desk import Desk
from tui.app.line_filter import SafeLines
from tui.app.themes import COLOURLESS, OWN_THEMES, THEME_NAMES, default_theme
from tui.app.widgets.edge_line import TopLine
from tui.model.guide import Sheet
from tui.store import StoreError
from tui.study import Study

RETRY_AFTER = 2.0
"""Seconds after which a save that failed is tried again."""
BACK_UP_AFTER = 1.5
"""Seconds after the first frame at which the day's copy is made."""
VERDICT_WAIT = 1.0
"""Seconds that a verdict waits for its answer to be saved."""
MOST_NEWS, NEWS_STAYS = 2, 12.0
"""How many answers that the teacher accepts, or no longer, are told of at one time, and for how many seconds."""


class Visit(Protocol):
    """A visit whose place and time are still to be written."""

    def leave(self) -> None:
        """Write them."""
        ...


class SavingApp(App[None]):
    """What every screen may ask of the app at once: say, keep, choose."""

    class NotSaved(Message):
        """Events could not be saved; they wait."""

        def __init__(self, why: str) -> None:
            self.why = why
            super().__init__()

    class Saved(Message):
        """All events are saved."""

    class Kept(Message, bubble=False):
        """What was said not to be saved yet is saved now; sent to every screen."""

    def __init__(
        self, desk: Desk, back_up: Callable[[], Sequence[str]], driver_class: type[Driver] | None = None
    ) -> None:
        self._safe_lines = SafeLines()
        super().__init__(driver_class=driver_class)
        self.desk = desk
        self._back_up = back_up
        self._said_why = self._said_unsaved = False
        self.warning = ""
        """What every screen says at its top for as long as it is so."""
        self.leaving: Callable[[], None] = lambda: None
        """Called when the learner leaves, before the screen is given back."""
        self.reading: Visit | None = None
        """The visit to the text, or to a page around it, that goes on, if one does."""
        self.animation_level = "none"
        for theme in OWN_THEMES:
            self.register_theme(theme)
        self._dress()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return Textual's filters, or the one without any colour; and the one that lets nothing raw through."""
        filters = [NoColor()] if self.no_color else super().get_line_filters()
        return [*filters, self._safe_lines]

    def say(self, text: str, *, seconds: float = 6) -> None:
        """Show a sentence for a while."""
        self.notify(text, markup=False, timeout=seconds)

    def _warn(self, text: str) -> None:
        self.warning = text
        for screen in self.screen_stack:
            for line in screen.query(TopLine):
                line.warn(text)

    def choose(self, name: str, value: str) -> None:
        """Take a setting, show it at once, remember it."""
        self.desk.settings.choose(name, value)
        self._dress()
        self.keep()

    def show_all_signs(self, *, shown: bool) -> None:
        """Let every sign leave, also in ASCII mode, so that one can see which the terminal shows."""
        self._safe_lines.ascii_only = not shown and self.desk.signs.name == "ascii"

    def _dress(self) -> None:
        chosen = self.desk.settings.get("theme")
        theme = chosen if chosen in THEME_NAMES else default_theme(os.environ)
        self.theme = COLOURLESS if self.no_color else theme
        self._safe_lines.ascii_only = self.desk.signs.name == "ascii"

    def keep(self) -> None:
        """Save what waits, without making anyone wait."""
        if self.desk.journal.waiting:
            self._save()

    @work(thread=True, group="save")
    def _save(self) -> None:
        self._try_to_save()

    async def save_soon(self) -> bool:
        """Save, and return whether it was done within a second; if not, it goes on being tried."""
        saving = asyncio.ensure_future(asyncio.to_thread(self._try_to_save))
        done, _ = await asyncio.wait({saving}, timeout=VERDICT_WAIT)
        if not done:
            self._said_unsaved = True
        return bool(done) and saving.result()

    def _try_to_save(self) -> bool:
        try:
            self.desk.journal.save()
        except StoreError as error:
            self.post_message(self.NotSaved(str(error)))
            return False
        if self._said_unsaved:
            self.post_message(self.Saved())
        return True

    def on_saving_app_not_saved(self, message: NotSaved) -> None:
        """Say once that something waits, and try again later."""
        self._said_unsaved = True
        if not self._said_why:
            self._said_why = True
            self.say(f"Not saved yet: {message.why}", seconds=10)
            self._warn("not saved yet")
        self.set_timer(RETRY_AFTER, self.keep)

    def on_saving_app_saved(self) -> None:
        """Say that all is saved again, if it wasn't."""
        if self._said_unsaved and not self.desk.journal.waiting:
            self._said_why = self._said_unsaved = False
            self.clear_notifications()  # what they say is no longer so
            self._warn("")
            for screen in self.screen_stack:
                screen.post_message(self.Kept())
            self.say("Everything is saved now.")

    @work(thread=True, group="back-up")
    def keep_a_copy(self) -> None:
        """Make the day's copy, and say what was found amiss."""
        for notice in self._back_up():
            self.call_from_thread(self.say, notice)

    def catch_up(self, study: Study) -> None:
        """Take in what another window of the same learner added."""
        try:
            study.catch_up()
        except StoreError as error:
            self.say(str(error))

    def tell_accepted(self, study: Study) -> None:
        """Say which answers of the learner the teacher accepts now, or no longer."""
        if self.desk.accepted is not None:
            from tui.accepting import news_of_accepting

            told = news_of_accepting(study, self.desk.accepted, MOST_NEWS)
            for sentence in told:
                self.say(sentence, seconds=NEWS_STAYS)
            if told:  # more would cover the text, and run off the screen unread
                self.set_timer(NEWS_STAYS, lambda: self.tell_accepted(study))

    def may_sit(self, study: Study, sheet: Sheet) -> bool:
        """Return whether a sheet may be sat for practice now; where a class forbids it, that is said."""
        return True

    def take_up(self) -> None:
        """Take up an edited guide; only a class is told of one while it is open."""

    def write_places(self) -> None:
        """Write the reader's place down before the end; also works when the screens are gone."""
        if self.reading is not None:
            self.reading.leave()

    async def action_quit(self) -> None:
        """Leave; everything is kept."""
        self.write_places()
        self.leaving()
        self.exit()

    def action_help_quit(self) -> None:
        """Say how to leave, to who presses ctrl+c: it copies here, and ends nothing."""
        self.clear_notifications()
        self.say("ctrl+q leaves. Everything is kept.")

    def panic(self, *renderables: object) -> None:
        """End the app on a fault, without a word on the screen: whoever started it logs the fault."""
        self._close_messages_no_wait()

    def _handle_exception(self, error: Exception) -> None:
        """End on a fault; one of a screen that can't be built any more since the program is ending is none."""
        if not self._exit:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    @property
    def fault(self) -> BaseException | None:
        """The fault that ended the app, if one did."""
        return self._exception
