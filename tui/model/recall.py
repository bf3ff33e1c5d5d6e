"""How well something is remembered: FSRS behind plain numbers, its package imported when first needed."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from tui.model.value import value

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
"""How an answer went, as FSRS counts it."""
WANTED = 0.9
"""The share of what is due that a learner should still recall."""
_DAY_ZERO = datetime(1970, 1, 1, tzinfo=UTC)


def rating_of(mark: float, sure: str, *, open_book: bool) -> int:
    """Return how an answer went: less than half is none; what was partly right, guessed or looked up is hard."""
    if mark < 0.5:
        return AGAIN
    if mark < 1 or sure == "guess" or open_book:
        return HARD
    return EASY if sure == "certain" else GOOD


@value
class Memory:
    """What FSRS knows of one card: stability in days, difficulty from 1 to 10, last review and next, in days."""

    stability: float
    difficulty: float
    last: int
    due: int


class Recall:
    """Schedules by FSRS, in whole days and without chance, so that every machine comes to the same."""

    def __init__(self, parameters: Sequence[float] = (), wanted: float = WANTED) -> None:
        from fsrs import Card, Rating, Scheduler, State
        from fsrs.scheduler import DEFAULT_PARAMETERS

        self._scheduler = Scheduler(
            parameters or DEFAULT_PARAMETERS, wanted, learning_steps=(), relearning_steps=(), enable_fuzzing=False
        )
        self._card, self._known = Card, State.Review
        self._asked = Card(card_id=1, due=_DAY_ZERO)
        self._ratings = {int(rating): rating for rating in Rating}

    @property
    def parameters(self) -> tuple[float, ...]:
        """The weights of the model."""
        return tuple(self._scheduler.parameters)

    @property
    def wanted(self) -> float:
        """The share of what is due that a learner should still recall."""
        return self._scheduler.desired_retention

    def after(self, memory: Memory | None, rating: int, day: int) -> Memory:
        """Return what is remembered after an answer on a day; `memory` is None at the first."""
        when = _DAY_ZERO + timedelta(days=day)
        card = self._card(card_id=1, due=when)
        if memory is not None:
            card.state, card.step = self._known, None
            card.stability, card.difficulty = memory.stability, memory.difficulty
            card.last_review = _DAY_ZERO + timedelta(days=memory.last)
        card, _ = self._scheduler.review_card(card, self._ratings[rating], when)
        assert card.stability is not None and card.difficulty is not None
        return Memory(card.stability, card.difficulty, day, (card.due - _DAY_ZERO).days)

    def chance(self, memory: Memory, day: int) -> float:
        """Return how likely it is, from 0 to 1, that a card is recalled on a day."""
        card = self._asked
        card.stability, card.last_review = memory.stability, _DAY_ZERO + timedelta(days=memory.last)
        return float(self._scheduler.get_card_retrievability(card, _DAY_ZERO + timedelta(days=day)))
