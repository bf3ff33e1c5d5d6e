"""A YAML file as a tree in which every value is a text that knows its line and column."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(eq=False, slots=True)
class Node:
    """A value's place: its file's name in the guide's folder, its line and its column, both from 1."""

    file: str
    line: int
    column: int

    def get(self, *path: str | int) -> "Node | None":
        """Return the value at the end of a path of field names and indexes, or None."""
        node: Node | None = self
        for step in path:
            if isinstance(node, Fields):
                node = node.values.get(str(step))
            elif isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
            else:
                return None
        return node

    def nearest(self, *path: str | int) -> "Node":
        """Return the value at the end of a path, or as much of the way as there is."""
        node = self
        for step in path:
            node = node.get(step) or node
        return node

    def text(self, *path: str | int) -> str:
        """Return the text at the end of a path; empty if there is none."""
        node = self.get(*path)
        return node.value if isinstance(node, Scalar) else ""

    def each(self, *path: str | int) -> Iterator["Node"]:
        """Yield the items of the list at the end of a path; nothing if there is no list."""
        node = self.get(*path)
        if isinstance(node, Listing):
            yield from node.items


@dataclass(eq=False, slots=True)
class Scalar(Node):
    """A text as written."""

    value: str
    plain: bool = False
    """Whether it stands without quotes, in the line."""


@dataclass(eq=False, slots=True)
class Listing(Node):
    """A list."""

    items: list[Node] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Fields(Node):
    """Named values, with the place of each name."""

    values: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Scalar] = field(default_factory=dict)
