"""A teacher's door to what the learners of a class have done: all their files, read anew each time."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tui.course import Course
from tui.journal import Journal
from tui.model.acceptances import Acceptance
from tui.model.class_figures import ClassFigures
from tui.model.class_rules import QuizRule
from tui.model.guide import Guide
from tui.model.learner import Learner
from tui.model.objection import Objection
from tui.store import Store, holds_class, holds_work


class ClassWork:
    """The learners of the class that a folder holds, and their work; each method raises StoreError."""

    def __init__(self, folder: Path, course: Course) -> None:
        self._folder = folder
        self._course = course

    @classmethod
    @contextmanager
    def of(cls, folder: Path, clock: Callable[[], float] = time.time) -> Iterator["ClassWork"]:
        """Open the class of a folder for as long as it is needed; raises StoreError."""
        with Store.open_class(folder) as store:
            yield cls(folder, Course(Journal(store, clock)))

    @property
    def journal(self) -> Journal:
        """The class's own log."""
        return self._course.journal

    @staticmethod
    def is_there(folder: Path) -> bool:
        """Return whether a folder holds a class, or the files of learners at least."""
        return holds_class(folder) or holds_work(folder)

    @property
    def title(self) -> str:
        """What the class is called."""
        return f"Class {self._folder.name}"

    def learners(self) -> dict[str, Learner]:
        """Return the learners of the list by id; of a folder without a list all in it, in the order they began."""
        listed = {each.id: Learner(each.number, each.name) for each in self._course.roster.learners.values()}
        return listed or {name: Learner(number, name) for number, name in enumerate(Store.learners(self._folder), 1)}

    def begun(self, guides: Iterable[Guide]) -> dict[str, int]:
        """Return how many learners have begun with each guide that anybody has begun, by id; introductions last."""
        learners = self.learners()
        ordered = sorted(guides, key=lambda guide: guide.introduction)
        begun = {guide.id: sum(map(bool, Store.works(self._folder, learners, guide.id).values())) for guide in ordered}
        return {guide: number for guide, number in begun.items() if number}

    def closed(self, guide: Guide) -> frozenset[str]:
        """Return the ids of the sections that are closed, as the class's log was last read."""
        return self._course.sections.closed(guide)

    def set_section(self, guide: Guide, section: str, *, open: bool) -> None:
        """Open a section to learners, or close it."""
        self._course.set_sections(guide.id, [section], open=open)
        self._course.save()

    def open_up_to(self, guide: Guide, section: str) -> None:
        """Open a section and all before it, and close all after it."""
        self._course.open_up_to(guide, section)
        self._course.save()

    def rules(self, guide: Guide, learner: str = "") -> dict[str, QuizRule]:
        """Return how each quiz is sat by its id, with the minutes that a learner has in addition."""
        rules = self._course.rules.of(learner)
        return {quiz.id: rules.get((guide.id, quiz.id), QuizRule()) for quiz in guide.quizzes}

    def set_quiz(self, guide: Guide, quiz: str, rule: QuizRule) -> None:
        """Let a quiz be sat in a manner."""
        self._course.set_quiz(guide.id, quiz, rule)
        self._course.save()

    def is_listed(self, learner: str) -> bool:
        """Return whether a learner stands on the class's list, as the log was last read."""
        return learner in self._course.roster.learners

    def lengthen(self, guide: Guide, learner: str, quiz: str, minutes: int) -> None:
        """Give a learner on the list so many minutes more for a test than the others have."""
        self._course.catch_up()
        if self.is_listed(learner):
            self._course.lengthen(self._course.roster.learners[learner], guide.id, quiz, minutes)
            self._course.save()

    def reset(self, learner: str) -> None:
        """Forget the keys and the code of a learner on the list."""
        self._course.catch_up()
        if self.is_listed(learner):
            self._course.reset(self._course.roster.learners[learner])
            self._course.save()

    def remove(self, learner: str) -> None:
        """Take a learner off the list; their work stays."""
        self._course.catch_up()
        if self.is_listed(learner):
            self._course.remove(self._course.roster.learners[learner])
            self._course.save()

    def figures(self, guide: Guide) -> ClassFigures:
        """Return the class's figures on a guide, with what is accepted by now."""
        self._course.catch_up()
        works = Store.works(self._folder, self.learners(), guide.id)
        return ClassFigures(self._course.acceptances.applied(guide), works)

    def accepted(self, guide: Guide) -> list[Acceptance]:
        """Return what is accepted on a guide, to the keys as they are now."""
        return [each for each in self._course.acceptances.of(guide.id) if each.question_in(guide)]

    def accept(self, guide: Guide, objection: Objection, why: str) -> None:
        """Let the answer of an objection count, of everyone who gave it; an objection without an answer is a bug."""
        assert objection.answer is not None
        self._course.accept(guide.id, objection.question, objection.answer.response, why)
        self._course.save()

    def answering(self, guide: Guide, objection: Objection) -> list[Acceptance]:
        """Return all by which the answer of an objection counts."""
        if objection.answer is None:
            return []
        return self._course.acceptances.answering(guide, objection.question, objection.answer.response)

    def take_back(self, guide: Guide, acceptance: Acceptance, why: str) -> None:
        """Let an accepted answer count no more, with all by which the same answer counts."""
        question = acceptance.question_in(guide)
        same = [acceptance]
        if question is not None:
            same = self._course.acceptances.answering(guide, question, acceptance.answer.response)
        for each in same:
            self._course.take_back(each, why)
        self._course.save()
