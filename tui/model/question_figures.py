"""The figures of one question over a class, and what can be said of them in plain words."""

from collections.abc import Iterator, Sequence

from tui.model.chance import random_guess_score
from tui.model.first_answers import FirstAnswers, graded
from tui.model.guide import Sheet
from tui.model.questions import Choice, Placing, Question, Response, Short
from tui.model.statistics import (
    Interval,
    discrimination,
    discriminative_efficiency,
    facility,
    facility_interval,
    rest,
    shares,
)
from tui.model.text import fold_spaces, without_refused
from tui.model.value import value
from tui.model.wording import count, option_text

FEWEST_FOR_COEFFICIENTS = 50
"""Learners: a discrimination means little under so many."""
FEWEST_FOR_READING = 5
"""Answers: of fewer nothing is said."""
FEWEST_FOR_OPTIONS = 20
"""Answers: of fewer nobody can say that an option is never taken."""
_MOST_TYPED, _LONGEST_TYPED = 3, 60
"""Wrong answers that are shown where one is typed, and characters of each."""
_SUSPECT, _TELLS_LITTLE = 5.0, 95.0
_VERY_GOOD, _ADEQUATE, _WEAK = 50.0, 30.0, 20.0


@value
class OptionShare:
    """One option, item or typed answer, and the per cent of first answers that chose, placed or typed it so."""

    id: str
    text: str
    right: bool
    share: float | None


@value
class QuestionFigures:
    """All figures in per cent, None where not defined, or where the class is too small to carry them."""

    question: Question
    number: int
    """Learners whose first answer is counted."""
    whole: int
    """Learners who answered all of the quiz, over whom coefficients are worked out."""
    facility: float | None
    interval: Interval | None
    guess: float | None
    discrimination: float | None
    efficiency: float | None
    options: tuple[OptionShare, ...]

    @property
    def marks_words(self) -> str:
        """The facility with its interval, n, and what guessing earns; empty while nobody has answered."""
        if self.facility is None or self.interval is None:
            return ""
        likely = f"another such class may have {self.interval.low:.0f}–{self.interval.high:.0f} %"
        guess = f"; guessing earns {self.guess:.0f} %" if self.guess is not None else ""
        return f"{self.facility:.0f} % of the marks, n {self.number}; {likely}{guess}."

    @property
    def reading(self) -> str:
        """What the figures say, in plain words, and what they can't."""
        if not self.number:
            return "Nobody has answered it yet."
        if self.number < FEWEST_FOR_READING:
            return f"Only {count(self.number, 'answer')}: too few to say anything."
        said = [*self._of_facility(), *self._of_discrimination(), *self._of_options()]
        return " ".join(said) or "Nothing stands out."

    def _of_facility(self) -> Iterator[str]:
        assert self.facility is not None and self.interval is not None
        if self.interval.high < _SUSPECT or (self.guess is not None and self.interval.high < self.guess):
            yield "Fewer know it than would by guessing: check the key and the wording."
        elif self.guess is not None and self.guess > 0 and self.facility <= self.guess:
            yield "No more know it than would by guessing: look at the wording and at the passage."
        elif self.facility > _TELLS_LITTLE:
            yield "Nearly everyone here knows it, so it tells little about who understood."

    def _of_discrimination(self) -> Iterator[str]:
        if self.discrimination is None:
            return
        if self.discrimination < 0:
            yield "Those who know the rest miss it more often: check the key."
        elif self.discrimination < _WEAK:
            yield "It hardly parts those who know the rest from those who don’t."
        elif self.discrimination < _ADEQUATE:
            yield "It parts those who know the rest from those who don’t, but weakly."
        elif self.discrimination < _VERY_GOOD:
            yield "It parts those who know the rest from those who don’t well enough."
        else:
            yield "It parts those who know the rest from those who don’t very well."

    def _of_options(self) -> Iterator[str]:
        if not isinstance(self.question, Choice):
            return
        right = min((each.share or 0.0 for each in self.options if each.right), default=0.0)
        for each in self.options:
            if each.right or each.share is None:
                continue
            if each.share > right:
                yield f"More chose “{each.text}” than the right answer: teach that passage, or check the key."
            elif each.share < _SUSPECT and self.number >= FEWEST_FOR_COEFFICIENTS:
                yield f"Hardly anyone chose “{each.text}”: as a wrong option it does no work."
            elif each.share < _SUSPECT and self.number >= FEWEST_FOR_OPTIONS:
                yield f"So far hardly anyone chose “{each.text}”."


def question_figures(question: Question, sheet: Sheet, answers: FirstAnswers) -> QuestionFigures:
    """Return the figures of one question that is graded; what nobody answered counts nowhere, never as 0."""
    marks = list(answers.marks(question).values())
    rows = answers.whole(sheet)
    at = [each.id for each in graded(sheet)].index(question.id)
    own = [row[at] for row in rows]
    others = rest(own, [sum(row) for row in rows])
    carried = len(rows) >= FEWEST_FOR_COEFFICIENTS
    return QuestionFigures(
        question,
        len(marks),
        len(rows),
        facility(marks),
        facility_interval(marks),
        random_guess_score(question),
        discrimination(own, others) if carried else None,
        discriminative_efficiency(own, others) if carried else None,
        tuple(_options(question, answers)),
    )


def _options(question: Question, answers: FirstAnswers) -> Iterator[OptionShare]:
    responses = [answer.response for answer in answers.to(question).values()]
    if isinstance(question, Choice):
        known = [option.id for option in question.options]
        found = shares([frozenset(each.chosen) for each in responses], known)
        for option in question.options:
            yield OptionShare(option.id, option_text(option), option.right, found.get(option.id))
    elif isinstance(question, Placing):
        lines = [question.grade(each).lines for each in responses]
        for item in question.items:
            home = question.place_text(question.home(item))
            right = [line.ok for each in lines for line in each if line.id == item.id]
            share = 100 * sum(right) / len(right) if right else None
            yield OptionShare(item.id, f"{item.text.removesuffix('.')}: {home}", True, share)
    elif isinstance(question, Short):
        yield from _typed(question, responses)


def _typed(question: Short, responses: Sequence[Response]) -> Iterator[OptionShare]:
    """Yield the share that typed the answer, and the wrong ones that at least two typed, the commonest first."""
    wrong: dict[object, list[str]] = {}
    for each in responses:
        if not question.verdict(each).right:
            wrong.setdefault(question.meaning(each), []).append(fold_spaces(without_refused(each.text)))
    right = len(responses) - sum(map(len, wrong.values()))
    if responses:
        yield OptionShare("answer", question.accept[0].text, True, 100 * right / len(responses))
    for texts in sorted(wrong.values(), key=lambda texts: (-len(texts), texts[0]))[:_MOST_TYPED]:
        if len(texts) > 1 and min(texts):
            share = 100 * len(texts) / len(responses)
            yield OptionShare(min(texts), f"typed: {min(texts)[:_LONGEST_TYPED]}", False, share)
