"""A stock Textual reader: the yardstick of keys. Shows a file of paragraphs."""

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static


class Stock(App[None]):
    """Shows paragraphs in a scroll."""

    CSS = "Static { margin: 0 1 1 1; }"

    def __init__(self, paragraphs: list[str]) -> None:
        super().__init__()
        self._paragraphs = paragraphs

    def compose(self) -> ComposeResult:
        """Yield the text."""
        with VerticalScroll():
            for paragraph in self._paragraphs:
                yield Static(paragraph, markup=False)


if __name__ == "__main__":
    Stock(Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()).run()
