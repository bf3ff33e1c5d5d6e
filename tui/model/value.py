"""Frozen values: standard dataclasses whose methods are written when one of them is first used."""

import dataclasses
from collections.abc import Callable
from threading import RLock
from typing import Any, TypeVar, dataclass_transform, overload

Owner = TypeVar("Owner")

_WRITTEN = (
    "__init__",
    "__repr__",
    "__eq__",
    "__hash__",
    "__setattr__",
    "__delattr__",
    "__match_args__",
    "__dataclass_fields__",
    "__dataclass_params__",
)
_lock = RLock()


@overload
def value(owner: type[Owner]) -> type[Owner]: ...
@overload
def value(*, kw_only: bool) -> Callable[[type[Owner]], type[Owner]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(dataclasses.field,))
def value(owner: type[Any] | None = None, *, kw_only: bool = False) -> Any:
    """Make a class a frozen dataclass.

    Python takes a millisecond to write a dataclass's methods; what a start unpickles from the cache needs none of them.
    """
    if owner is None:
        return lambda each: _promise(each, kw_only)
    return _promise(owner, kw_only)


def _promise(owner: type[Owner], kw_only: bool) -> type[Owner]:
    for name in _WRITTEN:
        setattr(owner, name, _Promise(owner, name, kw_only))
    return owner


class _Promise:
    """Stands for one of the written methods until any of them is looked up."""

    def __init__(self, owner: type, name: str, kw_only: bool) -> None:
        self._owner = owner
        self._name = name
        self._kw_only = kw_only

    def __get__(self, instance: object, kind: type) -> Any:
        with _lock:
            if vars(self._owner).get(self._name) is self:
                for name in _WRITTEN:
                    delattr(self._owner, name)
                dataclasses.dataclass(frozen=True, kw_only=self._kw_only)(self._owner)
        return getattr(kind if instance is None else instance, self._name)
