"""How one line of a section is drawn: its paragraph's number, the bar, the text with its marks, the signs beside it."""

from collections.abc import Sequence
from itertools import pairwise

from rich.cells import cell_len

from tui.app.margin_sign import MarginSign
from tui.app.section_layout import ROOM_AFTER, SectionLayout, Stretch
from tui.app.spans import Span
from tui.app.widgets.line_view import Line, Piece

_NUMBERED = 6
"""Cells of the gutter from which the bar has room beside the number."""


def draw(
    layout: SectionLayout, stretch: Stretch, number: str, bar: str, spans: Sequence[Span], beside: Sequence[MarginSign]
) -> Line:
    """Return a line of text in its pieces; `number` and `bar` are empty or blank where they don't belong."""
    gutter = layout.gutter
    label = number if stretch.start == 0 else ""
    style = "muted" if label else "text"
    before: Piece = (" ", style)
    for each in beside:
        if not each.after:
            before = (each.sign, each.style)
    after = signs_after(stretch, beside)
    pieces: list[Piece] = [(" " * layout.margin, "text")]
    if gutter >= _NUMBERED:
        pieces += [(label.rjust(gutter - 3), style), before, (bar, "text" if bar == " " else "bar"), (" ", "text")]
    else:
        pieces += [(label.ljust(gutter - 1)[: gutter - 1], style), before]
    pieces += _cut(stretch, spans)
    if after:
        blank = layout.measure + ROOM_AFTER - len(after) - cell_len(stretch.text)
        pieces += [(" " * max(0, blank), "text"), *((each.sign, each.style) for each in after)]
    return tuple(pieces)


def signs_after(stretch: Stretch, beside: Sequence[MarginSign]) -> list[MarginSign]:
    """Return the signs that stand after a line, at most as many as there is room for."""
    return [each for each in beside if each.after and stretch.start < each.end <= stretch.end][-ROOM_AFTER:]


def _cut(stretch: Stretch, spans: Sequence[Span]) -> list[Piece]:
    """Return a line's text in pieces, each in the style of the last span that covers it."""
    inner = {edge for span in spans for edge in (span.start, span.end) if stretch.start < edge < stretch.end}
    edges = [stretch.start, *sorted(inner), stretch.end]
    pieces: list[Piece] = []
    for start, end in pairwise(edges):
        style = next((span.style for span in reversed(spans) if span.start <= start and span.end >= end), "text")
        pieces.append((stretch.paragraph.text[start:end], style))
    return pieces
