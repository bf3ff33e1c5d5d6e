"""What ctrl+c says, which leaves other programs."""

import pytest

from tests.app.conftest import MakeApp


@pytest.mark.parametrize("screen", ["", "quiz"])
async def test_who_presses_ctrl_c_is_told_once_how_to_leave(make_app: MakeApp, screen: str) -> None:
    app = make_app("welcome", screen=screen, item="leaving-quiz" if screen else "")
    async with app.run_test() as pilot:
        await pilot.press("ctrl+c", "ctrl+c")
        await pilot.pause()
        (said,) = app._notifications
        assert said.message == "ctrl+q leaves. Everything is kept."
        assert app.is_running
