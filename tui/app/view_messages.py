"""What screens ask of the app about the views: the argument, the dates, the map."""

from textual.message import Message

from tui.model.value import value
from tui.study import Study


@value(frozen=False)
class OpenArgument(Message):
    """Open the argument, at a claim if one is named."""

    study: Study
    reason: str = ""


@value(frozen=False)
class OpenTimeline(Message):
    """Open the dates, at an event if one is named."""

    study: Study
    event: str = ""


@value(frozen=False)
class OpenMap(Message):
    """Open the map, at a place if one is named."""

    study: Study
    place: str = ""
