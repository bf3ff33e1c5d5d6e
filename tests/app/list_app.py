"""An app of one list, for tests of lists."""

from collections.abc import Callable, Sequence

from textual import on
from textual.app import App, ComposeResult

from tui.app.screens.study_screen import StudyScreen
from tui.app.widgets.row_list import Block, Row, RowList


class ListScreen(StudyScreen[None]):
    """A list and nothing else; remembers what it says."""

    AUTO_FOCUS = "#rows"
    DEFAULT_CSS = "ListScreen RowList { height: 1fr; }"

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self._rows = rows
        self.chosen: list[str] = []
        self.moved: list[str] = []

    def compose(self) -> ComposeResult:
        yield RowList(self._rows, id="rows")

    @on(RowList.Chosen)
    def _chosen(self, message: RowList.Chosen) -> None:
        self.chosen.append(message.row_id)

    @on(RowList.Moved)
    def _moved(self, message: RowList.Moved) -> None:
        self.moved.append(message.row_id)


class ListApp(App[None]):
    """Shows the screen."""

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self._first = ListScreen(rows)

    def get_default_screen(self) -> ListScreen:
        return self._first

    @property
    def list(self) -> RowList:
        return self._first.query_one("#rows", RowList)

    @property
    def chosen(self) -> Sequence[str]:
        return self._first.chosen

    @property
    def moved(self) -> Sequence[str]:
        return self._first.moved


def row(name: str, text: str = "") -> Row:
    return Row(name, (Block(text or f"Row {name}"),))


def tall(name: str, lines: int, *, selectable: bool = True) -> Row:
    return Row(name, tuple(Block(f"{name} {number}") for number in range(lines)), selectable)


def letters(count: int) -> list[Row]:
    return [row(chr(ord("a") + number)) for number in range(count)]


def window(rows: RowList) -> list[str]:
    """Return the lines in view, as drawn."""
    height = rows.size.height
    return ["".join(segment.text for segment in rows.render_line(y)).rstrip() for y in range(height)]


def seen_by(act: Callable[[], None], rows: RowList) -> set[str]:
    """Do the same until nothing changes any more; return every line that came into view."""
    seen: set[str] = set()
    for _ in range(200):
        before = rows.top, rows.row_id
        seen |= {line[2:] for line in window(rows)}
        act()
        if (rows.top, rows.row_id) == before:
            return seen
    raise AssertionError("It never came to an end.")
