"""The file of a map: layers, places and regions, each by itself, so that a broken one costs no other."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.library.entries import listed
from tui.library.faults import did_you_mean, shortened
from tui.library.findings import Findings
from tui.library.nodes import Listing, Node
from tui.library.points import read_point, read_points
from tui.library.shape import shape
from tui.model.glossary import Term
from tui.model.lines import Box, Lines, packed
from tui.model.map import Label, Layer, LayerKind, Map, Place, PlaceKind, Region, View

_RINGED = {"lake"}


@dataclass(frozen=True)
class MapFile:
    """What stands in the file of a map beside its lists."""

    title: str = ""
    date: str = ""
    note: str = ""
    credit: str = ""
    home: str = ""


@dataclass(frozen=True)
class ViewFields:
    """The fields of a view beside its box and its layers."""

    id: str
    title: str


@dataclass(frozen=True)
class LayerFields:
    """The fields of a layer beside its lines."""

    kind: LayerKind
    name: str


@dataclass(frozen=True)
class PlaceFields:
    """The fields of a place beside its points."""

    id: str
    name: str
    kind: PlaceKind = "city"
    rank: int = 2
    note: str = ""
    term: str = ""


@dataclass(frozen=True)
class RegionFields:
    """The fields of a region beside its points and its rings."""

    id: str
    name: str
    note: str = ""
    term: str = ""


@dataclass(frozen=True)
class LabelFields:
    """The fields of a label beside its point."""

    text: str
    view: str = ""


def read_map(root: Node | None, terms: Sequence[Term], findings: Findings) -> Map | None:
    """Return the map without what is broken in it, or None where too little is left to draw."""
    if root is None:
        return None
    shaped = shape(root, MapFile, skip={"views", "places", "regions", "labels"})
    findings.add(shaped.problems)
    known = [term.id for term in terms]
    views = [view for node in listed(root, "views", findings, needed=True) if (view := _view(node, findings))]
    places = [
        place for node in listed(root, "places", findings, needed=True) if (place := _place(node, known, findings))
    ]
    regions = [region for node in listed(root, "regions", findings) if (region := _region(node, known, findings))]
    labels = [label for node in listed(root, "labels", findings) if (label := _label(node, views, findings))]
    for name, found in (("views", views), ("places", places)):
        if not found and isinstance(root.get(name), Listing):
            message = f"`{name}` must be a list with at least one of them."
            findings.error(root.get(name) or root, "map-empty", message, "Begin each with `- id: …`.")
    head = shaped.value or MapFile()
    if head.home and head.home not in {place.id for place in places}:
        message = f"There is no place `{shortened(head.home)}`."
        findings.error(root.nearest("home"), "place-unknown", message, did_you_mean(head.home, [p.id for p in places]))
    if not views or not places:
        return None
    return Map(views=tuple(views), places=tuple(places), regions=tuple(regions), labels=tuple(labels), **vars(head))


def _view(node: Node, findings: Findings) -> View | None:
    shaped = shape(node, ViewFields, skip={"box", "layers"})
    findings.add(shaped.problems)
    layers = [layer for each in listed(node, "layers", findings, needed=True) if (layer := _layer(each, findings))]
    corners = _wanted(node, "box", findings) and read_points(node.nearest("box"), findings, 2, 2)
    if shaped.value is None or not corners:
        return None
    (west, south), (east, north) = corners
    if west >= east or south >= north:
        message = "The box has no inside: its first corner must be the south-western one."
        findings.error(node.nearest("box"), "box-empty", message, "Write `west,south east,north`.")
        return None
    box: Box = (west, south, east, north)
    return View(id=shaped.value.id, title=shaped.value.title, box=box, layers=tuple(layers))


def _layer(node: Node, findings: Findings) -> Layer | None:
    shaped = shape(node, LayerFields, skip={"lines"})
    findings.add(shaped.problems)
    if shaped.value is None:
        return None
    lines = _lines(node, "lines", shaped.value.kind in _RINGED, findings)
    return Layer(kind=shaped.value.kind, name=shaped.value.name, lines=lines) if lines else None


def _lines(node: Node, name: str, rings: bool, findings: Findings) -> Lines | None:
    if not _wanted(node, name, findings):
        return None
    listing = node.nearest(name)
    if not isinstance(listing, Listing) or not listing.items:
        message = f"`{name}` must be a list of texts of points."
        code = "points-few" if isinstance(listing, Listing) else "kind-wrong"
        findings.error(listing, code, message, "Begin each line with `- `.")
        return None
    lines = [points for each in listing.items if (points := read_points(each, findings, 4 if rings else 2))]
    if rings:
        lines = [line if line[0] == line[-1] else [*line, line[0]] for line in lines]
    return packed(lines) if lines else None


def _place(node: Node, known: list[str], findings: Findings) -> Place | None:
    shaped = shape(node, PlaceFields, skip={"at", "drawn"})
    findings.add(shaped.problems)
    at = _wanted(node, "at", findings) and read_point(node.nearest("at"), findings)
    drawn = read_point(node.nearest("drawn"), findings) if node.get("drawn") else None
    if shaped.value is None or not at or not _term_known(shaped.value.term, node, known, findings):
        return None
    return Place(at=at, drawn=drawn, **vars(shaped.value))


def _region(node: Node, known: list[str], findings: Findings) -> Region | None:
    shaped = shape(node, RegionFields, skip={"at", "rings"})
    findings.add(shaped.problems)
    at = _wanted(node, "at", findings) and read_point(node.nearest("at"), findings)
    lines = _lines(node, "rings", True, findings)
    if shaped.value is None or not at or not lines or not _term_known(shaped.value.term, node, known, findings):
        return None
    return Region(at=at, lines=lines, **vars(shaped.value))


def _label(node: Node, views: Sequence[View], findings: Findings) -> Label | None:
    shaped = shape(node, LabelFields, skip={"at"})
    findings.add(shaped.problems)
    at = _wanted(node, "at", findings) and read_point(node.nearest("at"), findings)
    if shaped.value is None or not at:
        return None
    ids = [view.id for view in views]
    if shaped.value.view and shaped.value.view not in ids:
        message = f"There is no view `{shortened(shaped.value.view)}`."
        findings.error(node.nearest("view"), "view-unknown", message, did_you_mean(shaped.value.view, ids))
        return None
    return Label(shaped.value.text, at, shaped.value.view)


def _wanted(node: Node, name: str, findings: Findings) -> bool:
    if node.get(name) is None:
        findings.error(node, "field-missing", f"`{name}` is missing here.", f"Add `{name}: …`.")
        return False
    return True


def _term_known(term: str, node: Node, known: list[str], findings: Findings) -> bool:
    if not term or term in known:
        return True
    findings.error(
        node.nearest("term"), "term-unknown", f"There is no term `{shortened(term)}`.", did_you_mean(term, known)
    )
    return False
