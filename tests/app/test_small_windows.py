"""The smallest window, 40 by 12: every question can be read and answered in it."""

import pytest
from textual.pilot import Pilot

from tests.app.conftest import MakeApp
from tests.app.test_quiz_screen import press, quiz_of, text_of
from tui.app.flow import wrap
from tui.app.messages import OpenQuiz
from tui.app.screens.quiz_words import SURE_STEPS, sure_line
from tui.app.studyguide import StudyGuide
from tui.app.widgets.place_pad import PlacePad
from tui.library import Library
from tui.model.wording import about_words

SMALLEST = (40, 12)
MATCHING = "r-claims-places"


async def asked(app: StudyGuide, pilot: Pilot[None], question: str) -> PlacePad:
    study = app.current_study()
    assert study is not None
    app.post_message(OpenQuiz(study, study.guide.sheet_of(question), question=question))
    await pilot.pause()
    while quiz_of(app).question is None:
        await press(pilot, "enter")
    return quiz_of(app).query_one(PlacePad)


async def test_every_place_can_be_read_and_every_item_placed(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=SMALLEST) as pilot:
        pad = await asked(app, pilot, MATCHING)
        seen = text_of(app)
        for _ in range(12):
            await press(pilot, "down")
            seen += text_of(app)
        assert [line for line in pad.legend() if line[:30] not in seen] == []
        while pad.count() != "4 of 4 placed":
            before = pad.count()
            await press(pilot, "1")
            if pad.count() == before:  # it was out of view: now it is seen, and the digit places it
                await press(pilot, "1")
        await press(pilot, "enter")
        assert MATCHING in quiz_of(app).sitting.answers


async def test_what_is_placed_stays_while_the_window_changes(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        pad = await asked(app, pilot, MATCHING)
        await press(pilot, "1", "2")
        for size in (SMALLEST, (120, 40), (60, 16), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert pad.count() == "2 of 4 placed"
            assert "2 of 4" in text_of(app)
        assert "6 " + pad.legend()[5][2:10] in text_of(app)


async def test_what_is_missing_is_said_whole(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=SMALLEST) as pilot:
        await asked(app, pilot, MATCHING)
        await press(pilot, "down", "down", "enter", "enter")
        assert "at the cursor." in text_of(app)
        assert "keys" in text_of(app).splitlines()[-1]


@pytest.mark.parametrize("guide", ["kherson-withdrawal", "welcome"])
def test_every_prompt_stands_whole_in_the_smallest_window(library: Library, guide: str) -> None:
    most = int(SMALLEST[1] * 0.6)
    questions = library.open(guide).guide.asked.values()
    long = [each.id for each in questions if len(wrap(f"{about_words(each)}: {each.prompt}", SMALLEST[0] - 6)) > most]
    assert long == []


@pytest.mark.parametrize("sure", SURE_STEPS)
@pytest.mark.parametrize("open_book", [False, True])
def test_what_is_placed_is_said_whole_however_narrow(sure: str, open_book: bool) -> None:
    placed = "10 of 12 placed"
    line = sure_line(sure, placed, SMALLEST[0] - 6, open_book=open_book)
    assert line[: SMALLEST[0] - 6].startswith(placed)
    assert "How sure?" in sure_line(sure, placed, 74, open_book=open_book)
