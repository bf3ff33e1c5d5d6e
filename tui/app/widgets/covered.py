"""A row of widgets that leave none of it in sight."""

from textual.containers import Horizontal


class Covered(Horizontal):
    """Puts widgets side by side, and draws nothing under them."""

    BLANK = True
