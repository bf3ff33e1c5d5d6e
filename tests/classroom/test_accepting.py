"""An answer accepted while the class runs, with the real server, the real `ssh` and the real command."""

import json

from tests.classroom.conftest import School, needs_ssh
from tests.real.terminal import ENTER, ESC, Terminal


@needs_ssh
def test_a_learner_who_is_there_is_told_that_an_answer_was_accepted_and_taken_back(school: School) -> None:
    code = school.new_code()
    school.open()
    window, _ = school.join("Ana", code)
    window.press("q", "question 1 of 4")
    for number, keys in enumerate(("1", "1", "1", "nonsense"), 1):
        window.wait_for(f"question {number} of 4")
        window.settle()
        window.type(keys)
        window.settle()
        window.press(ENTER, "Enter next")
        if number < 4:
            window.type(ENTER)
    window.press("!", "What is wrong")
    window.press(ENTER, "a note")
    window.press("mine" + ENTER, lambda: bool(school.kept("Ana", "flagged")))
    window.press(ESC, "section 1 of 2")
    (objection,) = json.loads(school.manage("report", "rivers", "--json"))["objections"]
    assert (objection["the learner’s words"], objection["learner"]) == ("mine", "learner 1")
    assert "counts as right now" in school.manage("accept", objection["code"], "The", "text", "allows", "it.")
    window.wait_for(lambda: is_told(window, "Your teacher accepts"))
    assert "marked by the key again" in school.manage("take-back", objection["code"], "No.")
    window.wait_for(lambda: is_told(window, "no longer accepts"))


def is_told(window: Terminal, words: str) -> bool:
    window.type("o")
    window.settle()
    window.type(ESC)
    window.settle()
    return words in window.text
