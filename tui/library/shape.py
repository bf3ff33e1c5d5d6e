"""A tree of texts to the model's values, in one pass that reports every fault at its own place."""

import dataclasses
import re
from collections.abc import Collection, Iterator
from typing import Any, Generic, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError

from tui.library.faults import fault, unknown_field
from tui.library.field_names import field_names
from tui.library.findings import problem_at
from tui.library.nodes import Fields, Listing, Node, Scalar
from tui.library.problem import Problem

T = TypeVar("T")

_RENAMED = {"class": "class_", "from": "from_"}
_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}
_SPACES = re.compile(r"[ \t\n]+")
_LINE_BREAKS = re.compile(r"[ \t]*\n[ \t\n]*")


@dataclasses.dataclass(frozen=True)
class Shaped(Generic[T]):
    """What a node was converted to, or None and why."""

    value: T | None
    problems: tuple[Problem, ...] = ()


def shape(
    node: Node, kind: type[T], *, skip: Collection[str] = (), hidden: Collection[str] = (), exact: bool = False
) -> Shaped[T]:
    """Convert a node to a dataclass.

    Fields to `skip` are read elsewhere; those `hidden` are the program's own and unknown in a file.
    With `exact`, only line breaks and the ends of a text are folded.
    """
    empty: list[Node] = []
    plain = _plain(node, skip, exact, empty)
    problems = [*(_blanks(node, skip) if empty else ()), *_hidden(node, kind, hidden)]
    try:
        (value,) = _adapter(kind).validate_python([plain])
    except ValidationError as error:
        for each in error.errors(include_url=False):
            path = tuple(_written(step) for step in each["loc"][1:])
            problems.append(fault(node, kind, path, each))
        return Shaped(None, _in_order(problems))
    return Shaped(None if problems else value, _in_order(problems))


def folded(text: str) -> str:
    """Return a text with each run of white space as one space, no-break spaces kept."""
    if "  " not in text and "\n" not in text and "\t" not in text:
        return text.strip(" ")
    return _SPACES.sub(" ", text).strip(" ")


def unbroken(text: str) -> str:
    """Return a text as it was written, but without line breaks and space at the ends."""
    return _LINE_BREAKS.sub(" ", text.strip(" \t\n"))


def _adapter(kind: type[T]) -> TypeAdapter[list[T]]:
    """Return what converts to a list of that kind: a list, since the rule on unknown fields can't be set for less."""
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(list[kind], config=ConfigDict(extra="forbid"))  # type: ignore[valid-type]
    return _ADAPTERS[kind]


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    if not problems:
        return ()
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda problem: (problem.line, problem.column)))


def _plain(node: Node, skip: Collection[str], exact: bool, empty: list[Node]) -> Any:
    """Return a node's value as pydantic takes it, and add the texts that are empty to a list."""
    if isinstance(node, Scalar):
        if not node.value or node.value.isspace():
            empty.append(node)
        return unbroken(node.value) if exact else folded(node.value)
    if isinstance(node, Listing):
        return [_plain(item, (), exact, empty) for item in node.items]
    if isinstance(node, Fields):
        return {
            _named(name): _plain(value, (), exact, empty) for name, value in node.values.items() if name not in skip
        }
    return None


def _named(name: str) -> str:
    """Return the model's name for a field of a file; a name ending in `_` is never one in a file."""
    return _RENAMED.get(name, f"{name}?" if name.endswith("_") else name)


def _written(step: str | int) -> str | int:
    if isinstance(step, str):
        return step.removesuffix("_") if step in _RENAMED.values() else step.removesuffix("?")
    return step


def _blanks(node: Node, skip: Collection[str] = (), name: str = "") -> Iterator[Problem]:
    if isinstance(node, Scalar) and not node.value.strip():
        what = f"`{name}`" if name else "This item"
        yield problem_at(node, "value-empty", f"{what} is empty.", "Write it, or leave it out.")
    elif isinstance(node, Listing):
        for item in node.items:
            yield from _blanks(item)
    elif isinstance(node, Fields):
        for key, value in node.values.items():
            if key not in skip and " " not in key:
                yield from _blanks(value, (), key)


def _hidden(node: Node, kind: type[Any], hidden: Collection[str]) -> Iterator[Problem]:
    if hidden and isinstance(node, Fields):
        known = [name for name in field_names(kind, ()) if name not in hidden]
        yield from (unknown_field(node, (name,), known) for name in hidden if name in node.keys)
