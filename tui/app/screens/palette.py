"""The command palette: every action of the screen one comes from, found by typing."""

from tui.app.screens.filter_screen import FilterScreen
from tui.app.screens.study_screen import Listed
from tui.app.widgets.row_list import Block, Row, text_row
from tui.model.text import comparable


class PaletteScreen(FilterScreen[Listed]):
    """Lists the actions whose words hold what is typed; returns the one that was chosen."""

    placeholder = "what to do"

    def __init__(self, listed: list[Listed]) -> None:
        super().__init__()
        self._listed = listed

    def heading(self) -> tuple[str, str]:
        """Return where one is."""
        return "What to do", ""

    def rows(self) -> list[Row]:
        """Return a row an action."""
        words = comparable(self.words).split() if self.is_mounted else []
        width = max((len(each.binding.description) for each in self._listed), default=0) + 2
        rows = [
            self._row(number, each, width)
            for number, each in enumerate(self._listed)
            if all(word in comparable(f"{each.binding.description} {each.what}") for word in words)
        ]
        return rows or [text_row("No action of this screen has these words.", "muted")]

    def _row(self, number: int, listed: Listed, width: int) -> Row:
        name = listed.binding.description.ljust(width)
        return Row(str(number), (Block(listed.what, lead=name, lead_style="strong", side=" ".join(listed.keys)),))

    def chosen(self, row_id: str) -> None:
        """Hand the action back, to be run on the screen one came from."""
        self.dismiss(self._listed[int(row_id)])
