"""What the views have in common: opened by name at the start, and imported only when they are opened."""

import subprocess
import sys

import pytest

from tests.app.conftest import MakeApp
from tui.app.screens.reader import ReaderScreen

_SCREENS = {"argument": "ArgumentScreen", "dates": "TimelineScreen", "map": "MapScreen"}


@pytest.mark.parametrize("view", _SCREENS)
async def test_a_view_that_was_asked_for_opens_over_the_reader(make_app: MakeApp, view: str) -> None:
    app = make_app(screen=view)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert type(app.screen).__name__ == _SCREENS[view]
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)


def test_nothing_of_the_views_is_imported_before_one_is_opened() -> None:
    script = "import sys, tui.app.studyguide; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "tui.app.screens.reader" in loaded
    views = ("argument", "timeline", "map", "places")
    assert not {name for name in loaded if name.startswith("tui.app.maps")}
    assert not {f"tui.app.screens.{view}" for view in views} & loaded
    assert not {"tui.model.bearing", "tui.app.widgets.map_view", "tui.app.widgets.locate_pad"} & loaded
