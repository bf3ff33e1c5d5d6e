"""Which places and regions of a map are shown, and under which names."""

from collections.abc import Mapping
from typing import NamedTuple

from tui.app.maps.viewport import Viewport
from tui.model.map import Map, Place, Region

_CELLS_EACH = 90
"""Cells of the window for each place that is shown."""
_LEAST = 3


class Spots(NamedTuple):
    """What is shown of a map's places and regions."""

    names: Mapping[str, str]
    """What stands beside each place or in each region, by id."""
    focus: str = ""
    """The id of the one that has the focus; empty if none has."""
    asked: bool = False
    """Whether they are there to be chosen from: then all are shown, and no labels that tell which is which."""

    def style(self, spot: str, usual: str) -> str:
        """Return the style of a spot's sign or name."""
        return "term-focus" if spot == self.focus else usual

    def ranked(self, chart: Map, port: Viewport) -> list[Place | Region]:
        """Return what is in view and finds room, the one in focus first, then what the map is about, then by rank."""
        found = [each for name in self.names if port.holds((each := chart.spots[name]).spot)]
        home = chart.centre.id
        found.sort(
            key=lambda each: (each.id != self.focus, each.id != home, each.rank if isinstance(each, Place) else 0)
        )
        return found if self.asked else found[: max(_LEAST, port.columns * port.rows // _CELLS_EACH)]


def all_spots(chart: Map, focus: str = "") -> Spots:
    """Return every place under its name; a region only when it has the focus."""
    names = {place.id: place.name for place in chart.places}
    if focus in chart.spots:
        names[focus] = chart.spots[focus].name
    return Spots(names, focus)
