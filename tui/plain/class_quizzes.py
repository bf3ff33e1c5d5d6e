"""How a class sits its quizzes, set from the shell."""

from collections.abc import Sequence

from tui.course import Course
from tui.library import Library
from tui.model.class_rules import MANNERS, TEST, QuizRule
from tui.model.guide import Guide, Quiz
from tui.model.roster import Enrolled
from tui.refusal import Refusal

_MOST = 1000


def set_quiz(course: Course, library: Library, words: Sequence[str]) -> str:
    """Set how a quiz is sat, and return the sentence that says so; raises Refusal, GuideError."""
    if not 3 <= len(words) <= 5 or words[2] not in MANNERS:
        raise Refusal(
            f"Say GUIDE, QUIZ and one of {', '.join(MANNERS)}; for a test ATTEMPTS and MINUTES (0: no limit)."
        )
    guide, quiz = _find(library, words[0], words[1])
    attempts, minutes = ([_number(word) for word in words[3:]] + [0, 0])[:2]
    rule = QuizRule(words[2], attempts, minutes) if words[2] == TEST else QuizRule(words[2])
    course.set_quiz(guide.id, quiz.id, rule)
    if rule.manner != TEST:
        return f"{quiz.title}: {'for practice, feedback at once' if rule.manner == MANNERS[0] else 'closed'}."
    limits = [f"{attempts} attempts" if attempts else "any number of attempts", f"{minutes} minutes" * bool(minutes)]
    return f"{quiz.title}: a test, {', '.join(filter(None, limits))}. Feedback shows once it is practice or closed."


def lengthen(course: Course, library: Library, learner: Enrolled, words: Sequence[str]) -> str:
    """Give a learner more minutes for a test, and return the sentence that says so; raises Refusal, GuideError."""
    if len(words) != 3:
        raise Refusal("Say LOGIN, GUIDE, QUIZ, and the MINUTES to add.")
    guide, quiz = _find(library, words[0], words[1])
    minutes = _number(words[2])
    course.lengthen(learner, guide.id, quiz.id, minutes)
    return f"{learner.name} has {minutes} minutes more for {quiz.title}."


def _find(library: Library, name: str, word: str) -> tuple[Guide, Quiz]:
    guide = library.open(name).guide
    quiz = next((each for each in guide.quizzes if each.id == word), None)
    if quiz is None:
        raise Refusal(f"{guide.id} has no quiz “{word}”. It has: {', '.join(each.id for each in guide.quizzes)}.")
    return guide, quiz


def _number(word: str) -> int:
    if not word.isdecimal() or int(word) > _MOST:
        raise Refusal(f"“{word}” is no number from 0 to {_MOST}.")
    return int(word)
