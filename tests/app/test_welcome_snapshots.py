"""How the guide to the program looks."""

from tests.app.conftest import MakeApp
from tests.app.test_snapshots import BOTH, Snap, compare


@BOTH
def test_a_term_of_the_guide_to_the_program(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app("welcome", screen="read", item="words"), size, "tab")


@BOTH
def test_the_last_section_leads_to_the_shelf(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    compare(snap_compare, make_app("welcome", screen="read", item="suiting"), size)
