"""The whole glossary, filtered as one types, on any form of a name in any script."""

from tui.app.messages import OpenEntry
from tui.app.screens.filter_screen import FilterScreen
from tui.app.widgets.row_list import Block, Row, text_row
from tui.model.wording import count
from tui.study import Study


class GlossaryScreen(FilterScreen[None]):
    """Lists the terms; Enter opens an entry."""

    placeholder = "a name, in any spelling or script"

    def __init__(self, study: Study) -> None:
        super().__init__()
        self.study = study
        self._found = len(study.guide.glossary.terms)

    def heading(self) -> tuple[str, str]:
        """Return where one is, and how many terms there are."""
        return f"{self.study.guide.title} · glossary", count(self._found, "term")

    def rows(self) -> list[Row]:
        """Return a row a term."""
        found = self.study.guide.glossary.matching(self.words if self.is_mounted else "")
        self._found = len(found)
        if not found:
            return [text_row("No term has these letters in its name.", "muted")]
        return [
            Row(term.id, (Block(term.name, "strong", side=term.kind), Block(term.short, "muted"))) for term in found
        ]

    def chosen(self, row_id: str) -> None:
        """Open the entry."""
        self.app.post_message(OpenEntry(self.study, row_id))
