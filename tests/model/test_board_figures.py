"""What a room may see of its own work: counts that are nobody's marks."""

from collections.abc import Mapping

from tests.model.conftest import GUIDE
from tests.studying import RIGHT, WRONG, answer_all, right
from tui.journal import Journal
from tui.model.board_figures import BoardFigures, LearnerTally, board_figures, tally
from tui.store import UnkeptStore
from tui.study import Study

SHEET = GUIDE.sheets["source-quiz"]
NAMES = [question.id for question in SHEET.questions if question.graded]


def marked(**marks: float) -> LearnerTally:
    return LearnerTally(frozenset(), frozenset(), marks)


def figures(*tallies: Mapping[str, float], withheld: tuple[str, ...] = ()) -> BoardFigures:
    return board_figures(GUIDE, [marked(**each) for each in tallies], withheld)


def study() -> Study:
    return Study(GUIDE, Journal(UnkeptStore(), lambda: 1_780_000_000.0))


def test_who_never_opened_the_guide_counts_nowhere() -> None:
    assert tally(GUIDE, []) is None


def test_a_section_counts_once_all_of_it_is_read_and_a_quiz_once_it_is_finished() -> None:
    learner = study()
    learner.read("p1")
    begun = tally(GUIDE, learner.journal.events("rivers"))
    assert begun is not None and (begun.read, begun.finished) == (frozenset(), frozenset())
    learner.read("p2")
    answer_all(learner, SHEET)
    done = tally(GUIDE, learner.journal.events("rivers"))
    assert done is not None
    assert done.read == {"source"} and done.finished == {"source-quiz"}
    assert done.first_marks == dict.fromkeys(NAMES, 1.0)


def test_the_first_answer_counts_and_no_later_one() -> None:
    learner = study()
    answer_all(learner, SHEET, wrong=("rises",))
    answer_all(learner, SHEET)
    done = tally(GUIDE, learner.journal.events("rivers"))
    assert done is not None and done.first_marks["rises"] == 0.0
    assert RIGHT["rises"] == right(GUIDE.questions["rises"]) and RIGHT["rises"] != WRONG


def test_under_five_learners_nothing_is_counted() -> None:
    four = board_figures(GUIDE, [LearnerTally(frozenset({"source"}), frozenset({"source-quiz"}), {"rises": 0.0})] * 4)
    assert not four.can_show
    assert (four.read, four.finished, four.most_missed) == ({}, {}, None)


def test_the_question_most_missed_is_the_one_with_the_lowest_marks() -> None:
    found = figures(*[{"rises": 0.0, "joins": 0.5}] * 3, *[{"rises": 1.0, "joins": 0.0}] * 3)
    assert found.most_missed is not None
    missed = found.most_missed
    assert (missed.question.id, missed.quiz, missed.section) == ("joins", "source-quiz", 1)
    assert (missed.answers, missed.under_half) == (6, True)
    assert missed.paragraphs == (1,)


def test_four_answers_make_no_question_most_missed_however_many_are_in_the_class() -> None:
    assert figures(*[{"rises": 0.0}] * 4, *[{}] * 9).most_missed is None
    assert figures(*[{"rises": 0.0}] * 5).most_missed is not None


def test_what_one_of_five_missed_is_not_shown_since_all_would_know_that_it_was_one() -> None:
    assert figures({"rises": 0.0}, *[{"rises": 1.0}] * 4).most_missed is None
    assert figures(*[{"rises": 0.0}] * 2, *[{"rises": 1.0}] * 3).most_missed is not None


def test_how_low_is_said_in_words_that_are_the_same_for_many_marks() -> None:
    both = figures(*[{"rises": 0.0}] * 6), figures(*[{"rises": 0.0}] * 4, *[{"rises": 1.0}] * 2)
    assert [each.most_missed and each.most_missed.under_half for each in both] == [True, True]
    half = figures(*[{"rises": 0.0}] * 3, *[{"rises": 1.0}] * 3).most_missed
    assert half is not None and not half.under_half


def test_a_test_that_is_on_is_never_most_missed() -> None:
    missed = [{"rises": 0.0}] * 6
    assert figures(*missed, withheld=("source-quiz",)).most_missed is None
    found = figures(*missed)
    assert found.without(["source-quiz"]).most_missed is None
    assert found.without(["another"]) == found
