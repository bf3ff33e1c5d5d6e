"""The figures of a class, worked by hand on a small one, and against SciPy on random ones."""

import warnings
from itertools import permutations, product
from math import isclose, sqrt
from random import Random

import numpy
import pytest
from scipy import stats

from tests.model.conftest import CLASSIFY, MATCHING, ORDERING, SEVERAL, SHORT, SINGLE, TRUE_FALSE
from tui.model.chance import random_guess_score
from tui.model.questions import Item, Option, Ordering, Question, Response, Several
from tui.model.statistics import (
    cronbach_alpha,
    discrimination,
    discriminative_efficiency,
    error_ratio,
    facility,
    facility_interval,
    rest,
    shares,
    standard_error,
    variance,
)

CLASS = [[1.0, 1.0, 1.0], [1.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]
"""Five learners, three questions. Totals 3 2 1 1 1: mean 1.6, squares about it 1.96 .16 .36 .36 .36, var .8."""
TOTALS = [sum(row) for row in CLASS]


def column(at: int) -> list[float]:
    return [row[at] for row in CLASS]


def test_a_small_class_worked_by_hand() -> None:
    assert [facility(column(at)) for at in range(3)] == [80, 40, 40]
    # question 2: x = 1 1 0 0 0, R = 2 1 1 1 1; means .4 and 1.2; products .48 -.12 .08 .08 .08 = .6, over 4: .15
    others = rest(column(1), TOTALS)
    assert others == [2, 1, 1, 1, 1]
    # var x = 1.2 / 4 = .3, var R = .8 / 4 = .2; 100 * .15 / sqrt(.06)
    assert isclose(discrimination(column(1), others) or 0, 100 * 0.15 / sqrt(0.06))
    # sorted both ways: 0 0 0 1 1 with 1 1 1 1 2 is as it stands, so that no pairing could do better
    assert isclose(discriminative_efficiency(column(1), others) or 0, 100)
    # question 3: x = 1 0 0 1 0, R = 2 2 1 0 1; means .4 and 1.2; .48 -.32 .08 -.72 .08 = -.4, over 4: -.1
    # sorted: 0 0 0 1 1 with 0 1 1 2 2: .48 .08 .08 .48 .48 = 1.6, over 4: .4
    others = rest(column(2), TOTALS)
    assert isclose(discriminative_efficiency(column(2), others) or 0, -25)
    # var x = .2 .3 .3, together .8; var T = 3.2 / 4 = .8; 1 - .8/.8 = 0
    assert isclose(cronbach_alpha(CLASS) or 0, 0, abs_tol=1e-9)
    assert isclose(error_ratio(0.0) or 0, 100)
    assert isclose(standard_error(0.0, TOTALS) or 0, sqrt(0.8))
    assert isclose(error_ratio(75.0) or 0, 50)


def test_what_is_not_defined_is_blank_and_no_zero() -> None:
    assert facility([]) is None
    assert facility_interval([]) is None
    assert variance([1.0]) is None
    assert discrimination([1.0], [2.0]) is None
    assert discrimination([1.0, 1.0], [2.0, 1.0]) is None
    assert discrimination([1.0, 0.0], [2.0, 2.0]) is None
    assert discriminative_efficiency([1.0, 1.0], [2.0, 1.0]) is None
    assert cronbach_alpha([[1.0, 0.0], [0.0, 1.0]]) is None  # two learners
    assert cronbach_alpha([[1.0], [0.0], [1.0]]) is None  # one question
    assert cronbach_alpha([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0]]) is None  # every total the same
    assert cronbach_alpha([]) is None
    assert error_ratio(None) is None
    assert standard_error(None, [1.0, 2.0]) is None
    assert shares([], ["a"]) == {}


@pytest.mark.parametrize("seed", range(20))
def test_random_classes_agree_with_scipy(seed: int) -> None:
    chance = Random(seed)
    learners, questions = chance.randint(3, 80), chance.randint(2, 12)
    able = [chance.gauss(0, 1) for _ in range(learners)]
    rows = [
        [chance.choice((0.0, 0.5, 1.0)) if each + chance.gauss(0, 1) < 0 else 1.0 for _ in range(questions)]
        for each in able
    ]
    table = numpy.array(rows)
    totals = [sum(row) for row in rows]
    for at in range(questions):
        marks = [row[at] for row in rows]
        others = rest(marks, totals)
        assert isclose(facility(marks) or 0, 100 * float(table[:, at].mean()), abs_tol=1e-9)
        found = discrimination(marks, others)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", stats.ConstantInputWarning)
            wanted = 100 * stats.pearsonr(table[:, at], table.sum(axis=1) - table[:, at]).statistic
        assert found is None if numpy.isnan(wanted) else isclose(found or 0, wanted, abs_tol=1e-7)
        if found is not None:
            efficiency = 100 * numpy.cov(marks, others)[0, 1] / numpy.cov(sorted(marks), sorted(others))[0, 1]
            assert isclose(discriminative_efficiency(marks, others) or 0, efficiency, abs_tol=1e-7)
    spread = table.sum(axis=1).var(ddof=1)
    alpha = 100 * questions / (questions - 1) * (1 - table.var(axis=0, ddof=1).sum() / spread)
    assert isclose(cronbach_alpha(rows) or 0, alpha, abs_tol=1e-7)
    error = float(numpy.sqrt(1 - alpha / 100) * numpy.sqrt(spread))
    assert isclose(standard_error(cronbach_alpha(rows), totals) or 0, error, abs_tol=1e-7)


@pytest.mark.parametrize(("right", "number"), [(0, 5), (3, 5), (5, 5), (12, 30), (199, 200)])
def test_the_interval_is_wilsons(right: int, number: int) -> None:
    found = facility_interval([1.0] * right + [0.0] * (number - right))
    wanted = stats.binomtest(right, number).proportion_ci(method="wilson")
    assert found is not None
    assert isclose(found.low, 100 * wanted.low, abs_tol=1e-3)
    assert isclose(found.high, 100 * wanted.high, abs_tol=1e-3)


def test_the_shares_of_options_count_learners() -> None:
    chosen = [frozenset({"a"}), frozenset({"a", "b"}), frozenset(), frozenset({"b"})]
    assert shares(chosen, ["a", "b", "c"]) == {"a": 50, "b": 50, "c": 0}


def test_a_guesser_earns_what_trying_everything_earns_on_average() -> None:
    everything: list[tuple[Question, list[Response]]] = [
        (SINGLE, [Response(chosen=(option.id,)) for option in SINGLE.options]),
        (TRUE_FALSE, [Response(chosen=(option.id,)) for option in TRUE_FALSE.options]),
        (ORDERING, [Response(chosen=order) for order in permutations(ORDERING.right_order)]),
        (
            SEVERAL,
            [
                Response(chosen=tuple(option.id for option, taken in zip(SEVERAL.options, some, strict=True) if taken))
                for some in product((False, True), repeat=len(SEVERAL.options))
                if any(some)
            ],
        ),
    ]
    for placing in (MATCHING, CLASSIFY):
        places = [place for place, _ in placing.places()]
        items = [item.id for item in placing.items]
        ways = product(places, repeat=len(items))
        everything.append((placing, [Response(pairs=tuple(zip(items, way, strict=True))) for way in ways]))
    for question, responses in everything:
        earned = [question.grade(response).mark for response in responses]
        assert isclose(random_guess_score(question) or 0, 100 * sum(earned) / len(earned)), question.id


def test_known_chances() -> None:
    def ordering(number: int) -> Ordering:
        items = tuple(Item(id=f"i{each}", text="x") for each in range(number))
        return Ordering(id="o", prompt="?", level="remember", items=items)

    assert [round((random_guess_score(ordering(number)) or 0) / 100, 2) for number in (3, 4, 5)] == [0.28, 0.19, 0.16]
    assert random_guess_score(SHORT) == 0
    ungraded = Several(id="u", prompt="?", level="evaluate", graded=False, options=(Option(id="a"),))
    assert random_guess_score(ungraded) is None
