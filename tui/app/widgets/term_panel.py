"""The panel beside the text: the terms in view, or the entry of the one in focus."""

from collections.abc import Iterable, Sequence

from tui.app.signs import Signs
from tui.app.widgets.entry import entry_rows
from tui.app.widgets.row_list import GAP, Block, Row, RowList, text_row
from tui.model.guide import Guide


class TermPanel(RowList):
    """Lists terms (`t:ID`), or shows an entry with its passages (`p:ID`) and related terms."""

    def show_entry(self, guide: Guide, term: str, signs: Signs) -> None:
        """Show the entry of a term."""
        self._change(entry_rows(guide, guide.term(term), signs))

    def show_terms(self, guide: Guide, terms: Iterable[str]) -> None:
        """List terms with what they are in short."""
        rows = [Row(f"t:{term.id}", _in_short(term.name, term.short)) for term in map(guide.term, dict.fromkeys(terms))]
        self._change([text_row("Terms in view", "accent"), GAP, *rows])

    def _change(self, rows: Sequence[Row]) -> None:
        if tuple(rows) != self._rows:
            self.show(rows, keep_scroll=False)


def _in_short(name: str, short: str) -> tuple[Block, ...]:
    return Block(name, "strong"), Block(short, "muted")
