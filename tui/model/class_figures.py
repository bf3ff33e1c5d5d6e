"""A class on one guide: a fold over the events of all its learners, the same in whatever order they come."""

from collections import Counter
from collections.abc import Iterable, Mapping

from tui.model.confusion import Confusion, ParagraphFigures
from tui.model.events import Event
from tui.model.first_answers import FirstAnswers
from tui.model.guide import Guide
from tui.model.learner_standing import LearnerStanding, graded_sheets, standing_of
from tui.model.objection import Objection, objections_of
from tui.model.question_figures import QuestionFigures
from tui.model.quiz_figures import QuizFigures, quiz_figures


class ClassFigures:
    """All that a teacher sees of a class: never private notes, opinions, or answers to what isn't graded."""

    def __init__(self, guide: Guide, works: Mapping[str, Iterable[Event]]) -> None:
        """Fold the events of each learner, who come in the teacher's order; the guide takes what is accepted."""
        self.guide = guide
        answers = FirstAnswers(guide, works)
        self.learners: tuple[LearnerStanding, ...] = tuple(
            standing_of(learner, progress) for learner, progress in answers.work.items()
        )
        self.quizzes: tuple[QuizFigures, ...] = tuple(
            quiz_figures(guide.sheets[sheet], answers) for sheet in graded_sheets(guide)
        )
        self.paragraphs: tuple[ParagraphFigures, ...] = Confusion(answers).paragraphs
        self.objections: tuple[Objection, ...] = tuple(
            each for learner, progress in answers.work.items() for each in objections_of(learner, progress)
        )

    @property
    def questions(self) -> tuple[QuestionFigures, ...]:
        """The figures of every graded question, in the guide's order."""
        return tuple(question for quiz in self.quizzes for question in quiz.questions)

    @property
    def begun(self) -> int:
        """How many learners have opened the text."""
        return sum(each.section is not None for each in self.learners)

    @property
    def by_section(self) -> Counter[str]:
        """How many stand in each section, by its id."""
        return Counter(each.section.id for each in self.learners if each.section)

    @property
    def read_by(self) -> Counter[str]:
        """How many have read each section, by its id."""
        return Counter(section for each in self.learners for section in each.sections)

    @property
    def by_page(self) -> Counter[str]:
        """How many have opened each page around the text, by its id."""
        return Counter(page for each in self.learners for page in each.pages)

    def objection(self, code: str) -> Objection | None:
        """Return the flag of a code, or None if none or several have it."""
        found = [each for each in self.objections if each.code == code.casefold()]
        return found[0] if len(found) == 1 else None
