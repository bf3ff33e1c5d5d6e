"""Whether an accepted answer shall count no more, and why."""

from tui.app.screens.flag import FlagScreen
from tui.app.teacher.accept_screen import AcceptScreen
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.model.acceptances import Acceptance
from tui.model.questions import Question
from tui.model.text import without_refused
from tui.model.wording import response_text, right_text


class TakeBackScreen(FlagScreen):
    """Returns that it shall count no more, with the reason; nothing if it was left."""

    DEFAULT_CSS = AcceptScreen.DEFAULT_CSS.replace("AcceptScreen", "TakeBackScreen")

    def __init__(self, question: Question, acceptance: Acceptance) -> None:
        super().__init__(answered=True)
        self._question = question
        self._acceptance = acceptance

    def heading(self) -> tuple[str, str]:
        """Return what is asked."""
        return "Shall this answer count no more?", ""

    def rows(self) -> list[Row]:
        """Return the question, the key, the answer, and what can be done."""
        given = without_refused(response_text(self._question, self._acceptance.answer.response))
        why = without_refused(self._acceptance.why)
        take_back = Block("Take it back: the key alone marks it, for everyone", side="they are told")
        return [
            text_row(self._question.prompt, "strong"),
            GAP,
            text_row(f"The key: {right_text(self._question)}"),
            text_row(f"Accepted: {given}"),
            *([text_row(f"“{why}”", "muted")] if why else []),
            GAP,
            Row("take-back", (take_back,)),
        ]

    def first_row(self) -> str:
        """Begin where there is something to do."""
        return "take-back"
