"""How far a guesser gets who knows nothing of the text and goes by the surface alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import comb, factorial, sqrt

from tui.library.lint.words import content, words
from tui.model.guide import Quiz
from tui.model.questions import Choice, Ordering, Placing, Question, Several

LONGEST, PLACE, PROMPT = "the longest option", "always the same place", "words of the prompt"


@dataclass(frozen=True)
class Guess:
    """Expected shares of all points of one quiz, from 0 to 1: by chance, and by each cue."""

    quiz: str
    title: str
    questions: int
    chance: float
    spread: float
    """The standard error of chance; at most this, since partial marks vary less than whole ones."""
    cues: tuple[tuple[str, float], ...]

    def tells(self, share: float) -> bool:
        """Return whether a cue gets further than two standard errors of chance explain."""
        return share > self.chance + 2 * self.spread


def guess(quiz: Quiz) -> Guess:
    """Return how far guessing gets in a quiz, by chance and by each cue; where a cue says nothing, chance counts."""
    questions = [question for question in quiz.questions if question.graded]
    chances = [chance(question) for question in questions]
    number = max(1, len(questions))
    cues = (
        (LONGEST, _mean(questions, lambda question: [len(text) for _, text in _places(question)])),
        (PLACE, max((_mean(questions, _at(place)) for place in range(_most_options(questions))), default=0.0)),
        (PROMPT, _mean(questions, _shared_with_prompt)),
    )
    spread = sqrt(sum(share * (1 - share) for share in chances)) / number
    return Guess(quiz.id, quiz.title, len(questions), sum(chances) / number, spread, cues)


def chance(question: Question) -> float:
    """Return the expected mark of random play: each option by the toss of a coin, each item anywhere, any order."""
    if isinstance(question, Several):
        right = len(question.right_ids)
        wrong = len(question.options) - right
        tosses = ((i, j, comb(right, i) * comb(wrong, j)) for i in range(right + 1) for j in range(wrong + 1))
        return sum(ways * max(0, i - j) / right for i, j, ways in tosses) / float(2 ** (right + wrong))
    if isinstance(question, Choice):
        return 1 / len(question.options)
    if isinstance(question, Placing):
        return 1 / max(1, len(question.places()))
    return _chance_of_order(len(question.items)) if isinstance(question, Ordering) else 0.0


def _chance_of_order(items: int) -> float:
    """Return the mean of 1 - 2 * inversions / most possible, not under 0, over all orders of so many items."""
    ways = [1]
    for number in range(2, items + 1):
        sums = [0, *accumulate(ways)]
        last = len(sums) - 1
        ways = [sums[min(last, k + 1)] - sums[max(0, k + 1 - number)] for k in range(len(ways) + number - 1)]
    most = len(ways) - 1
    return sum(way * max(0.0, 1 - 2 * k / most) for k, way in enumerate(ways)) / factorial(items) if most else 1.0


Scores = Callable[[Question], Sequence[int]]


def _mean(questions: Sequence[Question], scores: Scores) -> float:
    return sum(_by_cue(question, scores) for question in questions) / max(1, len(questions))


def _by_cue(question: Question, scores: Scores) -> float:
    """Return the expected mark of one who takes what a cue scores highest, ties broken by chance."""
    if isinstance(question, Placing):
        return _by_words(question) if scores is _shared_with_prompt else chance(question)
    if not isinstance(question, Choice):
        return chance(question)
    found = scores(question)
    taken = _taken(found, len(found) // 2 if isinstance(question, Several) else 1)
    right = [option.right for option in question.options]
    good = sum(share for share, ok in zip(taken, right, strict=True) if ok)
    if not isinstance(question, Several):
        return good
    return max(0.0, 2 * good - sum(taken)) / max(1, sum(right))


def _taken(scores: Sequence[int], number: int) -> list[float]:
    """Return with what probability each is among the highest, so many being taken."""
    taken: list[float] = []
    for score in scores:
        above, level = sum(each > score for each in scores), scores.count(score)
        taken.append(min(1.0, max(0.0, (number - above) / level)))
    return taken


def _by_words(question: Placing) -> float:
    """Return the expected share of items placed right by the words that they share with their places."""
    places = question.places()
    marks = []
    for item in question.items:
        taken = _taken(_shared(item.text, [text for _, text in places]), 1)
        marks.append(sum(share for share, place in zip(taken, places, strict=True) if place[0] == question.home(item)))
    return sum(marks) / max(1, len(marks))


def _places(question: Question) -> list[tuple[str, str]]:
    return [(option.id, option.text) for option in question.options] if isinstance(question, Choice) else []


def _most_options(questions: Sequence[Question]) -> int:
    return max((len(_places(question)) for question in questions), default=0)


def _at(place: int) -> Scores:
    return lambda question: [int(number == place) for number in range(len(_places(question)))]


def _shared_with_prompt(question: Question) -> Sequence[int]:
    return _shared(question.prompt, [text for _, text in _places(question)])


def _shared(text: str, others: Sequence[str]) -> list[int]:
    wanted = set(content(words(text)))
    return [len(wanted.intersection(content(words(other)))) for other in others]
