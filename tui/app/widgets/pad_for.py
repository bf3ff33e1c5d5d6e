"""Which pad a question is answered on."""

from tui.app.signs import Signs
from tui.app.widgets.pads import ChoicePad, OrderPad, Pad, PlacePad
from tui.app.widgets.short_pad import ShortPad
from tui.model.questions import Choice, Ordering, Placing, Question


def pad_for(question: Question, shown: tuple[str, ...], signs: Signs) -> Pad | ShortPad:
    """Return a pad for a question, its options and items in the order shown."""
    match question:
        case Choice():
            return ChoicePad(question, shown, signs)
        case Placing():
            return PlacePad(question, shown, signs)
        case Ordering():
            return OrderPad(question, shown, signs)
        case _:
            return ShortPad()
