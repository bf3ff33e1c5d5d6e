"""The figures of one quiz over a class."""

from tui.model.first_answers import FirstAnswers, graded
from tui.model.guide import Sheet
from tui.model.question_figures import FEWEST_FOR_COEFFICIENTS, QuestionFigures, question_figures
from tui.model.statistics import cronbach_alpha, error_ratio, mean, standard_error
from tui.model.value import value
from tui.model.wording import count, points

_SATISFACTORY, _DOUBTFUL = 75.0, 64.0


@value
class QuizFigures:
    """What a class has in one quiz; coefficients in per cent, None where not defined or the class is too small."""

    sheet: Sheet
    number: int
    """Learners who answered all that is graded."""
    average: float | None
    """The mean of their first marks, summed."""
    alpha: float | None
    error_ratio: float | None
    error: float | None
    """How far a total may stand from the true one, in marks."""
    questions: tuple[QuestionFigures, ...]

    @property
    def reading(self) -> str:
        """What the figures say, in plain words, and what they can't."""
        if not self.questions:
            return "Nothing here is graded."
        if self.average is None:
            return "Nobody has answered all of it yet."
        average = f"{points(self.average)} of {len(self.questions)} on average"
        said = f"{count(self.number, 'learner')} answered all of it: {average}."
        if self.number < FEWEST_FOR_COEFFICIENTS:
            return (
                f"{said} Under {FEWEST_FOR_COEFFICIENTS} learners no discrimination and no reliability is shown: "
                "they would be chance. Gross faults show in the shares of the options."
            )
        if self.alpha is None:
            return f"{said} All have the same, so nothing more can be said."
        if self.alpha >= _SATISFACTORY:
            return f"{said} The questions agree well enough to compare learners by the total."
        if self.alpha >= _DOUBTFUL:
            return f"{said} The total is a rough measure: don’t compare learners who are close."
        return f"{said} The total is no measure of a learner: use the questions one by one."


def quiz_figures(sheet: Sheet, answers: FirstAnswers) -> QuizFigures:
    """Return the figures of a quiz over those who answered all of it; each question’s over those who answered that."""
    rows = answers.whole(sheet)
    totals = [sum(row) for row in rows]
    alpha = cronbach_alpha(rows) if len(rows) >= FEWEST_FOR_COEFFICIENTS else None
    questions = tuple(question_figures(question, sheet, answers) for question in graded(sheet))
    return QuizFigures(
        sheet, len(rows), mean(totals), alpha, error_ratio(alpha), standard_error(alpha, totals), questions
    )
