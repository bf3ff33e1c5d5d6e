"""The ids that parts of a guide had before: `was` leads a learner's history to the present ones."""

from collections.abc import Iterator, Mapping

from tui.library.faults import shortened
from tui.library.findings import Findings
from tui.library.identifier import well_formed
from tui.library.ids import shared_ids
from tui.library.nodes import Fields, Listing, Node, Scalar
from tui.library.sources import Sources

_MEMBERS = ("options", "items", "targets", "classes")
"""Lists whose ids are no one's but their question's or scheme's."""


def read_renames(roots: Mapping[str, Node], sources: Sources, findings: Findings) -> tuple[tuple[str, str], ...]:
    """Return each earlier id with the one that took its place; one that is still in use is found."""
    speaking = [root for name, root in roots.items() if b"was" in sources.files[name]]
    written = [(bearer, old) for root in speaking for bearer in bearers(root) for old in _earlier(bearer)]
    if not written:
        return ()
    used = {node.value for node in shared_ids(roots)}
    taken: dict[str, str] = {}
    for bearer, old in written:
        node, new = bearer.nearest("was"), bearer.text("id")
        if not well_formed(old):
            findings.error(node, "was-malformed", f"`{shortened(old)}` is no id.", "Write the id as it stood before.")
        elif old in used:
            message = f"The id `{old}` is in use, so its history stays with it."
            findings.error(node, "was-in-use", message, "Take it out, or give the other another id.")
        elif taken.setdefault(old, new) != new:
            message = f"`{taken[old]}` was `{old}` too."
            findings.error(node, "was-twice", message, "Leave it to the one that is to have its history.")
    return tuple(taken.items())


def _earlier(bearer: Fields) -> list[str]:
    was = bearer.get("was")
    return was.value.split() if isinstance(was, Scalar) else []


def bearers(node: Node) -> Iterator[Fields]:
    """Yield every group of fields with an id that is unique in the guide."""
    if isinstance(node, Fields):
        if isinstance(node.get("id"), Scalar):
            yield node
        for name, value in node.values.items():
            if name not in _MEMBERS and not isinstance(value, Scalar):
                yield from bearers(value)
    elif isinstance(node, Listing):
        for item in node.items:
            yield from bearers(item)
