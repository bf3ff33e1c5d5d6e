"""Two windows of one learner at once."""

import json

from tests.real.conftest import RIVERS, Begin, Kept, Run
from tests.real.terminal import ENTER, Terminal
from tui.model.events import SAT, STOOD

WORDS = ("--content", RIVERS, "quiz", "rivers", "source-quiz")


def answer(window: Terminal, keys: str, verdict: str) -> None:
    window.press(keys, "How sure?")
    window.press(ENTER, verdict)


def test_both_answer_the_same_question_and_the_first_counts(begin: Begin, run: Run, kept: Kept) -> None:
    first = begin(*WORDS)
    first.wait_for("question 1 of 4")
    first.settle()
    second = begin(*WORDS)
    second.wait_for("question 1 of 4")
    answer(first, "1", "Right.")
    answer(second, "2", "Wrong.")
    assert len(kept("rivers", SAT)) == 1
    assert [(event.text("question"), event.figure("mark")) for event in kept("rivers")] == [("rises", 1), ("rises", 0)]

    second.press(ENTER, "question 2 of 4")
    answer(second, "12", "Right.")
    first.press(ENTER, "question 2 of 4")
    answer(first, "13", "Wrong.")
    assert (first.quit(), second.quit()) == (0, 0)
    assert [event.figure("mark") for event in kept("rivers")] == [1, 0, 1, 0]

    assert json.loads(run("progress", "rivers", "--content", RIVERS, "--json").stdout)["quizzes"][0]["open"] == {
        "answered": 2,
        "questions": 4,
    }
    again = begin(*WORDS)
    again.wait_for("question 3 of 4")
    again.press("1", "› 1")
    again.press(ENTER, "Right.")
    again.press(ENTER, "question 4 of 4")
    again.press(f"middle hills{ENTER}", "Right.")
    again.press(ENTER, "4 of 4.")


def test_what_one_window_reads_and_the_other_answers_is_all_kept(begin: Begin, kept: Kept) -> None:
    reader = begin("--content", RIVERS, "rivers")
    reader.wait_for("section 1 of 2")
    quiz = begin(*WORDS)
    quiz.wait_for("question 1 of 4")
    for key, section in (("n", 2), ("p", 1), ("n", 2)):
        reader.press(key, f"section {section} of 2")
    answer(quiz, "1", "Right.")
    assert (quiz.quit(), reader.quit()) == (0, 0)
    assert len(kept("rivers")) == 1
    assert {event.text("section") for event in kept("rivers", STOOD)} == {"source", "mouth"}


def test_ending_one_window_leaves_the_other_working(begin: Begin, kept: Kept) -> None:
    first, second = begin(*WORDS), begin(*WORDS)
    for window in (first, second):
        window.wait_for("question 1 of 4")
    first.kill()
    answer(second, "1", "Right.")
    assert second.quit() == 0
    assert len(kept("rivers")) == 1
