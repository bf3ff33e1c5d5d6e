"""A file that is one list: each entry by itself, so that a broken one costs no other."""

from collections.abc import Iterator
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


def listed(node: Node, name: str, findings: Findings, *, needed: bool = False) -> Iterator[Node]:
    """Return the items of the list of that name; what stands in its place and is no list is found."""
    found = node.get(name)
    if found is not None and not isinstance(found, Listing):
        findings.error(found, "kind-wrong", f"`{name}` must be a list.", "Begin each of its items with `- `.")
    elif found is None and needed and isinstance(node, Fields):
        findings.error(node, "field-missing", f"`{name}` is missing here.", f"Add `{name}:` and its items below.")
    return node.each(name)


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
