"""A teacher's door to a class: its roster, and everything that changes it, kept in the class's own log."""

from collections.abc import Iterable, Mapping
from typing import Any

from tui.journal import Journal
from tui.model import class_events as kinds
from tui.model.acceptances import LONGEST_WHY, Acceptance, Acceptances
from tui.model.class_rules import ClassRules, QuizRule
from tui.model.guide import Guide
from tui.model.open_sections import OpenSections
from tui.model.questions import Question, Response, key_of
from tui.model.roster import Enrolled, Roster, login_for
from tui.model.teacher_secrets import TeacherSecrets


class Course:
    """One class, as its log has it; each change is taken down, and kept once the journal has been saved."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.roster = Roster()
        self.rules = ClassRules()
        self.sections = OpenSections()
        self.acceptances = Acceptances()
        self.teacher = TeacherSecrets()
        self._version: int | None = None
        self.catch_up()

    def catch_up(self) -> bool:
        """Take in what other programs wrote meanwhile, and return whether there was anything; raises StoreError."""
        version = self.journal.version()
        if version == self._version:
            return False
        self._version = version
        events = self.journal.events("")
        self.roster, self.rules, self.acceptances = Roster(events), ClassRules(events), Acceptances(events)
        self.teacher = TeacherSecrets(events)
        self.sections = OpenSections(events)
        return True

    def save(self) -> None:
        """Keep all changes for good; blocks for some milliseconds; raises StoreError."""
        self.journal.save()

    def enrol(self, name: str) -> Enrolled:
        """Put somebody on the roster."""
        learner = self.journal.new_sitting()
        self.note(kinds.ENROLLED, {"learner": learner, "name": name, "login": login_for(name)})
        return self.roster.learners[learner]

    def rename(self, learner: Enrolled, name: str) -> None:
        """Show a learner under another name; the login stays."""
        self.note(kinds.RENAMED, {"learner": learner.id, "name": name})

    def remove(self, learner: Enrolled) -> None:
        """Take a learner off the roster; their work stays in the folder."""
        self.note(kinds.REMOVED, {"learner": learner.id})

    def reset(self, learner: Enrolled) -> None:
        """Forget a learner's keys and code, so that the class code lets them in once more."""
        self.note(kinds.RESET, {"learner": learner.id})

    def inform(self, learner: Enrolled) -> None:
        """Take down that a learner has read what the teacher sees."""
        self.note(kinds.INFORMED, {"learner": learner.id})

    def bind_key(self, learner: Enrolled, fingerprint: str) -> None:
        """Let a public key stand for a learner."""
        self.note(kinds.KEY_BOUND, {"learner": learner.id, "key": fingerprint})

    def bind_code(self, learner: Enrolled, hashed: str) -> None:
        """Let a personal code, given as its hash, stand for a learner, in place of any before."""
        self.note(kinds.CODE_BOUND, {"learner": learner.id, "code": hashed})

    def set_class_code(self, hashed: str) -> None:
        """Let a new class code, given as its hash, serve for those who come for the first time."""
        self.note(kinds.CLASS_CODE, {"code": hashed})

    def set_teacher_code(self, hashed: str) -> None:
        """Let a code, given as its hash, open the teacher's screens, in place of any before."""
        self.note(kinds.TEACHER_CODE, {"code": hashed})

    def bind_teacher_key(self, fingerprint: str) -> None:
        """Let a public key open the teacher's screens."""
        self.note(kinds.TEACHER_KEY, {"key": fingerprint})

    def reset_teacher(self) -> None:
        """Let no code and no key open the teacher's screens any more."""
        self.note(kinds.TEACHER_RESET, {})

    def turn_door(self, *, open: bool) -> None:
        """Open the class to learners, or close it."""
        self.note(kinds.DOOR, {"open": open})

    def set_quiz(self, guide: str, quiz: str, rule: QuizRule) -> None:
        """Let a quiz be sat in a manner; its sittings so far stay."""
        body = {"guide": guide, "quiz": quiz, "manner": rule.manner, "attempts": rule.attempts, "minutes": rule.minutes}
        self.note(kinds.QUIZ_SET, body)

    def set_sections(self, guide: str, sections: Iterable[str], *, open: bool) -> None:
        """Open sections of a guide to learners, or close them; what was done in them stays."""
        self.note(kinds.SECTIONS_SET, {"guide": guide, "sections": list(sections), "open": open})

    def open_up_to(self, guide: Guide, section: str) -> None:
        """Open a section and all before it, and close all after it."""
        number, sections = guide.article.section_numbers[section], guide.article.sections
        self.set_sections(guide.id, [each.id for each in sections[:number]], open=True)
        self.set_sections(guide.id, [each.id for each in sections[number:]], open=False)

    def lengthen(self, learner: Enrolled, guide: str, quiz: str, minutes: int) -> None:
        """Give a learner so many minutes more for a test than the others have."""
        self.note(kinds.LENGTHENED, {"learner": learner.id, "guide": guide, "quiz": quiz, "minutes": minutes})

    def accept(self, guide: str, question: Question, response: Response, why: str) -> None:
        """Let an answer count as right beside the key as it is now, for everyone who gave it or will."""
        said = {
            "chosen": list(response.chosen),
            "pairs": [list(pair) for pair in response.pairs],
            "text": response.text,
        }
        about = {"guide": guide, "question": question.id, "key": key_of(question)}
        self.note(kinds.ACCEPTED, {**about, **said, "why": why[:LONGEST_WHY]})

    def take_back(self, acceptance: Acceptance, why: str) -> None:
        """Let an accepted answer count no more, for nobody."""
        self.note(kinds.TAKEN_BACK, {"acceptance": acceptance.id, "why": why[:LONGEST_WHY]})

    def message(self, learner: str) -> dict[str, Any]:
        """Return what a learner's program must know of the class."""
        return {**self.rules.message(learner), **self.acceptances.message(), **self.sections.message()}

    def note(self, kind: str, body: Mapping[str, Any]) -> None:
        """Take down one event of the class; each is a sitting of its own, so that the fold goes by its time."""
        event = self.journal.note(kind, "", self.journal.new_sitting(), 1, body)
        self.roster.add(event)
        self.rules.add(event)
        self.sections.add(event)
        self.acceptances.add(event)
        self.teacher.add(event)
