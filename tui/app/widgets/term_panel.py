"""The panel beside the text: the terms in view, or the entry of what has the focus."""

from collections.abc import Iterable, Sequence

from tui.app.signs import Signs
from tui.app.widgets.aside import aside_rows
from tui.app.widgets.entry import entry_rows
from tui.app.widgets.row_list import GAP, Block, Row, RowList, text_row
from tui.model.guide import Guide


class TermPanel(RowList):
    """Lists terms (`t:ID`), or shows an entry with its passages (`p:ID`) and related terms."""

    def show_item(self, guide: Guide, item: str, signs: Signs) -> None:
        """Show the entry of a term, a note or an expression."""
        term = guide.glossary.by_id.get(item)
        self._change(entry_rows(guide, term, signs) if term else aside_rows(guide, item, signs))

    def show_terms(self, guide: Guide, items: Iterable[str]) -> None:
        """List terms with what they are in short; other items are left to the text."""
        terms = [guide.glossary.by_id[item] for item in dict.fromkeys(items) if item in guide.glossary.by_id]
        rows = [Row(f"t:{term.id}", _in_short(term.name, term.short)) for term in terms]
        self._change([text_row("Terms in view", "accent"), GAP, *rows])

    def _change(self, rows: Sequence[Row]) -> None:
        if tuple(rows) != self._rows:
            self.show(rows, keep_scroll=False)


def _in_short(name: str, short: str) -> tuple[Block, ...]:
    return Block(name, "strong"), Block(short, "muted")
