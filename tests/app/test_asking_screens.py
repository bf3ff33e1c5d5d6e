"""Asking everyone one question, from a teacher's screens: the real lectern at the other end of a real wire."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.conftest import RIVERS, Clock
from tests.app.test_teacher import folder, guide, shown
from tui.app.desk import Desk
from tui.app.teacher.asking_screen import AskingScreen
from tui.app.teacher.class_screen import ClassScreen
from tui.app.teacher.learners_screen import LearnersScreen
from tui.app.teacher.live_class import LiveClass
from tui.app.teacher.teacher_app import TeacherApp
from tui.class_work import ClassWork
from tui.classroom.asking import Asking
from tui.classroom.lectern import Lectern
from tui.classroom.presence import Presence
from tui.classroom.wire import Message, Wire
from tui.journal import Journal
from tui.library import Library
from tui.model.guide import Guide
from tui.settings import Settings
from tui.store import UnkeptStore

__all__ = ["folder", "guide"]


class Server:
    """The server's side of one teacher's wire."""

    def __init__(self) -> None:
        self.wire, theirs = Wire.pair()
        self.line = Wire(theirs)
        self.presence, self.asking = Presence(), Asking()
        self.lectern = Lectern(self.presence, self.asking, self.wire.send)
        self.asking.staged = self.lectern.tell

    def hear(self) -> None:
        for message in self.wire.receive():
            self.lectern.hear(message)

    def reply(self, learner: str, part: str, *, right: bool) -> None:
        assert self.asking.asked is not None
        told: Message = {"reply": self.asking.asked.id, "round": self.asking.asked.round, "right": right}
        self.asking.hear(learner, {**told, "parts": [part]})
        self.lectern.tell()


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.wire.close()
    server.line.close()


@pytest.fixture
def app(
    folder: Path,  # noqa: F811
    guide: Guide,  # noqa: F811
    clock: Clock,
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[TeacherApp]:
    monkeypatch.delenv("NO_COLOR", raising=False)
    journal = Journal(UnkeptStore(clock), clock)
    settings = Settings(journal)
    settings.choose("theme", "night")
    settings.choose("signs", "full")
    with ClassWork.of(folder, clock) as work:
        for number, learner in enumerate(work.learners()):
            server.presence.come(learner)
            server.presence.hear(learner, {"kind": "stood", "guide": "rivers", "section": guide.article.sections[0].id})
            if number == 1:
                server.presence.hear(learner, {"kind": "sat", "guide": "rivers", "sheet": "source-quiz"})
        yield TeacherApp(Desk(Library([RIVERS], None), journal, settings, {}), work, [guide], LiveClass(server.line))


async def until(pilot: Pilot[None], condition: Callable[[], bool]) -> None:
    for _ in range(200):
        if condition():
            return
        await pilot.pause(0.02)
    raise AssertionError("waited in vain")


async def test_a_question_is_looked_at_asked_counted_asked_again_and_explained(app: TeacherApp, server: Server) -> None:
    asyncio.get_running_loop().add_reader(server.wire.fileno(), server.hear)
    server.lectern.tell()
    async with app.run_test(size=(80, 30)) as pilot:
        await until(pilot, lambda: "6 here now" in shown(app))
        await pilot.press("enter", "enter")
        await until(pilot, lambda: isinstance(app.screen, AskingScreen))
        assert server.asking.asked is None and "Where does the Dnieper rise?" in shown(app)
        await pilot.press("enter")
        await until(pilot, lambda: "0 of 6 here have answered" in shown(app))
        server.reply("ana", "hills", right=True)
        server.reply("bo", "sea", right=False)
        await until(pilot, lambda: "2 of 6 here have answered" in shown(app))
        assert " %" not in shown(app), "no share shows while answers come in"
        await pilot.press("enter")
        await until(pilot, lambda: "50 %" in shown(app))
        assert "✓" not in shown(app) and "The key" not in shown(app)
        await pilot.press("enter")
        await until(pilot, lambda: "round 2 of 2" in shown(app))
        assert " %" not in shown(app)
        server.reply("bo", "hills", right=True)
        await pilot.press("enter")
        await until(pilot, lambda: "The key:" in shown(app))
        assert "Right at first 1 of 2, then 1 of 1." in shown(app) and "✓" in shown(app)
        await pilot.press("enter")
        await until(pilot, lambda: server.asking.asked is None)
        await until(pilot, lambda: "Nobody sees it now" in shown(app))
    asyncio.get_running_loop().remove_reader(server.wire.fileno())


async def test_it_can_be_ended_at_any_stage_and_another_takes_its_place(app: TeacherApp, server: Server) -> None:
    asyncio.get_running_loop().add_reader(server.wire.fileno(), server.hear)
    server.asking.begin("rivers", "joins")
    async with app.run_test(size=(80, 30)) as pilot:
        await until(pilot, lambda: "a question is on" in shown(app))
        await pilot.press("enter")
        await until(pilot, lambda: "Which rivers join" in shown(app))
        await pilot.press("down", "enter")
        await until(pilot, lambda: server.asking.asked is None)
        server.asking.begin("rivers", "rises")
        await until(pilot, lambda: "this one takes its place" in shown(app))
        await pilot.press("up", "enter")
        await until(pilot, lambda: server.asking.asked is not None and server.asking.asked.question == "joins")
    asyncio.get_running_loop().remove_reader(server.wire.fileno())


async def test_the_learners_list_says_who_is_here(app: TeacherApp, server: Server) -> None:
    server.lectern.tell()
    async with app.run_test(size=(80, 40)) as pilot:
        await until(pilot, lambda: "6 here now" in shown(app))
        await pilot.press("end", "up", "up", "enter")
        await until(pilot, lambda: isinstance(app.screen, LearnersScreen))
        assert shown(app).count("here, section 1") == 5 and "here, in a quiz" in shown(app)


async def test_when_the_server_goes_the_figures_stay(app: TeacherApp, server: Server) -> None:
    server.lectern.tell()
    async with app.run_test(size=(80, 40)) as pilot:
        await until(pilot, lambda: "Ask now" in shown(app))
        server.wire.close()
        await until(pilot, lambda: "Ask now" not in shown(app))
        assert isinstance(app.screen, ClassScreen) and "5 of 6 have begun" in shown(app)
