"""Minutes that a guide takes in class, and a plan for a lesson of so many."""

from math import ceil

from tui.model.article import Section
from tui.model.guide import Guide
from tui.model.questions import Choice, Question, Several, Short
from tui.model.value import value

READING_PACE = 130
"""Words a minute: slow, since learners open terms and go back; an estimate, never measured of anybody."""
_QUICK, _LONG = 1.0, 2.0
"""Minutes for a question that is chosen or typed, and for one of several parts; each with its feedback."""
_COMING = 5
"""Minutes to sign in and to read the page before the text."""
_TALK = {45: 8, 90: 18}
"""Minutes to talk, by the minutes of the lesson."""


@value
class SectionMinutes:
    """How long a section takes, in minutes: to read, and to answer the quiz on it."""

    section: Section
    reading: int
    quiz: int

    @property
    def total(self) -> int:
        """Both together."""
        return self.reading + self.quiz


@value
class Step:
    """One step of a lesson, from so many minutes after its beginning, for so many."""

    start: int
    minutes: int
    title: str


@value
class LessonPlan:
    """The steps of a lesson, and what is left for home."""

    minutes: int
    steps: tuple[Step, ...]
    home: tuple[str, ...]


def minutes_for(questions: tuple[Question, ...]) -> int:
    """Return the minutes that questions take with their feedback, in whole minutes."""
    quick = sum(isinstance(each, (Choice, Short)) and not isinstance(each, Several) for each in questions)
    return ceil(quick * _QUICK + (len(questions) - quick) * _LONG)


def section_minutes(guide: Guide) -> list[SectionMinutes]:
    """Return how long each section takes."""
    found = []
    for section in guide.article.sections:
        quiz = guide.quiz_of(section)
        minutes = minutes_for(quiz.questions) if quiz else 0
        found.append(SectionMinutes(section, max(1, ceil(section.words / READING_PACE)), minutes))
    return found


def lesson_plan(guide: Guide, minutes: int) -> LessonPlan:
    """Return a plan for a lesson of 45 or 90 minutes: the text in its order, quizzes as they fit, talk at the end.

    All of the text is read if it fits at all, since the talk needs it; quizzes that don't fit are left for home.
    """
    talk = _TALK[minutes]
    room = minutes - _COMING - talk
    parts, home = _parts(guide, room)
    start = _COMING
    steps = [Step(0, start, "Sign in; the page before the text" if guide.pages_at("before") else "Sign in")]
    for length, title in parts:
        steps.append(Step(start, length, title))
        start += length
    steps.append(Step(start, minutes - start, "Talk: what was missed most, and questions without a key"))
    return LessonPlan(minutes, tuple(steps), tuple(home))


def _parts(guide: Guide, room: int) -> tuple[list[tuple[int, str]], list[str]]:
    """Return what fits in so many minutes, with the minutes of each, and what is left for home."""
    parts: list[tuple[int, str]] = []
    home: list[str] = []
    every = section_minutes(guide)
    to_read = sum(each.reading for each in every)
    kept = to_read if to_read <= room else 0
    for number, each in enumerate(every, 1):
        title = f"Section {number}, {each.section.title}"
        kept = max(0, kept - each.reading)
        fits = each.total + kept <= room and not home
        if not fits and each.reading + kept > room:
            home.append(f"section {number}")
            continue
        if each.quiz and not fits:
            home.append(f"the quiz on section {number}")
        length = each.total if fits else each.reading
        parts.append((length, f"{title}: {'read, then its quiz' if fits and each.quiz else 'read'}"))
        room -= length
    for sheet in guide.sheets.values():
        length = minutes_for(sheet.questions)
        if sheet.quiz.section:
            continue
        if home or length > room:
            home.append(f"“{sheet.title}”")
        else:
            parts.append((length, f"The quiz “{sheet.title}”"))
            room -= length
    return parts, home


def discussion_questions(guide: Guide) -> list[str]:
    """Return the questions to talk about that stand on the guide's pages."""
    return [
        statement.text
        for page in guide.pages
        for part in page.parts
        if part.kind == "questions"
        for statement in part.statements
    ]
