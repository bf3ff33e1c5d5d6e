"""Answers that the teacher accepts beside the key: a fold over the class's own log, applied to a guide."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from tui.model import class_events as kinds
from tui.model.events import Event
from tui.model.guide import Guide, Quiz
from tui.model.questions import Question, Response
from tui.model.sitting import Answer
from tui.model.value import value

LONGEST_WHY = 200
"""Characters of a reason."""
_MOST_SENT = 100


@value
class Acceptance:
    """One answer that counts as right: to which question, under which key, when and why it was accepted."""

    id: str
    guide: str
    answer: Answer
    why: str = ""
    at: int = 0
    """Milliseconds since 1970."""

    @property
    def question(self) -> str:
        """The question's id."""
        return self.answer.question


class Acceptances:
    """All answers accepted in a class; grows with each event added."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self._all: dict[str, Acceptance] = {}
        for event in events:
            self.add(event)

    def add(self, event: Event) -> None:
        """Take an event into account; kinds that aren't known are passed over."""
        if event.kind == kinds.ACCEPTED:
            answer = Answer.from_event(event)
            guide = event.text("guide")
            self._all[event.id] = Acceptance(event.id, guide, answer, event.text("why"), event.at)

    def of(self, guide: str) -> list[Acceptance]:
        """Return what was accepted in a guide, oldest first."""
        return [each for _, each in sorted(self._all.items()) if each.guide == guide]

    def applied(self, guide: Guide) -> Guide:
        """Return the guide whose questions take the accepted answers; those to a key that changed since are dropped."""
        accepted: dict[str, list[Response]] = {}
        for each in self.of(guide.id):
            question = guide.asked.get(dict(guide.renames).get(each.question, each.question))
            if question is not None and each.answer.counts_for(question):
                accepted.setdefault(question.id, []).append(each.answer.response)
        if not accepted:
            return guide

        def taking(question: Question) -> Question:
            responses = accepted.get(question.id)
            return replace(question, accepted=tuple(responses)) if responses else question

        def follow(quizzes: Iterable[Quiz]) -> tuple[Quiz, ...]:
            return tuple(replace(quiz, questions=tuple(map(taking, quiz.questions))) for quiz in quizzes)

        return replace(guide, quizzes=follow(guide.quizzes), practices=follow(guide.practices))

    def message(self) -> dict[str, Any]:
        """Return it as it travels to a learner's program: the newest, so that the message stays short."""
        return {"accepted": [_body(self._all[each]) for each in sorted(self._all)[-_MOST_SENT:]]}


def _body(acceptance: Acceptance) -> dict[str, Any]:
    answer = acceptance.answer
    said = {"chosen": answer.response.chosen, "pairs": answer.response.pairs, "text": answer.response.text}
    about = {"id": acceptance.id, "guide": acceptance.guide, "question": answer.question, "key": answer.key}
    return {**about, **said, "why": acceptance.why}


def acceptances_from(message: Mapping[str, Any]) -> Acceptances:
    """Return what a message says is accepted."""
    return Acceptances(
        Event(str(body.get("id", "")), kinds.ACCEPTED, "", "", number, 0, body)
        for number, body in enumerate(message.get("accepted", ()), 1)
    )
