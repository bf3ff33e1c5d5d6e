"""A list whose rows are turned to something else by a key."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.app.widgets.row_list import RowList


class TurnList(RowList):
    """A list of which Space changes a row, as Enter does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "choose", "Change", show=False, id="row.change", tooltip="Open or close it"),
    ]
