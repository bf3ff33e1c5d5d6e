"""Every screen of a teacher and of a learner, on work in which every field steers a terminal."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from tests.app.conftest import RIVERS, Clock
from tests.app.test_teacher import shown
from tests.hostile import HOSTILE, SIGN, TYPED, make_class, raw
from tui.app.desk import Desk
from tui.app.saving_app import MOST_NEWS
from tui.app.start import Start
from tui.app.studyguide import StudyGuide
from tui.app.teacher.teacher_app import TeacherApp
from tui.class_work import ClassWork
from tui.journal import Journal
from tui.library import Library
from tui.model.acceptances import Acceptances
from tui.model.guide import Guide
from tui.settings import Settings
from tui.store import Store, UnkeptStore

SIZE = (80, 24)


@pytest.fixture(scope="module")
def guide() -> Guide:
    return Library([RIVERS], None).open("rivers").guide


@pytest.fixture
def learners(tmp_path: Path, guide: Guide) -> list[str]:
    return make_class(tmp_path / "nine", guide)


@pytest.fixture
def teacher(tmp_path: Path, guide: Guide, learners: Sequence[str], clock: Clock) -> Iterator[TeacherApp]:
    journal = Journal(UnkeptStore(clock), clock)
    with ClassWork.of(tmp_path / "nine", clock) as work:
        yield TeacherApp(Desk(Library([RIVERS], None), journal, Settings(journal), {}), work, [guide])


@pytest.mark.parametrize(
    ("row", "keys", "signed"),
    [
        ("", (), False),
        ("map:", ("end",), False),
        ("quiz:source-quiz", ("down",), False),
        ("lesson:", ("end",), False),
        ("sections:", ("end", "enter"), False),
        ("learners:", ("n", "n", "end"), True),
        ("learners:", ("n", "n", "enter"), True),
        ("learners:", ("n", "n", "enter", "end", "enter"), True),
        ("objections:", ("n", "n"), True),
        ("objections:", ("end",), True),
        ("objections:", ("enter",), True),
        ("objections:", ("end", "enter", "enter"), True),
    ],
)
async def test_no_screen_of_a_teacher_carries_one(
    teacher: TeacherApp, row: str, keys: Sequence[str], signed: bool
) -> None:
    async with teacher.run_test(size=SIZE, notifications=True) as pilot:
        if row:
            teacher.screen.chosen(row)  # type: ignore[attr-defined]
            await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
            assert raw(shown(teacher)) == []
        assert (SIGN in shown(teacher)) == signed
        assert raw(shown(teacher)) == []


async def test_what_a_teacher_pastes_is_kept_without_it(teacher: TeacherApp, tmp_path: Path, guide: Guide) -> None:
    async with teacher.run_test(size=SIZE, notifications=True) as pilot:
        teacher.screen.chosen("objections:")  # type: ignore[attr-defined]
        await pilot.pause()
        await pilot.press("enter", "enter")
        await pilot.pause()
        field = teacher.screen.query_one("#note")
        field.value = HOSTILE  # type: ignore[attr-defined]
        await pilot.pause()
        assert raw(shown(teacher)) == []
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert raw(shown(teacher)) == []


@pytest.mark.parametrize(
    "keys",
    [
        (),
        ("l", "end"),
        ("s", "end"),
        ("q", "down", "end"),
        ("q", "enter"),
        ("g", *"zz", "enter"),
        ("slash", *"zz", "enter"),
        ("f2",),
        ("f4", "down", "enter"),
        ("r",),
        ("o", "end", "enter"),
        ("enter", "tab", "tab"),
    ],
    ids=lambda keys: keys[0] if keys else "reader",
)
async def test_no_screen_of_a_learner_carries_one(
    tmp_path: Path, learners: Sequence[str], clock: Clock, keys: Sequence[str]
) -> None:
    with Store.open_class(tmp_path / "nine") as log, Store.open(tmp_path / "nine", learners[0]) as store:
        journal = Journal(store, clock)
        desk = Desk(Library([RIVERS], None), journal, Settings(journal), {})
        desk.accepted = Acceptances(log.events(""))
        app = StudyGuide(desk, Start("rivers", notices=(HOSTILE,)))
        async with app.run_test(size=SIZE, notifications=True) as pilot:
            await pilot.pause(0.3)
            assert SIGN in shown(app) and raw(shown(app)) == []
            assert sum("Your teacher accepts" in note.message for note in app._notifications) == MOST_NEWS
            app.clear_notifications()
            for key in keys:
                await pilot.press(key)
                await pilot.pause()
                assert raw(shown(app)) == []
            if keys[:1] in (("l",),):
                assert SIGN in shown(app)


async def test_a_broken_guide_of_a_hostile_folder_is_named_without_it(tmp_path: Path, clock: Clock) -> None:
    folder = tmp_path / "shelf" / "a\x1b[2J\u202eZZ"
    folder.mkdir(parents=True)
    (folder / "guide.yaml").write_text('title: "a\\e[2JZZ"\n', encoding="utf-8")
    journal = Journal(UnkeptStore(clock), clock)
    app = StudyGuide(Desk(Library([tmp_path / "shelf"], None), journal, Settings(journal), {}), Start())
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await pilot.pause()
        assert SIGN in shown(app) and raw(shown(app)) == []
        await pilot.press("enter")
        await pilot.pause()
        assert SIGN in shown(app) and raw(shown(app)) == []


@pytest.mark.parametrize(
    "keys",
    [
        ("slash",),
        ("g",),
        ("ctrl+p",),
        ("m", "enter"),
        ("q", "1", "enter", "exclamation_mark", "enter"),
        ("q", *("1", "enter", "enter") * 3),
    ],
    ids=["search", "glossary", "palette", "note", "objection", "answer"],
)
async def test_what_a_learner_pastes_into_a_field_shows_without_it(
    tmp_path: Path, clock: Clock, keys: Sequence[str]
) -> None:
    with Store.open(tmp_path, "ana") as store:
        journal = Journal(store, clock)
        app = StudyGuide(Desk(Library([RIVERS], None), journal, Settings(journal), {}), Start("rivers"))
        async with app.run_test(size=SIZE, notifications=True) as pilot:
            for key in keys:
                await pilot.press(key)
                await pilot.pause()
            field = app.focused
            assert isinstance(field, Input | TextArea)
            field.insert_text_at_cursor(TYPED) if isinstance(field, Input) else field.insert(TYPED)
            await pilot.pause()
            assert SIGN in shown(app) and raw(shown(app)) == []
            for key in ("enter", "escape", "l"):
                await pilot.press(key)
                await pilot.pause()
                assert raw(shown(app)) == []
