"""Pictures of a question that is asked of everyone, as the teacher and as a learner see it."""

import pytest
from textual.pilot import Pilot

from tests.app.conftest import RIVERS, Clock
from tests.app.test_asking_screens import Server, app, server
from tests.app.test_snapshots import BOTH, Snap, compare
from tests.app.test_teacher import folder, guide
from tui.app.class_guide import ClassGuide
from tui.app.desk import Desk
from tui.app.screens import asked as asked_module
from tui.app.start import Start
from tui.app.teacher.teacher_app import TeacherApp
from tui.library import Library
from tui.model.asked import FIRST, KEY, SHARES
from tui.settings import Settings
from tui.store import UnkeptStore
from tui.withholding import Withholding

__all__ = ["app", "folder", "guide", "server"]
STAGES = pytest.mark.parametrize("stage", [FIRST, SHARES, KEY])
ANSWERS = (("hills", True), ("sea", False), ("sea", False), ("lake", False), ("hills", True))


def go_to(server: Server, stage: str) -> None:  # noqa: F811
    server.asking.begin("rivers", "rises")
    assert server.asking.asked is not None
    while True:
        for learner, (part, right) in enumerate(ANSWERS):
            first = server.asking.asked.round == 1
            server.reply(str(learner), part if first else "hills", right=right or not first)
        if server.asking.asked.stage == stage:
            server.lectern.hear({"seen": True})
            return
        server.asking.advance(server.asking.asked.id)


@BOTH
def test_a_class_that_is_here(snap_compare: Snap, app: TeacherApp, server: Server, size: tuple[int, int]) -> None:  # noqa: F811
    server.lectern.tell()
    compare(snap_compare, app, size)


@BOTH
def test_the_questions_to_ask(snap_compare: Snap, app: TeacherApp, server: Server, size: tuple[int, int]) -> None:  # noqa: F811
    server.lectern.tell()
    compare(snap_compare, app, size, "enter")


@STAGES
@BOTH
def test_the_teachers_side(
    snap_compare: Snap,
    app: TeacherApp,  # noqa: F811
    server: Server,  # noqa: F811
    size: tuple[int, int],
    stage: str,
) -> None:
    go_to(server, stage)
    compare(snap_compare, app, size, "enter")


@STAGES
@BOTH
def test_a_learners_side(
    snap_compare: Snap,
    server: Server,
    clock: Clock,
    size: tuple[int, int],
    stage: str,
    monkeypatch: pytest.MonkeyPatch,  # noqa: F811
) -> None:
    monkeypatch.setattr(asked_module, "SECONDS_TO_NOTICE", 0.01)
    monkeypatch.delenv("NO_COLOR", raising=False)
    journal = Withholding(UnkeptStore(clock), clock)
    settings = Settings(journal)
    settings.choose("theme", "night")
    settings.choose("signs", "full")
    learner = ClassGuide(Desk(Library([RIVERS], None), journal, settings, {}), Start("rivers"))

    async def hear(pilot: Pilot[None]) -> None:
        go_to(server, FIRST)
        learner.hear(server.asking.message())
        await pilot.pause(0.1)
        if stage != FIRST:
            await pilot.press("2", "enter")
            await pilot.pause(0.1)
            while server.asking.asked and server.asking.asked.stage != stage:
                server.asking.advance(server.asking.asked.id)
            learner.hear(server.asking.message())
            await pilot.pause(0.1)

    assert snap_compare(learner, terminal_size=size, run_before=hear)
