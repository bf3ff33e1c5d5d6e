"""Where ids stand in the files of the views: the argument, the timeline, the map."""

from collections.abc import Iterator

from tui.library.nodes import Node
from tui.library.sources import MAP, REASONS, TIMELINE

VIEWS = (REASONS, TIMELINE, MAP)
"""The files of the views."""
_LISTS = ("events", "views", "places", "regions")


def view_ids(name: str, root: Node) -> Iterator[Node]:
    """Yield whatever bears an id that must be unique in the guide."""
    if name == REASONS:
        for strand in root.each("strands"):
            yield from _reasons(strand)
        build = root.get("build")
        if build is not None:
            yield build
            yield from build.each("rounds")
    else:
        for each in _LISTS:
            yield from root.each(each)


def _reasons(node: Node) -> Iterator[Node]:
    for reason in node.each("reasons"):
        yield reason
        yield from _reasons(reason)
