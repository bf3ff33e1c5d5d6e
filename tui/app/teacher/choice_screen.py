"""One of a few choices, made by arrows and Enter."""

from collections.abc import Iterable, Mapping

from tui.app.screens.list_screen import ListScreen
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.row_list import GAP, Block, Row, text_row


class ChoiceScreen(ListScreen[str]):
    """Returns what was chosen; nothing if it was left."""

    def __init__(self, title: str, choices: Mapping[str, str], current: str = "", note: str = "") -> None:
        """`choices` has the texts by what is returned; `current` is marked as it stands now."""
        super().__init__()
        self._title = title
        self._choices = choices
        self._current = current
        self._note = note

    def heading(self) -> tuple[str, str]:
        """Return what is asked."""
        return self._title, ""

    def rows(self) -> list[Row]:
        """Return a row a choice."""
        rows = [text_row(self._note, "muted"), GAP] if self._note else []
        for each, text in self._choices.items():
            lead = (f"{self.signs.done} " if each == self._current else f"{self.signs.todo} ") * bool(self._current)
            rows.append(Row(each, (Block(text, lead=lead),)))
        return rows

    def first_row(self) -> str:
        """Begin at what stands now."""
        return self._current or next(iter(self._choices))

    def chosen(self, row_id: str) -> None:
        """Return it."""
        self.dismiss(row_id)

    def hints(self) -> list[KeyHint]:
        """Return the keys."""
        return [("↑↓", "move", ""), ("Enter", "choose", "screen.choose"), ("Esc", "no, back", "screen.back")]


def numbers(steps: Iterable[int], current: int, none: str, words: Mapping[bool, str]) -> dict[str, str]:
    """Return numbers to choose from, the current one among them; `none` stands for 0, `words` tells one from more."""
    return {str(each): f"{each} {words[each != 1]}" if each else none for each in sorted({*steps, current})}
