"""Five minutes of what is due: asked like a quiz, and at the end the way back to the text."""

from textual.binding import Binding

from tui.app.keys import letter
from tui.app.messages import AskInReview, OpenReview, ShowReviewed
from tui.app.screens.quiz import QuizScreen
from tui.app.screens.result import ResultScreen
from tui.app.screens.study_screen import KEYS_HINT
from tui.app.widgets.edge_line import KeyHint
from tui.model.card import WORD
from tui.model.progress import Score
from tui.model.questions import Question
from tui.model.wording import count, score_text
from tui.reviewing import Reviewing


class ReviewScreen(QuizScreen):
    """Asks what is due, one question after the other, from all over the text."""

    finished = ShowReviewed
    BINDINGS = [
        Binding("plus", "practise", "Practise", id="review.practise", tooltip="Let this word come back, or no more"),
    ]

    def action_practise(self) -> None:
        """Let the word that is asked come back, or no more."""
        from tui.app.screens.practised import say_practised

        if self.question is not None and self.question.id.startswith(WORD):
            say_practised(self.keeper, self.study, self.question.id.removeprefix(WORD))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a word be taken out only where one is asked."""
        if action == "practise" and not (self.question and self.question.id.startswith(WORD)):
            return False
        return super().check_action(action, parameters)


class ReviewedScreen(ResultScreen):
    """Shows how a review came out; goes on to what else is due, or back to the text."""

    BINDINGS = [
        Binding(letter("r"), "again", "More", id="result.again", tooltip="Ask what else is due"),
    ]

    @property
    def _due(self) -> int:
        return len(Reviewing(self.study).due())

    def heading(self) -> tuple[str, str]:
        """Return what was sat."""
        return f"{self.sheet.title} · done", ""

    def _sentence(self, score: Score) -> str:
        return f"{score_text(score)} {'on the retry' if self.sitting.retry else 'recalled'}."

    def _what_follows(self) -> str:
        return f"Ask what else is due: {count(self._due, 'question')}" if self._due else "Back to the text"

    def _sit(self, only: tuple[Question, ...] = ()) -> None:
        self.app.post_message(AskInReview(self.study, self.sheet, self.study.begin(self.sheet, only)))

    def action_again(self) -> None:
        """Ask what else is due."""
        self.app.post_message(OpenReview(self.study))

    def action_go_on(self) -> None:
        """Ask what else is due; back to the text once nothing is."""
        if self._due:
            self.action_again()
        else:
            self.dismiss(None)

    def hints(self) -> list[KeyHint]:
        """Return the keys of the result."""
        choose, see = ("Enter", "choose", "screen.choose"), ("e", "see it in the text", "screen.evidence")
        return [choose, see, ("Esc", "back", "screen.back"), KEYS_HINT]
