"""What a guesser earns: the expected mark of random play, by type of question."""

from math import comb, factorial

from tui.model.questions import Choice, Ordering, Placing, Question, Response, Several


def random_guess_score(question: Question) -> float | None:
    """Return the expected mark of random play in per cent, 0 where an answer is typed; None where nothing is graded."""
    if not question.graded:
        return None
    match question:
        case Several():
            right = len(question.right_ids)
            return 100 * _of_several(right, len(question.options) - right)
        case Choice():
            return 100 / len(question.options) if question.options else None
        case Placing():
            return 100 * _of_placing(question)
        case Ordering():
            return 100 * _of_ordering(len(question.items))
        case _:
            return 0.0


def _of_several(right: int, wrong: int) -> float:
    """Return the mean mark over every set of options that is not empty."""
    if not right:
        return 0.0
    earned = sum(
        comb(right, hits) * comb(wrong, misses) * max(0.0, (hits - misses) / right)
        for hits in range(right + 1)
        for misses in range(wrong + 1)
    )
    return float(earned / (2 ** (right + wrong) - 1))


def _of_placing(question: Placing) -> float:
    """Return the mean, over the items, of the share of places that are right for one."""
    places = [place for place, _ in question.places()]
    if not places:
        return 0.0
    lines = [
        question.grade(Response(pairs=tuple((item.id, place) for item in question.items))).lines for place in places
    ]
    return sum(line.ok for each in lines for line in each) / (len(places) * len(question.items))


def _of_ordering(items: int) -> float:
    """Return the mean of 1 - 2 · inversions / most possible, not under 0, over all orders of the items."""
    most = items * (items - 1) // 2
    if not most:
        return 1.0
    orders = [1]
    """How many orders have so many inversions."""
    for size in range(2, items + 1):
        orders = [
            sum(orders[number - step] for step in range(size) if 0 <= number - step < len(orders))
            for number in range(len(orders) + size - 1)
        ]
    earned = sum(number * max(0.0, 1 - 2 * inverted / most) for inverted, number in enumerate(orders))
    return earned / factorial(items)
