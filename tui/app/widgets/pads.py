"""Where a learner answers: a pad for each way of answering, all by digits, arrows and Enter."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from tui.app.signs import Signs
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.row_list import Block, Row, RowList, text_row
from tui.model.questions import Choice, Classify, Item, Ordering, Placing, Response, Several
from tui.model.wording import option_text

_DIGITS: list[BindingType] = [
    Binding(
        str(digit),
        f"digit({digit})",
        "Number",
        show=False,
        id=f"pad.digit-{digit}",
        tooltip="Choose or place by its number",
    )
    for digit in range(1, 10)
]


class Pad(RowList):
    """What all pads share: digits, a running count, and the message that an answer is given."""

    BINDINGS: ClassVar[list[BindingType]] = _DIGITS

    class Given(Message):
        """An answer was given."""

        def __init__(self, response: Response) -> None:
            self.response = response
            super().__init__()

    class Missing(Message):
        """An answer is not complete yet; `what` says what to do."""

        def __init__(self, what: str) -> None:
            self.what = what
            super().__init__()

    class Touched(Message):
        """Something was chosen or placed."""

    def __init__(self, shown: tuple[str, ...], signs: Signs) -> None:
        super().__init__(sign=signs.cursor, id="pad")
        self.shown = shown
        self.signs = signs

    def on_mount(self) -> None:
        """Show the rows."""
        self.refill()
        self.begin()

    def begin(self) -> None:
        """Called once the rows are shown."""

    def clicked(self, before: str) -> None:
        """A click only moves the cursor."""

    def rows(self) -> list[Row]:
        """Return the rows as they are now."""
        return []

    def refill(self, cursor: str | None = None) -> None:
        """Show the rows as they are now."""
        self.show(self.rows(), cursor)

    def legend(self) -> list[str]:
        """Return what each digit stands for, where the rows don't show it."""
        return []

    def count(self) -> str:
        """Return how much is placed: `4 of 6 placed`; empty where nothing is counted."""
        return ""

    def hints(self) -> list[KeyHint]:
        """Return the keys of this pad."""
        return []

    def action_digit(self, number: int) -> None:
        """Act on a digit."""

    def touched(self) -> None:
        """Show and say that something changed."""
        self.post_message(self.Touched())


class ChoicePad(Pad):
    """Options to choose from: one, or several."""

    def __init__(self, question: Choice, shown: tuple[str, ...], signs: Signs) -> None:
        super().__init__(shown, signs)
        self.question = question
        self.options = question.options_in(shown)
        self._several = isinstance(question, Several)
        self._chosen: set[str] = set()

    def begin(self) -> None:
        """Put the cursor on no option, so that Enter alone answers nothing."""
        if not self._several:
            self.leave_rows()

    def rows(self) -> list[Row]:
        """Return a row an option, numbered."""
        rows = []
        for number, option in enumerate(self.options, 1):
            lead = f"{number}  "
            if self._several:
                lead = f"{self.signs.done if option.id in self._chosen else self.signs.todo} {number}  "
            rows.append(Row(option.id, (Block(option_text(option), lead=lead),)))
        return rows

    def count(self) -> str:
        """Return how many are chosen, where several may be."""
        return f"{len(self._chosen)} chosen" if self._several else ""

    def action_digit(self, number: int) -> None:
        """Put the cursor on an option, or choose it where several may be chosen."""
        if number > len(self.options):
            return
        option = self.options[number - 1].id
        self.move_to(option)
        if self._several:
            self._toggle(option)

    def _toggle(self, option: str) -> None:
        self._chosen ^= {option}
        self.refill(option)
        self.touched()

    def action_page_down(self) -> None:
        """Space chooses, where several may be chosen."""
        if self._several:
            self._toggle(self.row_id)
        else:
            super().action_page_down()

    def action_choose(self) -> None:
        """Answer with what is chosen."""
        if self._several:
            if not self._chosen:
                self.post_message(self.Missing("Choose with the digits first: each one on or off."))
                return
            ids = tuple(option.id for option in self.options if option.id in self._chosen)
            self.post_message(self.Given(Response(chosen=ids)))
        elif not self.row_id:
            self.post_message(self.Missing("Choose first, with a digit or the arrows; then Enter answers."))
        else:
            self.post_message(self.Given(Response(chosen=(self.row_id,))))

    def clicked(self, before: str) -> None:
        """A click turns an option on or off; where one is to be chosen, a second click on it answers."""
        if self._several:
            self._toggle(self.row_id)
        elif before == self.row_id:
            self.action_choose()

    def hints(self) -> list[KeyHint]:
        """Return the keys of this pad."""
        last = len(self.options)
        choose = (f"1–{last}", "on or off" if self._several else "choose", "")
        return [choose, ("Enter", "answer", "screen.answer")]


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

    def action_digit(self, number: int) -> None:
        """Place the item under the cursor, and go on to the next that isn't placed."""
        item = self.row_id
        if not item or number > len(self.places):
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
