"""What is to be reviewed and when: a fold over a learner's events on one guide."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, zip_longest

from tui.model import events as kinds
from tui.model.article import Section
from tui.model.calendar import Calendar
from tui.model.card import WORD, Card
from tui.model.events import Event
from tui.model.guide import Guide
from tui.model.questions import Question, Response
from tui.model.recall import AGAIN, Recall, rating_of
from tui.model.sitting import Answer
from tui.model.value import value

MOST = 7
"""How many questions a review has at most."""
_BINS = 10


@value
class Trust:
    """Of answers for which some recall was predicted: how many, what was predicted, what came, from 0 to 1."""

    answers: int
    predicted: float
    actual: float


class Reviews:
    """The cards of one learner and one guide; follows the fold of events, and never asks a clock."""

    def __init__(self, calendar: Calendar, make_recall: Callable[[], Recall] = Recall) -> None:
        self._calendar = calendar
        self._make_recall = make_recall
        self._recall: Recall | None = None
        self._guide: Guide | None = None
        self._begin()

    def _begin(self) -> None:
        self._last: Event | None = None
        self._count = 0
        self._questions: dict[str, Card] = {}
        self._words: dict[str, Card] = {}
        self._wanted: dict[str, bool] = {}
        self._met: dict[str, str] = {}
        self._read: set[str] = set()
        self._sections: dict[str, str] = {}
        self._finished: dict[str, bool] = {}
        self._bins = [[0.0, 0.0, 0.0] for _ in range(_BINS)]
        self.answered: Counter[int] = Counter()
        """How many answers counted on each day."""

    def follow(self, guide: Guide, events: Sequence[Event]) -> None:
        """Take in what is new; begin anew where the guide, or anything before what was taken in, changed."""
        begun = self._count and (len(events) < self._count or events[self._count - 1] is not self._last)
        if self._guide is not guide or begun:
            self._begin()
            self._guide = guide
        for event in events[self._count :]:
            self._take(guide, event)
        if len(events) > self._count:
            self._finished.clear()
            self._count, self._last = len(events), events[-1]

    def _take(self, guide: Guide, event: Event) -> None:
        match event.kind:
            case kinds.ANSWERED:
                self._answer(guide, event)
            case kinds.LOOKED_UP | kinds.PRACTISED:
                self._meet(guide, event)
            case kinds.READ:
                self._read.add(event.text("paragraph"))

    def _meet(self, guide: Guide, event: Event) -> None:
        term, paragraph, day = event.text("term"), event.text("paragraph"), self._calendar.day_of(event.at)
        if term not in guide.glossary.by_id:
            return
        card = self._words.setdefault(term, Card(WORD + term, since=day))
        if event.kind == kinds.PRACTISED:
            self._wanted[term] = event.body.get("wanted") is True
        if paragraph in guide.article.numbers:
            self._met[term] = paragraph
            card.section = guide.article.section_of(paragraph).id

    def _answer(self, guide: Guide, event: Event) -> None:
        answer = Answer.from_event(event)
        if answer.question.startswith(WORD):
            word = self._words.get(answer.question.removeprefix(WORD))
            if word is not None:
                self._count_answer(word, answer, answer.mark)
            return
        question = guide.questions.get(answer.question)
        if question is None or not question.graded:
            return
        card = self._questions.get(question.id)
        if card is None:
            section = self._section_of(guide, question)
            card = self._questions[question.id] = Card(question.id, section, since=self._calendar.day_of(answer.at))
        if answer.counts_for(question):
            self._count_answer(card, answer, answer.mark_for(question))

    def _count_answer(self, card: Card, answer: Answer, mark: float) -> None:
        day = self._calendar.day_of(answer.at)
        if card.last == day:
            return
        card.rating = rating_of(mark, answer.sure, open_book=answer.open_book)
        card.sure = answer.sure
        recalled = card.rating > AGAIN
        if card.memory is not None:
            chance = self.recall.chance(card.memory, day)
            kept = self._bins[min(_BINS - 1, int(chance * _BINS))]
            for place, amount in enumerate((1.0, chance, float(recalled))):
                kept[place] += amount
        card.memory = self.recall.after(card.memory, card.rating, day)
        card.last = day
        card.recalled += recalled
        self.answered[day] += 1

    def _section_of(self, guide: Guide, question: Question) -> str:
        """Return a question's section; of a question on the whole text, that of the passage which decides it."""
        if question.id not in self._sections:
            quiz = guide.sheet_of(question.id).quiz
            verdict = None if quiz.section else question.grade(Response())
            passages = [each.paragraph for each in verdict.evidence] if verdict else []
            first = next((each for each in passages if each in guide.article.numbers), "")
            self._sections[question.id] = quiz.section or (guide.article.section_of(first).id if first else "")
        return self._sections[question.id]

    @property
    def recall(self) -> Recall:
        """The scheduler, made when something was answered."""
        if self._recall is None:
            self._recall = self._make_recall()
        return self._recall

    def is_finished(self, section: Section) -> bool:
        """Return whether all of a section is read, or all of its quiz was answered."""
        if section.id not in self._finished:
            quiz = self._guide.quiz_of(section) if self._guide else None
            answered = bool(quiz and quiz.questions) and all(
                each.id in self._questions for each in (quiz.questions if quiz else ()) if each.graded
            )
            self._finished[section.id] = answered or all(each.id in self._read for each in section.paragraphs)
        return self._finished[section.id]

    def has_word(self, term: str) -> bool:
        """Return whether a word comes back: it was looked up or put in, and not taken out."""
        return term in self._words and self._wanted.get(term, True)

    def words(self) -> list[Card]:
        """Return every word that was met, in or out, the first met first."""
        return list(self._words.values())

    def met_in(self, term: str) -> str:
        """Return the paragraph in which a word was last looked up; empty if it was in none."""
        return self._met.get(term, "")

    def card(self, card_id: str) -> Card | None:
        """Return a card by its id, if it was met."""
        return self._words.get(card_id.removeprefix(WORD)) if WORD in card_id else self._questions.get(card_id)

    def cards(self) -> list[Card]:
        """Return what comes back at all: answered questions of finished sections, and words."""
        if self._guide is None:
            return []
        article = self._guide.article
        return [
            *(
                card
                for card in self._questions.values()
                if not card.section or self.is_finished(article.section(card.section))
            ),
            *(card for term, card in self._words.items() if self.has_word(term)),
        ]

    def due(self, day: int) -> list[Card]:
        """Return what is due on a day: wrong though certain, wrong, forgotten most, new; sections mixed in each."""
        due = [card for card in self.cards() if card.is_due(day)]
        by_rank: dict[int, list[Card]] = {}
        for card in sorted(due, key=lambda card: (card.rank, self._chance(card, day), card.last, card.since)):
            by_rank.setdefault(card.rank, []).append(card)
        return list(chain.from_iterable(map(_mixed, by_rank.values())))

    def _chance(self, card: Card, day: int) -> float:
        return self.recall.chance(card.memory, day) if card.memory is not None and not card.missed else 0.0

    def load(self, day: int, days: int) -> list[int]:
        """Return how many fall due on each of so many days from a day on; what waits already counts for the first."""
        counts = [0] * days
        for card in self.cards():
            ahead = 0 if card.is_due(day) else card.due_on() - day
            if ahead < days:
                counts[ahead] += 1
        return counts

    def trust(self) -> list[Trust]:
        """Return predicted recall against answers, from the least likely tenth to the likeliest; empty ones left out.

        The prediction is FSRS's retrievability on the day of the answer.
        """
        return [Trust(round(n), chance / n, recalled / n) for n, chance, recalled in self._bins if n]


def _mixed(cards: Iterable[Card]) -> list[Card]:
    """Return cards in their order, but taking the sections in turn."""
    by_section: dict[str, list[Card]] = {}
    for card in cards:
        by_section.setdefault(card.section, []).append(card)
    return [card for turn in zip_longest(*by_section.values()) for card in turn if card is not None]
