"""Where a learner matches or sorts: each item gets the number of its place."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.app.signs import Signs
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.pads import Pad
from tui.app.widgets.row_list import Block, Row
from tui.model.questions import Classify, Item, Placing, Response


class PlacePad(Pad):
    """Items, each to be placed with a numbered target or class."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "0,backspace,delete", "digit(0)", "Take back", show=False, id="pad.clear", tooltip="Take the item back"
        ),
    ]

    def __init__(self, question: Placing, shown: tuple[str, ...], signs: Signs) -> None:
        super().__init__(shown, signs)
        self.question = question
        order = {item_id: number for number, item_id in enumerate(shown)}
        self.items: tuple[Item, ...] = tuple(sorted(question.items, key=lambda item: order.get(item.id, len(order))))
        places = question.places()
        if not isinstance(question, Classify):
            places = tuple(sorted(places, key=lambda place: order.get(place[0], len(order))))
        self.places = places
        self._placed: dict[str, str] = {}

    def rows(self) -> list[Row]:
        """Return a row an item, with the number of its place."""
        rows: list[Row] = []
        numbers = {place_id: str(number) for number, (place_id, _) in enumerate(self.places, 1)}
        for item in self.items:
            number = numbers.get(self._placed.get(item.id, ""), self.signs.dot)
            rows.append(Row(item.id, (Block(item.text, lead=f"{number}  ", lead_style="accent"),)))
        return rows

    def legend(self) -> list[str]:
        """Return the numbered places."""
        return [f"{number} {text}" for number, (_, text) in enumerate(self.places, 1)]

    def count(self) -> str:
        """Return how many are placed."""
        return f"{len(self._placed)} of {len(self.items)} placed"

    def draft(self) -> Response:
        """Return what is placed so far."""
        return Response(pairs=tuple(self._placed.items()))

    def restore(self, draft: Response) -> None:
        """Place what was placed before, as far as the question still has it."""
        items, places = {item.id for item in self.items}, {place_id for place_id, _ in self.places}
        self._placed = {item: place for item, place in draft.pairs if item in items and place in places}

    def begin(self) -> None:
        """Put the cursor on the first item that isn't placed."""
        if self._placed:
            self.move_to(next((item.id for item in self.items if item.id not in self._placed), self.items[0].id))

    def action_digit(self, number: int) -> None:
        """Place the item under the cursor, and go on to the next that isn't placed."""
        item = self.row_id
        if not item or number > len(self.places):
            return
        if not self.cursor_in_view:
            self.reveal_cursor()
            return
        if number == 0:
            self._placed.pop(item, None)
            self.refill(item)
            self.touched()
            return
        self._placed[item] = self.places[number - 1][0]
        waiting = [each.id for each in self.items if each.id not in self._placed]
        ids = [each.id for each in self.items]
        after = [each for each in waiting if ids.index(each) > ids.index(item)]
        self.refill((after or waiting or [item])[0])
        self.touched()

    def action_choose(self) -> None:
        """Answer, once every item is placed."""
        left = [item.id for item in self.items if item.id not in self._placed]
        if left:
            self.move_to(left[0])
            self.post_message(self.Missing(f"{len(left)} not placed yet: press a number for the one at the cursor."))
            return
        pairs = tuple((item.id, self._placed[item.id]) for item in self.items)
        self.post_message(self.Given(Response(pairs=pairs)))

    def hints(self) -> list[KeyHint]:
        """Return the keys of this pad."""
        return [
            (f"1–{len(self.places)}", "place", ""),
            ("Enter", "answer", "screen.answer"),
            ("↑↓", "choose an item", ""),
        ]
