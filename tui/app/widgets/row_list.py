"""A list of rows that wrap with a hanging indent; the cursor walks those that can be chosen."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.message import Message

from tui.app.widgets.line_view import Line, LineView
from tui.app.widgets.row import GAP, Block, Row, block_lines, text_row
from tui.app.widgets.row_window import RowWindow

__all__ = ["GAP", "Block", "Row", "RowList", "text_row"]


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
        self._held = False
        self._into = 0
        self._height = 0
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
        if cursor is not None:
            self._held = bool(found)
        if not keep_scroll:
            self.go(0)
        self.redraw(layout=True)
        if self._first and (cursor is not None or not keep_scroll):
            self.go(self._top_for(self._cursor) if found and cursor is not None else 0)

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
                lines += block_lines(block, width - 2 - self.HAS_THUMB)
            self._owner += [number] * (len(lines) - len(self._owner))
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
        """Keep the row at the top, how far it was read, and whether the cursor's row was in view."""
        self._held = self._window.holds(self._cursor)
        row = self._owner[self.top] if self.top < len(self._owner) else 0
        self._into = self.top - self._first[row] if row < len(self._first) else 0
        return row

    def place_line(self, place: int) -> int:
        """Return the line of that row that was at the top."""
        if place >= len(self._first):
            return 0
        first, last = self._window.span(place)
        return min(first + self._into, last)

    def laid_out(self) -> None:
        """Keep the cursor's row in view."""
        if self._held:
            self.reveal_cursor()

    def on_resize(self) -> None:
        """Keep the cursor's row in view when the window gets lower."""
        if self._window._replace(page=self._height).holds(self._cursor):
            self.reveal_cursor()
        self._height = self.page

    @property
    def _window(self) -> RowWindow:
        return RowWindow(self._first, len(self._lines), self.top, self.page)

    def _top_for(self, number: int, step: int = 1) -> int:
        """Return the line to put at the top to show a row; the list's beginning with its first choice."""
        if not 0 <= number < len(self._first):
            return self.top
        if self._next(number, -1) < 0 and self._first[number] < self.page:
            return 0
        return self._window.top_for(number, step)

    @property
    def cursor_in_view(self) -> bool:
        """Whether the row under the cursor can be seen; so before anything is laid out."""
        return not self._first or self._window.holds(self._cursor)

    def reveal_cursor(self) -> None:
        """Bring the row under the cursor into view."""
        self.go(self._top_for(self._cursor))

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

    def _set_cursor(self, number: int, top: int | None = None) -> None:
        """Put the cursor on a row, and a line at the top: the row's own unless given."""
        if number < 0:
            return
        changed = number != self._cursor
        self._cursor = number
        self._held = True
        self.redraw()
        self.go(self._top_for(number) if top is None else top)
        if changed:
            self.post_message(self.Moved(self, self.row_id))

    def _step(self, step: int) -> bool:
        number = self._aim(step)
        if not 0 <= number < len(self._first):
            return False
        top = self._top_for(number, step)
        if not self._window.reaches(number, top):
            return False
        self._set_cursor(number, top)
        return True

    def _aim(self, step: int) -> int:
        """Return the row to which an arrow leads: the cursor's own if it lies ahead, else the next not left behind."""
        window, number = self._window, self._cursor
        if 0 <= number < len(self._first) and window.is_beyond(number, step):
            return number
        number = self._next(number, step)
        while 0 <= number < len(self._first) and window.is_beyond(number, -step):
            number = self._next(number, step)
        return number

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
        self._set_cursor(self._next(-1, 1))
        super().action_top()

    def action_bottom(self) -> None:
        """To the last row."""
        self._set_cursor(self._next(len(self._rows), -1))
        super().action_bottom()

    def _follow(self) -> None:
        """Put the cursor on the first row that begins in view, or on the one that fills it."""
        end = self.top + self.page
        if not 0 <= self._cursor < len(self._first) or self.top <= self._first[self._cursor] < end:
            return
        rows = range(self._owner[self.top], self._owner[min(end, len(self._owner)) - 1] + 1)
        chosen = [number for number in rows if self._rows[number].selectable]
        if chosen:
            self._set_cursor(next((each for each in chosen if self._first[each] >= self.top), chosen[0]), self.top)

    def action_choose(self) -> None:
        """Choose the row under the cursor; one that is out of view is shown first."""
        if not self.row_id:
            raise SkipAction
        if not self.cursor_in_view:
            self.reveal_cursor()
            return
        self.post_message(self.Chosen(self, self.row_id))

    def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked."""
        clicked = event.get_content_offset(self)
        y = clicked.y + self.top if clicked else -1
        if 0 <= y < len(self._owner) and self._rows[self._owner[y]].selectable:
            before = self.row_id
            self._set_cursor(self._owner[y], self.top)
            self.clicked(before)

    def clicked(self, before: str) -> None:
        """Act on a click on the row under the cursor, which stood on another row before."""
        self.post_message(self.Chosen(self, self.row_id))
