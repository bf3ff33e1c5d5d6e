"""What a teacher wants before a lesson, on one page."""

import re
from io import StringIO

from tests.plain.conftest import Terminal
from tui.model.guide import Guide
from tui.plain.dialogue import Dialogue
from tui.plain.report.lesson_sheet import print_sheet, sheet_page


def printed(guide: Guide) -> str:
    out = StringIO()
    print_sheet(Dialogue(StringIO(), out), guide)
    return out.getvalue()


def test_the_sheet_holds_every_question_with_key_feedback_and_evidence(guide: Guide) -> None:
    said = printed(guide)
    for question in guide.questions.values():
        assert question.prompt in said
        for _, passage in question.passages():
            assert f"“{passage.quote}”" in said
    assert said.count("right: ") == sum(
        sum(getattr(option, "right", False) for option in getattr(question, "options", ())) or 1
        for question in guide.questions.values()
        if question.graded
    )
    assert "A lesson of 45 minutes" in said and "A lesson of 90 minutes" in said


def test_the_page_says_the_same_and_loads_nothing(guide: Guide) -> None:
    page = sheet_page(guide)
    assert page.startswith("<!doctype html>")
    assert all(name not in page for name in ("<script", "src=", "http:"))
    assert page.count("<b>") == len(guide.questions)


def test_it_fits_a_narrow_terminal(guide: Guide, terminal: Terminal) -> None:
    print_sheet(Dialogue(StringIO(), terminal), guide)
    assert max(map(len, re.sub(r"\x1b\[\d*m", "", terminal.getvalue()).splitlines())) <= 40
