"""Pictures of a teacher's choice of guides, at 80×24 and at 120×40."""

from pathlib import Path

from tests.app.test_guides_screen import Make, begin, first_steps, folder, guide, lakes, make
from tests.app.test_snapshots import BOTH, Snap, compare
from tui.model.guide import Guide

__all__ = ["first_steps", "folder", "guide", "lakes", "make"]


@BOTH
def test_the_choice_of_guides(
    snap_compare: Snap,
    make: Make,  # noqa: F811
    folder: Path,  # noqa: F811
    guide: Guide,  # noqa: F811
    lakes: Guide,  # noqa: F811
    first_steps: Guide,  # noqa: F811
    size: tuple[int, int],
) -> None:
    begin(folder, first_steps, "Bo")
    compare(snap_compare, make([first_steps, lakes, guide]), size)
