"""What a teacher wants before a lesson, line by line: minutes, plans, what to talk about, questions with keys."""

from collections.abc import Iterator
from typing import Literal

from tui.model.guide import Guide
from tui.model.lesson_plan import (
    READING_PACE,
    LessonPlan,
    discussion_questions,
    lesson_plan,
    minutes_for,
    section_minutes,
)
from tui.model.questions import Choice, Line, Question, Response, Short
from tui.model.value import value
from tui.model.wording import about_words, count, option_text, right_text

_LESSONS = (45, 90)


@value
class SheetLine:
    """One line of the sheet, and what it is."""

    kind: Literal["title", "part", "quiz", "question", "key", "said"]
    text: str


def sheet_lines(guide: Guide) -> Iterator[SheetLine]:
    """Yield the whole sheet."""
    yield SheetLine("title", f"For the teacher: {guide.title}")
    yield SheetLine("said", f"To see it as a student does, type: studyguide {guide.id}")
    yield from _minutes(guide)
    for minutes in _LESSONS:
        yield from _plan(lesson_plan(guide, minutes))
    questions = discussion_questions(guide)
    if questions:
        yield SheetLine("part", "To talk about; no answer is graded")
        yield from (SheetLine("key", f"{number}. {text}") for number, text in enumerate(questions, 1))
    yield SheetLine("part", "All questions, with keys, feedback and evidence")
    for sheet in guide.sheets.values():
        yield SheetLine("quiz", f"{sheet.title} ({count(len(sheet.questions), 'question')})")
        for number, question in enumerate(sheet.questions, 1):
            yield from _question(guide, number, question)


def _minutes(guide: Guide) -> Iterator[SheetLine]:
    yield SheetLine("part", f"Minutes a section, at {READING_PACE} words a minute; an estimate")
    for number, each in enumerate(section_minutes(guide), 1):
        quiz = f" and {each.quiz} for its quiz" if each.quiz else ""
        yield SheetLine("key", f"{number}. {each.section.title}: {each.reading} to read{quiz}")
    for sheet in guide.sheets.values():
        if not sheet.quiz.section:
            yield SheetLine("key", f"{sheet.title}: {minutes_for(sheet.questions)}")


def _plan(plan: LessonPlan) -> Iterator[SheetLine]:
    yield SheetLine("part", f"A lesson of {plan.minutes} minutes")
    for step in plan.steps:
        yield SheetLine("key", f"{step.start:>2}–{step.start + step.minutes} min: {step.title}")
    if plan.home:
        yield SheetLine("key", f"At home: {', '.join(plan.home)}.")


def _question(guide: Guide, number: int, question: Question) -> Iterator[SheetLine]:
    graded = "" if question.graded else "; not graded"
    yield SheetLine("question", f"{number}. {question.prompt}")
    yield SheetLine("said", f"{about_words(question)}; {question.label}; {question.level}{graded}")
    lines = question.grade(Response()).lines
    if isinstance(question, Choice):
        texts = {option.id: option_text(option) for option in question.options}
        for line in lines:
            key = "right: " if line.right and question.graded else ""
            yield SheetLine("key", f"{key}{texts[line.id]}")
            yield from _reasons(guide, line)
        return
    if question.graded:
        yield SheetLine("key", f"right: {right_text(question)}")
    if isinstance(question, Short) and len(question.accept) > 1:
        yield SheetLine("said", f"Also: {'; '.join(answer.text for answer in question.accept[1:])}")
    for line in lines:
        if len(lines) > 1 and (line.feedback or line.evidence):
            yield SheetLine("key", line.text)
        yield from _reasons(guide, line)


def _reasons(guide: Guide, line: Line) -> Iterator[SheetLine]:
    if line.feedback:
        yield SheetLine("said", line.feedback)
    for passage in line.evidence:
        number = guide.article.numbers.get(passage.paragraph)
        if number:
            yield SheetLine("said", f"¶{number}: “{passage.quote}”")
    if line.nowhere:
        yield SheetLine("said", "This stands nowhere in the article.")
    if line.elsewhere:
        yield SheetLine("said", f"Background: {line.elsewhere.text} (source: {line.elsewhere.source})")
