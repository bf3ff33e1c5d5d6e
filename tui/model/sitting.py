"""A sitting: one run through a sheet of questions, from the order shown to the last answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from tui.model.events import Event
from tui.model.guide import Sheet
from tui.model.questions import Question, Response, Verdict, change_between
from tui.model.value import made, value

Sure = Literal["", "guess", "think", "certain"]


@value
class Answer:
    """One answer as it was given: raw, with the mark given then."""

    question: str
    response: Response
    key: str
    mark: float
    wording: str = ""
    open_book: bool = False
    sure: str = ""
    seconds: float = 0.0
    at: int = 0

    @classmethod
    def from_event(cls, event: Event) -> "Answer":
        """Return the answer that an `answered` event holds."""
        pairs = event.body.get("pairs", ())
        kept = tuple([(str(each[0]), str(each[1])) for each in pairs if type(each) in (list, tuple) and len(each) == 2])
        return made(
            cls,
            question=event.text("question"),
            response=made(Response, chosen=event.texts("chosen"), pairs=kept, text=event.text("text")),
            key=event.text("key"),
            mark=event.figure("mark"),
            wording=event.text("wording"),
            open_book=event.body.get("open_book") is True,
            sure=event.text("sure"),
            seconds=event.figure("seconds"),
            at=event.at,
        )

    def to_body(self) -> dict[str, Any]:
        """Return the fields of an `answered` event."""
        return {
            "question": self.question,
            "chosen": list(self.response.chosen),
            "pairs": [list(pair) for pair in self.response.pairs],
            "text": self.response.text,
            "key": self.key,
            "wording": self.wording,
            "open_book": self.open_book,
            "sure": self.sure,
            "seconds": round(self.seconds, 1),
            "mark": self.mark,
        }

    def counts_for(self, question: Question) -> bool:
        """Return whether the answer still counts: the key is the same, or only wider."""
        return self.key == question.fingerprint or change_between(self.key, question.fingerprint) != "changed"

    def mark_for(self, question: Question) -> float:
        """Return the mark as it counts now: as given then, graded anew where the key got wider, or full if accepted."""
        if question.accepted and question.takes(self.response):
            return 1.0
        if self.key != question.fingerprint and change_between(self.key, question.fingerprint) == "wider":
            return max(self.mark, question.grade(self.response).mark)
        return self.mark


@dataclass
class Sitting:
    """The state of one sitting: which questions, in which order shown, and the answers so far."""

    id: str
    sheet: str
    questions: tuple[str, ...]
    shown: Mapping[str, tuple[str, ...]]
    retry: bool = False
    answers: dict[str, Answer] = field(default_factory=dict)
    at: int = 0

    @classmethod
    def from_event(cls, event: Event) -> "Sitting":
        """Return the sitting that a `sat` event began."""
        shown = event.body.get("shown", {})
        orders = shown if isinstance(shown, Mapping) else {}
        return cls(
            id=event.sitting,
            sheet=event.text("sheet"),
            questions=event.texts("questions"),
            shown={
                str(name): tuple(str(each) for each in ids) for name, ids in orders.items() if isinstance(ids, list)
            },
            retry=event.body.get("retry") is True,
            at=event.at,
        )

    def asked(self, sheet: Sheet) -> tuple[Question, ...]:
        """Return the questions of this sitting that the guide still has, in their order."""
        return tuple(sheet.by_id[question_id] for question_id in self.questions if question_id in sheet.by_id)

    def answer_to(self, question: Question) -> Answer | None:
        """Return the answer given here to a question, if it still counts."""
        answer = self.answers.get(question.id)
        return answer if answer and answer.counts_for(question) else None

    def next_of(self, sheet: Sheet) -> Question | None:
        """Return the first question without an answer, or None when all are answered."""
        return next((question for question in self.asked(sheet) if self.answer_to(question) is None), None)

    def verdict_on(self, question: Question) -> Verdict | None:
        """Return how the answer given here is graded now, if there is one that counts."""
        answer = self.answer_to(question)
        return question.verdict(answer.response, self.shown.get(question.id, ())) if answer else None

    def finished(self, sheet: Sheet) -> bool:
        """Return whether every question that the guide still has is answered."""
        return bool(self.asked(sheet)) and self.next_of(sheet) is None

    def answered(self, sheet: Sheet) -> int:
        """Return how many questions that the guide still has are answered, graded or not."""
        return sum(self.answer_to(question) is not None for question in self.asked(sheet))

    def marks(self, sheet: Sheet) -> dict[str, float]:
        """Return the mark of each answered question that is graded, as it counts now."""
        return {
            question.id: answer.mark_for(question)
            for question in self.asked(sheet)
            if question.graded and (answer := self.answers.get(question.id)) is not None and answer.counts_for(question)
        }

    def missed(self, sheet: Sheet) -> tuple[Question, ...]:
        """Return the answered questions that lack anything."""
        marks = self.marks(sheet)
        return tuple(question for question in self.asked(sheet) if marks.get(question.id, 1.0) < 1)
