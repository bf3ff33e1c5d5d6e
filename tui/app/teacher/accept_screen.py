"""Whether the answer of an objection shall count, and why."""

from tui.app.screens.flag import FlagScreen
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.model.objection import Objection
from tui.model.text import without_refused
from tui.model.wording import response_text, right_text


class AcceptScreen(FlagScreen):
    """Returns that it shall, with the reason; nothing if it was left."""

    DEFAULT_CSS = """
    AcceptScreen {
        #rows { height: 1fr; }
    }
    """

    def __init__(self, objection: Objection) -> None:
        super().__init__(answered=True)
        self._objection = objection

    def heading(self) -> tuple[str, str]:
        """Return what is asked."""
        return "Shall this answer count as right?", ""

    def rows(self) -> list[Row]:
        """Return the question, the key, the answer, and what can be done."""
        each = self._objection
        given = response_text(each.question, each.answer.response) if each.answer else ""
        accept = Block("Accept it, of everyone who gave it or will", side="they are told")
        return [
            text_row(each.question.prompt, "strong"),
            GAP,
            text_row(f"The key: {right_text(each.question)}"),
            text_row(f"The answer: {without_refused(given)}"),
            text_row(f"“{without_refused(each.note)}”" if each.note else each.reason, "muted"),
            GAP,
            Row("accept", (accept,)),
        ]

    def first_row(self) -> str:
        """Begin where there is something to do."""
        return "accept"
