"""One picture of every screen of the review and of the marks, at 80×24 and at 120×40."""

from collections.abc import Callable
from random import Random

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from tests.app.conftest import Clock
from tests.app.history import mark_some, study_for_weeks
from tui.app.screens.reader_review import OFFERED_AFTER
from tui.app.studyguide import StudyGuide
from tui.journal import Journal
from tui.library import Library

MakeApp = Callable[..., StudyGuide]
Snap = Callable[..., bool]
Shoot = Callable[..., bool]

USUAL, WIDE, TIGHT = (80, 24), (120, 40), (40, 12)
BOTH = pytest.mark.parametrize("size", [USUAL, WIDE], ids=["80x24", "120x40"])
ALL = pytest.mark.parametrize("size", [USUAL, WIDE, TIGHT], ids=["80x24", "120x40", "40x12"])


@pytest.fixture(autouse=True)
def one_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.study.Random", lambda: Random(1))
    monkeypatch.setattr(Input, "cursor_blink", False)
    monkeypatch.setattr(TextArea, "cursor_blink", False)


@pytest.fixture
def shoot(library: Library, journal: Journal, clock: Clock, make_app: MakeApp, snap_compare: Snap) -> Shoot:
    """Take a picture after some keys, of a learner with weeks of study behind."""
    mark_some(study_for_weeks(library.open("kherson-withdrawal").guide, journal, clock))

    def picture(size: tuple[int, int], *keys: str, guide: str = "kherson-withdrawal", later: bool = False) -> bool:
        if later:
            clock.tick(86_400)

        async def press(pilot: Pilot[None]) -> None:
            await pilot.pause()
            for key in keys:
                await pilot.press(key)
                await pilot.app.workers.wait_for_complete()
                await pilot.pause()
            if not keys:
                await pilot.pause(OFFERED_AFTER + 0.2)
                await pilot.app.workers.wait_for_complete()
                await pilot.pause()
            pilot.app.clear_notifications()
            await pilot.pause()

        return snap_compare(make_app(guide), terminal_size=size, run_before=press)

    return picture


@ALL
def test_offer(shoot: Shoot, size: tuple[int, int]) -> None:
    assert shoot(size, later=True)


@BOTH
def test_shelf_with_what_is_due(shoot: Shoot, size: tuple[int, int]) -> None:
    assert shoot(size, guide="")


@BOTH
def test_review_of_a_word(shoot: Shoot, size: tuple[int, int]) -> None:
    assert shoot(size, "r", later=True)


@BOTH
def test_words(shoot: Shoot, size: tuple[int, int]) -> None:
    assert shoot(size, "s", "end", "enter")


@BOTH
def test_progress_of_the_review(shoot: Shoot, size: tuple[int, int]) -> None:
    assert shoot(size, "s", "end")


@ALL
def test_marking_a_paragraph(shoot: Shoot, size: tuple[int, int]) -> None:
    assert shoot(size, "1", "m", "down")


@BOTH
def test_marking_a_passage(shoot: Shoot, size: tuple[int, int]) -> None:
    assert shoot(size, "2", "m", "tab", "down", "enter", "down")


@ALL
def test_a_note(shoot: Shoot, size: tuple[int, int]) -> None:
    assert shoot(size, "l", "down", "e")


@ALL
def test_marks(shoot: Shoot, size: tuple[int, int]) -> None:
    assert shoot(size, "l")


@BOTH
def test_a_text_with_marks(shoot: Shoot, size: tuple[int, int]) -> None:
    assert shoot(size, "1")
