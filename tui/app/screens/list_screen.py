"""The base of every screen that is one list: a line on top, rows, the keys."""

from abc import abstractmethod
from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult

from tui.app.screens.study_screen import KEYS_HINT, Result, StudyScreen
from tui.app.widgets.edge_line import KeyHint, KeyLine, TopLine
from tui.app.widgets.row_list import Row, RowList


class ListScreen(StudyScreen[Result]):
    """Shows rows, and acts on the one that is chosen."""

    AUTO_FOCUS = "#rows"
    DEFAULT_CSS = """
    ListScreen { #rows { padding: 1 2 0 1; } }
    """

    _was_left = False
    measure = 90
    """The widest that rows get, in cells."""

    @abstractmethod
    def heading(self) -> tuple[str, str]:
        """Return what stands at the top: where one is, and the measure of it."""

    @abstractmethod
    def rows(self) -> Sequence[Row]:
        """Return the rows to show."""

    def chosen(self, row_id: str) -> None:
        """Act on the row that was chosen."""

    def hints(self) -> Sequence[KeyHint]:
        """Return the keys to show."""
        return [("↑↓", "move", ""), ("Enter", "choose", "screen.choose"), ("Esc", "back", "screen.back"), KEYS_HINT]

    def first_row(self) -> str | None:
        """Return the id of the row on which the cursor begins."""
        return None

    def compose(self) -> ComposeResult:
        """Yield the edges and the list."""
        yield TopLine(*self.heading())
        yield RowList(sign=self.signs.cursor, id="rows")
        yield KeyLine(self.hints())

    @property
    def list(self) -> RowList:
        """The list."""
        return self.query_one("#rows", RowList)

    def on_mount(self) -> None:
        """Fill the list."""
        self.list.measure = self.measure
        self.list.show(self.rows(), self.first_row())

    def refill(self, cursor: str | None = None) -> None:
        """Show the rows as they are now."""
        self.query_one(TopLine).show(*self.heading())
        self.query_one(KeyLine).show(self.hints())
        self.list.sign = self.signs.cursor
        self.list.show(self.rows(), cursor)

    def follow(self) -> bool:
        """Show an edited guide, the cursor where it was; return whether there is still something to show."""
        self.refill(self.list.row_id)
        return True

    def on_screen_resume(self) -> None:
        """Show what was done meanwhile; at first the list has only just been filled."""
        if self._was_left:
            self.refill()

    def on_screen_suspend(self) -> None:
        """Take down that something may be done meanwhile."""
        self._was_left = True

    @on(RowList.Chosen, "#rows")
    def _chosen(self, message: RowList.Chosen) -> None:
        self.chosen(message.row_id)

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        self.list.action_choose()
