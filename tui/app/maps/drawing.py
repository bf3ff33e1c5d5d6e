"""A map drawn into the lines of a window."""

from collections.abc import Iterator, Sequence
from itertools import compress

from rich.cells import cell_len

from tui.app.maps.canvas import Canvas
from tui.app.maps.ink import STYLES, Ink, glyph
from tui.app.maps.pen import Pen
from tui.app.maps.sides import Sides
from tui.app.maps.spots import Spots
from tui.app.maps.viewport import Viewport, round_distance
from tui.app.maps.words import Word, Words
from tui.app.widgets.line_view import Line, Piece
from tui.model.map import Map, Place, Region, View

_BAR_SHARE = 5
"""The scale bar takes at most one part in so many of the width."""


def draw(chart: Map, view: View, port: Viewport, ink: Ink, spots: Spots) -> list[Line]:
    """Return the lines of a window on a map: a view's own layers, and those of larger views round about it."""
    canvas = Canvas(port.columns, port.rows, ink)
    pen = Pen(canvas, port)
    for other in chart.views:
        if other.id == view.id:
            pen.view(view)
        elif other.size > view.size:
            pen.view(other, view.box)
    focused = chart.spots.get(spots.focus)
    if isinstance(focused, Region):
        pen.shade(focused.lines)
    return _composed(canvas, _words(chart, view, port, canvas, spots))


def _words(chart: Map, view: View, port: Viewport, canvas: Canvas, spots: Spots) -> list[Word]:
    river, *others = (canvas.cells[kind] for kind in STYLES)
    words = Words(port.columns, port.rows, river, others)
    _put_scale(words, port, canvas.ink)
    shown: list[Place | Region] = []
    for each in spots.ranked(chart, port):
        column, row = port.cell(each.spot)
        if isinstance(each, Region):
            shown.append(each)
        elif spots.asked or words.free(row, column):
            shown.append(each)
            words.put_place(row, column, canvas.ink.places[each.kind], spots.style(each.id, "strong"))
    names = {spots.names[each.id] for each in shown}
    sides, home = Sides(view, port), chart.centre
    if home in shown and not spots.asked:  # what the map is about has its name before all labels
        column, row = port.cell(home.spot)
        words.beside(row, column, spots.names[home.id], spots.style(home.id, "text"), sides.across(home.spot))
        shown.remove(home)
    for label in chart.labels if not spots.asked else ():
        if label.view in ("", view.id) and label.text not in names and port.holds(label.at):
            column, row = port.cell(label.at)
            words.about(row, column, label.text, "muted")
    for each in shown:
        column, row = port.cell(each.spot)
        name = spots.names[each.id]
        if isinstance(each, Region):
            words.about(row, column, name, spots.style(each.id, "strong"))
        else:
            words.beside(row, column, name, spots.style(each.id, "text"), sides.across(each.spot))
    return words.words


def _put_scale(words: Words, port: Viewport, ink: Ink) -> None:
    far = round_distance(max(4.0, port.columns / _BAR_SHARE) * port.km_per_column)
    cells = max(2, round(far / port.km_per_column))
    left, middle, right = ink.bar
    number = f"{far:g} km" if far >= 1 else f"{far * 1000:g} m"
    words.put(port.rows - 1, 1, f"{left}{middle * (cells - 2)}{right} {number}", "muted")


def _composed(canvas: Canvas, words: Sequence[Word]) -> list[Line]:
    """Return the cells as lines, words over lines."""
    signs, styles = _cells(canvas)
    for word in words:
        column = word.column
        for character in word.text:
            width = cell_len(character)
            if column >= 0 and column + width <= canvas.columns and 0 <= word.row < canvas.rows:
                at = word.row * canvas.columns + column
                signs[at : at + width] = [character, *[""] * (width - 1)] if width else []
                styles[at : at + width] = [word.style] * width
            column += width
    starts = range(0, canvas.columns * canvas.rows, canvas.columns)
    return [tuple(_runs(signs, styles, start, start + canvas.columns)) for start in starts]


def _cells(canvas: Canvas) -> tuple[list[str], list[str]]:
    """Return each cell's character and style: its dots together, in the style of what matters most."""
    ink = canvas.ink
    signs, styles = [" "] * len(canvas.shade), ["text"] * len(canvas.shade)
    dots = bytearray(canvas.shade) if not ink.shade else bytearray(len(signs))
    for cell in _marked(canvas.shade):
        signs[cell], styles[cell] = glyph(ink, ink.shade, canvas.shade[cell]), "accent"
    for kind in reversed(STYLES):
        sign, style = ink.signs[kind], STYLES[kind]
        marked = canvas.cells[kind]
        for cell in _marked(marked):
            mask = marked[cell]
            if not sign:
                mask = dots[cell] = dots[cell] | mask
            signs[cell], styles[cell] = glyph(ink, sign, mask), style
    return signs, styles


def _marked(cells: bytearray) -> Iterator[int]:
    return compress(range(len(cells)), cells)


def _runs(signs: Sequence[str], styles: Sequence[str], start: int, end: int) -> Iterator[Piece]:
    for after in range(start + 1, end + 1):
        if after == end or styles[after] != styles[start]:
            yield "".join(signs[start:after]), styles[start]
            start = after
