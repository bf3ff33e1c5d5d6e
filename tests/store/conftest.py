"""What the tests of the store share."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any, Protocol

import pytest

from tui.model.events import ANSWERED, Event
from tui.store import Store

EventMaker = Callable[..., Event]


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self, now: float = 1_780_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


class Opener(Protocol):
    def __call__(self, learner: str = "Anna", busy_timeout: float = 10.0, at: Path | None = None) -> Store: ...


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def open_store(data: Path, clock: Clock) -> Iterator[Opener]:
    """Open stores that are closed when the test ends."""
    opened: list[Store] = []

    def open_one(learner: str = "Anna", busy_timeout: float = 10.0, at: Path | None = None) -> Store:
        opened.append(Store.open(at or data, learner, clock, busy_timeout))
        return opened[-1]

    yield open_one
    for store in opened:
        store.close()


@pytest.fixture
def make_event() -> EventMaker:
    numbers = count(1)

    def make(store: Store, guide: str = "rivers", **body: Any) -> Event:
        number = next(numbers)
        body = body or {"question": f"q{number}", "text": "Дніпро", "mark": 1.0}
        return Event(store.new_id(), ANSWERED, guide, "f" * 32, number, 1_780_000_000_000, body)

    return make
