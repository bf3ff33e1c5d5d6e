"""The confusion map: for each paragraph, how often first answers missed the evidence that stands in it."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from tui.model import events as kinds
from tui.model.article import Article
from tui.model.events import Event
from tui.model.first_answers import FirstAnswers
from tui.model.questions import Question, Response
from tui.model.sitting import Answer
from tui.model.value import value

FEWEST_READERS = 5
"""Readers: of a paragraph with fewer nothing is shown."""


@value
class ParagraphFigures:
    """What a class met in one paragraph; None stands where fewer than five read it, or nothing can be counted."""

    paragraph: str
    readers: int
    questions: int
    """How many graded questions have evidence in it."""
    answers: int
    """First answers to them, by readers or not."""
    missed: float | None = None
    """The per cent of those answers that missed evidence in it."""
    look_ups: float | None = None
    """Terms opened in it, a reader."""
    flags: int | None = None
    """Learners' objections to those questions."""
    returns: float | None = None
    """How often a reader went back to it in the text; that is no sign of confusion."""


class Confusion:
    """The figures of each paragraph, in the order of the text."""

    def __init__(self, answers: FirstAnswers) -> None:
        self._answers = answers
        article = answers.guide.article
        self._asked: dict[str, list[Question]] = defaultdict(list)
        for question in answers.guide.questions.values():
            for paragraph in deciding(question) if question.graded else ():
                self._asked[paragraph].append(question)
        self._readers: Counter[str] = Counter()
        self._look_ups: Counter[str] = Counter()
        self._returns: Counter[str] = Counter()
        self._flags: Counter[str] = Counter()
        for progress in answers.work.values():
            self._readers.update(progress.read)
            self._flags.update(progress.flags.keys())
            self._look_ups.update(event.text("paragraph") for event in progress.events if event.kind == kinds.LOOKED_UP)
            self._returns.update(returns(progress.events, article))
        self.paragraphs = tuple(self._of(paragraph.id) for paragraph in article.paragraphs)

    def _of(self, paragraph: str) -> ParagraphFigures:
        asked = self._asked[paragraph]
        missed = [
            misses(question, answer, paragraph) for question in asked for answer in self._answers.to(question).values()
        ]
        readers = self._readers[paragraph]
        if readers < FEWEST_READERS:
            return ParagraphFigures(paragraph, readers, len(asked), len(missed))
        return ParagraphFigures(
            paragraph,
            readers,
            len(asked),
            len(missed),
            100 * sum(missed) / len(missed) if missed else None,
            self._look_ups[paragraph] / readers,
            sum(self._flags[question.id] for question in asked),
            self._returns[paragraph] / readers,
        )


def deciding(question: Question) -> list[str]:
    """Return the paragraphs with evidence for the right options or for the items to place, none twice."""
    lines = [line for line in question.grade(Response()).lines if line.right]
    return list(dict.fromkeys(passage.paragraph for line in lines for passage in line.evidence))


def misses(question: Question, answer: Answer, paragraph: str) -> bool:
    """Return whether an answer missed evidence in a paragraph: a right option not chosen, an item not placed right."""
    if answer.mark_for(question) >= 1:
        return False
    lines = [line for line in question.grade(answer.response).lines if line.right]
    return any(not line.ok and any(each.paragraph == paragraph for each in line.evidence) for line in lines)


def returns(events: Iterable[Event], article: Article) -> Counter[str]:
    """Return how often one learner, having read a paragraph, stood there again after a later one.

    The passages that the evidence key opens are no places where a learner stands, so none of them is counted.
    """
    found: Counter[str] = Counter()
    read: set[str] = set()
    last = 0
    for event in events:
        paragraph = event.text("paragraph")
        if event.kind == kinds.READ:
            read.add(paragraph)
        elif event.kind == kinds.STOOD and paragraph in article.numbers:
            number = article.numbers[paragraph]
            if number < last and paragraph in read:
                found[paragraph] += 1
            last = number
    return found
