"""Pictures of what stands around the text: pages, a reading note, an expression, words, at 80×24 and at 120×40."""

from collections.abc import Callable

import pytest
from textual.widgets import Input

from tests.app.test_snapshots import ALL, BOTH, Snap, compare
from tests.test_dictionary import write_wordnet
from tui.app.studyguide import StudyGuide

MakeApp = Callable[..., StudyGuide]


@pytest.fixture(autouse=True)
def still_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Input, "cursor_blink", False)


@ALL
def test_before_you_read(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "p")


@BOTH
def test_the_opening_question(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(theme="paper"), size, "p", "2", "5", "9")


@BOTH
def test_beyond_the_article(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "8", "n")


@BOTH
def test_the_opening_question_returns(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(signs="plain"), size, "p", "2", "5", "9", "n", "8", "n", "end")


@ALL
def test_a_reading_note(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "3", "tab", "tab", "tab")


@BOTH
def test_an_expression_in_ascii(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(signs="ascii", theme="ansi-dark"), size, "3", "tab", "tab")


def test_a_whole_note(snap_compare: Snap, make_app: MakeApp) -> None:
    compare(snap_compare, make_app(), (80, 24), "3", *["tab"] * 3, "enter")


@BOTH
def test_words(
    snap_compare: Snap,
    make_app: MakeApp,
    size: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    monkeypatch.setenv("WNSEARCHDIR", str(write_wordnet(tmp_path_factory.mktemp("words"))))
    compare(snap_compare, make_app(), size, "w")
