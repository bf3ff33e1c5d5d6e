"""How a class sits its quizzes: a fold over the class's own log."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from tui.model import class_events as kinds
from tui.model.events import Event
from tui.model.value import value
from tui.model.wording import count

PRACTICE, TEST, CLOSED = MANNERS = ("practice", "test", "closed")
"""Feedback at once; feedback once it is a test no longer; not sat at all, but its results seen."""


@value
class QuizRule:
    """How one quiz is sat; in a test 0 means no limit."""

    manner: str = PRACTICE
    attempts: int = 0
    minutes: int = 0

    @property
    def words(self) -> str:
        """How the quiz is sat, in a few words."""
        limits = (self.attempts, "attempt"), (self.minutes, "minute")
        return ", ".join([self.manner, *(count(number, thing) for number, thing in limits if number)])


class ClassRules:
    """The rule of each quiz that has one, and the minutes that learners have in addition."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self._rules: dict[tuple[str, str], QuizRule] = {}
        self._more: dict[tuple[str, str, str], int] = {}
        for event in sorted(events, key=lambda event: event.order):
            self.add(event)

    def add(self, event: Event) -> None:
        """Take an event into account; kinds that aren't known are passed over."""
        quiz = event.text("guide"), event.text("quiz")
        if event.kind == kinds.QUIZ_SET and event.text("manner") in MANNERS:
            attempts, minutes = (max(0, int(event.figure(name))) for name in ("attempts", "minutes"))
            self._rules[quiz] = QuizRule(event.text("manner"), attempts, minutes)
        elif event.kind == kinds.LENGTHENED:
            self._more[event.text("learner"), *quiz] = max(0, int(event.figure("minutes")))

    def of(self, learner: str) -> dict[tuple[str, str], QuizRule]:
        """Return the rules for a learner, by guide and quiz."""
        found = {}
        for quiz, rule in self._rules.items():
            more = self._more.get((learner, *quiz), 0) if rule.minutes else 0
            found[quiz] = replace(rule, minutes=rule.minutes + more)
        return found

    def message(self, learner: str) -> dict[str, Any]:
        """Return a learner's rules as they travel to the learner's program."""
        rows = [[*quiz, rule.manner, rule.attempts, rule.minutes] for quiz, rule in self.of(learner).items()]
        return {"rules": rows}


def rules_from(message: Mapping[str, Any]) -> dict[tuple[str, str], QuizRule]:
    """Return the rules of a message, by guide and quiz."""
    rows = message.get("rules", [])
    return {(guide, quiz): QuizRule(manner, attempts, minutes) for guide, quiz, manner, attempts, minutes in rows}
