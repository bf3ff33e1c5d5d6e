"""The strip under the text: the term, note or expression that has the focus, like a footnote."""

from tui.app.widgets.aside import aside_in_short
from tui.app.widgets.entry import names_line
from tui.app.widgets.row_list import Block, Row, RowList
from tui.model.guide import Guide


class Footnote(RowList, can_focus=False):
    """Shows what has the focus in a few lines."""

    HAS_THUMB = False

    def show_item(self, guide: Guide, item: str) -> None:
        """Show a term, a note or an expression."""
        if item in guide.glossary.by_id:
            self.show_term(guide, item)
        else:
            self.show([Row("", aside_in_short(guide, item), selectable=False)], keep_scroll=False)

    def show_term(self, guide: Guide, term_id: str) -> None:
        """Show a term: what it is in short, and its names."""
        term = guide.term(term_id)
        names = names_line(guide, term)
        blocks = [Block(term.name, "strong", side=term.kind), Block(term.short)]
        if names:
            blocks.append(Block(names, "muted"))
        self.show([Row("", tuple(blocks), selectable=False)], keep_scroll=False)
