"""The part of the app that follows a learner who comes back: the review, the words, the marks."""

from textual import on

from tui.app import messages
from tui.app.saving_app import SavingApp
from tui.study import Study


class ComingBack(SavingApp):
    """Opens what brings back what was read before."""

    @on(messages.OpenReview)
    def _open_review(self, message: messages.OpenReview) -> None:
        self.review(message.study)

    def review(self, study: Study) -> None:
        """Ask what is due, or say when something will be."""
        from tui.app.screens.review import ReviewedScreen, ReviewScreen
        from tui.reviewing import Reviewing, nothing_due

        if isinstance(self.screen, ReviewScreen):
            return
        self.catch_up(study)
        reviewing = Reviewing(study)
        sheet = reviewing.sheet()
        if sheet is None:
            self.say(nothing_due(reviewing.next_day()))
            return
        screen = ReviewScreen(study, sheet, study.begin(sheet))
        if isinstance(self.screen, ReviewedScreen):
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    @on(messages.AskInReview)
    def _ask_in_review(self, message: messages.AskInReview) -> None:
        from tui.app.screens.review import ReviewedScreen, ReviewScreen

        if isinstance(self.screen, ReviewedScreen):
            self.switch_screen(ReviewScreen(message.study, message.sheet, message.sitting))

    @on(messages.ShowReviewed)
    def _show_reviewed(self, message: messages.ShowReviewed) -> None:
        from tui.app.screens.review import ReviewedScreen, ReviewScreen

        if isinstance(self.screen, ReviewScreen):
            self.switch_screen(ReviewedScreen(message.study, message.sheet, message.sitting))

    @on(messages.OpenWords)
    def _open_words(self, message: messages.OpenWords) -> None:
        from tui.app.screens.practised import PractisedScreen

        self.push_screen(PractisedScreen(message.study))

    @on(messages.OpenMarks)
    def _open_marks(self, message: messages.OpenMarks) -> None:
        from tui.app.screens.marks import MarksScreen

        if not isinstance(self.screen, MarksScreen):
            self.push_screen(MarksScreen(message.study))
