"""Stretches of text that are drawn in a style of their own."""

from tui.model.value import value


@value
class Span:
    """A stretch of one paragraph, and the name of the style that it is drawn in."""

    paragraph: str
    start: int
    end: int
    style: str
