"""A stock Textual reader: the yardstick of keys. Reads a file of paragraphs, and one of entries that Tab walks."""

import sys
from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static


class Stock(App[None]):
    """Shows paragraphs in a scroll, and an entry under them."""

    CSS = "#entry { height: 5; dock: bottom; border-top: solid $foreground; } Static { margin: 0 1 1 1; }"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "look_up", priority=True)]

    def __init__(self, paragraphs: list[str], entries: list[str]) -> None:
        super().__init__()
        self._paragraphs = paragraphs
        self._entries = entries
        self._next = 0

    def compose(self) -> ComposeResult:
        """Yield the text."""
        with VerticalScroll():
            for paragraph in self._paragraphs:
                yield Static(paragraph, markup=False)
        yield Static(id="entry", markup=False)

    def action_look_up(self) -> None:
        """Show the next entry."""
        self.query_one("#entry", Static).update(self._entries[self._next % len(self._entries)])
        self._next += 1


if __name__ == "__main__":
    Stock(*(Path(name).read_text(encoding="utf-8").splitlines() for name in sys.argv[1:3])).run()
