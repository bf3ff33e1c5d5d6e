"""What a room may see of its own work on a guide: how many have finished what, and what is most missed."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from tui.model.confusion import deciding
from tui.model.events import Event
from tui.model.guide import Guide
from tui.model.progress import Progress
from tui.model.questions import Question
from tui.model.statistics import mean
from tui.model.value import value

FEWEST = 5
"""Learners, or answers: of fewer a figure would be as good as somebody's mark."""
_MISSED_BELOW = 2 / 3
"""The mean mark under which a question counts as missed: so at least two of five had less than all of it."""
_HALF = 0.5


class LearnerTally(NamedTuple):
    """What goes into the figures from one learner; shown to nobody as it is."""

    read: frozenset[str]
    """The sections that are read to the end."""
    finished: frozenset[str]
    """The quizzes of which every sheet was finished."""
    first_marks: Mapping[str, float]
    """The mark of the first answer to each graded question, by its id."""


@value
class MostMissed:
    """The question with the lowest marks; how low is said in words, so that no single mark can be worked out."""

    question: Question
    quiz: str
    section: int
    """The section's number, 0 where the quiz is on the whole text."""
    paragraphs: tuple[int, ...]
    """The numbers of the paragraphs that decide it."""
    answers: int
    """First answers to it."""
    under_half: bool
    """Whether they earned less than half of the marks."""


@value
class BoardFigures:
    """Counts over all who have begun a guide; empty where they are too few."""

    begun: int
    read: Mapping[str, int]
    """How many have read each section, by its id."""
    finished: Mapping[str, int]
    """How many have finished each quiz, by its id."""
    most_missed: MostMissed | None

    @property
    def can_show(self) -> bool:
        """Whether enough have begun for counts that are nobody's own."""
        return self.begun >= FEWEST

    def without(self, withheld: Collection[str]) -> "BoardFigures":
        """Return the figures without the question most missed if it is in one of these quizzes."""
        if self.most_missed is None or self.most_missed.quiz not in withheld:
            return self
        return replace(self, most_missed=None)


NO_FIGURES = BoardFigures(0, {}, {}, None)
"""Before anything was counted."""


def tally(guide: Guide, events: Iterable[Event]) -> LearnerTally | None:
    """Return what one learner adds to the figures; None where they have not begun the guide."""
    progress = Progress(guide, events)
    if not progress.begun:
        return None
    answers = {each.id: progress.answers_to(each) for each in guide.questions.values() if each.graded}
    return LearnerTally(
        frozenset(section.id for section in guide.article.sections if progress.is_read(section)),
        frozenset(quiz.id for quiz in guide.quizzes if all(progress.scores(sheet) for sheet in quiz.sheets)),
        {question: given[0].mark_for(guide.questions[question]) for question, given in answers.items() if given},
    )


def board_figures(guide: Guide, tallies: Collection[LearnerTally], withheld: Collection[str] = ()) -> BoardFigures:
    """Return the figures of a guide; questions of withheld quizzes, which are tests still on, are never most missed."""
    if len(tallies) < FEWEST:
        return replace(NO_FIGURES, begun=len(tallies))
    read = Counter(section for each in tallies for section in each.read)
    finished = Counter(quiz for each in tallies for quiz in each.finished)
    return BoardFigures(len(tallies), read, finished, _most_missed(guide, tallies, withheld))


def _most_missed(guide: Guide, tallies: Collection[LearnerTally], withheld: Collection[str]) -> MostMissed | None:
    lowest: tuple[float, MostMissed] | None = None
    for quiz in guide.quizzes:
        for question in quiz.questions if quiz.id not in withheld else ():
            marks = [each.first_marks[question.id] for each in tallies if question.id in each.first_marks]
            earned = mean(marks)
            if earned is None or len(marks) < FEWEST or earned >= (lowest[0] if lowest else _MISSED_BELOW):
                continue
            numbers = tuple(sorted(guide.article.numbers[each] for each in deciding(question)))
            section = guide.article.section_numbers.get(quiz.section, 0)
            lowest = earned, MostMissed(question, quiz.id, section, numbers, len(marks), earned < _HALF)
    return lowest[1] if lowest else None
