"""The real program from the first start to the next day's."""

import pytest

from tests.real.answering import right_keys
from tests.real.conftest import RIVERS, Begin, Kept
from tests.real.reading import paragraph_read
from tests.real.terminal import DOWN, ENTER, ESC, TAB, Terminal
from tui.model.events import LOOKED_UP, SAT
from tui.model.guide import Guide, Sheet
from tui.model.sitting import Sitting

ARTICLE = "section 1 of 8"
VERDICT = "Enter next"


class Quiz:
    """A quiz in a window, answered by someone who knows the key."""

    def __init__(self, window: Terminal, sheet: Sheet, kept: Kept, guide: Guide) -> None:
        self._window = window
        self._sheet = sheet
        self._kept = kept
        self._guide = guide

    @property
    def sitting(self) -> Sitting:
        return next(
            Sitting.from_event(event)
            for event in reversed(self._kept(self._guide.id, SAT))
            if event.text("sheet") == self._sheet.id
        )

    def wait_for_question(self, number: int) -> None:
        self._window.wait_for(f"question {number} of {len(self._sheet.questions)}")

    def answer(self, number: int) -> None:
        """Answer a question rightly, once it is asked."""
        self.wait_for_question(number)
        self._window.wait_for("How sure?")
        self._window.settle(0.1)
        question = self._sheet.questions[number - 1]
        self._window.press(right_keys(question, self.sitting.shown.get(question.id, ())), VERDICT)
        self._window.wait_for("Right.", 5)


def test_from_an_empty_shelf_to_the_same_question_the_next_day(begin: Begin, kept: Kept, kherson: Guide) -> None:
    window = begin()
    window.wait_for("not begun")
    window.press(DOWN, "› Withdrawal from Kherson")
    window.press(ENTER, ARTICLE)
    window.press("n", "section 2 of 8")
    window.press(TAB, "standpoint")
    window.press(TAB, "in terms of")
    window.press(TAB, "The capital of Russia")
    window.press(ENTER, "In the article")
    window.press(ESC, "Enter whole entry")
    window.press(ESC, "Tab term")
    window.press("q", "question 1 of")
    section = kherson.article.sections[1]
    quiz = kherson.quiz_of(section)
    assert quiz
    sheet = quiz.sheets[0]
    answerer = Quiz(window, sheet, kept, kherson)
    for number in (1, 2):
        answerer.answer(number)
        window.type(ENTER)
    answerer.wait_for_question(3)
    window.settle()
    asked = window.text
    window.press(ESC, "section 2 of 8")
    assert window.quit() == 0
    assert [event.text("question") for event in kept(kherson.id)] == [each.id for each in sheet.questions[:2]]
    assert all(event.figure("mark") == 1 for event in kept(kherson.id))
    assert len(kept(kherson.id, LOOKED_UP)) == 1

    again = begin()
    again.wait_for("section 2 of 8")
    again.press("q", f"question 3 of {len(sheet.questions)}")
    again.settle()
    assert again.text == asked
    assert again.quit() == 0
    assert len(kept(kherson.id, SAT)) == 1


def test_a_first_time_learner_is_offered_the_guide_to_the_program_until_another_is_begun(begin: Begin) -> None:
    window = begin()
    window.wait_for("new? begin here")
    window.press(ENTER, "section 1 of 8")
    window.press(ESC, "not begun")
    window.settle()
    assert window.text.index("How to use this study guide") < window.text.index("Withdrawal from Kherson")
    window.press(DOWN, "› Withdrawal from Kherson")
    window.press(ENTER, ARTICLE)
    window.press(ESC, "Enter open")
    assert window.quit() == 0
    again = begin()
    again.wait_for(ARTICLE)
    again.press(ESC, "Enter open")
    again.settle()
    assert again.text.index("Withdrawal from Kherson") < again.text.index("How to use this study guide")
    assert again.quit() == 0


@pytest.mark.parametrize("size", [(40, 12), (120, 40)], ids=["40x12", "120x40"])
def test_other_sizes_read_ask_and_resume(begin: Begin, kept: Kept, kherson: Guide, size: tuple[int, int]) -> None:
    window = begin(size=size)
    window.wait_for("› How to")
    window.press(DOWN, "› Withdrawal")
    window.press(ENTER, ARTICLE)
    window.press("n", "section 2 of 8")
    window.press(DOWN, "¶")
    window.type("q")
    quiz = kherson.quiz_of(kherson.article.sections[1])
    assert quiz
    Quiz(window, quiz.sheets[0], kept, kherson).answer(1)
    assert window.quit() == 0
    again = begin(size=size)
    again.wait_for("section 2 of 8")
    assert again.quit() == 0


@pytest.mark.parametrize("sheet_id", ["source-quiz", "sorting", "order"])
def test_every_kind_of_question_is_answered_by_keyboard(begin: Begin, kept: Kept, rivers: Guide, sheet_id: str) -> None:
    window = begin("--content", RIVERS, "quiz", "rivers", sheet_id)
    sheet = rivers.sheets[sheet_id]
    if sheet.part and sheet.part.intro:
        window.wait_for(sheet.part.intro)
        window.type(ENTER)
    quiz = Quiz(window, sheet, kept, rivers)
    for number, question in enumerate(sheet.questions, 1):
        if question.id == "worded":
            window.wait_for("Judge by the wording alone.")
            window.type(ENTER)
        quiz.answer(number)
        window.type(ENTER)
    window.wait_for(f"{len(sheet.questions)} of {len(sheet.questions)}.")
    assert window.quit() == 0
    assert {event.figure("mark") for event in kept("rivers")} == {1.0}


def test_resizing_at_any_moment_keeps_the_paragraph(begin: Begin) -> None:
    window = begin("read", "kherson-withdrawal", "4")
    window.wait_for("section 4 of 8")
    window.press(DOWN * 4, "▌")
    window.settle()
    place = paragraph_read(window)
    for size in ((40, 12), (120, 40), (20, 5), (1, 1), (500, 100), (3, 200), (110, 30), (109, 30), (40, 12)):
        window.resize(*size)
        window.look(0.05)
    window.resize(80, 24)
    window.wait_for("section 4 of 8")
    window.settle()
    assert paragraph_read(window) == place
    window.resize(120, 40)
    window.wait_for("Terms in view")
    window.settle()
    assert paragraph_read(window) == place
    assert window.quit() == 0


def test_resizing_in_a_quiz_keeps_what_was_chosen(begin: Begin, kept: Kept, rivers: Guide) -> None:
    window = begin("--content", RIVERS, "quiz", "rivers", "source-quiz")
    window.press("1", "› 1  In the hills")
    for size in ((40, 12), (1, 1), (120, 40), (80, 24)):
        window.resize(*size)
        window.look(0.05)
    window.wait_for("› 1  In the hills")
    window.press(ENTER, "Right.")
    assert window.quit() == 0
    assert len(kept("rivers")) == 1
