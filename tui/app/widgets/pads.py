"""Where a learner answers, by digits, arrows and Enter: what all pads share, and the one to choose on."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from tui.app.signs import Signs
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.row_list import GAP, Block, Row, RowList, text_row
from tui.model.questions import Choice, Response, Several
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
        self._holds_legend = False

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
        head = [*(text_row(line, "muted") for line in self.legend()), GAP] if self._holds_legend else []
        self.show([*head, *self.rows()], cursor)

    def hold_legend(self, *, within: bool) -> None:
        """Show what each digit stands for above the items, to be scrolled with them, or no more."""
        if within != self._holds_legend:
            self._holds_legend = within
            if self.is_mounted:
                self.refill()

    def legend(self) -> list[str]:
        """Return what each digit stands for, where the rows don't show it."""
        return []

    def count(self) -> str:
        """Return how much is placed: `4 of 6 placed`; empty where nothing is counted."""
        return ""

    def hints(self) -> list[KeyHint]:
        """Return the keys of this pad."""
        return []

    def draft(self) -> Response:
        """Return what is chosen or placed so far, as far as it is an answer of the learner."""
        return Response()

    def restore(self, draft: Response) -> None:
        """Take up what was chosen or placed before; called before the pad is shown."""

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
        self._begin_at = ""

    def begin(self) -> None:
        """Put the cursor on no option, so that Enter alone answers nothing; where one was left, on that."""
        if self._begin_at:
            self.move_to(self._begin_at)
        elif not self._several:
            self.leave_rows()

    def draft(self) -> Response:
        """Return what is chosen; where one is to be chosen, the option under the cursor."""
        ids = self._chosen if self._several else {self.row_id}
        return Response(chosen=tuple([option.id for option in self.options if option.id in ids]))

    def restore(self, draft: Response) -> None:
        """Choose what was chosen before, as far as the question still has it."""
        left = [option.id for option in self.options if option.id in draft.chosen]
        if self._several:
            self._chosen = set(left)
        else:
            self._begin_at = left[0] if left else ""

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
