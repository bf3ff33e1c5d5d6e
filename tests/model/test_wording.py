import pytest

from tui.model.progress import Score
from tui.model.questions import Verdict
from tui.model.wording import count, duration, percent, points, score_sentence, verdict_word


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
