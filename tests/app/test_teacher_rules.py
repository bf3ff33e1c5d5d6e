"""A teacher opens and closes sections and quizzes on the screen, and does what one learner needs."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.conftest import Clock
from tests.app.test_teacher import app, folder, guide, shown
from tui.app.teacher.choice_screen import ChoiceScreen
from tui.app.teacher.class_screen import ClassScreen
from tui.app.teacher.learner_screen import LearnerScreen
from tui.app.teacher.learners_screen import LearnersScreen
from tui.app.teacher.sections_screen import SectionsScreen
from tui.app.teacher.teacher_app import TeacherApp
from tui.course import Course
from tui.journal import Journal
from tui.model.class_rules import QuizRule
from tui.model.guide import Guide
from tui.store import Store

__all__ = ["app", "folder", "guide"]
QUIZ = "source-quiz"


def class_of(folder: Path) -> Course:  # noqa: F811
    """Return the class as its log has it now."""
    with Store.open_class(folder, Clock()) as store:
        return Course(Journal(store, Clock()))


async def opened(pilot: Pilot[None], row: str, *keys: str) -> None:
    """Open what a row of the class's first screen leads to, and press keys there."""
    pilot.app.screen.chosen(row)  # type: ignore[attr-defined]
    await pilot.pause()
    await press(pilot, *keys)


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


def row_of(app: TeacherApp, title: str) -> str:  # noqa: F811
    return next(line for line in shown(app).splitlines() if title in line)


@pytest.mark.parametrize("key", ["enter", "space"])
async def test_a_key_closes_a_section_and_opens_it_again(
    app: TeacherApp, folder: Path, guide: Guide, key: str  # noqa: F811
) -> None:  # fmt: skip
    async with app.run_test(size=(80, 40)) as pilot:
        await opened(pilot, "sections:")
        assert isinstance(app.screen, SectionsScreen)
        assert "read by 5 of 6     open" in row_of(app, "1  Where they rise")
        await press(pilot, "down", key)
        assert row_of(app, "2  Where they end").rstrip().endswith("closed")
        assert "1 of 2 open" in shown(app)
        assert class_of(folder).sections.closed(guide) == {"mouth"}
        await press(pilot, key)
        assert class_of(folder).sections.closed(guide) == frozenset()
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ClassScreen)
        assert "2 of 2 open" in row_of(app, "Sections and quizzes")


async def test_up_to_here_closes_all_that_follows(app: TeacherApp, folder: Path, guide: Guide) -> None:  # noqa: F811
    async with app.run_test(size=(80, 40)) as pilot:
        await opened(pilot, "sections:", "u")
        assert class_of(folder).sections.closed(guide) == {"mouth"}
        assert [note.message for note in app._notifications] == ["Section 1 is open, 2 closed."]
        await press(pilot, "down", "u")
        assert class_of(folder).sections.closed(guide) == frozenset()
        await press(pilot, "down", "u")
        assert "Go to a section first" in list(app._notifications)[-1].message


async def test_a_quiz_is_set_by_arrows_and_enter_alone(app: TeacherApp, folder: Path) -> None:  # noqa: F811
    async with app.run_test(size=(80, 40)) as pilot:
        await opened(pilot, "sections:", "down", "down", "enter")
        assert isinstance(app.screen, ChoiceScreen)
        await press(pilot, "down", "enter", "down", "enter")
        assert "how many minutes?" in shown(app)
        await press(pilot, "down", "down", "down", "down", "enter")
        assert isinstance(app.screen, SectionsScreen)
        assert class_of(folder).rules.of("")["rivers", QUIZ] == QuizRule("test", 1, 20)
        assert "test, 1 attempt, 20 minutes" in shown(app)
        await press(pilot, "enter", "enter", "enter", "escape")
        assert class_of(folder).rules.of("")["rivers", QUIZ] == QuizRule("test", 1, 20)
        await press(pilot, "enter", "down", "enter")
        assert class_of(folder).rules.of("")["rivers", QUIZ] == QuizRule("closed")
        assert row_of(app, f"{app.desk.signs.closed} Where they rise").split()[-1] == "closed"


async def test_a_test_is_lengthened_for_one_learner(app: TeacherApp, folder: Path) -> None:  # noqa: F811
    course = class_of(folder)
    ana = course.roster.find("Ana")
    assert ana is not None
    with Store.open_class(folder, Clock()) as store:
        course = Course(Journal(store, Clock()))
        course.set_quiz("rivers", QUIZ, QuizRule("test", 1, 20))
        course.lengthen(ana, "rivers", QUIZ, 7)
        course.save()
    async with app.run_test(size=(80, 40)) as pilot:
        await press(pilot, "r")
        await pilot.pause(0.3)
        await opened(pilot, "learners:", "enter")
        assert isinstance(app.screen, LearnerScreen)
        assert "20 minutes + 7" in shown(app)
        await press(pilot, "enter")
        assert "7 minutes more" in shown(app)
        await press(pilot, "down", "enter")
        assert "20 minutes + 10" in shown(app)
        assert class_of(folder).rules.of(ana.id)["rivers", QUIZ].minutes == 30


async def test_keys_and_codes_are_forgotten_and_a_learner_removed_only_when_that_is_confirmed(
    app: TeacherApp, folder: Path  # noqa: F811
) -> None:  # fmt: skip
    with Store.open_class(folder, Clock()) as store:
        course = Course(Journal(store, Clock()))
        ana = next(iter(course.roster.learners.values()))
        course.bind_code(ana, "hash")
        course.save()
    async with app.run_test(size=(80, 40)) as pilot:
        await opened(pilot, "learners:", "enter")
        for row in ("reset:", "remove:"):
            app.screen.chosen(row)  # type: ignore[attr-defined]
            await pilot.pause()
            await press(pilot, "enter")
            assert isinstance(app.screen, LearnerScreen)
        assert len(class_of(folder).roster.learners) == 6
        app.screen.chosen("reset:")  # type: ignore[attr-defined]
        await pilot.pause()
        await press(pilot, "down", "enter")
        assert not class_of(folder).roster.learners[ana.id].bound
        app.screen.chosen("remove:")  # type: ignore[attr-defined]
        await pilot.pause()
        await press(pilot, "down", "enter")
        assert isinstance(app.screen, LearnersScreen)
        assert class_of(folder).roster.find("Ana") is None
        assert "learner 2" in shown(app) and "learner 6" in shown(app), "numbers stay"
        assert "learner 1" not in shown(app)


async def test_no_name_shows_on_a_learners_screen(app: TeacherApp) -> None:  # noqa: F811
    async with app.run_test(size=(80, 40)) as pilot:
        await opened(pilot, "learners:", "enter")
        assert "learner 1" in shown(app) and "Ana" not in shown(app)
        app.screen.chosen("remove:")  # type: ignore[attr-defined]
        await pilot.pause()
        assert "learner 1" in shown(app) and "Ana" not in shown(app)


async def test_nonsense_keys_do_no_harm(app: TeacherApp, folder: Path, guide: Guide) -> None:  # noqa: F811
    async with app.run_test(size=(40, 12)) as pilot:
        await opened(pilot, "sections:", "x", "1", "tab", "left", "right", "f1", "escape", "n", "pagedown", "home", "r")
        assert isinstance(app.screen, SectionsScreen)
        await pilot.pause(0.3)
        await press(pilot, "f4", "escape", "up", "up", "end", "enter", "u", "space", "x", "escape")
        assert isinstance(app.screen, SectionsScreen)
        assert class_of(folder).sections.closed(guide) == frozenset()


async def test_a_learner_of_no_list_has_nothing_to_set(app: TeacherApp, folder: Path) -> None:  # noqa: F811
    with Store.open_class(folder, Clock()) as store:
        course = Course(Journal(store, Clock()))
        for learner in list(course.roster.learners.values()):
            course.remove(learner)
        course.save()
    async with app.run_test(size=(80, 40)) as pilot:
        await press(pilot, "r")
        await pilot.pause(0.3)
        await opened(pilot, "learners:", "enter")
        assert isinstance(app.screen, LearnerScreen)
        assert "stands on no list" in shown(app)
        await press(pilot, "enter", "down", "enter", "escape")
        assert isinstance(app.screen, LearnersScreen)
