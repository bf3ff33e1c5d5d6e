"""Progress: a fold over a learner's events on one guide; the same in whatever order they arrive."""

from bisect import insort
from collections import Counter, defaultdict
from collections.abc import Iterable

from tui.model import events as kinds
from tui.model.article import Section
from tui.model.calendar import Calendar
from tui.model.events import Event
from tui.model.guide import Guide, Quiz, Sheet
from tui.model.page_work import PageWork
from tui.model.questions import Question, key_of
from tui.model.renames import renamed
from tui.model.sitting import Answer, Sitting
from tui.model.value import value


@value
class Place:
    """Where the reader stands."""

    section: str
    paragraph: str


@value
class Score:
    """The marks of one finished sitting, summed, out of as many questions."""

    points: float
    questions: int
    at: int = 0
    sitting: str = ""

    @property
    def share(self) -> float:
        """The share of all points, from 0 to 1."""
        return self.points / self.questions if self.questions else 0.0


class Progress:
    """What a learner did with one guide, worked out from the events alone."""

    def __init__(self, guide: Guide, events: Iterable[Event] = ()) -> None:
        self.guide = guide
        self._events: list[Event] = []
        self._seen: set[str] = set()
        self._renames = dict(guide.renames)
        self._reset()
        for event in sorted(events, key=lambda event: event.order):
            self._take(renamed(event, self._renames))

    def _reset(self) -> None:
        self.place: Place | None = None
        self.read: set[str] = set()
        self.visited: set[str] = set()
        self.look_ups: Counter[str] = Counter()
        self.flags: dict[str, str] = {}
        """The last reason given for each question that was flagged."""
        self.pages = PageWork()
        """What was done on the pages around the text, which counts apart."""
        self.numbers: dict[str, int] = {}
        """The highest number of each sitting's events."""
        self._told: set[tuple[str, str]] = set()
        self._spent: Counter[str] = Counter()
        self._spent_at: Counter[int] = Counter()
        """Milliseconds, which add up to the same in any order."""
        self._sittings: dict[str, Sitting] = {}
        self._headless: dict[str, Sitting] = {}
        """Sittings whose beginning is lost."""
        self._sat: dict[str, list[Sitting]] = {}
        """The sittings of each sheet."""
        self._answers: dict[str, list[Answer]] = {}
        self._scores: dict[str, list[Score]] = {}
        """The scores of each sheet, until the next answer."""
        self._unfolded: list[Event] = []
        """What was done in quizzes since that was last asked for: a start has no need of it, and it is the most."""
        self.others: dict[str, list[Event]] = {}
        """The events of kinds that are folded elsewhere, by kind."""

    def _take(self, event: Event) -> None:
        if event.id in self._seen:
            return
        self._seen.add(event.id)
        self._events.append(event)
        self._fold(event)

    def add(self, event: Event) -> None:
        """Take in one more event; one that belongs before others makes the fold start anew."""
        if event.id in self._seen:
            return
        event = renamed(event, self._renames)
        if not self._events or self._events[-1].order < event.order:
            self._take(event)
        else:
            self._seen.add(event.id)
            insort(self._events, event, key=lambda each: each.order)
            self._reset()
            for each in self._events:
                self._fold(each)
        if event.kind in (kinds.SAT, kinds.ANSWERED):
            self._fold_quizzes()

    def _fold(self, event: Event) -> None:
        self.numbers[event.sitting] = max(event.number, self.numbers.get(event.sitting, 0))
        match event.kind:
            case kinds.READ:
                self.read.add(event.text("paragraph"))
            case kinds.STOOD:
                section, paragraph = event.text("section"), event.text("paragraph")
                self.place = Place(section, paragraph)
                self.visited.add(section)
                self._spend(section, event)
            case kinds.LOOKED_UP:
                self.look_ups[event.text("term")] += 1
            case kinds.SAT | kinds.ANSWERED:
                self._unfolded.append(event)
            case kinds.FLAGGED:
                self.flags[event.text("question")] = event.text("reason")
            case kinds.TOLD:
                self._told.add((event.text("question"), event.text("key")))
            case _:
                self.pages.fold(event)
                self.others.setdefault(event.kind, []).append(event)

    def _fold_quizzes(self) -> None:
        if not self._unfolded:
            return
        self._scores.clear()
        unfolded, self._unfolded = self._unfolded, []
        for event in unfolded:
            if event.kind == kinds.SAT and event.sitting not in self._sittings:
                sitting = self._sittings[event.sitting] = Sitting.from_event(event)
                self._sat.setdefault(sitting.sheet, []).append(sitting)
            elif event.kind == kinds.ANSWERED:
                self._fold_answer(event)

    def _fold_answer(self, event: Event) -> None:
        answer = Answer.from_event(event)
        sitting = self._sittings.get(event.sitting)
        if sitting is None:  # its beginning is lost; what was answered still counts
            sitting = self._headless.setdefault(event.sitting, Sitting(event.sitting, "", (), {}))
        question = self.guide.asked.get(answer.question)
        before = sitting.answers.get(answer.question)
        if before is not None and (question is None or before.counts_for(question)):
            return  # answered in two windows: the first counts
        sitting.answers[answer.question] = answer
        self._answers.setdefault(answer.question, []).append(answer)
        if sitting.sheet:
            self._spend(sitting.sheet, event)

    def _spend(self, name: str, event: Event) -> None:
        spent = round(event.figure("seconds") * 1000)
        self._spent[name] += spent
        self._spent_at[event.at] += spent

    @property
    def _given(self) -> dict[str, list[Answer]]:
        self._fold_quizzes()
        return self._answers

    @property
    def sittings(self) -> dict[str, Sitting]:
        """The sittings by id, oldest first."""
        self._fold_quizzes()
        return self._sittings

    @property
    def seconds(self) -> dict[str, float]:
        """Time by section id and by sheet id, in seconds; 0 where none was spent."""
        self._fold_quizzes()
        return defaultdict(float, {name: spent / 1000 for name, spent in self._spent.items()})

    def days(self, calendar: Calendar) -> dict[int, float]:
        """Return the seconds of study by day, counted from 1970."""
        self._fold_quizzes()
        days: Counter[int] = Counter()
        for at, spent in self._spent_at.items():
            days[calendar.day_of(at)] += spent
        return {day: spent / 1000 for day, spent in days.items()}

    @property
    def events(self) -> tuple[Event, ...]:
        """All events taken in, in the order of the fold."""
        return tuple(self._events)

    @property
    def last_sitting(self) -> str:
        """The sitting of the last event in the order of the fold; empty if there is none."""
        return self._events[-1].sitting if self._events else ""

    @property
    def begun(self) -> bool:
        """Whether anything was done with this guide."""
        return bool(self._events)

    @property
    def total_seconds(self) -> float:
        """All time spent, in seconds."""
        return float(sum(self.seconds.values()))

    def standing(self) -> Place:
        """Return where to open: the last place, or what is left of it if the guide changed, or the beginning."""
        article = self.guide.article
        if self.place is not None:
            if self.place.paragraph in article.numbers:
                return Place(article.section_of(self.place.paragraph).id, self.place.paragraph)
            if self.place.section in article.section_numbers:
                section = article.section(self.place.section)
                return Place(section.id, section.paragraphs[0].id)
        first = article.sections[0]
        return Place(first.id, first.paragraphs[0].id)

    def read_share(self, section: Section) -> float:
        """Return the share of a section's words that are read, from 0 to 1."""
        read = sum(paragraph.words for paragraph in section.paragraphs if paragraph.id in self.read)
        return read / section.words if section.words else 0.0

    def is_read(self, section: Section) -> bool:
        """Return whether every paragraph of a section is read."""
        return all(paragraph.id in self.read for paragraph in section.paragraphs)

    def is_begun(self, section: Section) -> bool:
        """Return whether a section was opened or any of it is read."""
        return section.id in self.visited or any(paragraph.id in self.read for paragraph in section.paragraphs)

    def article_share(self) -> float:
        """Return the share of the article's words that are read, from 0 to 1."""
        words = sum(section.words for section in self.guide.article.sections)
        read = sum(self.read_share(section) * section.words for section in self.guide.article.sections)
        return read / words if words else 0.0

    def sittings_of(self, sheet: Sheet) -> list[Sitting]:
        """Return the sittings of a sheet, oldest first."""
        self._fold_quizzes()
        sat = self._sat.get(sheet.id, ())
        return [sitting for sitting in sat if any(each in sheet.by_id for each in sitting.questions)]

    def open_sitting(self, sheet: Sheet) -> Sitting | None:
        """Return the newest sitting of a sheet if it isn't finished."""
        sittings = self.sittings_of(sheet)
        return sittings[-1] if sittings and not sittings[-1].finished(sheet) else None

    def scores(self, sheet: Sheet) -> list[Score]:
        """Return the score of each finished sitting of a whole sheet, oldest first; retries don't count."""
        self._fold_quizzes()
        if sheet.id not in self._scores:
            scores = [_score(sitting, sheet) for sitting in self.sittings_of(sheet) if not sitting.retry]
            self._scores[sheet.id] = [score for score in scores if score is not None]
        return self._scores[sheet.id]

    def best(self, quiz: Quiz) -> Score | None:
        """Return the best score of a quiz, the best of each part summed, or None if no part was finished."""
        bests = [max(scores, key=lambda score: score.share) for sheet in quiz.sheets if (scores := self.scores(sheet))]
        if not bests:
            return None
        return Score(sum(best.points for best in bests), sum(best.questions for best in bests))

    def answers_to(self, question: Question) -> list[Answer]:
        """Return every answer to a question that still counts, oldest first."""
        return [answer for answer in self._given.get(question.id, ()) if answer.counts_for(question)]

    def missed(self) -> list[tuple[Question, int]]:
        """Return the graded questions that were ever missed, with how often, the most missed first."""
        counts = [
            (question, sum(answer.mark_for(question) < 1 for answer in self.answers_to(question)))
            for question in self.guide.questions.values()
            if question.graded and question.id in self._given
        ]
        return sorted([each for each in counts if each[1]], key=lambda each: -each[1])

    def is_told(self, question: Question, key: str) -> bool:
        """Return whether the learner was told something of a question, named by a key."""
        return (question.id, key) in self._told

    def changed(self) -> list[Question]:
        """Return the answered questions whose key has changed since, and of which the learner wasn't told yet."""
        return [
            question
            for question in self.guide.asked.values()
            if question.id in self._given
            and not self.answers_to(question)
            and (question.id, key_of(question)) not in self._told
        ]


def _score(sitting: Sitting, sheet: Sheet) -> Score | None:
    marks = sitting.marks(sheet)
    if not marks or not sitting.finished(sheet):
        return None
    return Score(sum(marks.values()), len(marks), sitting.at, sitting.id)
