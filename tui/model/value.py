"""Frozen values: standard dataclasses whose methods are written when one of them is first used."""

import dataclasses
from collections.abc import Callable
from threading import RLock
from typing import Any, TypeVar, dataclass_transform, overload

Owner = TypeVar("Owner")

_WRITTEN = ("__init__", "__repr__", "__eq__", "__match_args__", "__dataclass_fields__", "__dataclass_params__")
_WRITTEN_IF_FROZEN = ("__hash__", "__setattr__", "__delattr__")
_lock = RLock()


@overload
def value(owner: type[Owner]) -> type[Owner]: ...
@overload
def value(*, kw_only: bool = False, frozen: bool = True) -> Callable[[type[Owner]], type[Owner]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(dataclasses.field,))
def value(owner: type[Any] | None = None, *, kw_only: bool = False, frozen: bool = True) -> Any:
    """Make a class a dataclass, a frozen one unless said otherwise.

    Python takes a millisecond to write a dataclass's methods; what a start unpickles from the cache needs none of them.
    """
    how = {"kw_only": kw_only, "frozen": frozen}

    def promise(each: type[Owner]) -> type[Owner]:
        for name in _promised(frozen):
            setattr(each, name, _Promise(each, name, how))
        return each

    return promise if owner is None else promise(owner)


def _promised(frozen: bool) -> tuple[str, ...]:
    return _WRITTEN + _WRITTEN_IF_FROZEN if frozen else _WRITTEN


def made(kind: type[Owner], **fields: Any) -> Owner:
    """Make a value of all its fields past its initialiser, which is slow where thousands are made."""
    instance = kind.__new__(kind)
    vars(instance).update(fields)
    return instance


class _Promise:
    """Stands for one of the written methods until any of them is looked up."""

    def __init__(self, owner: type, name: str, how: dict[str, bool]) -> None:
        self._owner = owner
        self._name = name
        self._how = how

    def __get__(self, instance: object, kind: type) -> Any:
        with _lock:
            if vars(self._owner).get(self._name) is self:
                for name in _promised(self._how["frozen"]):
                    delattr(self._owner, name)
                dataclasses.dataclass(**self._how)(self._owner)
        return getattr(kind if instance is None else instance, self._name)
