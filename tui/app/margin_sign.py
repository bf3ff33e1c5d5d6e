"""Signs that stand beside the text."""

from tui.model.value import value


@value
class MarginSign:
    """A sign beside the lines that show a stretch of one paragraph: before the text, or after its last such line.

    After one line there is room for two, the last ones given.
    """

    paragraph: str
    start: int
    end: int
    sign: str
    """One cell wide."""
    style: str = "accent"
    after: bool = False
    opens: str = ""
    """What a click on it opens: `note:` or `claim:`, and an id."""
