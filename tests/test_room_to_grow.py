"""What lets several hosts share one database later: a small interface, ids made anywhere, no clock that rules."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tui.course import Course
from tui.journal import Journal
from tui.model.events import Event
from tui.store.ids import IdMaker

DAY = 86_400.0
TUI = Path(__file__).parents[1] / "tui"
_FILES = re.compile(r'/ "(?:learners|class)"|"\*?\.db"|class\.db')


@pytest.mark.parametrize("room", sorted(path.name for path in TUI.iterdir() if path.suffix in ("", ".py")))
def test_nothing_outside_the_store_names_a_file_of_progress(room: str) -> None:
    if room in ("store", "__pycache__", "content", "py.typed"):
        return
    paths = [TUI / room] if room.endswith(".py") else sorted((TUI / room).rglob("*.py"))
    for path in paths:
        assert not _FILES.search(path.read_text(encoding="utf-8")), path


class HostStore:
    """One host's side of a database that all share, with the four things that are asked of a store."""

    def __init__(self, shared: dict[str, Event], clock: Callable[[], float]) -> None:
        self._shared = shared
        self._ids = IdMaker(clock)

    def events(self, guide: str) -> list[Event]:
        for each in self._shared:
            self._ids.rise_above(bytes.fromhex(each))
        return [event for event in self._shared.values() if event.guide == guide]

    def append(self, events: Sequence[Event]) -> None:
        self._shared.update((event.id, event) for event in events)

    def version(self) -> int:
        return len(self._shared)

    def new_id(self) -> str:
        return self._ids.new_id()


def host(shared: dict[str, Event], clock: Callable[[], float]) -> Course:
    return Course(Journal(HostStore(shared, clock), clock))


def test_two_hosts_run_one_class_on_a_shared_database_though_one_has_a_wrong_clock() -> None:
    shared: dict[str, Event] = {}
    here, late = host(shared, lambda: 100 * DAY), host(shared, lambda: 3 * DAY)
    learners = [course.enrol(name) for course, name in ((here, "Ana"), (late, "Bo"), (here, "Cy"), (late, "Di"))]
    for course in (here, late):
        course.save()
    late.catch_up()
    late.bind_key(learners[0], "SHA256:a")
    late.save()
    for course in (here, late, host(shared, lambda: 50 * DAY)):
        course.catch_up()
        assert {each.id for each in learners} == set(course.roster.learners)
        known = course.roster.by_key("SHA256:a")
        assert known is not None and known.name == "Ana"
