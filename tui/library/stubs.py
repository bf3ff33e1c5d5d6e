"""Texts that an author still has to write: they begin with TODO."""

import re
from collections.abc import Iterator, Mapping

from tui.library.faults import shortened
from tui.library.findings import Findings
from tui.library.nodes import Fields, Listing, Node, Scalar

_STUB = re.compile(r"TODO(?!\w)")


def is_stub(text: str) -> bool:
    """Return whether a text is still to be written."""
    return _STUB.match(text) is not None


def check_stubs(roots: Mapping[str, Node], findings: Findings) -> None:
    """Find what is still to be written."""
    for root in roots.values():
        for name, node in _texts(root, ""):
            if is_stub(node.value):
                message = f"`{name}` is still to be written: “{shortened(node.value)}”."
                hidden = " No learner sees the entry before." if name == "short" else ""
                findings.warn(node, "to-write", message + hidden, "Write it, or take it out.")


def _texts(node: Node, name: str) -> Iterator[tuple[str, Scalar]]:
    if isinstance(node, Scalar):
        yield name, node
    elif isinstance(node, Listing):
        for item in node.items:
            yield from _texts(item, name)
    elif isinstance(node, Fields):
        for key, value in node.values.items():
            yield from _texts(value, key)
