"""A whole glossary entry on a screen of its own, for narrow terminals."""

from textual.binding import Binding

from tui.app.messages import ShowPassage
from tui.app.screens.list_screen import ListScreen
from tui.app.screens.study_screen import KEYS_HINT
from tui.app.view_messages import OpenMap
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.entry import entry_rows
from tui.app.widgets.row_list import Row
from tui.study import Study


class EntryScreen(ListScreen[None]):
    """Shows one term; what is chosen there is gone to."""

    BINDINGS = [
        Binding("left", "before", "Entry before", show=False, id="entry.before", tooltip="Back to the entry before"),
    ]

    def __init__(self, study: Study, term: str) -> None:
        super().__init__()
        self.study = study
        self._trail = [term]

    def heading(self) -> tuple[str, str]:
        """Return where one is."""
        return f"{self.study.guide.title} · glossary", ""

    def rows(self) -> list[Row]:
        """Return the rows of the entry."""
        return entry_rows(self.study.guide, self.study.guide.term(self._trail[-1]), self.signs)

    def chosen(self, row_id: str) -> None:
        """Go to a passage, to the map, or to a related term."""
        kind, _, item = row_id.partition(":")
        if kind == "p":
            self.app.post_message(ShowPassage(self.study, item))
            return
        if kind == "m":
            self.app.post_message(OpenMap(self.study, item))
            return
        self.study.look_up(item)
        self._trail.append(item)
        self.list.show(self.rows(), "", keep_scroll=False)

    def follow(self) -> bool:
        """Show the entry as it is now; return whether the glossary still has it."""
        self._trail = [term for term in self._trail if term in self.study.guide.glossary.by_id]
        return bool(self._trail) and super().follow()

    def action_before(self) -> None:
        """Back to the entry from which this one was opened."""
        if len(self._trail) > 1:
            self._trail.pop()
            self.list.show(self.rows(), "", keep_scroll=False)

    def action_back(self) -> None:
        """Back to the entry before, then to where one was."""
        if len(self._trail) > 1:
            self.action_before()
        else:
            self.dismiss(None)

    def hints(self) -> list[KeyHint]:
        """Return the keys of an entry."""
        return [
            ("↑↓", "move", ""),
            ("Enter", "to the passage or the term", "screen.choose"),
            ("Esc", "back", "screen.back"),
            KEYS_HINT,
        ]
