"""The strip under the text: the term that has the focus, like a footnote."""

from tui.app.widgets.entry import names_line
from tui.app.widgets.row_list import Block, Row, RowList
from tui.model.guide import Guide


class Footnote(RowList, can_focus=False):
    """Shows a term in a few lines."""

    HAS_THUMB = False

    def show_term(self, guide: Guide, term_id: str) -> None:
        """Show a term: what it is in short, and its names."""
        term = guide.term(term_id)
        names = names_line(guide, term)
        blocks = [Block(term.name, "strong", side=term.kind), Block(term.short)]
        if names:
            blocks.append(Block(names, "muted"))
        self.show([Row("", tuple(blocks), selectable=False)], keep_scroll=False)
