"""Pictures of the views, in three sizes, in many colours, few and none."""

import pytest

from tests.app.test_snapshots import ALL, BOTH, MakeApp, Snap, compare, one_order

__all__ = ["one_order"]
COLOURS = pytest.mark.parametrize(
    ("theme", "signs"), [("paper", "full"), ("contrast", "plain"), ("ansi-dark", "ascii")]
)


@ALL
def test_argument(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "4", "a", "right", "down")


@BOTH
@COLOURS
def test_argument_in_other_colours(
    snap_compare: Snap, make_app: MakeApp, size: tuple[int, int], theme: str, signs: str
) -> None:
    compare(snap_compare, make_app(theme=theme, signs=signs), size, "3", "a", "3")


@BOTH
def test_words_of_caution(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "a", "end")


@BOTH
def test_argument_built_anew(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "a", "b", "1", "2", "1", "3", "2", "3", "enter")


@ALL
def test_dates(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "d", "down", "down")


@BOTH
@COLOURS
def test_dates_in_other_colours(
    snap_compare: Snap, make_app: MakeApp, size: tuple[int, int], theme: str, signs: str
) -> None:
    compare(snap_compare, make_app(theme=theme, signs=signs), size, "d", "end", "plus", "plus", "plus")


@ALL
def test_map(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "v")


@ALL
def test_map_in_detail(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "v", "2", "tab", "tab")


@BOTH
@COLOURS
def test_map_in_other_colours(
    snap_compare: Snap, make_app: MakeApp, size: tuple[int, int], theme: str, signs: str
) -> None:
    compare(snap_compare, make_app(theme=theme, signs=signs), size, "v", "2")


@ALL
def test_map_without_colour(
    snap_compare: Snap, make_app: MakeApp, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = make_app(theme="ansi-dark")
    compare(snap_compare, app, size, "v", "2")


@BOTH
def test_places(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(), size, "v", "i")


@ALL
def test_question_on_the_map(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app(screen="quiz", item="where-is-it"), size, "2")
