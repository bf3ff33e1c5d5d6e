"""A question that a teacher asks the whole class at once: twice, with talk in between, then its key."""

from collections.abc import Mapping, Sequence
from typing import Any

from tui.model.events import ANSWERED, ASKED_AGAIN, SAT, Event
from tui.model.question_figures import OptionShare
from tui.model.questions import Choice, Placing, Question, Response, Short
from tui.model.sitting import Answer
from tui.model.value import value
from tui.model.wording import option_text

STAGES = FIRST, SHARES, SECOND, KEY = ("first", "shares", "second", "key")
"""Everyone answers; the shares show, without the key; everyone answers again; key, passage and both rounds show."""
_ANSWER = "answer"


@value
class Asked:
    """One question asked of a class, and how far that is."""

    id: str
    guide: str
    question: str
    stage: str = FIRST

    @property
    def round(self) -> int:
        """The round that goes on or was last, 1 or 2."""
        return 1 if self.stage in (FIRST, SHARES) else 2

    @property
    def is_open(self) -> bool:
        """Whether answers are taken."""
        return self.stage in (FIRST, SECOND)

    def advanced(self) -> "Asked":
        """Return it at its next stage; the key is the last."""
        at = min(STAGES.index(self.stage) + 1, len(STAGES) - 1)
        return Asked(self.id, self.guide, self.question, STAGES[at])

    def to_message(self) -> dict[str, str]:
        """Return the fields as they travel between programs."""
        return {"id": self.id, "guide": self.guide, "question": self.question, "stage": self.stage}


def asked_from(message: object) -> Asked | None:
    """Return what a message describes, or None where nothing is asked."""
    if not isinstance(message, Mapping) or message.get("stage") not in STAGES:
        return None
    return Asked(*(str(message.get(name, "")) for name in ("id", "guide", "question", "stage")))


@value
class Tally:
    """What came back in one round: counts of learners, never who."""

    answered: int = 0
    right: int = 0
    """Learners whose answer was wholly right."""
    declined: int = 0
    parts: tuple[tuple[str, int], ...] = ()
    """By option, item or answer, how many chose it or placed it rightly."""

    def to_message(self) -> dict[str, Any]:
        """Return the fields as they travel between programs."""
        counts = {"answered": self.answered, "right": self.right, "declined": self.declined}
        return {**counts, "parts": [list(part) for part in self.parts]}


def tally_from(message: object) -> Tally:
    """Return the tally that a message describes."""
    if not isinstance(message, Mapping):
        return Tally()
    parts = tuple((str(part), int(number)) for part, number in message.get("parts", ()))
    answered, right, declined = (int(message.get(name, 0)) for name in ("answered", "right", "declined"))
    return Tally(answered, right, declined, parts)


def parts_of(question: Question, response: Response) -> tuple[str, ...]:
    """Return what a tally counts of an answer: options chosen, items in their place, or that it was the answer."""
    if isinstance(question, Choice):
        return response.chosen
    if isinstance(question, Short):
        return (_ANSWER,) if question.verdict(response).right else ()
    return tuple(line.id for line in question.grade(response).lines if line.ok)


def tally_shares(question: Question, tally: Tally, *, key: bool) -> Sequence[OptionShare]:
    """Return the per cent of those who answered that chose each option, or placed each item rightly.

    Without the key nothing tells it: no typed answer, and no items in their order.
    """
    counts = dict(tally.parts)

    def share(part: str) -> float | None:
        return 100 * counts.get(part, 0) / tally.answered if tally.answered else None

    if isinstance(question, Choice):
        return [OptionShare(each.id, option_text(each), each.right, share(each.id)) for each in question.options]
    if isinstance(question, Placing):
        return [OptionShare(each.id, each.text, True, share(each.id)) for each in question.items]
    if isinstance(question, Short):
        return [OptionShare(_ANSWER, question.accept[0].text, True, share(_ANSWER))] if key else []
    shares = [OptionShare(each.id, each.text, True, share(each.id)) for each in question.grade(Response()).lines]
    return shares if key else sorted(shares, key=lambda each: each.text)


def own_answers(events: Sequence[Event], asked: str) -> tuple[Answer | None, Answer | None]:
    """Return what a learner answered in each round of an asking."""
    sittings = {event.sitting for event in events if event.kind == SAT and event.text("asked") == asked}
    first = (each for each in events if each.kind == ANSWERED and each.sitting in sittings)
    again = (each for each in events if each.kind == ASKED_AGAIN and each.text("asked") == asked)
    one, other = next(first, None), next(again, None)
    return (Answer.from_event(one) if one else None, Answer.from_event(other) if other else None)
