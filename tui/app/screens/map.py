"""The map of a guide: its views, its places, what the glossary says of them."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding

from tui.app.keys import letter
from tui.app.messages import OpenEntry
from tui.app.screens.places import PlacesScreen
from tui.app.screens.study_screen import KEYS_HINT, StudyScreen
from tui.app.widgets.edge_line import KeyHint, KeyLine, TopLine
from tui.app.widgets.map_foot import MapFoot
from tui.app.widgets.map_view import MapView
from tui.model.map import Map
from tui.study import Study

_NARROW = 64
_LOW = 18
"""Lines: a lower window leaves all it can to the map."""


class MapScreen(StudyScreen[None]):
    """Shows the map between its edges; Tab walks the places, Enter opens one in the glossary."""

    AUTO_FOCUS = "MapView"
    BINDINGS = [
        Binding(letter("i"), "places", "Places and sources", id="map.places", tooltip="All places, borders, sources"),
        Binding("0,home", "view(0)", "Whole view", show=False, id="map.whole", tooltip="The whole view again"),
        *[
            Binding(str(number), f"view({number})", "View", show=False, id=f"map.view-{number}", tooltip="A whole view")
            for number in range(1, 10)
        ],
    ]

    def __init__(self, study: Study, chart: Map, place: str = "") -> None:
        super().__init__()
        self.study = study
        self.chart = chart
        self._place = place if place in chart.spots else ""

    def compose(self) -> ComposeResult:
        """Yield the edges, the map and what stands under it."""
        yield TopLine()
        yield MapView(self.chart, self.signs)
        yield MapFoot(self.chart, self.signs)
        yield KeyLine()

    @property
    def map(self) -> MapView:
        """The map."""
        return self.query_one(MapView)

    def on_mount(self) -> None:
        """Show the first view, or the place one comes for."""
        if self._place:
            self.map.show_spot(self._place)
        self._refresh_edges()

    def on_screen_resume(self) -> None:
        """Draw with the signs that are chosen now."""
        if self.map.signs != self.signs:
            self.map.signs = self.signs
            self.map.show_changed()

    def on_resize(self) -> None:
        """Give what stands under the map the room that there is now."""
        self._refresh_edges()

    def follow(self) -> bool:
        """Show the map of an edited guide, the same part of it; False where there is none."""
        chart = self.study.guide.map
        if chart is None:
            return False
        self.chart = chart
        self.map.follow(chart)
        self.query_one(MapFoot).follow(chart)
        self._refresh_edges()
        return True

    @on(MapView.Changed)
    def _refresh_edges(self) -> None:
        if not self.children:
            return
        view, chart = self.map.view, self.chart
        width, height = self.app.size
        right = " · ".join(filter(None, [view.title, chart.date if width >= _NARROW else ""]))
        self.query_one(TopLine).show(f"{self.study.guide.title} · map", right)
        self.query_one(KeyLine).show(self._hints())
        spot = chart.spots.get(self.map.focus_id)
        self.query_one(MapFoot).show(view, spot, self.signs, low=height < _LOW, width=width)

    @on(MapView.Opened)
    def _open(self, message: MapView.Opened) -> None:
        spot = self.chart.spots.get(message.spot)
        if spot is None:
            self.keeper.say("Choose a place first: Tab walks them.")
        elif not spot.term:
            self.keeper.say(f"The glossary has no entry for {spot.name}.")
        else:
            self.study.look_up(spot.term)
            self.app.post_message(OpenEntry(self.study, spot.term))

    def action_view(self, number: int) -> None:
        """Show a whole view by its number, or with 0 the one that is shown."""
        if number == 0:
            self.map.show_view(self.map.view)
        elif number <= len(self.chart.views):
            self.map.show_view(self.chart.views[number - 1])

    def action_places(self) -> None:
        """List all places, with what the map rests on."""
        self.app.push_screen(PlacesScreen(self.study.guide, self.chart), self._show_place)

    def _show_place(self, place: str | None) -> None:
        if place:
            self.map.show_spot(place)

    def action_back(self) -> None:
        """Take the focus off the place; then leave."""
        if self.map.focus_id:
            self.map.focus_spot("")
        else:
            self.dismiss(None)

    def _hints(self) -> list[KeyHint]:
        views: list[KeyHint] = [(f"1–{len(self.chart.views)}", "views", "screen.view(1)")]
        return [
            ("Tab", "place", ""),
            ("Enter", "entry", ""),
            ("←↑↓→", "move", ""),
            ("+ −", "zoom", ""),
            *(views if len(self.chart.views) > 1 else []),
            ("i", "places", "screen.places"),
            ("Esc", "back", "screen.back"),
            KEYS_HINT,
        ]
