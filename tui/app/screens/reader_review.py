"""Coming back: the reader offers what is due, once, in a line under the text."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.app.keys import letter
from tui.app.messages import OpenReview
from tui.app.screens.reader_stops import ReaderStops
from tui.app.screens.with_reviews import WithReviews, has_history
from tui.app.widgets.edge_line import KeyLine
from tui.model.events import Event

OFFERED_AFTER = 0.7
"""Seconds after the first frame at which it is seen to what is due: the text comes first."""
_LATELY = 50
"""How many of the last events tell when the learner was here last."""


class ReaderReview(ReaderStops, WithReviews[None]):
    """Offers the review on a later day; opens it whenever it is asked for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(letter("r"), "review", "Review", id="reader.review", tooltip="Five minutes of what is due"),
        Binding("enter", "begin_offered", "Begin", show=False, id="reader.begin", tooltip="Begin what is offered"),
        Binding(
            "plus", "practise", "Practise", id="reader.practise", tooltip="Let the word in focus come back, or not"
        ),
    ]
    _lately: tuple[Event, ...] = ()
    _offers = False

    def on_mount(self) -> None:
        """See to what is due a moment after the text stands."""
        self._lately = self.study.progress.events[-_LATELY:]
        if self._lately:
            self.set_timer(OFFERED_AFTER, self._see_to_it)

    def _see_to_it(self) -> None:
        from tui.reviewing import is_later_day

        if is_later_day(self.study, self._lately) and has_history(self.study):
            self._offers = True
            self.prepare_reviews([self.study])

    def reviews_ready(self) -> None:
        """Offer the review, if anything is due."""
        from tui.app.widgets.offer import Offer
        from tui.reviewing import Reviewing

        number = len(Reviewing(self.study).due()) if self._offers else 0
        self._offers = False
        if number and self.query_one(KeyLine).display and not self.query(Offer):
            self.mount(Offer(number, self.signs), before=self.query_one(KeyLine))

    def close_offer(self) -> bool:
        """Put the offer away and return whether there was one."""
        offers = self.query("#offer")
        offers.remove()
        return bool(offers)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let Enter begin something only while it is offered."""
        if action == "begin_offered" and not (self.offers_page or self.query("#offer")):
            return False
        return super().check_action(action, parameters)

    def action_begin_offered(self) -> None:
        """Begin the review, or open the page before the text, whichever is offered."""
        if self.query("#offer"):
            self.action_review()
        else:
            self.action_before()

    def action_review(self) -> None:
        """Ask what is due."""
        self.close_offer()
        self.app.post_message(OpenReview(self.study))

    def action_practise(self) -> None:
        """Let the word in focus come back, or no more."""
        from tui.app.screens.practised import say_practised

        stop = self.article.focused_stop
        if stop and stop.kind == "term":
            say_practised(self.keeper, self.study, stop.id)
        else:
            self.keeper.say("Walk to a word with Tab first; + then lets it come back in the review, or not.")
