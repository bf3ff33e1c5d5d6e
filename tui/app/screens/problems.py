"""What keeps a guide from opening, and how to mend it."""

from collections.abc import Sequence

from tui.app.screens.list_screen import ListScreen
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.library import Problem
from tui.model.wording import count


class ProblemsScreen(ListScreen[None]):
    """Lists the problems of a guide, each with its place and its mend."""

    def __init__(self, title: str, problems: Sequence[Problem]) -> None:
        super().__init__()
        self._title = title
        self._problems = tuple(problems)

    def show(self, problems: Sequence[Problem]) -> None:
        """Show other problems."""
        self._problems = tuple(problems)
        self.refill(self.list.row_id)

    def heading(self) -> tuple[str, str]:
        """Return the guide's title, and how many problems it has."""
        return self._title, count(len(self._problems), "problem")

    def rows(self) -> list[Row]:
        """Return a row a problem."""
        rows: list[Row] = [] if self._problems else [text_row("No problem found.")]
        for number, problem in enumerate(self._problems):
            where = f"{problem.path}:{problem.line}:{problem.column}"
            said = f"warning: {problem.message}" if problem.severity == "warning" else problem.message
            rows += [Row(str(number), (Block(where, "accent"), Block(said), Block(problem.mend, "muted"))), GAP]
        return rows
