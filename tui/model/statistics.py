"""Figures of classical test theory, by Moodle's definitions; None stands where a figure is not defined.

Marks are lists over the same learners in the same order: x of one question, T of all, R = T - x.
Source: Moodle documentation, “Quiz statistics calculations”; variances are those of a sample (divided by s - 1).
"""

from collections.abc import Sequence
from math import sqrt

from tui.model.value import value

Marks = Sequence[float]

_Z = 1.959964
"""Of the normal distribution, between whose negative and itself 95 % lie."""
_NOTHING = 1e-12
"""A variance under this is rounding."""


@value
class Interval:
    """Where a figure may well lie, given chance: a 95 % confidence interval."""

    low: float
    high: float


def mean(values: Marks) -> float | None:
    """Return the mean; None of nothing."""
    return sum(values) / len(values) if values else None


def covariance(one: Marks, other: Marks) -> float | None:
    """Return the sample's covariance; None under two learners."""
    if len(one) < 2:
        return None
    middle, centre = sum(one) / len(one), sum(other) / len(other)
    return sum((x - middle) * (y - centre) for x, y in zip(one, other, strict=True)) / (len(one) - 1)


def variance(values: Marks) -> float | None:
    """Return the sample's variance; None under two learners."""
    return covariance(values, values)


def rest(marks: Marks, totals: Marks) -> list[float]:
    """Return R, what each learner has without this question."""
    return [total - mark for mark, total in zip(marks, totals, strict=True)]


def facility(marks: Marks, most: float = 1.0) -> float | None:
    """Return mean(x) / max(x) in per cent, max(x) being the most that can be had; None of nothing."""
    middle = mean(marks)
    return None if middle is None or most <= 0 else 100 * middle / most


def facility_interval(marks: Marks) -> Interval | None:
    """Return the 95 % interval of a facility in per cent, after Wilson (1927); wider than it need be for partial marks.

    Source: E. B. Wilson, Journal of the American Statistical Association 22, 209-212.
    """
    share, number = mean(marks), len(marks)
    if share is None:
        return None
    weight = _Z * _Z / number
    centre = (share + weight / 2) / (1 + weight)
    reach = _Z * sqrt(share * (1 - share) / number + weight / (4 * number)) / (1 + weight)
    return Interval(100 * max(0.0, centre - reach), 100 * min(1.0, centre + reach))


def discrimination(marks: Marks, others: Marks) -> float | None:
    """Return 100·cov(x, R) / √(var x · var R), from -100 to 100; None where a variance is 0 or s ≤ 1."""
    together, own, theirs = covariance(marks, others), variance(marks), variance(others)
    if together is None or own is None or theirs is None or own < _NOTHING or theirs < _NOTHING:
        return None
    return 100 * together / sqrt(own * theirs)


def discriminative_efficiency(marks: Marks, others: Marks) -> float | None:
    """Return 100·cov(x, R) / cov_max, both lists being sorted for cov_max; None where a variance is 0 or s ≤ 1."""
    if discrimination(marks, others) is None:
        return None
    together, most = covariance(marks, others), covariance(sorted(marks), sorted(others))
    return 100 * together / most if together is not None and most else None


def cronbach_alpha(rows: Sequence[Marks]) -> float | None:
    """Return 100·p/(p-1)·(1 - Σ var x / var T) of learners' rows of marks; None unless s > 2, p > 1 and T varies.

    With marks of 0 and 1 alone it is Kuder and Richardson's formula 20.
    """
    questions = len(rows[0]) if rows else 0
    if len(rows) <= 2 or questions <= 1:
        return None
    total = variance([sum(row) for row in rows])
    if total is None or total < _NOTHING:
        return None
    single = sum(variance([row[at] for row in rows]) or 0.0 for at in range(questions))
    return 100 * questions / (questions - 1) * (1 - single / total)


def error_ratio(alpha: float | None) -> float | None:
    """Return 100·√(1 - α/100): how much of the spread of totals is chance; None without α."""
    return None if alpha is None else 100 * sqrt(max(0.0, 1 - alpha / 100))


def standard_error(alpha: float | None, totals: Marks) -> float | None:
    """Return ER·SD/100, in marks: how far a total may stand from the true one; None without α."""
    ratio, spread = error_ratio(alpha), variance(totals)
    return None if ratio is None or spread is None else ratio * sqrt(spread) / 100


def shares(chosen: Sequence[frozenset[str]], options: Sequence[str]) -> dict[str, float]:
    """Return the per cent of learners that chose each option; empty of nobody."""
    if not chosen:
        return {}
    return {option: 100 * sum(option in each for each in chosen) / len(chosen) for option in options}
