"""What a learner began to answer and left."""

from tui.model.questions import Response
from tui.model.value import value


@value
class Draft:
    """What was chosen, placed or typed, how sure the learner was, and whether the text was open."""

    response: Response
    sure: int = 0
    open_book: bool = False
