"""What all screens of a teacher share: the class, its guide, its figures as last read, whether names show."""

from tui.app.teacher.live_class import LiveClass
from tui.class_work import ClassWork
from tui.model.acceptances import Acceptance
from tui.model.class_rules import TEST, QuizRule
from tui.model.guide import Guide
from tui.model.objection import Objection


class ClassDesk:
    """A class as a teacher has it on the screen; reading and changing it raise StoreError."""

    def __init__(self, work: ClassWork, guide: Guide, *, alone: bool = True, live: LiveClass | None = None) -> None:
        self._work = work
        self._guide = guide
        self.alone = alone
        """Whether there is no other guide to choose."""
        self.live = live
        """The class while it is served, if it is."""
        self.named = False
        """Whether names show; never at first."""
        self.title = work.title
        self.read()

    def read(self) -> None:
        """Read all learners' files anew; takes about a tenth of a second for 200."""
        self.figures = self._work.figures(self._guide)
        self._learners = self._work.learners()
        self.accepted = self._work.accepted(self._guide)
        self._read_rules()

    def _read_rules(self) -> None:
        self.closed = self._work.closed(self._guide)
        self.rules = self._work.rules(self._guide)

    def called(self, learner: str) -> str:
        """Return what stands for a learner: a number, or the name where names show."""
        found = self._learners.get(learner)
        return found.called(named=self.named) if found else ""

    def accept(self, objection: Objection, why: str) -> None:
        """Let the answer of an objection count, of everyone who gave it."""
        self._work.accept(self._guide, objection, why)
        self.read()

    def answering(self, objection: Objection) -> Acceptance | None:
        """Return by what the answer of an objection counts, if by anything but the key."""
        return next(iter(self._work.answering(self._guide, objection)), None)

    def take_back(self, acceptance: Acceptance, why: str) -> None:
        """Let an accepted answer count no more."""
        self._work.take_back(self._guide, acceptance, why)
        self.read()

    def turn_section(self, section: str) -> None:
        """Close a section if it is open, else open it."""
        self._work.set_section(self._guide, section, open=section in self.closed)
        self._read_rules()

    def open_up_to(self, section: str) -> None:
        """Open a section and all before it, and close all after it."""
        self._work.open_up_to(self._guide, section)
        self._read_rules()

    def set_quiz(self, quiz: str, rule: QuizRule) -> None:
        """Let a quiz be sat in a manner."""
        self._work.set_quiz(self._guide, quiz, rule)
        self._read_rules()

    def is_listed(self, learner: str) -> bool:
        """Return whether a learner stands on the class's list."""
        return self._work.is_listed(learner)

    def more_minutes(self, learner: str) -> dict[str, int]:
        """Return by how many minutes more than the others' a learner's tests last, for each test with a limit."""
        own = self._work.rules(self._guide, learner)
        return {
            quiz: own[quiz].minutes - rule.minutes
            for quiz, rule in self.rules.items()
            if rule.manner == TEST and rule.minutes
        }

    def lengthen(self, learner: str, quiz: str, minutes: int) -> None:
        """Give a learner so many minutes more for a test than the others have."""
        self._work.lengthen(self._guide, learner, quiz, minutes)

    def reset(self, learner: str) -> None:
        """Forget a learner's keys and code."""
        self._work.reset(learner)

    def remove(self, learner: str) -> None:
        """Take a learner off the list; their work stays."""
        self._work.remove(learner)
        self.read()
