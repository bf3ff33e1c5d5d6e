"""A map: views of layers of lines, and the places and regions on them."""

from functools import cached_property
from typing import Literal

from tui.model.lines import Box, Lines, Point
from tui.model.value import value

LayerKind = Literal["river", "lake", "coast", "border", "inner"]
PlaceKind = Literal["city", "town", "landmark"]


@value(kw_only=True)
class Layer:
    """Lines of one kind, and what they are called in the legend; those of a lake are rings."""

    kind: LayerKind
    name: str
    lines: Lines


@value(kw_only=True)
class View:
    """A part of the earth, with the layers made for its scale."""

    id: str
    title: str
    box: Box
    layers: tuple[Layer, ...]

    @property
    def size(self) -> float:
        """How much it shows, in square degrees."""
        return (self.box[2] - self.box[0]) * (self.box[3] - self.box[1])


@value(kw_only=True)
class Place:
    """A point on the map."""

    id: str
    name: str
    at: Point
    kind: PlaceKind = "city"
    rank: int = 2
    """1 for what is named first where there is little room, then 2 and 3."""
    note: str = ""
    """A few words on it, such as on which bank it stands."""
    term: str = ""
    drawn: Point | None = None
    """Where its dot is drawn, if its own place would fall on the wrong side of a line."""

    @property
    def spot(self) -> Point:
        """Where its dot is drawn."""
        return self.drawn or self.at


@value(kw_only=True)
class Region:
    """A part of the map with a name; its lines are rings."""

    id: str
    name: str
    at: Point
    """Where its name stands."""
    lines: Lines
    note: str = ""
    term: str = ""

    @property
    def spot(self) -> Point:
        """Where its name stands."""
        return self.at


@value
class Label:
    """Words that stand on the map without a dot, in one view or in all."""

    text: str
    at: Point
    view: str = ""


@value(kw_only=True)
class Map:
    """All that a guide shows of the earth."""

    views: tuple[View, ...]
    places: tuple[Place, ...]
    regions: tuple[Region, ...] = ()
    labels: tuple[Label, ...] = ()
    title: str = ""
    date: str = ""
    note: str = ""
    credit: str = ""
    home: str = ""
    """The place from which bearings and distances are measured; the first unless given."""

    @cached_property
    def spots(self) -> dict[str, Place | Region]:
        """Places and regions by id."""
        spots: list[Place | Region] = [*self.places, *self.regions]
        return {each.id: each for each in spots}

    @cached_property
    def views_by_id(self) -> dict[str, View]:
        """The views by id."""
        return {view.id: view for view in self.views}

    @property
    def centre(self) -> Place:
        """The place from which bearings and distances are measured."""
        return next((place for place in self.places if place.id == self.home), self.places[0])

    def of_term(self, term: str) -> Place | Region | None:
        """Return what the map shows of a glossary entry: a region before a place, since it shows more."""
        spots: list[Place | Region] = [*self.regions, *self.places]
        return next((each for each in spots if term and each.term == term), None)

    def closest_view(self, box: Box) -> View:
        """Return the view with the most detail that holds a box, or the one that shows most."""
        holding = [view for view in self.views if _holds(view.box, box)]
        by_size = sorted(holding or self.views, key=lambda view: view.size)
        return by_size[0] if holding else by_size[-1]


def _holds(outer: Box, inner: Box) -> bool:
    """Return whether the middle of a box lies in another and it is hardly larger."""
    lon, lat = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    inside = outer[0] <= lon <= outer[2] and outer[1] <= lat <= outer[3]
    higher = inner[3] - inner[1] > 1.05 * (outer[3] - outer[1])
    wider = inner[2] - inner[0] > 1.05 * (outer[2] - outer[0])
    return inside and not (higher and wider)
