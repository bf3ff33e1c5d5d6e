"""A map in a window: panned and zoomed by keys and mouse, its places walked one by one."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from tui.app.maps.drawing import draw
from tui.app.maps.ink import INKS
from tui.app.maps.spots import Spots, all_spots
from tui.app.maps.viewport import Viewport, fitted
from tui.app.signs import Signs
from tui.app.widgets.line_view import Line, LineView
from tui.model.map import Map, View

_STEP = 6
"""A pan moves by one part in so many of the window."""
_CLOSER = 1.5
_FINEST = 0.0005
"""Degrees of latitude that a cell is wide at the closest look: some 50 metres."""
_NEAR = 3
"""Cells within which a click finds a place."""


class MapView(LineView, inherit_bindings=False):
    """Shows a part of a map; says when something else is shown or in focus, and what was opened."""

    HAS_THUMB = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "pan(0,-1)", "North", show=False, id="map.north", tooltip="Further north"),
        Binding("down", "pan(0,1)", "South", show=False, id="map.south", tooltip="Further south"),
        Binding("left", "pan(-1,0)", "West", show=False, id="map.west", tooltip="Further west"),
        Binding("right", "pan(1,0)", "East", show=False, id="map.east", tooltip="Further east"),
        Binding("plus,equals_sign,z", "zoom(1)", "Closer", id="map.closer", tooltip="A closer look"),
        Binding("minus,x", "zoom(-1)", "Further", id="map.further", tooltip="A look from further away"),
        Binding("tab", "spot(1)", "Next place", show=False, id="map.next", tooltip="To the next place in view"),
        Binding("shift+tab", "spot(-1)", "Place before", show=False, id="map.before", tooltip="To the place before"),
        Binding("enter", "open", "Entry", show=False, id="map.open", tooltip="Open the place in the glossary"),
    ]

    class Changed(Message):
        """Another part is shown, or another place has the focus."""

    class Opened(Message):
        """A place is wanted; its id is empty where none has the focus."""

        def __init__(self, spot: str) -> None:
            self.spot = spot
            super().__init__()

    def __init__(self, chart: Map, signs: Signs, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.chart = chart
        self.signs = signs
        self.wanted: View = chart.views[0]
        """The view that is shown whole until one pans or zooms."""
        self.focus_id = ""
        """The place or region that has the focus; empty if none has."""
        self.port = fitted(self.wanted.box, 1, 1)
        self._whole = True
        self._height = 0

    def follow(self, chart: Map) -> None:
        """Draw another edition of the map, the same part of it."""
        self.chart = chart
        self.wanted = next((view for view in chart.views if view.id == self.wanted.id), chart.views[0])
        self.focus_id = self.focus_id if self.focus_id in chart.spots else ""
        self.show_changed()

    @property
    def view(self) -> View:
        """The view of which the layers are drawn."""
        return self.wanted if self._whole else self.chart.closest_view(self.port.box)

    def spots(self) -> Spots:
        """Return what is shown, and under which names."""
        return all_spots(self.chart, self.focus_id)

    # drawing

    def lay_out(self, width: int) -> list[Line]:
        """Draw the map for the window's size."""
        self._height = self.page
        self.port = fitted(self.wanted.box, width, self.page) if self._whole else self.port.resized(width, self.page)
        return draw(self.chart, self.view, self.port, INKS[self.signs.name], self.spots())

    def on_resize(self) -> None:
        """Draw anew for another size."""
        if self._laid_out_for >= 0 and self._height != self.page:
            self.show_changed()
        super().on_resize()

    def show_changed(self) -> None:
        """Draw what is shown now, and say that it changed."""
        self.redraw(layout=True)
        self.post_message(self.Changed())

    # going about

    def show_view(self, view: View) -> None:
        """Show the whole of a view."""
        self.wanted, self._whole = view, True
        self.show_changed()

    def show_spot(self, spot: str) -> None:
        """Put the focus on a place or a region, and show it in the closest view that has it."""
        each = self.chart.spots[spot]
        self.focus_id = spot
        lon, lat = each.spot
        self.wanted, self._whole = self.chart.closest_view((lon, lat, lon, lat)), True
        self.show_changed()

    def _move(self, port: Viewport) -> None:
        self.port, self._whole = port, False
        self.show_changed()

    def action_pan(self, right: int, down: int) -> None:
        """Move the window by a part of its size."""
        port, box = self.port, max(self.chart.views, key=lambda view: view.size).box
        columns, rows = right * max(1, port.columns // _STEP), down * max(1, port.rows // _STEP)
        self._move(port.moved(columns, rows, box))

    def action_zoom(self, step: int) -> None:
        """Look closer, or from further away, about the place in focus if there is one."""
        focused = self.chart.spots.get(self.focus_id)
        about = focused.spot if focused is not None and self.port.holds(focused.spot) else self.port.middle
        self._zoom(step, about)

    def _zoom(self, step: int, about: tuple[float, float]) -> None:
        widest = max(self.chart.views, key=lambda view: view.size)
        most = fitted(widest.box, self.port.columns, self.port.rows).scale
        factor = _CLOSER if step > 0 else 1 / _CLOSER
        self._move(self.port.zoomed(factor, about, min(_FINEST, most), most))

    def in_view(self) -> list[str]:
        """Return the places and regions that can be walked, from west to east."""
        held = [each for each in self.spots().ranked(self.chart, self.port) if each.id in self.spots().names]
        return [each.id for each in sorted(held, key=lambda each: each.spot)]

    def action_spot(self, step: int) -> None:
        """Put the focus on the next place in view, or on the one before."""
        ids = self.in_view()
        if ids:
            at = ids.index(self.focus_id) + step if self.focus_id in ids else (0 if step > 0 else -1)
            self.focus_spot(ids[at % len(ids)])

    def focus_spot(self, spot: str) -> None:
        """Put the focus on a place in view, or take it off with an empty id."""
        if spot != self.focus_id:
            self.focus_id = spot
            self.show_changed()

    def action_open(self) -> None:
        """Open the place in focus."""
        self.post_message(self.Opened(self.focus_id))

    # the mouse

    def spot_at(self, column: int, row: int) -> str:
        """Return the place nearest to a cell; empty if none is near."""
        found = [(abs(x - column) + 2 * abs(y - row), each) for each in self.in_view() for x, y in [self._cell(each)]]
        return min(found)[1] if found and min(found)[0] <= _NEAR else ""

    def _cell(self, spot: str) -> tuple[int, int]:
        return self.port.cell(self.chart.spots[spot].spot)

    def on_click(self, event: events.Click) -> None:
        """Put the focus on the place that was clicked; a second click opens it."""
        at = event.get_content_offset(self)
        spot = self.spot_at(at.x, at.y) if at else ""
        if spot and spot == self.focus_id:
            self.action_open()
        elif spot:
            self.focus_spot(spot)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Look closer at what is under the pointer."""
        event.stop()
        self._zoom(1, self.port.point(event.x, event.y))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Look from further away."""
        event.stop()
        self._zoom(-1, self.port.point(event.x, event.y))
