"""What ctrl+c says, which leaves other programs."""

import pytest

from tests.app.conftest import MakeApp
from tui.app.start import Start
from tui.app.studyguide import StudyGuide
from tui.app.widgets.edge_line import TopLine


@pytest.mark.parametrize("screen", ["", "quiz"])
async def test_who_presses_ctrl_c_is_told_once_how_to_leave(make_app: MakeApp, screen: str) -> None:
    app = make_app("welcome", screen=screen, item="leaving-quiz" if screen else "")
    async with app.run_test() as pilot:
        await pilot.press("ctrl+c", "ctrl+c")
        await pilot.pause()
        (said,) = app._notifications
        assert said.message == "ctrl+q leaves. Everything is kept."
        assert app.is_running


async def test_where_nothing_can_be_kept_every_screen_says_so(make_app: MakeApp) -> None:
    app = make_app("welcome")
    app = StudyGuide(app.desk, Start("welcome", kept=False))
    async with app.run_test() as pilot:
        for key in ("g", "escape", "q", "escape", "escape"):
            await pilot.press(key)
            await pilot.pause()
            assert "nothing is kept" in app.screen.query_one(TopLine).render_line(0).text
