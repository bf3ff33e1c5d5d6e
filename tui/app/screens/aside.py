"""A whole reading note or expression on a screen of its own, for narrow terminals."""

from tui.app.messages import ShowPassage
from tui.app.screens.list_screen import ListScreen
from tui.app.screens.study_screen import KEYS_HINT
from tui.app.widgets.aside import aside_rows
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.row_list import Row
from tui.study import Study


class AsideScreen(ListScreen[None]):
    """Shows one note or expression; a note leads to its passage."""

    def __init__(self, study: Study, item: str) -> None:
        super().__init__()
        self.study = study
        self._item = item

    def heading(self) -> tuple[str, str]:
        """Return where one is."""
        return (
            f"{self.study.guide.title} · {'note' if self._item in self.study.guide.notes_by_id else 'expression'}",
            "",
        )

    def rows(self) -> list[Row]:
        """Return what is said."""
        return aside_rows(self.study.guide, self._item, self.signs)

    def hints(self) -> list[KeyHint]:
        """Return the keys."""
        note = self._item in self.study.guide.notes_by_id
        choose: list[KeyHint] = [("Enter", "to the passage", "screen.choose")] if note else []
        return [("↑↓", "read", ""), *choose, ("Esc", "back", "screen.back"), KEYS_HINT]

    def chosen(self, row_id: str) -> None:
        """Go to the passage."""
        self.app.post_message(ShowPassage(self.study, row_id.removeprefix("p:")))
