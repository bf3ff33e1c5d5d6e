"""The part of a class's app that shows what the teacher asks everyone at once."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from tui.app.saving_app import SavingApp
from tui.app.screens.asked import AskedScreen
from tui.library import GuideError
from tui.model.asked import KEY, Asked, Tally, asked_from, own_answers, tally_from
from tui.store import StoreError


class AskedNow(SavingApp):
    """Brings the question up, follows it from stage to stage, and takes it away."""

    _asked: Asked | None = None
    _tallies: Sequence[Tally] = (Tally(), Tally())
    _passed = ""
    """The asking and round that was passed, so that it doesn't come up again."""

    def hear_asked(self, message: dict[str, Any]) -> None:
        """Take in what is asked now, and how far that is."""
        if "asked" not in message:
            return
        self._asked = asked_from(message["asked"])
        self._tallies = [tally_from(each) for each in message.get("tallies", ())] or (Tally(), Tally())
        if self.is_running:
            self.call_later(self.show_asked)

    async def show_asked(self) -> None:
        """Bring the question up, or let the one that stands follow."""
        asked = self._asked
        standing = next((each for each in self.screen_stack if isinstance(each, AskedScreen)), None)
        if standing is not None and (asked is None or standing.asked.id != asked.id):
            if standing.asked.stage == KEY and asked is None:
                return  # whoever reads why may read on
            self._take_away(standing)
            standing = None
        if asked is None:
            return
        if standing is not None:
            await standing.follow(asked, self._tallies)
        elif asked.is_open and self._passed != f"{asked.id} {asked.round}":
            self._bring_up(asked)
        elif asked.stage == KEY:
            self._bring_up(asked, only_of_answer=True)

    def _bring_up(self, asked: Asked, *, only_of_answer: bool = False) -> None:
        with suppress(GuideError, StoreError):  # then it can't be asked here
            study = self.desk.open(asked.guide)
            question = study.guide.questions.get(asked.question)
            if question is None or (only_of_answer and not any(own_answers(study.progress.events, asked.id))):
                return
            self.push_screen(AskedScreen(study, question, asked, self._tallies, self._told))

    def _take_away(self, screen: AskedScreen) -> None:
        while screen in self.screen_stack and len(self.screen_stack) > 1:
            self.pop_screen()

    def reply(self, message: dict[str, Any]) -> None:
        """Tell the class something; outside a class nobody hears it."""

    def _told(self, message: dict[str, Any]) -> None:
        if message.get("declined"):
            self._passed = f"{message['reply']} {message['round']}"
        self.reply(message)
