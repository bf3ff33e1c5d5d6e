"""Objecting to a question: what is wrong with it, in a word and a note."""

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from tui.app.screens.list_screen import ListScreen
from tui.app.widgets.edge_line import KeyHint, KeyLine, TopLine
from tui.app.widgets.row_list import Block, Row, RowList
from tui.model.wording import SHOULD_COUNT, UNCLEAR


class FlagScreen(ListScreen[tuple[str, str]]):
    """Returns the reason and the note."""

    DEFAULT_CSS = """
    FlagScreen {
        #rows { height: 4; }
        #note { margin: 1 3; border: none; height: 1; padding: 0 1; background: $foreground 8%; display: none; }
        #note:focus { border: none; }
        &.-reasoned #note { display: block; }
    }
    """

    def __init__(self, *, answered: bool) -> None:
        super().__init__()
        self._answered = answered
        self._reason = ""

    def heading(self) -> tuple[str, str]:
        """Return where one is."""
        return "What is wrong with this question?", ""

    def compose(self) -> ComposeResult:
        """Yield the reasons, and the field for a note."""
        yield TopLine(*self.heading())
        yield RowList(sign=self.signs.cursor, id="rows")
        yield Input(placeholder="a note, if you like; Enter keeps it", max_length=500, id="note")
        yield KeyLine(self.hints())

    def rows(self) -> list[Row]:
        """Return a row a reason."""
        reasons = {UNCLEAR: "It is unclear"}
        if self._answered:
            reasons[SHOULD_COUNT] = "My answer should count"
        return [Row(reason, (Block(text),)) for reason, text in reasons.items()]

    def first_row(self) -> str:
        """Begin at the likelier reason."""
        return SHOULD_COUNT if self._answered else UNCLEAR

    def chosen(self, row_id: str) -> None:
        """Ask for a note."""
        self._reason = row_id
        self.add_class("-reasoned")
        self.query_one("#note", Input).focus()

    @on(Input.Submitted, "#note")
    def _noted(self, message: Input.Submitted) -> None:
        self.dismiss((self._reason, message.value.strip()))

    def hints(self) -> list[KeyHint]:
        """Return the keys."""
        return [("↑↓", "move", ""), ("Enter", "choose", "screen.choose"), ("Esc", "no, back", "screen.back")]
