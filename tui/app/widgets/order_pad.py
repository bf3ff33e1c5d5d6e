"""Where a learner puts items in order."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.app.signs import Signs
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.pads import Pad
from tui.app.widgets.row_list import Block, Row, text_row
from tui.model.questions import Ordering, Response


class OrderPad(Pad):
    """Items to put in order: a digit moves the item under the cursor to that place."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("shift+up,K", "shift(-1)", "Move up", show=False, id="pad.shift-up", tooltip="Move the item up"),
        Binding("shift+down,J", "shift(1)", "Move down", show=False, id="pad.shift-down", tooltip="Move the item down"),
    ]

    def __init__(self, question: Ordering, shown: tuple[str, ...], signs: Signs) -> None:
        super().__init__(shown, signs)
        self.question = question
        self._order = list(question.completed(shown))
        self._moved = False

    def rows(self) -> list[Row]:
        """Return the items between the names of the two ends."""
        texts = {item.id: item.text for item in self.question.items}
        rows = [text_row(self.question.from_, "muted", lead="↑ ")] if self.question.from_ else []
        rows += [
            Row(item_id, (Block(texts[item_id], lead=f"{number}  ", lead_style="accent"),))
            for number, item_id in enumerate(self._order, 1)
        ]
        rows += [text_row(self.question.to, "muted", lead="↓ ")] if self.question.to else []
        return rows

    def draft(self) -> Response:
        """Return the order, once something was moved."""
        return Response(chosen=tuple(self._order)) if self._moved else Response()

    def restore(self, draft: Response) -> None:
        """Put the items into the order in which they were left, if they are still the same."""
        if sorted(draft.chosen) == sorted(self._order):
            self._order, self._moved = list(draft.chosen), True

    def action_digit(self, number: int) -> None:
        """Move the item under the cursor to a place."""
        if number <= len(self._order):
            self._move(self.row_id, number - 1)

    def action_shift(self, step: int) -> None:
        """Move the item under the cursor one place."""
        self._move(self.row_id, self._order.index(self.row_id) + step)

    def _move(self, item: str, place: int) -> None:
        if 0 <= place < len(self._order):
            self._order.remove(item)
            self._order.insert(place, item)
            self._moved = True
            self.refill(item)
            self.touched()

    def action_choose(self) -> None:
        """Answer; the order first shown only after it was asked twice."""
        if not self._moved:
            self._moved = True
            self.post_message(self.Missing("Nothing was moved yet. Enter once more answers with this order."))
            return
        self.post_message(self.Given(Response(chosen=tuple(self._order))))

    def hints(self) -> list[KeyHint]:
        """Return the keys of this pad."""
        return [
            (f"1–{len(self._order)}", "move it there", ""),
            ("Enter", "answer", "screen.answer"),
            ("↑↓", "choose an item", ""),
        ]
