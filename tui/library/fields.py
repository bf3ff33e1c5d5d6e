"""The model's values as the fields of a file: what an author would have written for them."""

import dataclasses
from typing import Any

from tui.model.questions import TrueFalse

_WRITTEN = {"class_": "class", "from_": "from"}
_FIRST = ("id", "part", "type", "level", "about", "edition", "order", "prompt")
_WORKED_OUT = frozenset({"variants", "classes", "marks"})
"""Fields that no file has: the program works them out."""
_REQUIRED = frozenset({"type"})


def fields_of(value: Any) -> dict[str, Any]:
    """Return a value's fields under their names in a file, without those that are as they would be unless given."""
    if isinstance(value, TrueFalse):
        value = dataclasses.replace(value, options=tuple(dataclasses.replace(each, text="") for each in value.options))
    fields = sorted(dataclasses.fields(value), key=lambda field: _place(field.name))
    return {
        _WRITTEN.get(field.name, field.name): _plain(getattr(value, field.name))
        for field in fields
        if field.name not in _WORKED_OUT and (field.name in _REQUIRED or getattr(value, field.name) != _default(field))
    }


def _place(name: str) -> int:
    return _FIRST.index(name) if name in _FIRST else len(_FIRST)


def _default(field: "dataclasses.Field[Any]") -> Any:
    return field.default if field.default_factory is dataclasses.MISSING else field.default_factory()


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return fields_of(value)
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return value if isinstance(value, bool | int) else str(value)
