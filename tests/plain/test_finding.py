from collections.abc import Callable
from io import StringIO

import pytest

from tui.model.guide import Guide
from tui.plain.dialogue import Dialogue
from tui.plain.finding import choose_sheet, find_section, find_sheets, next_sheet, sheets_to_sit
from tui.study import Study

Talk = Callable[..., str]


@pytest.mark.parametrize(("word", "found"), [("mouth", "mouth"), ("2", "mouth"), ("3", None), ("0", None), ("x", None)])
def test_a_section_is_found_by_id_or_number(guide: Guide, word: str, found: str | None) -> None:
    section = find_section(guide, word)
    assert (section.id if section else None) == found


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("source-quiz", ["source-quiz"]),
        ("source", ["source-quiz"]),
        ("whole-quiz", ["sorting", "order"]),
        ("order", ["order"]),
        ("3", ["order"]),
        ("4", []),
        ("mouth", []),
    ],
)
def test_a_quiz_is_found_by_its_own_id_its_parts_its_section_or_a_number(
    guide: Guide, word: str, found: list[str]
) -> None:
    assert [sheet.id for sheet in find_sheets(guide, word)] == found


def test_the_next_quiz_is_the_one_left_then_the_first_unfinished(talk: Talk, study: Study) -> None:
    sheets = sheets_to_sit(study.guide)
    assert next_sheet(study.progress, sheets).id == "source-quiz"
    talk("source-quiz", "1", "1 2", "1", "the middle hills")
    assert next_sheet(study.progress, sheets).id == "sorting"
    talk("order", "3 2 1", "/leave")
    assert next_sheet(study.progress, sheets).id == "order"


@pytest.mark.parametrize(
    ("lines", "chosen"), [("\n", "source-quiz"), ("7\n2\n", "sorting"), ("", None), ("/leave\n", None)]
)
def test_which_quiz_is_asked_with_a_default(study: Study, lines: str, chosen: str | None) -> None:
    sheet = choose_sheet(Dialogue(StringIO(lines), StringIO()), study.progress)
    assert (sheet.id if sheet else None) == chosen
