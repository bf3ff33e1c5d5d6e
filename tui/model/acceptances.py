"""Answers that the teacher accepts beside the key: a fold over the class's own log, applied to a guide."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from json import dumps
from typing import Any

from tui.model import class_events as kinds
from tui.model.events import Event
from tui.model.guide import Guide, Quiz
from tui.model.questions import Question, Response
from tui.model.sitting import Answer
from tui.model.value import value

LONGEST_WHY = 200
"""Characters of a reason."""
_MOST_SENT = 40_000
"""Bytes of a message."""
_CODE = 6


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

    @property
    def code(self) -> str:
        """A short name by which a teacher calls it; the end of its id, which is chance."""
        return self.id[-_CODE:]

    def question_in(self, guide: Guide) -> Question | None:
        """Return the question as the guide has it now; None if it is gone or has another key."""
        question = guide.asked.get(dict(guide.renames).get(self.question, self.question))
        return question if question is not None and self.answer.counts_for(question) else None

    def says(self, question: Question, response: Response) -> bool:
        """Return whether a response to the question says the same."""
        return question.meaning(self.answer.response) == question.meaning(response)


class Acceptances:
    """All answers accepted in a class, and which of them were taken back; grows with each event added."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self._all: dict[str, Acceptance] = {}
        self._ends: dict[str, Event] = {}
        for event in events:
            self.add(event)

    def add(self, event: Event) -> None:
        """Take an event into account; kinds that aren't known are passed over."""
        if event.kind == kinds.ACCEPTED:
            answer = Answer.from_event(event)
            guide = event.text("guide")
            self._all[event.id] = Acceptance(event.id, guide, answer, event.text("why"), event.at)
        elif event.kind == kinds.TAKEN_BACK:
            known = self._ends.get(event.text("acceptance"))
            if known is None or event.id < known.id:  # the first counts, in whatever order they come
                self._ends[event.text("acceptance")] = event

    def of(self, guide: str) -> list[Acceptance]:
        """Return what is accepted in a guide, oldest first."""
        return [each for _, each in sorted(self._all.items()) if each.guide == guide and each.id not in self._ends]

    def taken_back(self, guide: str) -> list[Acceptance]:
        """Return what was accepted in a guide and is no more, oldest first; why and when say that of its end."""
        return [
            replace(each, why=self._ends[each.id].text("why"), at=self._ends[each.id].at)
            for _, each in sorted(self._all.items())
            if each.guide == guide and each.id in self._ends
        ]

    def answering(self, guide: Guide, question: Question, response: Response) -> list[Acceptance]:
        """Return all by which a response to a question counts."""
        return [each for each in self.of(guide.id) if _is_of(each, guide, question) and each.says(question, response)]

    def applied(self, guide: Guide) -> Guide:
        """Return the guide whose questions take the accepted answers; those to a key that changed since are dropped."""
        accepted: dict[str, list[Response]] = {}
        for each in self.of(guide.id):
            question = each.question_in(guide)
            if question is not None:
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
        """Return it as it travels to a learner's program: what is in force first, newest first, as far as it fits."""
        sent: list[dict[str, Any]] = []
        room = _MOST_SENT
        for each in sorted(self._all, key=lambda id: (id not in self._ends, id), reverse=True):
            body = self._body(self._all[each])
            room -= len(dumps(body))
            if room < 0:
                break
            sent.append(body)
        return {"accepted": sent}

    def _body(self, each: Acceptance) -> dict[str, Any]:
        answer, end = each.answer, self._ends.get(each.id)
        said = {"chosen": answer.response.chosen, "pairs": answer.response.pairs, "text": answer.response.text}
        about = {"id": each.id, "guide": each.guide, "question": answer.question, "key": answer.key}
        ended = {"ended": end.at, "why": end.text("why")} if end else {"why": each.why}
        return {**about, **said, **ended}


def _is_of(acceptance: Acceptance, guide: Guide, question: Question) -> bool:
    found = acceptance.question_in(guide)
    return found is not None and found.id == question.id


def acceptances_from(message: Mapping[str, Any]) -> Acceptances:
    """Return what a message says is accepted, and what was taken back."""
    return Acceptances(event for body in message.get("accepted", ()) for event in _events(body))


def _events(body: Mapping[str, Any]) -> Iterator[Event]:
    id, ended = str(body.get("id", "")), body.get("ended")
    yield Event(id, kinds.ACCEPTED, "", "", 1, 0, body)
    if isinstance(ended, int):
        yield Event(id, kinds.TAKEN_BACK, "", "", 2, ended, {"acceptance": id, "why": body.get("why", "")})
