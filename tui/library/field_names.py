"""The names of the fields that a place in a file may hold."""

import dataclasses
import typing
from collections.abc import Iterator, Sequence
from typing import Any


def field_names(kind: type[Any], path: Sequence[str | int]) -> list[str]:
    """Return the names, as written in files, of the fields at the end of a path from a dataclass."""
    found: Any = kind
    for step in path:
        if isinstance(step, str):
            owner = _dataclass_in(found)
            found = _hints(owner).get(step, _hints(owner).get(f"{step}_")) if owner else None
        else:
            found = next(iter(typing.get_args(found)), None)
    owner = _dataclass_in(found)
    return [field.name.removesuffix("_") for field in dataclasses.fields(owner)] if owner else []


def _hints(kind: type[Any]) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _dataclass_in(annotation: Any) -> type[Any] | None:
    return next((each for each in _types(annotation) if dataclasses.is_dataclass(each)), None)


def _types(annotation: Any) -> Iterator[type[Any]]:
    if isinstance(annotation, type):
        yield annotation
    else:
        yield from (each for each in typing.get_args(annotation) if isinstance(each, type))
