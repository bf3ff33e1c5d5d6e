"""Which sections of a guide a class has open, set and listed from the shell."""

import re
from collections.abc import Iterator, Sequence

from tui.course import Course
from tui.library import Library
from tui.model.class_rules import QuizRule
from tui.model.guide import Guide
from tui.model.open_sections import standing_words
from tui.refusal import Refusal

_STATES = {"open": True, "closed": False}
_UP_TO = "up-to"
_RANGE = re.compile(r"([0-9]+)[-–]([0-9]+)")
_USAGE = (
    "Say GUIDE, one or more SECTIONs (an id, a number, or 1-3) and open or closed; "
    f"or GUIDE {_UP_TO} SECTION, which closes all after it."
)


def set_sections(course: Course, library: Library, words: Sequence[str]) -> str:
    """Open or close sections, and return the sentence that says what is open now; raises Refusal, GuideError."""
    if len(words) < 3 or (words[-1] not in _STATES and words[1] != _UP_TO):
        raise Refusal(_USAGE)
    guide = library.open(words[0]).guide
    if words[1] == _UP_TO:
        named = [each for word in words[2:] for each in _sections(guide, word)]
        if len(named) != 1:
            raise Refusal(_USAGE)
        course.open_up_to(guide, named[0])
    else:
        named = [each for word in words[1:-1] for each in _sections(guide, word)]
        course.set_sections(guide.id, dict.fromkeys(named), open=_STATES[words[-1]])
    return standing_words(guide, course.sections.closed(guide))


def sections_lines(course: Course, library: Library, words: Sequence[str]) -> Iterator[str]:
    """Return the lines that say how each section and each quiz stands; raises Refusal, GuideError."""
    if len(words) != 1:
        raise Refusal("Say GUIDE: its sections and quizzes are listed with how each stands.")
    guide = library.open(words[0]).guide
    closed, rules = course.sections.closed(guide), course.rules.of("")
    ids = [*(each.id for each in guide.article.sections), *(each.id for each in guide.quizzes)]
    width = max(map(len, ids))
    yield standing_words(guide, closed)
    for number, section in enumerate(guide.article.sections, 1):
        state = "closed" if section.id in closed else "open"
        yield f"{number:>3}  {section.id.ljust(width)}  {state.ljust(6)}  {section.title}"
    yield "Quizzes:"
    for quiz in guide.quizzes:
        said = rules.get((guide.id, quiz.id), QuizRule()).words
        waits = "; its section is closed" if quiz.section in closed else ""
        yield f"     {quiz.id.ljust(width)}  {said}{waits}"


def _sections(guide: Guide, word: str) -> list[str]:
    """Return the ids of the sections that a word names; raises Refusal."""
    sections = guide.article.sections
    ids = [each.id for each in sections]
    if word in ids:
        return [word]
    span = _RANGE.fullmatch(word)
    first, last = (int(span[1]), int(span[2])) if span else (int(word),) * 2 if word.isdecimal() else (0, 0)
    if not 1 <= first <= last <= len(ids):
        named = ", ".join(f"{number} {each}" for number, each in enumerate(ids, 1))
        raise Refusal(f"{guide.id} has no section “{word}”. It has: {named}.")
    return ids[first - 1 : last]
