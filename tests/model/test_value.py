import pickle
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace
from threading import Thread

import pytest

from tui.model.value import value


@value
class Base:
    """A value with a default."""

    name: str
    number: int = 0


@value(kw_only=True)
class Derived(Base):
    """A value that takes the fields of its base."""

    more: tuple[str, ...] = field(default=())


def fresh() -> type[Base]:
    """Return a value class of which nothing was used yet."""

    @value
    class Fresh(Base):
        """A value made anew."""

        last: str = "x"

    return Fresh


def test_a_value_is_a_frozen_dataclass() -> None:
    one = Derived("a", 1, more=("b",))
    assert (one.name, one.number, one.more) == ("a", 1, ("b",))
    assert replace(one, number=2) == Derived("a", 2, more=("b",))
    assert repr(Base("a")).endswith("Base(name='a', number=0)")
    with pytest.raises(FrozenInstanceError):
        setattr(one, "name", "z")  # noqa: B010


@pytest.mark.parametrize("use", [is_dataclass, fields, lambda kind: kind("a"), lambda kind: kind.__match_args__])
def test_whatever_is_used_first_finds_the_methods_written(use: object) -> None:
    kind = fresh()
    assert callable(use)
    assert use(kind)
    assert [each.name for each in fields(kind)] == ["name", "number", "last"]


def test_an_instance_that_no_initialiser_made_compares_hashes_and_stays_frozen() -> None:
    kind = fresh()
    one, other = kind.__new__(kind), kind.__new__(kind)
    for each in (one, other):
        vars(each).update(name="a", number=1, last="z")
    with pytest.raises(FrozenInstanceError):
        setattr(one, "name", "b")  # noqa: B010
    assert (one, hash(one)) == (other, hash(other))
    assert one != Base("a", 1)


def test_a_value_survives_pickling() -> None:
    assert pickle.loads(pickle.dumps(Derived("a", more=("b",)))) == Derived("a", more=("b",))


def test_threads_may_meet_at_the_first_use() -> None:
    kind, made = fresh(), []
    threads = [Thread(target=lambda: made.append(kind("a"))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [kind("a")] * 8
