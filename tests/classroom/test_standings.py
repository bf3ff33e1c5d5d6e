"""What the class has done, read for the board: only after something was heard, and of the active alone."""

import asyncio
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.classroom.conftest import RIVERS
from tui.classroom.board import Standings, standings
from tui.classroom.server_log import ServerLog
from tui.course import Course
from tui.journal import Journal
from tui.library import Library
from tui.model.events import Event
from tui.store import Store
from tui.study import Study

LEARNERS = 6


class Class:
    """A class's folder with learners who have read the first section, or none of it."""

    def __init__(self, folder: Path, store: Store) -> None:
        self.folder = folder
        self.content = folder / "content"
        shutil.copytree(RIVERS / "rivers", self.content / "rivers")
        self.course = Course(Journal(store, time.time))
        self.learners = [self.course.enrol(f"Learner {number}").id for number in range(LEARNERS)]
        self.course.save()
        self.log = ServerLog(folder / "server.log", aloud=False)
        self.standings = Standings(folder, [self.content], self.course, self.log)
        self.said = asyncio.Event()
        self.standings.changed = self.said.set

    def read(self, learner: str) -> None:
        guide = Library([self.content], self.folder / "cache").open("rivers").guide
        with Store.open(self.folder, learner) as store:
            study = Study(guide, Journal(store, time.time))
            for paragraph in guide.article.sections[0].paragraphs:
                study.read(paragraph.id)
            study.journal.save()

    async def next(self, act: Callable[[], None]) -> None:
        """Do something, and wait for figures."""
        self.said.clear()
        act()
        await asyncio.wait_for(self.said.wait(), 20)

    @property
    def have_read(self) -> int:
        return self.standings.figures["rivers"].read.get("source", 0)


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Class]:
    monkeypatch.setattr(standings, "SETTLING", 0.0)
    monkeypatch.setattr(standings, "EVERY", 0.0)
    with Store.open_class(tmp_path) as store:
        found = Class(tmp_path, store)
        yield found
        found.standings.end()
        found.log.close()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return whose work is read, as it is."""
    found: list[str] = []
    works = Store.works

    def spied(folder: Path, learners: list[str], guide: str) -> dict[str, list[Event]]:
        found.extend(learners)
        return works(folder, learners, guide)

    monkeypatch.setattr(Store, "works", staticmethod(spied))
    return found


async def test_what_is_there_from_before_is_read_once_and_then_only_those_who_were_heard(
    room: Class, opened: list[str]
) -> None:
    for learner in room.learners[:5]:
        room.read(learner)
    await room.next(room.standings.begin)
    assert (room.have_read, room.standings.figures["rivers"].begun) == (5, 5)
    assert opened == room.learners
    opened.clear()
    room.read(room.learners[5])
    await room.next(lambda: room.standings.hear(room.learners[5]))
    assert room.have_read == 6
    assert opened == [room.learners[5]]


async def test_nothing_is_read_before_it_begins_nor_after_it_ends(room: Class, opened: list[str]) -> None:
    room.standings.hear(room.learners[0])
    room.standings.change()
    await asyncio.sleep(0.1)
    await room.next(room.standings.begin)
    opened.clear()
    room.standings.end()
    room.standings.hear(room.learners[0])
    await asyncio.sleep(0.1)
    assert opened == []


async def test_much_that_is_heard_is_read_at_once_and_not_before_its_time(
    room: Class, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    await room.next(room.standings.begin)
    opened.clear()
    monkeypatch.setattr(standings, "SETTLING", 0.3)
    for learner in room.learners[:3] * 4:
        room.standings.hear(learner)
    await asyncio.sleep(0.1)
    assert opened == []
    await asyncio.wait_for(poll(lambda: len(opened) == 3), 10)


async def test_an_edited_guide_is_taken_up(room: Class) -> None:
    await room.next(room.standings.begin)
    path = room.content / "rivers" / "article.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Where they rise", "Where they begin"), encoding="utf-8")
    await room.next(room.standings.change)
    assert room.standings.guides["rivers"].article.sections[0].title == "Where they begin"


async def test_a_file_that_cannot_be_read_is_logged_and_the_others_count(room: Class) -> None:
    for learner in room.learners:
        room.read(learner)
    await room.next(room.standings.begin)
    path = next(path for path in (room.folder / "learners").glob("*.db"))
    path.write_bytes(b"no progress file")
    for learner in room.learners:
        room.standings.hear(learner)
    await room.next(lambda: None)
    assert room.have_read == LEARNERS, "what was known of the one still counts"
    assert "fault" in (room.folder / "server.log").read_text(encoding="utf-8")


async def poll(condition: Callable[[], bool]) -> None:
    while not condition():
        await asyncio.sleep(0.02)
