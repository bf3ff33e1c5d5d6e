"""A learner's door to one guide, for every front end."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from random import Random
from typing import TYPE_CHECKING, Any

from tui.journal import Journal
from tui.library.collector import collector_resting
from tui.model import events as kinds
from tui.model.events import Event
from tui.model.guide import Guide, Sheet
from tui.model.progress import Progress
from tui.model.questions import Question, Response, Verdict, key_of, wording_of
from tui.model.sitting import Answer, Sitting
from tui.model.value import value

if TYPE_CHECKING:
    from tui.model.marks import Marks
    from tui.model.review import Reviews

ASKED = ":asked"
"""The sheet of what a teacher asked the whole class; no author's id can be that."""
LONGEST_GAP = 120.0
"""Seconds: a longer gap between two keys counts as this much time."""
READING_PACE = 400 / 60
"""Words a second, the fastest at which a paragraph counts as read."""
SHORTEST_LOOK = 2.0
"""Seconds that even the shortest paragraph must be in view to count as read."""


def seconds_to_read(words: int) -> float:
    """Return how long, in seconds, a paragraph of so many words must be in view to count as read."""
    return max(SHORTEST_LOOK, words / READING_PACE)


def left_in_quiz(events: Sequence[Event]) -> str:
    """Return the sheet of the quiz that was open when all ended, if its sitting has questions left; else nothing."""
    asked = {event.sitting for event in events if event.kind == kinds.SAT and event.text("sheet") == ASKED}
    left = (event for event in events if event.kind != kinds.ASKED_AGAIN and event.sitting not in asked)
    latest = max(left, key=lambda event: event.id, default=None)
    if latest is None or latest.kind not in (kinds.SAT, kinds.ANSWERED):
        return ""
    sitting = [event for event in events if event.sitting == latest.sitting]
    begun = next((event for event in sitting if event.kind == kinds.SAT), None)
    answered = {event.text("question") for event in sitting if event.kind == kinds.ANSWERED}
    if begun is None or begun.body.get("retry") or answered.issuperset(begun.texts("questions")):
        return ""
    return begun.text("sheet")


@value
class Manner:
    """How an answer was given: with the text open, how sure, and in how many seconds."""

    open_book: bool = False
    sure: str = ""
    seconds: float = 0.0


class Study:
    """One learner's work on one guide: reads the fold, takes down what happens, grades."""

    def __init__(self, guide: Guide, journal: Journal, random: Random | None = None) -> None:
        self.guide = guide
        self.journal = journal
        self.progress = self._folded()
        self._random = random or Random()
        self._visit = journal.new_sitting()
        self._read_now: set[str] = set()
        self.closed: frozenset[str] = frozenset()
        """The ids of sections that the teacher of a class opens later."""
        self._version: int | None = None

    def _folded(self) -> Progress:
        with collector_resting():
            return Progress(self.guide, self.journal.events(self.guide.id))

    def _note(self, kind: str, body: Mapping[str, Any], sitting: str = "") -> Event:
        sitting = sitting or self._current_visit()
        number = self.progress.numbers.get(sitting, 0) + 1
        event = self.journal.note(kind, self.guide.id, sitting, number, body)
        self.progress.add(event)
        return event

    def note(self, kind: str, body: Mapping[str, Any]) -> Event:
        """Take down something that a room of its own folds, as part of this visit."""
        return self._note(kind, body)

    @cached_property
    def reviews(self) -> "Reviews":
        """What comes back when; a fold that has to follow before it is asked."""
        from tui.model.review import Reviews

        return Reviews(self.journal.calendar)

    @cached_property
    def marks(self) -> "Marks":
        """The learner's marks and notes; a fold that has to follow before it is asked."""
        from tui.model.marks import Marks

        return Marks()

    def _current_visit(self) -> str:
        """Return the sitting of this visit; a new one after a quiz, so that what is noted comes last in the fold."""
        if self.progress.last_sitting > self._visit:
            self._visit = self.journal.new_sitting()
        return self._visit

    def reload(self) -> None:
        """Fold the kept events anew, with what other windows added; raises StoreError."""
        self.journal.save()
        self.progress = self._folded()

    def catch_up(self) -> None:
        """Fold anew if another window of the learner added something since this was last asked; raises StoreError."""
        version = self.journal.version()
        if self._version is not None and version != self._version:
            self.progress = self._folded()
        self._version = version

    def follow(self, guide: Guide) -> None:
        """Go on with an edited version of the same guide; nothing that was done is lost."""
        self.guide = guide
        self.progress = Progress(guide, self.progress.events)

    def read(self, paragraph: str) -> None:
        """Take down that a paragraph was read, once a visit."""
        if paragraph not in self._read_now:
            self._read_now.add(paragraph)
            section = self.guide.article.section_of(paragraph).id
            self._note(kinds.READ, {"section": section, "paragraph": paragraph})

    def stand(self, paragraph: str, seconds: float) -> None:
        """Take down where the reader stands, and the seconds spent since the last such note."""
        section = self.guide.article.section_of(paragraph).id
        self._note(kinds.STOOD, {"section": section, "paragraph": paragraph, "seconds": round(seconds, 1)})

    def look_up(self, term: str, paragraph: str = "") -> None:
        """Take down that a term was opened, and from which paragraph."""
        self._note(kinds.LOOKED_UP, {"term": term, "paragraph": paragraph})

    def stay(self, page: str, seconds: float) -> None:
        """Take down that a page around the text was open, and the seconds spent there."""
        self._note(kinds.STAYED, {"page": page, "seconds": round(seconds, 1)})

    def hear(self, chosen: Sequence[str]) -> None:
        """Take down all that is marked now at the opening question, which is never graded."""
        opening = self.guide.opening.id if self.guide.opening else ""
        self._note(kinds.HEARD, {"question": opening, "chosen": list(chosen)})

    def sit(self, sheet: Sheet) -> Sitting:
        """Return the sitting to go on with: the open one, or a new one of the whole sheet."""
        return self.progress.open_sitting(sheet) or self.begin(sheet)

    def sitting_on(self, sheet: Sheet, question: Question) -> Sitting | None:
        """Return the sitting in which a question waits or was answered last; None where a new one has to be begun."""
        going = self.progress.open_sitting(sheet)
        if going is not None and question in going.asked(sheet):
            return going
        answered = (each for each in reversed(self.progress.sittings_of(sheet)) if each.answer_to(question))
        return next(answered, None)

    def begin(self, sheet: Sheet, only: Sequence[Question] = ()) -> Sitting:
        """Begin a new sitting of a sheet, or of only some of its questions: a retry."""
        questions = tuple(only) or sheet.questions
        body = {
            "sheet": sheet.id,
            "questions": [question.id for question in questions],
            "shown": {question.id: list(question.arrange(self._random)) for question in questions},
            "retry": bool(only),
        }
        return self._begin(body)

    def begin_asked(self, question: Question, shown: Sequence[str], asked: str) -> Sitting:
        """Begin the sitting of one question that a teacher asked the whole class, under the id of the asking."""
        body = {"sheet": ASKED, "questions": [question.id], "shown": {question.id: list(shown)}, "retry": False}
        return self._begin({**body, "asked": asked})

    def _begin(self, body: Mapping[str, Any]) -> Sitting:
        sitting = self.journal.new_sitting()
        self._note(kinds.SAT, body, sitting)
        return self.progress.sittings[sitting]

    def answer(self, sitting: Sitting, question: Question, response: Response, manner: Manner) -> Verdict:
        """Grade a response and take it down; show the verdict once the journal has saved it."""
        shown = tuple(sitting.shown.get(question.id, ()))
        verdict = question.verdict(response, shown)
        answer = Answer(
            question=question.id,
            response=response,
            key=key_of(question),
            mark=question.grade(response, shown).mark,  # what is accepted beside the key every fold adds anew
            wording=wording_of(question),
            open_book=manner.open_book,
            sure=manner.sure,
            seconds=min(manner.seconds, LONGEST_GAP),
        )
        self._note(kinds.ANSWERED, answer.to_body(), sitting.id)
        return verdict

    def flag(self, question: Question, reason: str, note: str = "") -> None:
        """Take down that the learner objects to a question: `unclear` or `my answer should count`, with a note."""
        self._note(kinds.FLAGGED, {"question": question.id, "key": key_of(question), "reason": reason, "note": note})

    def told(self, question: Question, key: str = "") -> None:
        """Take down that the learner was told of a question's changed key, or of something else that a key names."""
        self._note(kinds.TOLD, {"question": question.id, "key": key or key_of(question)})
