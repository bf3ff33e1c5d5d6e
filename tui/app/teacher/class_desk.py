"""What all screens of a teacher share: the class, its guide, its figures as last read, whether names show."""

from tui.app.teacher.live_class import LiveClass
from tui.class_work import ClassWork
from tui.model.guide import Guide
from tui.model.objection import Objection


class ClassDesk:
    """A class as a teacher has it on the screen; reading and accepting raise StoreError."""

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
        self.closed = self._work.closed(self._guide)
        self.rules = self._work.rules(self._guide)
        self._names = self._work.learners()

    def called(self, learner: str) -> str:
        """Return what stands for a learner: a number, or the name where names show."""
        if self.named:
            return self._names.get(learner, "")
        return f"learner {list(self._names).index(learner) + 1}" if learner in self._names else ""

    def accept(self, objection: Objection, why: str) -> None:
        """Let the answer of an objection count, of everyone who gave it."""
        self._work.accept(self._guide, objection, why)
        self.read()
