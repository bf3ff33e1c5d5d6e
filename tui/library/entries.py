"""A file that is one list: each entry by itself, so that a broken one costs no other."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from tui.library.findings import Findings
from tui.library.nodes import Fields, Listing, Node
from tui.library.shape import shape

Item = TypeVar("Item")


@dataclass(frozen=True)
class OneList:
    """What stands in such a file beside its list."""


@dataclass(frozen=True)
class ReadEntry(Generic[Item]):
    """An entry of the right shape, and where it stands."""

    value: Item
    node: Node


def read_entries(root: Node | None, name: str, kind: type[Item], findings: Findings) -> list[ReadEntry[Item]]:
    """Return the entries of the list of that name that have the right shape; none where there is no file."""
    if root is None:
        return []
    findings.add(shape(root, OneList, skip={name}).problems)
    if isinstance(root, Fields) and not isinstance(root.get(name), Listing):
        message = f"`{name}` must be a list of entries."
        findings.error(root.get(name) or root, "field-missing", message, "Begin each with `- id: …`.")
    entries: list[ReadEntry[Item]] = []
    for node in root.each(name):
        shaped = shape(node, kind)
        findings.add(shaped.problems)
        if shaped.value is not None:
            entries.append(ReadEntry(shaped.value, node))
    return entries
