"""The views in plain mode: the argument, the dates, and the map as a table."""

from io import StringIO

import pytest

from tui.library import Library, content_folder
from tui.model.guide import Guide
from tui.plain.dialogue import Dialogue
from tui.plain.form import form_of
from tui.plain.views import print_view


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    return Library([content_folder()], tmp_path_factory.mktemp("cache")).open("kherson-withdrawal").guide


def printed(guide: Guide, view: str) -> list[str]:
    out = StringIO()
    assert print_view(Dialogue(StringIO(), out), guide, view)
    return out.getvalue().split("\n")


def test_the_argument_is_numbered_and_each_claim_stands_with_its_wording_and_passage(guide: Guide) -> None:
    lines = printed(guide, "argument")
    at = lines.index("   2.1  Human and economic costs make the war unsustainable. (said outright)")
    assert lines[at + 1].strip().startswith("¶4: “Because Russia’s human and economic costs")
    assert any(line.endswith("4  The second reason (5 words of caution)") and " 2.9 " in line for line in lines)


def test_the_dates_of_the_article_stand_apart_from_background_which_has_its_sources(guide: Guide) -> None:
    lines = printed(guide, "dates")
    article, background = lines.index("In the article"), lines.index("Background")
    assert (
        article < next(n for n, line in enumerate(lines) if line.startswith("9 November 2022: According")) < background
    )
    assert all(
        lines[n + 1].strip().startswith("Source: ")
        for n, line in enumerate(lines)
        if n > background and "2022: " in line
    )


def test_the_map_is_a_table_of_places_with_bearings_and_distances(guide: Guide) -> None:
    lines = printed(guide, "map")
    assert "  Mykolaiv: 60 km north-west of Kherson; 46.97° north, 31.98° east" in lines
    (right,) = [line for line in lines if line.startswith("  west (right) bank: ")]
    assert right.endswith("holds Beryslav, Kherson")
    assert any("Natural Earth" in line for line in lines)


def test_a_question_on_the_map_tells_places_by_their_way_and_never_by_name(guide: Guide) -> None:
    question = guide.asked["where-kherson"]
    listing = form_of(question, ()).listing
    assert len(listing) == 4
    assert all(" km " in text and "Kherson" not in text for text in listing)
    named = form_of(guide.asked["which-bank-kherson"], ()).listing
    assert named == ("1  West (right) bank", "2  East (left) bank")


def test_a_guide_without_the_view_says_so(guide: Guide) -> None:
    out = StringIO()
    from dataclasses import replace

    assert not print_view(Dialogue(StringIO(), out), replace(guide, map=None), "map")
    assert "no such view" in out.getvalue()
