"""The outline beside the text."""

from tui.app.signs import Signs
from tui.app.widgets.outline import outline_rows
from tui.app.widgets.row_list import RowList
from tui.study import Study


class OutlinePanel(RowList, can_focus=False):
    """Shows the outline with the section that is open; the mouse can choose from it."""

    def show_outline(self, study: Study, signs: Signs, section: str) -> None:
        """Show the outline as it stands, at a section."""
        self.shows_cursor = True
        rows, current = tuple(outline_rows(study, signs, section, narrow=True)), f"s:{section}"
        if (rows, current) != (self._rows, self.row_id):
            self.show(rows, current)
