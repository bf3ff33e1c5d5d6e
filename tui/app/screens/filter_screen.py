"""The base of the screens where one types and a list follows."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Input

from tui.app.screens.list_screen import ListScreen
from tui.app.screens.study_screen import Result
from tui.app.widgets.edge_line import KeyHint, KeyLine, TopLine
from tui.app.widgets.row_list import RowList


class FilterScreen(ListScreen[Result]):
    """A field and a list; the arrows walk the list while letters go to the field."""

    AUTO_FOCUS = "#words"
    BINDINGS = [
        Binding("up", "move('up')", "Up", show=False, id="filter.up", tooltip="To the row above"),
        Binding("down", "move('down')", "Down", show=False, id="filter.down", tooltip="To the row below"),
        Binding("pageup", "move('page_up')", "Page up", show=False, id="filter.page-up", tooltip="A page up"),
        Binding("pagedown", "move('page_down')", "Page down", show=False, id="filter.page-down", tooltip="A page down"),
    ]
    DEFAULT_CSS = """
    FilterScreen {
        #words { margin: 1 2 0 2; border: none; height: 1; padding: 0 1; background: $foreground 8%; }
        #words:focus { border: none; }
    }
    """

    placeholder = ""

    def compose(self) -> ComposeResult:
        """Yield the edges, the field and the list."""
        yield TopLine(*self.heading())
        yield Input(placeholder=self.placeholder, id="words", select_on_focus=False, max_length=200)
        yield RowList(sign=self.signs.cursor, id="rows")
        yield KeyLine(self.hints())

    def on_mount(self) -> None:
        """Fill the list, whose cursor shows while the field has the focus."""
        self.list.shows_cursor = True

    @property
    def words(self) -> str:
        """What was typed."""
        return self.query_one("#words", Input).value

    @on(Input.Changed, "#words")
    def _typed(self) -> None:
        self.list.show(self.rows(), "", keep_scroll=False)
        self.query_one(TopLine).show(*self.heading())

    @on(Input.Submitted, "#words")
    def _submitted(self) -> None:
        if self.list.row_id:
            self.list.action_choose()

    def action_move(self, how: str) -> None:
        """Move in the list."""
        getattr(self.list, f"action_{how}")()

    def hints(self) -> list[KeyHint]:
        """Return the keys."""
        return [
            ("type", "to filter", ""),
            ("↑↓", "move", ""),
            ("Enter", "open", "screen.choose"),
            ("Esc", "back", "screen.back"),
            ("F1", "keys", "app.keys"),
        ]
