"""Pictures of a teacher's screens, at 80×24 and at 120×40."""

from tests.app.test_snapshots import BOTH, Snap, compare
from tests.app.test_teacher import app, folder, guide
from tui.app.teacher.teacher_app import TeacherApp

__all__ = ["app", "folder", "guide"]


@BOTH
def test_a_class(snap_compare: Snap, app: TeacherApp, size: tuple[int, int]) -> None:  # noqa: F811
    compare(snap_compare, app, size)


@BOTH
def test_the_confusion_map(snap_compare: Snap, app: TeacherApp, size: tuple[int, int]) -> None:  # noqa: F811
    compare(snap_compare, app, size, "enter")


@BOTH
def test_the_questions_of_a_quiz(snap_compare: Snap, app: TeacherApp, size: tuple[int, int]) -> None:  # noqa: F811
    compare(snap_compare, app, size, "down", "down", "enter")


@BOTH
def test_objections(snap_compare: Snap, app: TeacherApp, size: tuple[int, int]) -> None:  # noqa: F811
    compare(snap_compare, app, size, "end", "up", "up", "up", "enter")


@BOTH
def test_learners(snap_compare: Snap, app: TeacherApp, size: tuple[int, int]) -> None:  # noqa: F811
    compare(snap_compare, app, size, "end", "up", "up", "enter")


@BOTH
def test_before_the_lesson(snap_compare: Snap, app: TeacherApp, size: tuple[int, int]) -> None:  # noqa: F811
    compare(snap_compare, app, size, "end", "up", "enter")


@BOTH
def test_taking_an_accepted_answer_back(snap_compare: Snap, app: TeacherApp, size: tuple[int, int]) -> None:  # noqa: F811
    to_objections = ("end", "up", "up", "up", "enter")
    accept, take_back = ("enter", "enter", "s", "o", "enter"), ("enter",)
    compare(snap_compare, app, size, *to_objections, *accept, *take_back)


@BOTH
def test_objections_with_an_accepted_answer(snap_compare: Snap, app: TeacherApp, size: tuple[int, int]) -> None:  # noqa: F811
    compare(snap_compare, app, size, "end", "up", "up", "up", "enter", "enter", "enter", "s", "o", "enter")
