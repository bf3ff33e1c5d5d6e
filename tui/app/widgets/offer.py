"""The line that offers a review: said once, and put away with Esc."""

from tui.app.signs import Signs
from tui.app.widgets.row_list import Block, Row, RowList
from tui.model.review import MOST
from tui.model.wording import count


class Offer(RowList, can_focus=False):
    """Says how much is due, and what the keys do."""

    HAS_THUMB = False
    DEFAULT_CSS = """
    Offer { height: 4; padding: 0 1; border-top: solid $foreground 20%; }
    """

    def __init__(self, due: int, signs: Signs) -> None:
        super().__init__(id="offer")
        said = f"Welcome back. {count(due, 'question')} {'is' if due == 1 else 'are'} due from what you finished."
        keys = f"Enter asks {'it' if due == 1 else f'{MOST} of them' if due > MOST else 'them'} {signs.dot} Esc not now"
        self.show([Row("", (Block(said, "strong"), Block(keys, "muted")), selectable=False)])
