"""What a learner objects to: a flag on a question, in the learner's own words."""

from collections.abc import Iterator

from tui.model import events as kinds
from tui.model.progress import Progress
from tui.model.questions import Question
from tui.model.sitting import Answer
from tui.model.value import value

_CODE = 6


@value
class Objection:
    """One flag: who, to which question, why, and the answer given before it, if that still counts."""

    id: str
    learner: str
    question: Question
    reason: str
    note: str
    answer: Answer | None = None
    """None where nothing was answered, or where nothing is graded: such an answer stays with the learner."""

    @property
    def code(self) -> str:
        """A short name by which a teacher calls it; the end of its id, which is chance."""
        return self.id[-_CODE:]

    @property
    def is_accepted(self) -> bool:
        """Whether the answer has full marks by now."""
        return self.answer is not None and self.answer.mark_for(self.question) >= 1


def objections_of(learner: str, progress: Progress) -> Iterator[Objection]:
    """Yield what a learner objects to, the last flag of each question."""
    answers: dict[str, Answer] = {}
    flags = {}
    for event in sorted(progress.events, key=lambda event: event.id):
        question = progress.guide.asked.get(event.text("question"))
        if question is None:
            continue
        if event.kind == kinds.ANSWERED and question.graded:
            answer = Answer.from_event(event)
            if answer.counts_for(question):
                answers[question.id] = answer
        elif event.kind == kinds.FLAGGED:
            said = event.text("reason"), event.text("note")
            flags[question.id] = Objection(event.id, learner, question, *said, answers.get(question.id))
    yield from flags.values()
