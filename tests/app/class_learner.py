"""A learner's program in a class, and the teacher who opens and closes sections."""

from collections.abc import Callable

from tui.app.class_guide import ClassGuide
from tui.app.studyguide import StudyGuide
from tui.course import Course
from tui.journal import Journal
from tui.model.open_sections import NOT_OPEN
from tui.store import UnkeptStore
from tui.study import Study

MakeLearner = Callable[..., ClassGuide]


class Teacher:
    """Opens and closes sections; what a learner's program hears of it."""

    def __init__(self) -> None:
        self.course = Course(Journal(UnkeptStore(), lambda: 1.0))

    def sets(self, app: ClassGuide, *sections: str, is_open: bool) -> None:
        study = app.current_study()
        assert study is not None
        self.course.set_sections(study.guide.id, sections, open=is_open)
        app.hear(self.course.message("anyone"))

    def closes(self, app: ClassGuide, *sections: str) -> None:
        self.sets(app, *sections, is_open=False)

    def opens(self, app: ClassGuide, *sections: str) -> None:
        self.sets(app, *sections, is_open=True)


def shown(app: StudyGuide) -> str:
    return "\n".join("".join(piece.text for piece in strip) for strip in app.screen._compositor.render_strips())


def study_of(app: ClassGuide) -> Study:
    study = app.current_study()
    assert study is not None
    return study


def is_closed(app: ClassGuide, section: str) -> bool:
    """Return whether the screen shows a section's title and the line, and nothing of its text."""
    screen, found = shown(app), study_of(app).guide.article.section(section)
    assert found.title in screen
    words = [" ".join(each.text.split()[:3]) for each in found.paragraphs]
    return NOT_OPEN in screen and not any(each in screen for each in words)
