"""Words that both front ends share."""

from dataclasses import replace

import pytest

from tests.model.conftest import CLASSIFY, MATCHING, ORDERING, SEVERAL, SHORT, SINGLE, TRUE_FALSE
from tui.model.progress import Score
from tui.model.questions import Question, Response, Verdict, key_of
from tui.model.sitting import Answer
from tui.model.wording import (
    about_words,
    count,
    duration,
    line_words,
    option_text,
    percent,
    points,
    response_text,
    right_text,
    score_sentence,
    sure_sentence,
    verdict_word,
)


@pytest.mark.parametrize(
    ("share", "said"), [(0, "0 %"), (0.001, "1 %"), (0.5, "50 %"), (0.999, "99 %"), (1, "100 %"), (2 / 3, "67 %")]
)
def test_a_share_is_never_rounded_to_all_or_nothing(share: float, said: str) -> None:
    assert percent(share) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0 s"), (59.9, "59 s"), (60, "1 min"), (3599, "59 min"), (3600, "1 h"), (3900, "1 h 5 min")],
)
def test_a_time_is_said_in_its_two_largest_units(seconds: float, said: str) -> None:
    assert duration(seconds) == said


@pytest.mark.parametrize(("value", "said"), [(0, "0"), (3, "3"), (3.5, "3.5"), (3.99, "3.9"), (0.1 + 0.2, "0.3")])
def test_points_are_cut_to_one_decimal(value: float, said: str) -> None:
    assert points(value) == said


def test_counts_go_with_their_noun() -> None:
    assert [count(1, "try", "tries"), count(2, "try", "tries")] == ["1 try", "2 tries"]
    assert count(1000, "word") == "1,000 words"


def test_a_score_is_compared_with_the_first_and_the_best() -> None:
    low, high, middle = Score(2, 5), Score(5, 5), Score(4, 5)
    assert score_sentence([]) == ""
    assert score_sentence([low]) == "2 of 5."
    assert score_sentence([low, middle]) == "4 of 5, first time 2 of 5."
    assert score_sentence([low, high, middle]) == "4 of 5, first time 2 of 5, best 5 of 5."


def test_a_verdict_is_a_word() -> None:
    verdicts = [Verdict(1, ()), Verdict(0, (), close=True), Verdict(0.5, ()), Verdict(0, ())]
    assert [verdict_word(each) for each in verdicts] == ["right", "close", "partly right (50 %)", "wrong"]


def test_a_line_says_whether_it_is_right_and_whether_it_was_given() -> None:
    verdict = SINGLE.grade(Response(("sea",)))
    assert [line_words(line) for line in verdict.lines] == ["right", "your answer", ""]
    assert line_words(SINGLE.grade(Response(("hills",))).lines[0]) == "right, your answer"


def test_a_question_says_what_it_asks_about() -> None:
    assert about_words(SINGLE) == "About the article"
    assert about_words(replace(SINGLE, about="background")) == "Background"


def test_the_options_of_a_statement_need_no_text() -> None:
    assert [option_text(option) for option in TRUE_FALSE.options] == ["True", "False"]
    assert option_text(SINGLE.options[0]) == "In the hills"


@pytest.mark.parametrize(
    ("question", "response", "said"),
    [
        (SINGLE, Response(("sea",)), "In the sea"),
        (SEVERAL, Response(("green", "gone", "red")), "The Red; The Green"),
        (TRUE_FALSE, Response(("false",)), "False"),
        (SHORT, Response(text="the Don"), "the Don"),
        (MATCHING, Response(pairs=(("don", "black"), ("gone", "azov"))), "the Don: the Black Sea"),
        (CLASSIFY, Response(pairs=(("older", "outright"),)), "It is older: said outright"),
        (ORDERING, Response(("green", "red", "gone")), "1 the Green, 2 the Red"),
        (SINGLE, Response(), ""),
        (ORDERING, Response(), ""),
    ],
)
def test_an_answer_reads_as_text_with_what_the_question_still_has(
    question: Question, response: Response, said: str
) -> None:
    assert response_text(question, response) == said


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (SINGLE, "In the hills"),
        (SEVERAL, "The Red; The Green"),
        (TRUE_FALSE, "True"),
        (SHORT, "the Dnieper"),
        (MATCHING, "the Dnieper: the Black Sea; the Don: the Sea of Azov"),
        (ORDERING, "1 the Red, 2 the Green, 3 the Blue, 4 the White"),
    ],
)
def test_the_right_answer_reads_as_text(question: Question, said: str) -> None:
    assert right_text(question) == said


def answer(sure: str, mark: float) -> tuple[Question, Answer]:
    return SINGLE, Answer("rises", Response(), key_of(SINGLE), mark, sure=sure)


def test_how_sure_goes_beside_how_right_the_surest_first() -> None:
    answers = [answer("guess", 1), answer("certain", 1), answer("certain", 0), answer("", 1), answer("think", 0.5)]
    assert sure_sentence(answers) == (
        "Right where you said “certain”: 1 of 2; “fairly sure”: 0.5 of 1; “a guess”: 1 of 1."
    )


def test_nothing_is_said_of_sureness_where_none_was_given() -> None:
    assert sure_sentence([]) == sure_sentence([answer("", 1)]) == ""


def test_marks_that_sum_up_to_all_read_as_all() -> None:
    assert points(sum([1 / 3] * 3)) == "1"
    assert points(sum([0.1] * 10)) == "1"
    assert points(sum([1 / 6] * 6)) == "1"
