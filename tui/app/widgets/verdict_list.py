"""A graded answer as a list: of many items only the one in focus shows why."""

from tui.app.signs import Signs
from tui.app.widgets.row import Row, text_row
from tui.app.widgets.row_list import RowList
from tui.app.widgets.verdict_rows import only_focused, verdict_rows
from tui.model.evidence import Evidence
from tui.model.guide import Guide
from tui.model.questions import Choice, Ordering, Placing, Question, Response, Verdict


class VerdictList(RowList):
    """Shows a verdict line by line, the cursor on what was answered."""

    def __init__(
        self, guide: Guide, question: Question, response: Response, verdict: Verdict, signs: Signs, *, saved: bool
    ) -> None:
        super().__init__(sign=signs.cursor, id="pad")
        self._question = question
        self._verdict = verdict
        self._all = verdict_rows(guide, question, response, verdict, signs)
        self._waits = [] if saved else [text_row("Not saved yet; it is being tried again.", "wrong")]
        self._folds = isinstance(question, Placing | Ordering)

    def on_mount(self) -> None:
        """Show the rows, with the cursor on the first mistake, else on the answer."""
        given = [line.id for line in self._verdict.lines if line.given]
        wrong = [line.id for line in self._verdict.lines if line.given and not line.ok]
        wanted = wrong or given
        first = next((row.id for row in self._all if row.selectable and (not wanted or row.id in wanted)), "")
        self.show(self._folded(first), first)

    def _folded(self, focused: str) -> list[Row]:
        return [*self._waits, *(only_focused(self._all, focused) if self._folds else self._all)]

    def kept(self) -> None:
        """Say no more that the answer waits to be saved."""
        if self._waits:
            self._waits = []
            self.show(self._folded(self.row_id), self.row_id)

    def on_row_list_moved(self) -> None:
        """Show why for the line that the cursor stands on now."""
        if self._folds:
            self.show(self._folded(self.row_id), self.row_id)

    def passages(self) -> tuple[Evidence, ...]:
        """Return the passages that decide the answer; those of an item in focus first."""
        own = [
            passage
            for line in self._verdict.lines
            if line.id == self.row_id and not isinstance(self._question, Choice)
            for passage in line.evidence
        ]
        return tuple(dict.fromkeys([*own, *self._verdict.evidence]))
