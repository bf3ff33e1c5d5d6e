"""A list of rows that wrap with a hanging indent; the cursor walks those that can be chosen."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.message import Message

from tui.app.flow import wrap
from tui.app.widgets.line_view import Line, LineView, Piece

_REACH = 3


class Block(NamedTuple):
    """A text that wraps beside its lead; `side` stands at the right end of the first line."""

    text: str
    style: str = "text"
    lead: str = ""
    lead_style: str = "text"
    side: str = ""
    side_style: str = "muted"
    indent: int = 0


class Row(NamedTuple):
    """One row: some blocks, and whether it can be chosen."""

    id: str
    blocks: tuple[Block, ...]
    selectable: bool = True


def text_row(text: str, style: str = "text", *, lead: str = "", indent: int = 0) -> Row:
    """Return a row that is only read."""
    return Row("", (Block(text, style, lead=lead, indent=indent),), selectable=False)


GAP = text_row("")


class RowList(LineView):
    """Shows rows; says which one the cursor stands on, and which one was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Choose", show=False, id="row.choose", tooltip="Choose the row"),
    ]

    class Chosen(Message):
        """A row was chosen, by Enter or by a click."""

        def __init__(self, rows: "RowList", row_id: str) -> None:
            self.rows = rows
            self.row_id = row_id
            super().__init__()

        @property
        def control(self) -> "RowList":
            """The list."""
            return self.rows

    class Moved(Message):
        """The cursor now stands on another row."""

        def __init__(self, rows: "RowList", row_id: str) -> None:
            self.rows = rows
            self.row_id = row_id
            super().__init__()

        @property
        def control(self) -> "RowList":
            """The list."""
            return self.rows

    def __init__(self, rows: Sequence[Row] = (), *, sign: str = "›", id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: tuple[Row, ...] = tuple(rows)
        self._cursor = self._next(-1, 1)
        self._first: list[int] = []
        self._owner: list[int] = []
        self.sign = sign
        self.shows_cursor = False
        """Whether the cursor shows even where the list has no focus."""
        self.measure = 0
        """The widest that rows get, in cells; 0 for the whole width."""

    @property
    def row_id(self) -> str:
        """The id of the row under the cursor; empty if there is none."""
        return self._rows[self._cursor].id if 0 <= self._cursor < len(self._rows) else ""

    def show(self, rows: Sequence[Row], cursor: str | None = None, *, keep_scroll: bool = True) -> None:
        """Show other rows, with the cursor on the row of that id, else where it stood if that is still there."""
        wanted = self.row_id if cursor is None else cursor
        self._rows = tuple(rows)
        found = [number for number, row in enumerate(self._rows) if row.selectable and row.id == wanted]
        self._cursor = found[0] if found else self._next(-1, 1)
        if not keep_scroll:
            self.go(0)
        self.redraw(layout=True)
        if self._first and (cursor is not None or not keep_scroll):
            self._reveal()

    def _next(self, number: int, step: int) -> int:
        number += step
        while 0 <= number < len(self._rows):
            if self._rows[number].selectable:
                return number
            number += step
        return -1

    def lay_out(self, width: int) -> list[Line]:
        """Lay the rows out."""
        width = min(width, self.measure) if self.measure else width
        lines: list[Line] = []
        self._first, self._owner = [], []
        for number, row in enumerate(self._rows):
            self._first.append(len(lines))
            for block in row.blocks:
                lines += self._block_lines(block, width - 2)
            self._owner += [number] * (len(lines) - len(self._owner))
        return lines

    def _block_lines(self, block: Block, width: int) -> list[Line]:
        lead = " " * block.indent + block.lead
        lead_width = cell_len(lead)
        side_width = cell_len(block.side) + 2 if block.side else 0
        room = max(8, width - lead_width - side_width)
        lines: list[Line] = []
        for number, (start, end) in enumerate(wrap(block.text, room)):
            text = block.text[start:end]
            pieces: list[Piece] = [(lead, block.lead_style) if number == 0 else (" " * lead_width, "text")]
            pieces.append((text, block.style))
            if number == 0 and block.side:
                pieces.append((" " * max(2, width - lead_width - cell_len(text) - cell_len(block.side)), "text"))
                pieces.append((block.side, block.side_style))
            lines.append(tuple(pieces))
        return lines

    def line(self, y: int) -> Line:
        """Return a line with the cursor's sign before the row that it stands on."""
        on_cursor = self._owner[y] == self._cursor and (self.has_focus or self.shows_cursor)
        first = self._first[self._owner[y]] == y
        if not on_cursor:
            return (("  ", "text"), *self._lines[y])
        marked = tuple((text, "cursor" if style in ("text", "strong") else style) for text, style in self._lines[y])
        return ((f"{self.sign} " if first else "  ", "cursor"), *marked)

    def on_focus(self) -> None:
        """Show the cursor."""
        self.redraw()

    def on_blur(self) -> None:
        """Hide the cursor."""
        self.redraw()

    def keep_place(self) -> int:
        """Keep the row at the top."""
        return self._owner[self.top] if self.top < len(self._owner) else 0

    def place_line(self, place: int) -> int:
        """Return the first line of that row."""
        return self._first[place] if place < len(self._first) else 0

    def laid_out(self) -> None:
        """Keep the cursor's row in view."""
        self._reveal()

    def _reveal(self) -> None:
        if self._cursor < 0 or self._cursor >= len(self._first):
            return
        first = self._first[self._cursor]
        last = self._first[self._cursor + 1] - 1 if self._cursor + 1 < len(self._first) else len(self._lines) - 1
        if self._next(self._cursor, -1) < 0 and first < self.page:
            first = 0
        self.show_lines(first, last)

    def move_to(self, row_id: str) -> None:
        """Put the cursor on a row, if it is there."""
        for number, row in enumerate(self._rows):
            if row.selectable and row.id == row_id:
                self._set_cursor(number)
                return

    def leave_rows(self) -> None:
        """Put the cursor on no row; the first arrow takes it up."""
        self._cursor = -1
        self.redraw()

    def _set_cursor(self, number: int) -> None:
        if number < 0:
            return
        changed = number != self._cursor
        self._cursor = number
        self.redraw()
        self._reveal()
        if changed:
            self.post_message(self.Moved(self, self.row_id))

    def _step(self, step: int) -> bool:
        number = self._next(self._cursor, step)
        if number < 0 or number >= len(self._first):
            return False
        first = self._first[number]
        if self.top - _REACH - self.page < first < self.top + self.page + _REACH:
            self._set_cursor(number)
            return True
        return False

    def action_up(self) -> None:
        """To the row above, else a line up."""
        if not self._step(-1):
            super().action_up()

    def action_down(self) -> None:
        """To the row below, else a line down."""
        if not self._step(1):
            super().action_down()

    def action_page_up(self) -> None:
        """A page up, with the cursor."""
        super().action_page_up()
        self._follow()

    def action_page_down(self) -> None:
        """A page down, with the cursor."""
        super().action_page_down()
        self._follow()

    def action_top(self) -> None:
        """To the first row."""
        super().action_top()
        self._set_cursor(self._next(-1, 1))

    def action_bottom(self) -> None:
        """To the last row."""
        super().action_bottom()
        self._set_cursor(self._next(len(self._rows), -1))

    def _follow(self) -> None:
        if 0 <= self._cursor < len(self._first) and not self.top <= self._first[self._cursor] < self.top + self.page:
            for number in range(self._owner[self.top] if self._owner else 0, len(self._rows)):
                if self._rows[number].selectable and self._first[number] < self.top + self.page:
                    if self._first[number] >= self.top:
                        self._set_cursor(number)
                        return
                else:
                    continue

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        if not self.row_id:
            raise SkipAction
        self.post_message(self.Chosen(self, self.row_id))

    def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked."""
        clicked = event.get_content_offset(self)
        y = clicked.y + self.top if clicked else -1
        if 0 <= y < len(self._owner) and self._rows[self._owner[y]].selectable:
            before = self.row_id
            self._set_cursor(self._owner[y])
            self.clicked(before)

    def clicked(self, before: str) -> None:
        """Act on a click on the row under the cursor, which stood on another row before."""
        self.post_message(self.Chosen(self, self.row_id))
