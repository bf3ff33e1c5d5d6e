"""Pictures of what opens and closes, as the teacher has it and as a learner meets it."""

from pathlib import Path

from tests.app.class_learner import MakeLearner, Teacher
from tests.app.conftest import Clock
from tests.app.test_snapshots import ALL, BOTH, Snap, compare
from tests.app.test_teacher import app, folder, guide
from tui.app.class_guide import ClassGuide
from tui.app.teacher.teacher_app import TeacherApp
from tui.course import Course
from tui.journal import Journal
from tui.model.class_rules import QuizRule
from tui.store import Store

__all__ = ["app", "folder", "guide"]
TO_SECTIONS = ("end", *["up"] * 5, "enter")


def set_up(folder: Path) -> None:  # noqa: F811
    with Store.open_class(folder, Clock()) as store:
        course = Course(Journal(store, Clock()))
        course.set_sections("rivers", ["mouth"], open=False)
        course.set_quiz("rivers", "source-quiz", QuizRule("test", 1, 20))
        course.lengthen(next(iter(course.roster.learners.values())), "rivers", "source-quiz", 10)
        course.save()


@ALL
def test_sections_and_quizzes(snap_compare: Snap, app: TeacherApp, folder: Path, size: tuple[int, int]) -> None:  # noqa: F811
    set_up(folder)
    compare(snap_compare, app, size, "r", *TO_SECTIONS, "down")


@BOTH
def test_how_a_quiz_is_sat(snap_compare: Snap, app: TeacherApp, folder: Path, size: tuple[int, int]) -> None:  # noqa: F811
    set_up(folder)
    compare(snap_compare, app, size, "r", *TO_SECTIONS, "down", "down", "enter")


@BOTH
def test_minutes_of_a_test(snap_compare: Snap, app: TeacherApp, folder: Path, size: tuple[int, int]) -> None:  # noqa: F811
    set_up(folder)
    keys = ("r", *TO_SECTIONS, "down", "down", "enter", "enter", "enter")
    compare(snap_compare, app, size, *keys)


@ALL
def test_one_learner(snap_compare: Snap, app: TeacherApp, folder: Path, size: tuple[int, int]) -> None:  # noqa: F811
    set_up(folder)
    compare(snap_compare, app, size, "r", "end", "up", "up", "enter", "enter")


def closed(make_learner: MakeLearner, teacher: Teacher) -> ClassGuide:
    learner = make_learner()
    teacher.course.set_sections("kherson-withdrawal", ["second-reason", "china-us"], open=False)
    learner.desk.settings.choose("theme", "night")
    learner.desk.settings.choose("signs", "full")
    learner.hear(teacher.course.message(""))
    return learner


@ALL
def test_a_closed_section(
    snap_compare: Snap, make_learner: MakeLearner, teacher: Teacher, size: tuple[int, int]
) -> None:
    compare(snap_compare, closed(make_learner, teacher), size, "4")


@ALL
def test_closed_sections_in_the_outline(
    snap_compare: Snap, make_learner: MakeLearner, teacher: Teacher, size: tuple[int, int]
) -> None:
    compare(snap_compare, closed(make_learner, teacher), size, "o")
