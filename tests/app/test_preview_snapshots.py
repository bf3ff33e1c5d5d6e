"""How a mistake looks in the preview: beside the last good version, and in the list."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.test_preview import edit, until
from tui.app.preview.launch import preview_app
from tui.app.preview.preview_app import PreviewApp

RIVERS = Path(__file__).parents[1] / "guides" / "rivers"
SIZES = [(80, 24), (120, 40)]
Compare = Callable[..., bool]


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PreviewApp:
    shutil.copytree(RIVERS, tmp_path / "rivers")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return preview_app(tmp_path / "rivers", "night", "full")


async def break_two_lines(pilot: Pilot[None]) -> None:
    app = pilot.app
    assert isinstance(app, PreviewApp)
    edit(Path("rivers/article.yaml"), "title: Where they", "title: Where: they")
    await until(pilot, lambda: bool(app._notifications))
    await pilot.pause()


async def break_and_list(pilot: Pilot[None]) -> None:
    await break_two_lines(pilot)
    pilot.app.clear_notifications()
    await pilot.press("f9")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_mistake(snap_compare: Compare, app: PreviewApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=break_two_lines)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_list_of_mistakes(snap_compare: Compare, app: PreviewApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=break_and_list)
