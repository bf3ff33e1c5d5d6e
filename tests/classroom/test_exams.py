"""Quizzes set to test, practice and closed, as learners meet them."""

import re

import pytest

from tests.classroom.conftest import School, needs_ssh
from tests.real.terminal import ENTER, ESC, Terminal
from tui.course import Course
from tui.journal import Journal
from tui.model.class_rules import ClassRules, QuizRule, rules_from
from tui.model.events import ANSWERED, SAT
from tui.store import UnkeptStore
from tui.withholding import TestJournal, Withholding

QUIZ = "source-quiz"


def test_rules_travel_as_they_are_and_minutes_are_lengthened_for_one() -> None:
    course = Course(Journal(UnkeptStore(), lambda: 1.0))
    ana, bo = course.enrol("Ana"), course.enrol("Bo")
    course.set_quiz("g", "q", QuizRule("practice"))
    course.set_quiz("g", "q", QuizRule("test", 1, 20))
    course.lengthen(ana, "g", "q", 10)
    assert rules_from(course.rules.message(ana.id)) == {("g", "q"): QuizRule("test", 1, 30)}
    assert rules_from(course.rules.message(bo.id)) == {("g", "q"): QuizRule("test", 1, 20)}
    assert ClassRules(course.journal.events("")).of(ana.id) == course.rules.of(ana.id)


def test_what_is_withheld_stands_apart_and_comes_back() -> None:
    journal = Withholding(UnkeptStore(), lambda: 1.0)
    for sheet in ("open", "test"):
        sitting = journal.new_sitting()
        journal.note(SAT, "g", sitting, 1, {"sheet": sheet})
        journal.note(ANSWERED, "g", sitting, 2, {"question": sheet})
    journal.withheld = frozenset({("g", "test")})
    assert [event.text("question") for event in journal.events("g")] == ["", "open"]
    assert [event.text("question") for event in TestJournal(journal).events("g")] == ["", "test"]
    journal.withheld = frozenset()
    assert len(journal.events("g")) == 4


@needs_ssh
def test_a_test_shows_nothing_of_what_came_of_it_until_it_closes(school: School) -> None:
    code = school.new_code()
    school.manage("quiz", "rivers", QUIZ, "test", "1")
    school.open()
    window, own = school.join("Ana", code)
    window.press("q", "question 1 of 4")
    window.press("1" + ENTER, "question 2 of 4")
    window.kill()
    window = school.sign_in("Ana", own)
    window.wait_for("question 2 of 4")
    answer_the_rest(window)
    window.wait_for("Handed in")
    window.press("q", "This test is handed in")
    for screen in ("s", "o"):
        window.press(screen, lambda: "section 1 of 2" not in window.text)
        assert not re.search(r"√|×|of 4|missed|100 %", window.text), window.text
        window.press(ESC, "section 1 of 2")
    school.manage("quiz", "rivers", QUIZ, "closed")
    window.wait_for(lambda: shows_result(window))
    assert "of 4" in window.text
    assert len(school.kept("Ana")) == 4


@needs_ssh
def test_a_closed_quiz_is_not_sat(school: School) -> None:
    code = school.new_code()
    school.manage("quiz", "rivers", QUIZ, "closed")
    school.open()
    window, _ = school.join("Ana", code)
    window.press("q", "has closed this quiz")


@needs_ssh
@pytest.mark.parametrize(
    "words", [["rivers", "no-quiz", "test"], ["rivers", QUIZ, "fun"], ["rivers", QUIZ, "test", "x"]]
)
def test_what_cannot_be_set_is_said_in_a_sentence(school: School, words: list[str]) -> None:
    done = school.command("class", f"{school.room}/", "quiz", *words)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1


def answer_the_rest(window: Terminal) -> None:
    for number, keys in ((2, "1"), (3, "1"), (4, "middle")):
        window.wait_for(f"question {number} of 4")
        window.settle()
        window.type(keys)
        window.settle()
        window.type(ENTER)


def shows_result(window: Terminal) -> bool:
    window.type("q")
    window.settle()
    return "Missed" in window.text
