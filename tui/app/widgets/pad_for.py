"""Which pad a question is answered on."""

from tui.app.signs import Signs
from tui.app.widgets.locate_pad import LocatePad
from tui.app.widgets.order_pad import OrderPad
from tui.app.widgets.pads import ChoicePad, Pad
from tui.app.widgets.place_pad import PlacePad
from tui.app.widgets.short_pad import ShortPad
from tui.model.map import Map
from tui.model.questions import Choice, Locate, Ordering, Placing, Question

AnyPad = Pad | ShortPad | LocatePad
"""Where a learner answers."""


def pad_for(question: Question, shown: tuple[str, ...], signs: Signs, chart: Map | None) -> AnyPad:
    """Return a pad for a question, its options and items in the order shown."""
    match question:
        case Locate() if chart is not None:
            return LocatePad(chart, question, shown, signs)
        case Choice():
            return ChoicePad(question, shown, signs)
        case Placing():
            return PlacePad(question, shown, signs)
        case Ordering():
            return OrderPad(question, shown, signs)
        case _:
            return ShortPad()
