"""Coming back: what is due today, a sheet of it, and which words are among it."""

from collections.abc import Callable, Sequence

from tui.model import events as kinds
from tui.model.calendar import date_of
from tui.model.card import WORD, Card
from tui.model.events import Event
from tui.model.guide import Quiz, Sheet
from tui.model.questions import Question
from tui.model.review import MOST, Reviews
from tui.model.words import word_question
from tui.study import Study

REVIEW = ":review"
"""The id under which reviews are sat; no author's id can be that."""
_TITLE = "Five minutes"


def today(study: Study) -> int:
    """Return the day, counted from 1970, that it is by the learner's clock and calendar."""
    return study.journal.today()


def is_later_day(study: Study, events: Sequence[Event]) -> bool:
    """Return whether all of these events are of days before today, and there are any."""
    return bool(events) and study.journal.calendar.day_of(max(event.at for event in events)) < today(study)


def preparation(study: Study) -> Callable[[], Reviews]:
    """Return what folds all that was done so far; it may run in a thread, and is then given to `take_in`."""
    guide, events, calendar = study.guide, study.progress.events, study.journal.calendar

    def prepare() -> Reviews:
        reviews = Reviews(calendar)
        reviews.follow(guide, events)
        reviews.due(0)
        return reviews

    return prepare


class Reviewing:
    """What one learner is to review of one guide."""

    def __init__(self, study: Study) -> None:
        self._study = study

    @property
    def reviews(self) -> Reviews:
        """The fold, followed up to now."""
        kept = self._study.reviews
        kept.follow(self._study.guide, self._study.progress.events)
        return kept

    def due(self) -> list[Card]:
        """Return the cards that are due today, in the order in which they are asked; closed sections wait."""
        return self._open(self.reviews.due(today(self._study)))

    def _open(self, cards: Sequence[Card]) -> list[Card]:
        """Return the cards that rest on no section which the teacher of a class opens later."""
        closed = self._study.closed
        return [each for each in cards if not (closed and closed.intersection(self._sections(each)))]

    def _sections(self, card: Card) -> set[str]:
        """Return the sections whose text a card shows: its own, and of a word that of its sentence."""
        article = self._study.guide.article
        shown = self._question(card).passages() if card.id.startswith(WORD) else ()
        return {card.section, *(article.section_of(each.paragraph).id for _, each in shown)}

    def questions(self, cards: Sequence[Card]) -> tuple[Question, ...]:
        """Return the questions of some cards; a word that was recalled before is typed."""
        return tuple(self._question(card) for card in cards)

    def _question(self, card: Card) -> Question:
        guide = self._study.guide
        if not card.id.startswith(WORD):
            return guide.questions[card.id]
        term = card.id.removeprefix(WORD)
        return word_question(guide, guide.term(term), self.reviews.met_in(term), typed=card.recalled > 0)

    def sheet(self) -> Sheet | None:
        """Return at most seven questions that are due, or None if nothing is."""
        cards = self.due()[:MOST]
        return review_sheet(self.questions(cards)) if cards else None

    def next_day(self) -> int | None:
        """Return the first day after today on which something falls due, or None if nothing ever does."""
        now = today(self._study)
        return min((card.due_on() for card in self._open(self.reviews.cards()) if card.due_on() > now), default=None)

    def practise(self, term: str, *, wanted: bool) -> Event:
        """Put a word into the review, or take it out."""
        return self._study.note(kinds.PRACTISED, {"term": term, "paragraph": "", "wanted": wanted})

    def toggle(self, term: str) -> bool:
        """Put a word in if it is out, else take it out; return whether it is in now."""
        wanted = not self.reviews.has_word(term)
        self.practise(term, wanted=wanted)
        return wanted


def review_sheet(questions: Sequence[Question]) -> Sheet:
    """Return questions as a sheet that can be sat like a quiz."""
    return Sheet(Quiz(REVIEW, _TITLE, tuple(questions)), None, tuple(questions))


def nothing_due(day: int | None) -> str:
    """Return what is said where nothing is due; `day` is the next on which something is, counted from 1970."""
    if day is None:
        return "Nothing is due: what you answer in the quizzes, and words that you look up, come back on later days."
    return f"Nothing is due today. The next question comes on {date_of(day):%d %B}."
