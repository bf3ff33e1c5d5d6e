"""A teacher's screens, on a class made for the test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.conftest import RIVERS, Clock
from tui.app.desk import Desk
from tui.app.screens.passage import PassageScreen
from tui.app.studyguide import StudyGuide
from tui.app.teacher.accept_screen import AcceptScreen
from tui.app.teacher.class_screen import ClassScreen
from tui.app.teacher.learners_screen import LearnersScreen
from tui.app.teacher.lesson_screen import LessonScreen
from tui.app.teacher.map_screen import ConfusionScreen
from tui.app.teacher.objections_screen import ObjectionsScreen
from tui.app.teacher.questions_screen import QuestionsScreen
from tui.app.teacher.sections_screen import SectionsScreen
from tui.app.teacher.take_back_screen import TakeBackScreen
from tui.app.teacher.teacher_app import TeacherApp
from tui.class_work import ClassWork
from tui.course import Course
from tui.journal import Journal
from tui.library import Library
from tui.model.guide import Guide
from tui.model.questions import Choice, Response
from tui.settings import Settings
from tui.store import Store, UnkeptStore
from tui.study import Manner, Study

NAMES = ("Ana", "Bo", "Cy", "Дана", "Ed", "Flo")


def study_of(folder: Path, guide: Guide, learner: str, right: bool) -> None:
    with Store.open(folder, learner, Clock()) as store:
        study = Study(guide, Journal(store, Clock()))
        for paragraph in guide.article.paragraphs:
            study.stand(paragraph.id, 1)
            study.read(paragraph.id)
        sheet = next(iter(guide.sheets.values()))
        sitting = study.begin(sheet)
        for question in sheet.questions:
            if isinstance(question, Choice):
                chosen = next(option.id for option in question.options if option.right == right)
                study.answer(sitting, question, Response(chosen=(chosen,)), Manner())
        if not right:
            study.flag(sheet.questions[0], "my answer should count", "\x1b[2JThe text allows it.")
        study.journal.save()


@pytest.fixture
def guide() -> Guide:
    return Library([RIVERS], None).open("rivers").guide


@pytest.fixture
def folder(tmp_path: Path, guide: Guide) -> Path:
    folder = tmp_path / "nine"
    with Store.open_class(folder, Clock()) as store:
        course = Course(Journal(store, Clock()))
        learners = [course.enrol(name) for name in NAMES]
        course.save()
    for number, learner in enumerate(learners[:-1]):
        study_of(folder, guide, learner.id, right=number > 0)
    return folder


@pytest.fixture
def app(folder: Path, guide: Guide, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[TeacherApp]:
    monkeypatch.delenv("NO_COLOR", raising=False)
    journal = Journal(UnkeptStore(clock), clock)
    settings = Settings(journal)
    settings.choose("theme", "night")
    settings.choose("signs", "full")
    with ClassWork.of(folder, clock) as work:
        yield TeacherApp(Desk(Library([RIVERS], None), journal, settings, {}), work, [guide])


def shown(app: StudyGuide) -> str:
    return "\n".join("".join(piece.text for piece in strip) for strip in app.screen._compositor.render_strips())


async def test_no_name_shows_before_it_was_warned_of(app: TeacherApp) -> None:
    async with app.run_test(size=(80, 40)) as pilot:
        app.screen.chosen("learners:")  # type: ignore[attr-defined]
        await pilot.pause()
        assert isinstance(app.screen, LearnersScreen)
        assert "learner 6" in shown(app) and "Ana" not in shown(app)
        await pilot.press("n")
        await pilot.pause()
        assert "Ana" not in shown(app)
        assert [note.message.partition(" on")[0] for note in app._notifications] == ["Names will show"]
        await pilot.press("n")
        await pilot.pause()
        assert "Ana" in shown(app) and "learner 6" not in shown(app)
        await pilot.press("n")
        await pilot.pause()
        assert "Ana" not in shown(app)


async def test_arrows_and_enter_lead_everywhere_and_escape_back(app: TeacherApp) -> None:
    async with app.run_test(size=(80, 40)) as pilot:
        met = set()
        for _ in range(10):
            await pilot.press("enter")
            await pilot.pause()
            met.add(type(app.screen))
            await pilot.press("escape", "down")
            await pilot.pause()
            assert isinstance(app.screen, ClassScreen)
        assert met == {ConfusionScreen, QuestionsScreen, SectionsScreen, ObjectionsScreen, LearnersScreen, LessonScreen}
        await pilot.press("escape")
        assert isinstance(app.screen, ClassScreen)
        await pilot.press("end", "enter")
        await pilot.pause()
    assert app.as_student == "rivers", "the last row leaves for the guide as a student sees it"


async def test_a_question_leads_to_its_passage(app: TeacherApp) -> None:
    async with app.run_test(size=(80, 40)) as pilot:
        app.screen.chosen("quiz:source-quiz")  # type: ignore[attr-defined]
        await pilot.pause()
        assert "80 % of the marks, n 5" in shown(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, PassageScreen)


async def test_an_answer_is_accepted_from_its_objection(app: TeacherApp, folder: Path, guide: Guide) -> None:
    async with app.run_test(size=(80, 40)) as pilot:
        app.screen.chosen("objections:")  # type: ignore[attr-defined]
        await pilot.pause()
        assert "The text allows it." in shown(app) and "\x1b" not in shown(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, AcceptScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert "doesn’t count" in shown(app)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter", *"so", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ObjectionsScreen)
        assert "counts as right" in shown(app)
        with ClassWork.of(folder) as work:
            assert work.figures(guide).questions[0].facility == 100
        assert "Accepted answers" in shown(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, TakeBackScreen)
        await pilot.press("escape", "end", "enter")
        await pilot.pause()
        assert isinstance(app.screen, TakeBackScreen)
        assert "“so”" in shown(app)
        await pilot.press("enter", *"no", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ObjectionsScreen)
        assert "doesn’t count" in shown(app) and "Accepted answers" not in shown(app)
    with ClassWork.of(folder) as work:
        assert work.figures(guide).questions[0].facility == 80


async def test_reading_anew_shows_what_was_done_meanwhile(app: TeacherApp, folder: Path, guide: Guide) -> None:
    async with app.run_test(size=(80, 40)) as pilot:
        assert "5 of 6 have begun" in shown(app)
        learner = next(
            id
            for id, each in app.screen.room._learners.items()  # type: ignore[attr-defined]
            if each.name == "Flo"
        )
        study_of(folder, guide, learner, right=True)
        await pilot.press("r")
        await pilot.pause(0.3)
        assert "6 of 6 have begun" in shown(app)


async def test_nonsense_keys_do_no_harm(app: TeacherApp) -> None:
    async with app.run_test(size=(40, 12)) as pilot:
        for key in (
            "f2",
            "f3",
            "s",
            "q",
            "x",
            "1",
            "slash",
            "f1",
            "escape",
            "tab",
            "n",
            "f4",
            "escape",
            "ctrl+p",
            "escape",
        ):
            await pilot.press(key)
        await pilot.pause()
        assert isinstance(app.screen, ClassScreen)


async def test_numbers_stay_when_somebody_leaves(app: TeacherApp, folder: Path) -> None:
    async with app.run_test(size=(80, 40)) as pilot:
        app.screen.chosen("learners:")  # type: ignore[attr-defined]
        await pilot.pause()
        with Store.open_class(folder) as store:
            course = Course(Journal(store, Clock()))
            course.remove(next(iter(course.roster.learners.values())))
            course.save()
        await pilot.press("r")
        await pilot.pause(0.3)
        assert isinstance(app.screen, LearnersScreen)
        assert [number for number in range(1, 8) if f"learner {number}" in shown(app)] == [2, 3, 4, 5, 6]
