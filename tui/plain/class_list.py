"""A class's list from the shell: who belongs to it, their codes, its door."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tui.codes import hashed, new_class_code, new_personal_code, shown
from tui.course import Course
from tui.journal import Journal
from tui.library import Library
from tui.model.roster import Enrolled, fit_name
from tui.model.text import without_refused
from tui.plain.cards import Card, cards_page, cards_text
from tui.plain.class_quizzes import lengthen, set_quiz
from tui.plain.class_sections import sections_lines, set_sections
from tui.plain.class_teacher import set_teacher
from tui.plain.dialogue import Dialogue
from tui.plain.name_list import names_in
from tui.refusal import FINDING, Refusal
from tui.store import Store, UnkeptStore, holds_class

_BEGINNINGS = ("import", "code", "teacher", "quiz", "section")
REPORTS = ("show", "report", "accept", "take-back", "lesson")
"""What is asked of a class rather than done to its list; another module answers."""
_ENDING = ".html"


class ClassList:
    """Carries out one action on the class that a folder holds."""

    def __init__(self, folder: Path, dialogue: Dialogue, library: Callable[[], Library]) -> None:
        self._folder = folder
        self._library = library
        self._dialogue = dialogue

    def run(self, action: str, words: Sequence[str]) -> int:
        """Carry out an action, and return the exit code; raises Refusal, StoreError."""
        actions: dict[str, Callable[[Course, Sequence[str]], int]] = {
            "list": self._list,
            "code": self._code,
            "teacher": self._teacher,
            "open": self._open,
            "close": self._close,
            "import": self._import,
            "cards": self._cards,
            "reset": self._reset,
            "rename": self._rename,
            "remove": self._remove,
            "quiz": self._quiz,
            "section": self._section,
            "sections": self._sections,
            "lengthen": self._lengthen,
        }
        if action not in actions:
            raise Refusal(f"A class can’t “{action}”. It can: {', '.join((*actions, *REPORTS))}.")
        if not holds_class(self._folder) and action not in _BEGINNINGS:
            if action == "sections":  # can be asked before there is a class, and begins none
                return self._sections(Course(Journal(UnkeptStore(), time.time)), words)
            raise Refusal(f"There is no class in {self._folder}. `studyguide serve` or `class NAME import` begins one.")
        with Store.open_class(self._folder) as store:
            course = Course(Journal(store, time.time))
            code = actions[action](course, words)
            course.save()
        return code

    def _list(self, course: Course, words: Sequence[str]) -> int:
        learners = sorted(course.roster.learners.values(), key=lambda each: each.login)
        self._dialogue.say(f"{len(learners)} on the list; the class is {'open' if course.roster.open else 'closed'}.")
        for each in learners:
            known = [f"{len(each.keys)} key{'s' * (len(each.keys) != 1)}"] * bool(each.keys) + ["code"] * bool(
                each.code
            )
            number = f"{each.number:>3}  "
            self._dialogue.say(
                f"{number}{each.login.ljust(26)}{each.name.ljust(32)}  {' and '.join(known) or 'not yet here'}"
            )
        return 0

    def _code(self, course: Course, words: Sequence[str]) -> int:
        code = new_class_code()
        course.set_class_code(hashed(code))
        course.save()
        self._dialogue.say(f"The class code is now  {shown(code)}")
        return 0

    def _teacher(self, course: Course, words: Sequence[str]) -> int:
        lines = set_teacher(course, words)
        course.save()
        for line in lines:
            self._dialogue.say(line)
        return 0

    def _open(self, course: Course, words: Sequence[str]) -> int:
        course.turn_door(open=True)
        self._dialogue.say("The class is open.")
        return 0

    def _close(self, course: Course, words: Sequence[str]) -> int:
        course.turn_door(open=False)
        self._dialogue.say("The class is closed: learners at work are let go in some seconds, with everything kept.")
        return 0

    def _import(self, course: Course, words: Sequence[str]) -> int:
        if not words:
            raise Refusal("Name the CSV file with the names, and after it a file for the cards if you like.")
        names = names_in(Path(words[0]))
        fresh = [name for name in names if course.roster.find(name) is None]
        added = [course.enrol(name) for name in fresh]
        self._give_codes(course, added, words[1:])
        if len(added) < len(names):
            self._dialogue.say(
                f"{len(names) - len(added)} of {len(names)} are on the list already and stay as they are."
            )
        return 0

    def _cards(self, course: Course, words: Sequence[str]) -> int:
        names = [word for word in words if not word.endswith(_ENDING)]
        learners = [self._learner(course, name) for name in names]
        if not names:
            learners = [each for each in course.roster.learners.values() if not each.bound]
        self._give_codes(course, learners, [word for word in words if word.endswith(_ENDING)])
        return 0

    def _give_codes(self, course: Course, learners: Sequence[Enrolled], files: Sequence[str]) -> None:
        cards = []
        for learner in learners:
            code = new_personal_code()
            course.bind_code(learner, hashed(code))
            cards.append(Card(without_refused(learner.name), shown(code)))
        course.save()
        if not files:
            self._dialogue.write(cards_text(cards))
            return
        path = Path(files[0])
        try:
            path.touch(mode=0o600)
            path.write_text(cards_page(cards), encoding="utf-8")
        except OSError as error:
            self._dialogue.write(cards_text(cards))
            raise Refusal(f"{path} can’t be written ({error.strerror}), so the cards stand here.", FINDING) from error
        self._dialogue.say(f"{len(cards)} cards are in {path}. The codes stand nowhere else: print it, then delete it.")

    def _reset(self, course: Course, words: Sequence[str]) -> int:
        learner = self._learner(course, " ".join(words))
        course.reset(learner)
        self._dialogue.say(f"{learner.name} signs in with the class code next time, and is then bound anew.")
        return 0

    def _rename(self, course: Course, words: Sequence[str]) -> int:
        if len(words) < 2:
            raise Refusal("Say the login, then the new name.")
        learner, name = self._learner(course, words[0]), fit_name(" ".join(words[1:]))
        if not name:
            raise Refusal("A name has letters, at most 60 characters, and none that steers a terminal.")
        if (other := course.roster.find(name)) not in (None, learner):
            raise Refusal(f"{other.name} has this name already: a name tells one learner from another.")
        course.rename(learner, name)
        self._dialogue.say(f"{learner.name} is now {name}; the login stays {learner.login}.")
        return 0

    def _remove(self, course: Course, words: Sequence[str]) -> int:
        learner = self._learner(course, " ".join(words))
        course.remove(learner)
        self._dialogue.say(f"{learner.name} is off the list. The work stays in the class’s folder.")
        return 0

    def _quiz(self, course: Course, words: Sequence[str]) -> int:
        self._dialogue.say(set_quiz(course, self._library(), words))
        return 0

    def _section(self, course: Course, words: Sequence[str]) -> int:
        self._dialogue.say(set_sections(course, self._library(), words))
        return 0

    def _sections(self, course: Course, words: Sequence[str]) -> int:
        for line in sections_lines(course, self._library(), words):
            self._dialogue.say(line)
        return 0

    def _lengthen(self, course: Course, words: Sequence[str]) -> int:
        if not words:
            raise Refusal("Say LOGIN, GUIDE, QUIZ, and the MINUTES to add.")
        self._dialogue.say(lengthen(course, self._library(), self._learner(course, words[0]), words[1:]))
        return 0

    def _learner(self, course: Course, name: str) -> Enrolled:
        learner = course.roster.find(name)
        if learner is None:
            raise Refusal(f"Nobody on the list is called “{name}”. `studyguide class NAME list` shows all.")
        return learner
