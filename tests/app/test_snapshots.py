"""One picture of every screen at 80×24 and at 120×40, and of the tightest ones at 40×12."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from random import Random

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.app.conftest import RIVERS, Clock
from tui.app.studyguide import StudyGuide

MakeApp = Callable[..., StudyGuide]
Snap = Callable[..., bool]
Before = Callable[[Pilot[None]], Awaitable[None]]

USUAL, WIDE, TIGHT = (80, 24), (120, 40), (40, 12)
BOTH = pytest.mark.parametrize("size", [USUAL, WIDE], ids=["80x24", "120x40"])
ALL = pytest.mark.parametrize("size", [USUAL, WIDE, TIGHT], ids=["80x24", "120x40", "40x12"])


@pytest.fixture(autouse=True)
def one_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.study.Random", lambda: Random(1))
    monkeypatch.setattr(Input, "cursor_blink", False)


def pressing(*keys: str) -> Before:
    async def press(pilot: Pilot[None]) -> None:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()

    return press


def compare(snap: Snap, app: StudyGuide, size: tuple[int, int], *keys: str) -> None:
    assert snap(app, terminal_size=size, run_before=pressing(*keys))


@ALL
def test_reader(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "4")


@ALL
def test_reader_with_a_term(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "tab", "tab")


@BOTH
def test_reader_on_paper(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(theme="paper"), size, "4", "tab")


@BOTH
@pytest.mark.parametrize("theme", ["contrast", "ansi-dark", "ansi-light"])
def test_reader_in_other_colours(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int], theme: str) -> None:
    compare(snap_compare, make_app(theme=theme, signs="plain"), size, "tab")


@BOTH
def test_reader_after_a_section(snap_compare: Snap, make_app: MakeApp, clock: Clock, size: tuple[int, int]) -> None:
    async def read(pilot: Pilot[None]) -> None:
        await pilot.press("8")
        clock.tick(100)
        await pressing("down")(pilot)

    assert snap_compare(make_app(), terminal_size=size, run_before=read)


@BOTH
def test_shelf(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(""), size)


@BOTH
def test_entry(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "g", *"dnieper", "enter")


@BOTH
def test_glossary(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "g", "k", "h")


@BOTH
def test_outline(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "3", "o")


@BOTH
def test_search(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "slash", *"negotiat")


@BOTH
def test_search_hits(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "slash", *"negotiat", "enter", "n")


@BOTH
def test_keys(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "f1")


@BOTH
def test_settings(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "f4")


@BOTH
def test_progress(snap_compare: Snap, make_app: MakeApp, clock: Clock, size: tuple[int, int]) -> None:
    async def study(pilot: Pilot[None]) -> None:
        await pilot.pause()
        clock.tick(100)
        await pressing("tab", "escape", "q", "1", "enter", "enter", "1", "enter", "enter", "1", "enter")(pilot)
        clock.tick(60)
        await pressing("enter", *"none", "enter", "enter", "escape", "s")(pilot)

    app = make_app("rivers", shelf=RIVERS)
    assert snap_compare(app, terminal_size=size, run_before=study)


def quiz(make_app: MakeApp, sheet: str, theme: str = "night", signs: str = "full") -> StudyGuide:
    return make_app("rivers", screen="quiz", item=sheet, shelf=RIVERS, theme=theme, signs=signs)


@ALL
def test_question(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, quiz(make_app, "source-quiz"), size, "2")


@ALL
def test_verdict(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, quiz(make_app, "source-quiz"), size, "3", "enter")


@BOTH
@pytest.mark.parametrize("theme", ["paper", "contrast", "ansi-dark"])
def test_verdict_in_other_colours(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int], theme: str) -> None:
    compare(snap_compare, quiz(make_app, "source-quiz", theme, "ascii"), size, "2", "enter")


@BOTH
def test_several(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, quiz(make_app, "source-quiz"), size, "2", "enter", "enter", "1", "3")


@BOTH
def test_short_answer(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    keys = ["1", "enter", "enter", "1", "2", "enter", "enter", "1", "enter", "enter", *"the hils"]
    compare(snap_compare, quiz(make_app, "source-quiz"), size, *["space" if key == " " else key for key in keys])


@BOTH
def test_matching(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, quiz(make_app, "sorting"), size, "enter", "1")


@BOTH
def test_lesson(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, quiz(make_app, "sorting"), size, "enter", "1", "2", "enter", "enter")


@BOTH
def test_sorted_wrong(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    keys = ["enter", "1", "2", "enter", "enter", "enter", "2", "2", "enter"]
    compare(snap_compare, quiz(make_app, "sorting"), size, *keys)


@BOTH
def test_ordering(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, quiz(make_app, "order"), size, "2")


@BOTH
def test_evidence(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, quiz(make_app, "source-quiz"), size, "1", "enter", "e")


@BOTH
def test_flag(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, quiz(make_app, "source-quiz"), size, "2", "enter", "exclamation_mark", "enter")


@BOTH
def test_result(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    keys = ["2", "enter", "enter", "1", "2", "enter", "enter", "1", "enter", "enter", *"sea", "enter", "enter"]
    compare(snap_compare, quiz(make_app, "source-quiz"), size, *keys)


@BOTH
def test_palette(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "ctrl+p", *"sec")


@BOTH
def test_problems(
    snap_compare: Snap,
    make_app: MakeApp,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
) -> None:
    broken = tmp_path / "shelf" / "broken"
    broken.mkdir(parents=True)
    (broken / "guide.yaml").write_text("format: 1\nid: broken\ntitle: A broken guide\nlanguage: en\n", encoding="utf-8")
    (broken / "article.yaml").write_text("sections:\n  - title: No id\n    paragraphs: []\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    compare(snap_compare, make_app("", shelf=Path("shelf")), size, "enter")
