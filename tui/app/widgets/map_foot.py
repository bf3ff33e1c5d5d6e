"""What stands under a map: the place in focus or the legend, then its date, its borders and its credit."""

from tui.app.flow import clipped, wrapped
from tui.app.maps.ink import INKS, STYLES, Ink, sample
from tui.app.signs import Signs
from tui.app.widgets.line_view import Line, LineView, Piece
from tui.model.map import Map, Place, PlaceKind, Region, View

_PLACES: tuple[PlaceKind, ...] = ("city", "town", "landmark")
_GAP = "   "


class MapFoot(LineView, can_focus=False):
    """Shows a few lines about a map."""

    HAS_THUMB = False
    DEFAULT_CSS = "MapFoot { height: 2; }"

    def __init__(self, chart: Map, signs: Signs) -> None:
        super().__init__()
        self._chart = chart
        self._signs = signs
        self._view = chart.views[0]
        self._spot: Place | Region | None = None
        self._low = False
        self._shown: tuple[object, ...] = ()

    def follow(self, chart: Map) -> None:
        """Speak of another edition of the map."""
        self._chart = chart
        self._view, self._spot, self._shown = chart.views[0], None, ()

    def show(self, view: View, spot: Place | Region | None, signs: Signs, *, low: bool, width: int) -> None:
        """Show what belongs to a view, and the place in focus; only two lines in a low window."""
        if (view, spot, signs, low, width) == self._shown:
            return
        self._shown = view, spot, signs, low, width
        self._view, self._spot, self._signs, self._low = view, spot, signs, low
        self.styles.height = max(1, len(self.lay_out(width)))
        self.redraw(layout=True)

    def lay_out(self, width: int) -> list[Line]:
        """Lay the legend or the focus out, then the caption."""
        room = max(8, width - 2)
        first = self._about(self._spot, room) if self._spot else self._legend(room)
        if self._low:
            return [*first[:1], ((" " + clipped(self._brief(), room), "muted"),)]
        legend = len(self._legend(room))
        first = (first + [()] * legend)[: max(legend, len(first))]
        return [*first, *(((" " + text, "muted"),) for text in wrapped(self._caption(), room))]

    def _brief(self) -> str:
        said = INKS[self._signs.name].said
        return " · ".join(filter(None, [self._chart.date, "i: borders, sources", said]))

    def _caption(self) -> str:
        chart = self._chart
        date = f"{chart.date}." if chart.date else ""
        return " ".join(filter(None, [date, INKS[self._signs.name].said, chart.note, chart.credit]))

    def _about(self, spot: Place | Region, room: int) -> list[Line]:
        note = f", {spot.note}" if spot.note else ""
        lines: list[Line] = [((" " + text, "strong"),) for text in wrapped(spot.name + note, room)]
        if spot.term:
            lines.append(((" Enter opens it in the glossary", "accent"),))
        return lines

    def _legend(self, room: int) -> list[Line]:
        lines: list[list[Piece]] = [[]]
        used = 0
        for piece, text in self._items(INKS[self._signs.name]):
            length = len(piece[0]) + 1 + len(text) + len(_GAP)
            if used and used + length - len(_GAP) > room:
                lines.append([])
                used = 0
            lines[-1] += [(" " if not used else "", "text"), piece, (f" {text}{_GAP}", "muted")]
            used += length
        return [tuple(line) for line in lines]

    def _items(self, ink: Ink) -> list[tuple[Piece, str]]:
        drawn = [view for view in self._chart.views if view.size > self._view.size] + [self._view]
        names = {layer.kind: layer.name for view in drawn for layer in reversed(view.layers)}
        items: list[tuple[Piece, str]] = [
            ((sample(ink, kind), style), names[kind]) for kind, style in STYLES.items() if kind in names
        ]
        kinds = {place.kind for place in self._chart.places}
        return items + [((ink.places[kind], "strong"), kind) for kind in _PLACES if kind in kinds]
