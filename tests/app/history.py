"""A learner with some weeks of study behind, made through the study itself."""

from random import Random

from tests.app.conftest import Clock
from tui.journal import Journal
from tui.marking import Marking
from tui.model.guide import Guide, Sheet
from tui.model.questions import Choice, Ordering, Placing, Question, Response, Short
from tui.reviewing import Reviewing
from tui.study import Manner, Study

DAY = 86_400


def right_response(question: Question) -> Response:
    """Return the right answer to any question."""
    match question:
        case Choice():
            return Response(tuple(option.id for option in question.options if option.right))
        case Ordering():
            return Response(question.right_order)
        case Placing():
            return Response(pairs=tuple((item.id, question.home(item)) for item in question.items))
        case Short():
            return Response(text=question.accept[0].text)
        case _:
            return Response()


def study_for_weeks(guide: Guide, journal: Journal, clock: Clock, days: int = 20, sections: int = 3) -> Study:
    """Read some sections, take their quizzes, look words up, and come back on some days; ends a day before now."""
    study, chance = Study(guide, journal, Random(1)), Random(4)
    now = clock.now
    clock.now -= days * DAY
    for section in guide.article.sections[:sections]:
        for paragraph in section.paragraphs:
            study.read(paragraph.id)
            for mark in guide.marks_by_paragraph.get(paragraph.id, ())[:1]:
                study.look_up(mark.term, paragraph.id)
        quiz = guide.quiz_of(section)
        for sheet in quiz.sheets if quiz else ():
            _answer(study, sheet, chance, 0.6)
    while clock.now + 4 * DAY < now:
        clock.now += DAY * chance.choice([1, 2, 3])
        review = Reviewing(study).sheet()
        if review is not None:
            _answer(study, review, chance, 0.8)
    clock.now = now - DAY
    study.stand(guide.article.sections[sections].paragraphs[0].id, 30.0)
    clock.now = now
    return study


def _answer(study: Study, sheet: Sheet, chance: Random, likely: float) -> None:
    sitting = study.begin(sheet)
    for question in sheet.questions:
        response = right_response(question) if chance.random() < likely else Response(("none",), (), "nothing")
        sure = chance.choice(["", "guess", "think", "certain"])
        study.answer(sitting, question, response, Manner(sure=sure, seconds=20.0))


def mark_some(study: Study) -> None:
    """Mark a paragraph and two passages, one with a note."""
    marking, paragraphs = Marking(study), study.guide.article.paragraphs
    marking.add(paragraphs[0].id, 0, len(paragraphs[0].text))
    end = paragraphs[1].text.index(" ", 60)
    mark = marking.add(paragraphs[1].id, 0, end)
    marking.write(mark, "Whose words are these?\nAsk in the seminar.")
    marking.add(paragraphs[2].id, 0, paragraphs[2].text.index(" ", 40))
