"""Sections closed and opened from the shell while learners are there, as they meet them over `ssh`."""

import re

from tests.classroom.conftest import School, needs_ssh
from tests.classroom.test_asking import teacher
from tests.real.terminal import DOWN, ENTER, ESC, Terminal

LINE = "Your teacher opens this section later."
END, UP = "\x1b[F", "\x1b[A"
TEXT = "flows into the Black Sea"


@needs_ssh
def test_a_section_is_closed_and_opened_while_a_learner_is_there(school: School) -> None:
    code = school.new_code()
    school.open()
    window, own = school.join("Ana", code)
    window.press("n", TEXT)
    assert school.manage("section", "rivers", "2", "closed").strip() == "Section 1 is open, 2 closed."

    def meets_the_line() -> bool:
        assert TEXT in window.text or LINE in window.text
        window.type("p")
        window.settle()
        assert "The Dnieper rises in the hills" in window.text
        window.type("n")
        window.settle()
        return LINE in window.text

    window.wait_for(meets_the_line)
    assert TEXT not in window.text and "Where they end" in window.text
    window.press("o", "closed")
    window.press(ESC, LINE)
    late = school.sign_in("Ana", own)
    late.wait_for("section 2 of 2")
    late.wait_for(LINE)
    assert school.manage("section", "rivers", "mouth", "open").strip() == "All 2 sections are open."
    for each in (window, late):
        each.wait_for("Section 2 is open now: Where they end.")
        each.wait_for(TEXT)


@needs_ssh
def test_the_quiz_of_a_closed_section_is_not_sat(school: School) -> None:
    code = school.new_code()
    school.manage("section", "rivers", "up-to", "2")
    school.manage("section", "rivers", "1", "closed")
    school.open()
    window, _ = school.join("Ana", code)
    window.wait_for(LINE)
    window.press("q", "Its quiz waits until then")
    assert "question 1" not in window.text
    assert not school.kept("Ana", "sat")


@needs_ssh
def test_a_teacher_opens_and_closes_by_ssh_too(school: School) -> None:
    code, secret = school.new_code(), re.findall(r"now\s+(\S+)", school.manage("teacher"))[0]
    school.open()
    window, _ = school.join("Ana", code)
    desk = teacher(school, secret)
    desk.wait_for("Sections and quizzes")
    desk.type(END + UP * 5 + ENTER)
    desk.wait_for("Learners see at once what opens")
    desk.type(DOWN + " ")
    desk.wait_for("1 of 2 open")
    window.wait_for(lambda: shows_after(window, "n", LINE) or shows_after(window, "p", LINE))
    desk.type(ENTER)
    desk.wait_for("2 of 2 open")
    window.wait_for("Section 2 is open now: Where they end.")
    window.wait_for(TEXT)


def shows_after(window: Terminal, key: str, text: str) -> bool:
    window.type(key)
    window.settle()
    return text in window.text
