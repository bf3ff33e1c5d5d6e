"""What each learner of a class answered first: the only answers that figures of a class are made of."""

from collections.abc import Iterable, Mapping, Sequence

from tui.model.events import Event
from tui.model.guide import Guide, Sheet
from tui.model.progress import Progress
from tui.model.questions import Question
from tui.model.sitting import Answer


class FirstAnswers:
    """The work of each learner on one guide, folded, and their first answer to each question that is graded."""

    def __init__(self, guide: Guide, works: Mapping[str, Iterable[Event]]) -> None:
        self.guide = guide
        self.work = {learner: Progress(guide, events) for learner, events in works.items()}
        self._first = {
            question.id: {
                learner: answers[0]
                for learner, progress in self.work.items()
                if (answers := progress.answers_to(question))
            }
            for question in guide.questions.values()
            if question.graded
        }

    def to(self, question: Question) -> dict[str, Answer]:
        """Return each learner's first answer that counts under the question's key; none where nothing is graded."""
        return self._first.get(question.id, {})

    def marks(self, question: Question) -> dict[str, float]:
        """Return each learner's first mark, as it counts now."""
        return {learner: answer.mark_for(question) for learner, answer in self.to(question).items()}

    def whole(self, sheet: Sheet) -> list[list[float]]:
        """Return the first marks, in the sheet's order, of each learner who answered all that is graded in it."""
        marks = [self.marks(question) for question in graded(sheet)]
        return [
            [each[learner] for each in marks] for learner in self.work if marks and all(learner in m for m in marks)
        ]


def graded(sheet: Sheet) -> Sequence[Question]:
    """Return the questions of a sheet that are graded."""
    return [question for question in sheet.questions if question.graded]
