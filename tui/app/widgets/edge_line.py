"""The one-line edges of a screen: where I am, at the top; what the next key does, at the bottom."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from tui.app.flow import clipped

_SHORTEST = 6
"""Cells: a title that has fewer is left out."""


class TopLine(Widget):
    """Says where the reader is: a title at the left, one measure at the right, before it what is amiss."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"edge--strong", "edge--measure", "edge--warning"}
    DEFAULT_CSS = """
    TopLine {
        height: 1; color: $text-muted;
        & > .edge--strong { color: $foreground; text-style: bold; }
        & > .edge--measure { color: $text-primary; }
        & > .edge--warning { color: $text-warning; text-style: bold; }
    }
    """

    def __init__(self, left: str = "", right: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._left = left
        self._right = right
        self._warning = ""

    def on_mount(self) -> None:
        """Say what the app warns of already."""
        self._warning = getattr(self.app, "warning", "")

    def warn(self, text: str) -> None:
        """Say this as well; empty for no more."""
        self._warning = text
        self.refresh()

    def show(self, left: str, right: str = "") -> None:
        """Show other words."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line; where it is too narrow the left gives way."""
        width = self.size.width
        warning = clipped(self._warning, max(0, width - 2))
        right = clipped(self._right, max(0, width - 2))
        if warning and width < 2 + cell_len(warning) + 3 + cell_len(right):
            right = ""
        gap = "   " if warning and right else ""
        taken = cell_len(warning) + len(gap) + cell_len(right)
        left = _shortened(self._left, max(0, width - 2 - taken - 2))
        space = max(0, width - 2 - cell_len(left) - taken)
        segments = [
            Segment(" ", self.rich_style),
            Segment(left, self.get_component_rich_style("edge--strong")),
            Segment(" " * space, self.rich_style),
            *([Segment(warning, self.get_component_rich_style("edge--warning"))] if warning else []),
            *([Segment(gap, self.rich_style)] if gap else []),
            Segment(right, self.get_component_rich_style("edge--measure")),
            Segment(" ", self.rich_style),
        ]
        return Strip(segments).adjust_cell_length(width, self.rich_style)


def _shortened(words: str, width: int) -> str:
    """Return where one is in so many cells: what is named first gives way first."""
    if cell_len(words) <= width:
        return words
    head, dot, tail = words.partition(" · ")
    room = width - cell_len(dot + tail)
    if room < _SHORTEST and dot:
        return _shortened(tail, width)
    if not dot:
        return clipped(words, width) if width >= _SHORTEST else ""
    cut = clipped(head, room)
    whole_words = cut[:-1].rpartition(" ")[0]
    return f"{whole_words + '…' if cell_len(whole_words) >= _SHORTEST else cut}{dot}{tail}"


KeyHint = tuple[str, str, str]
"""A key as it is shown, what it does, and the action that a click runs."""


class KeyLine(Widget):
    """Says what the next key does; where there is no room, all but the last give way: it leads to all keys."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"edge--key"}
    DEFAULT_CSS = """
    KeyLine {
        height: 1; color: $text-muted;
        & > .edge--key { color: $foreground; text-style: bold; }
    }
    """

    def __init__(self, hints: Sequence[KeyHint] = ()) -> None:
        super().__init__()
        self._hints: tuple[KeyHint, ...] = tuple(hints)
        self._spots: list[tuple[int, int, str]] = []

    def show(self, hints: Sequence[KeyHint]) -> None:
        """Show other keys."""
        if tuple(hints) != self._hints:
            self._hints = tuple(hints)
            self.refresh()

    def _fitting(self, width: int) -> list[KeyHint]:
        hints = list(self._hints)
        while len(hints) > 1 and sum(cell_len(f"{key} {what}") + 2 for key, what, _ in hints) > width:
            del hints[-2]
        return hints

    def render_line(self, y: int) -> Strip:
        """Draw the line, and remember where each key stands for the mouse."""
        width = self.size.width
        key_style = self.get_component_rich_style("edge--key")
        segments = [Segment(" ", self.rich_style)]
        self._spots = []
        x = 1
        for key, what, action in self._fitting(width):
            length = cell_len(f"{key} {what}")
            self._spots.append((x, x + length, action))
            segments += [Segment(key, key_style), Segment(f" {what}", self.rich_style), Segment("  ", self.rich_style)]
            x += length + 2
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    async def on_click(self, event: events.Click) -> None:
        """Run the action of the key that was clicked."""
        for start, end, action in self._spots:
            if start <= event.x < end and action:
                await self.screen.run_action(action)
