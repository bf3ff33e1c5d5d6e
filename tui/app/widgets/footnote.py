"""The strip under the text: the term that has the focus, like a footnote."""

from tui.app.widgets.entry import names_line
from tui.app.widgets.row_list import Block, Row, RowList
from tui.model.guide import Guide


class Footnote(RowList, can_focus=False):
    """Shows a term in a few lines."""

    def show_term(self, guide: Guide, term_id: str) -> None:
        """Show a term: its name and names, and what it is in short."""
        term = guide.term(term_id)
        blocks = (
            Block(f"· {names_line(guide, term)}", "muted", lead=f"{term.name} ", lead_style="strong"),
            Block(term.short),
        )
        self.show([Row("", blocks, selectable=False)], keep_scroll=False)
