"""A teacher's choice of guides, where a class has several."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.conftest import RIVERS, Clock
from tests.app.test_teacher import NAMES, folder, guide, shown, study_of
from tui.app.desk import Desk
from tui.app.teacher.class_screen import ClassScreen
from tui.app.teacher.guides_screen import GuidesScreen
from tui.app.teacher.learners_screen import LearnersScreen
from tui.app.teacher.teacher_app import TeacherApp
from tui.class_work import ClassWork
from tui.course import Course
from tui.journal import Journal
from tui.library import Library
from tui.model.guide import Guide
from tui.settings import Settings
from tui.store import Store, UnkeptStore

__all__ = ["folder", "guide"]

Make = Callable[[Sequence[Guide]], TeacherApp]


@pytest.fixture
def lakes(guide: Guide) -> Guide:  # noqa: F811
    return replace(guide, id="lakes", title="Three lakes", summary="Another guide of the same class.")


@pytest.fixture
def first_steps(guide: Guide) -> Guide:  # noqa: F811
    return replace(guide, id="first-steps", title="First steps", summary="", introduction=True)


@pytest.fixture
def make(folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:  # noqa: F811
    monkeypatch.delenv("NO_COLOR", raising=False)
    journal = Journal(UnkeptStore(clock), clock)
    settings = Settings(journal)
    settings.choose("theme", "night")
    settings.choose("signs", "full")
    with ClassWork.of(folder, clock) as work:
        yield lambda guides: TeacherApp(Desk(Library([RIVERS], None), journal, settings, {}), work, guides)


def begin(folder: Path, guide: Guide, name: str) -> None:  # noqa: F811
    with Store.open_class(folder, Clock()) as store:
        learner = Course(Journal(store, Clock())).roster.find(name)
    assert learner is not None
    study_of(folder, guide, learner.id, right=True)


async def test_the_only_guide_that_was_begun_opens_at_once(make: Make, guide: Guide, lakes: Guide) -> None:  # noqa: F811
    app = make([lakes, guide])
    async with app.run_test(size=(80, 24)) as pilot:
        assert isinstance(app.screen, ClassScreen)
        assert "Two rivers" in shown(app)
        await pilot.press("escape")
        await pilot.pause(0.2)
        assert isinstance(app.screen, GuidesScreen)
        lines = [line.strip() for line in shown(app).splitlines() if line.strip()]
        assert "2 guides" in lines[0]
        assert "Two rivers" in lines[1] and lines[1].endswith("begun by 5 learners")
        assert "Three lakes" in lines[3] and lines[3].endswith("nobody has begun")


async def test_the_only_guide_opens_even_if_nobody_has_begun(make: Make, lakes: Guide) -> None:
    app = make([lakes])
    async with app.run_test(size=(80, 24)) as pilot:
        assert isinstance(app.screen, ClassScreen)
        assert "0 of 6 have begun" in shown(app)
        assert "guides" not in shown(app).splitlines()[-1]
        await pilot.press("escape")
        await pilot.pause(0.2)
        assert isinstance(app.screen, ClassScreen)


async def test_of_several_the_teacher_chooses_and_comes_back(
    make: Make,
    folder: Path,  # noqa: F811
    guide: Guide,  # noqa: F811
    lakes: Guide,
    first_steps: Guide,
) -> None:
    for each, name in ((lakes, "Bo"), (first_steps, "Bo")):
        begin(folder, each, name)
    app = make([first_steps, lakes, guide])
    async with app.run_test(size=(80, 24)) as pilot:
        assert isinstance(app.screen, GuidesScreen)
        titles = [title for line in shown(app).splitlines() for title in ("Three", "Two", "First") if title in line]
        assert titles == ["Three", "Two", "First"]
        await pilot.press("down", "enter")
        await pilot.pause(0.2)
        assert "Two rivers" in shown(app) and "5 of 6 have begun" in shown(app)
        await pilot.press("end", "up", "up", "enter")
        await pilot.pause()
        assert isinstance(app.screen, LearnersScreen)
        await pilot.press("escape", "escape")
        await pilot.pause(0.2)
        assert isinstance(app.screen, GuidesScreen)
        assert app.screen.list.row_id == "rivers"
        await pilot.press("up", "enter")
        await pilot.pause(0.2)
        assert "Three lakes" in shown(app) and "1 of 6 have begun" in shown(app)


async def test_the_choice_is_read_anew(make: Make, folder: Path, guide: Guide, lakes: Guide) -> None:  # noqa: F811
    begin(folder, lakes, "Ana")
    app = make([lakes, guide])
    async with app.run_test(size=(80, 24)) as pilot:
        assert "begun by 1 learner" in shown(app)
        begin(folder, lakes, "Flo")
        await pilot.press("r")
        await pilot.pause(0.3)
        assert "begun by 2 learners" in shown(app)


async def test_names_that_showed_are_warned_of_again_on_another_guide(
    make: Make,
    guide: Guide,  # noqa: F811
    lakes: Guide,
) -> None:
    app = make([lakes, guide])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("end", "up", "up", "enter", "n", "n", "escape", "escape")
        await pilot.pause(0.2)
        await pilot.press("enter")
        await pilot.pause(0.2)
        await pilot.press("end", "up", "up", "enter")
        await pilot.pause()
        assert isinstance(app.screen, LearnersScreen)
        assert "numbers, no names" in shown(app) and not any(name in shown(app) for name in NAMES)


async def test_no_guide_at_all_is_said(make: Make) -> None:
    app = make([])
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("enter", "escape", "r", "f2", "x")
        await pilot.pause(0.2)
        assert "No guide stands on this shelf." in shown(app)
