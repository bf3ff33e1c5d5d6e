"""Where one learner of a class stands: what a teacher sees of them, and no more."""

from tui.model.article import Section
from tui.model.guide import Guide
from tui.model.progress import Progress, Score
from tui.model.value import value


@value
class LearnerStanding:
    """How far a learner is; no time, since speed is never shown, and nothing that counts in no score."""

    learner: str
    section: Section | None
    """Where they stand in the text; None before the first visit."""
    read: float
    """The share of the words that are read, from 0 to 1."""
    first: tuple[tuple[str, Score | None], ...]
    """The first score of each sheet that is graded, by its id; None while it isn't finished."""
    answered: int
    """Questions that are graded and were ever answered."""
    flags: int
    sections: frozenset[str] = frozenset()
    """The sections that are read, by id."""
    pages: frozenset[str] = frozenset()
    """The pages around the text that were opened, by id; what was marked there is the learner's own."""

    @property
    def finished(self) -> int:
        """How many sheets were finished."""
        return sum(score is not None for _, score in self.first)


def standing_of(learner: str, progress: Progress) -> LearnerStanding:
    """Return where a learner stands."""
    guide = progress.guide
    scores = {sheet: progress.scores(guide.sheets[sheet]) for sheet in graded_sheets(guide)}
    return LearnerStanding(
        learner,
        guide.article.section(progress.standing().section) if progress.place else None,
        progress.article_share(),
        tuple((sheet, each[0] if each else None) for sheet, each in scores.items()),
        sum(bool(progress.answers_to(question)) for question in guide.questions.values() if question.graded),
        len(progress.flags),
        frozenset(section.id for section in guide.article.sections if progress.is_read(section)),
        frozenset(page.id for page in guide.pages if page.id in progress.pages.visited),
    )


def graded_sheets(guide: Guide) -> list[str]:
    """Return the ids of the sheets in which anything is graded; what only trains counts in none."""
    return [
        sheet.id
        for quiz in guide.quizzes
        for sheet in quiz.sheets
        if any(question.graded for question in sheet.questions)
    ]
