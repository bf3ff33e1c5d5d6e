"""The tables of a report: learners, quizzes, questions, options, paragraphs, objections, accepted answers."""

from collections.abc import Iterator

from tui.model.questions import Question
from tui.model.statistics import Interval
from tui.model.wording import response_text
from tui.plain.passages import deciding_paragraphs, paragraph_numbers
from tui.plain.report.class_view import ClassView
from tui.plain.report.table import Cell, Table


def tables_of(view: ClassView) -> list[Table]:
    """Return every table; figures in per cent unless the column says otherwise."""
    of_questions = _quizzes(view), _questions(view), _options(view), _paragraphs(view)
    return [_learners(view), *of_questions, _objections(view), _accepted(view)]


def _learners(view: ClassView) -> Table:
    numbers = view.figures.guide.article.section_numbers
    sheets = [quiz.sheet for quiz in view.figures.quizzes]
    rows: list[tuple[Cell, ...]] = []
    for each in view.figures.learners:
        first = [100 * score.share if score else None for _, score in each.first]
        where = (numbers[each.section.id], each.section.title) if each.section else (None, "not begun")
        done = (100 * each.read, each.answered, each.finished, each.flags)
        rows.append((view.called[each.learner], *where, *done, *first))
    columns = ("learner", "section", "title", "read", "questions answered", "quizzes finished", "objections")
    return Table("learners", "Learners", (*columns, *(f"first: {sheet.title}" for sheet in sheets)), tuple(rows))


def _quizzes(view: ClassView) -> Table:
    columns = (
        "quiz", "learners", "questions", "average marks", "alpha", "error ratio", "standard error in marks", "reading",
    )  # fmt: skip
    rows = (
        (
            quiz.sheet.title, quiz.number, len(quiz.questions), quiz.average, quiz.alpha, quiz.error_ratio, quiz.error,
            quiz.reading,
        )
        for quiz in view.figures.quizzes
    )  # fmt: skip
    return Table("quizzes", "Quizzes", columns, tuple(rows))


def _questions(view: ClassView) -> Table:
    columns = (
        "quiz", "question", "prompt", "paragraphs", "n", "facility", "from", "to", "guessing", "discrimination",
        "efficiency", "reading",
    )  # fmt: skip
    rows = []
    for quiz in view.figures.quizzes:
        for each in quiz.questions:
            paragraphs = _numbers(view, each.question)
            low, high = _ends(each.interval)
            rows.append((
                quiz.sheet.title, each.question.id, each.question.prompt, paragraphs, each.number, each.facility, low,
                high, each.guess, each.discrimination, each.efficiency, each.reading,
            ))  # fmt: skip
    return Table("questions", "Questions", columns, tuple(rows))


def _options(view: ClassView) -> Table:
    rows = tuple(
        (each.question.id, option.text, "right" if option.right else "wrong", each.number, option.share)
        for each in view.figures.questions
        for option in each.options
    )
    columns = ("question", "option, or item with its place", "key", "n", "chosen, or placed right")
    return Table("options", "Options", columns, rows)


def _paragraphs(view: ClassView) -> Table:
    article = view.figures.guide.article
    rows = tuple(
        (
            article.numbers[each.paragraph],
            article.section_of(each.paragraph).title,
            each.readers,
            each.questions,
            each.answers,
            each.missed,
            each.look_ups,
            each.flags,
            each.returns,
        )
        for each in view.figures.paragraphs
    )
    columns = (
        "paragraph", "section", "readers", "questions", "n first answers", "missed its evidence", "look-ups a reader",
        "objections", "returns a reader (no confusion)",
    )  # fmt: skip
    return Table("paragraphs", "Confusion map", columns, rows)


def _objections(view: ClassView) -> Table:
    rows = tuple(_objection_rows(view))
    columns = ("code", "learner", "question", "prompt", "reason", "the learner’s words", "answer", "counts")
    return Table("objections", "Objections", columns, rows)


def _objection_rows(view: ClassView) -> Iterator[tuple[Cell, ...]]:
    for each in view.figures.objections:
        answer = response_text(each.question, each.answer.response) if each.answer else ""
        counts = "" if each.answer is None else "yes" if each.is_accepted else "no"
        about = each.question.id, each.question.prompt
        yield each.code, view.called[each.learner], *about, each.reason, each.note, answer, counts


def _accepted(view: ClassView) -> Table:
    guide = view.figures.guide
    rows = tuple(
        (each.code, question.id, question.prompt, response_text(question, each.answer.response), each.why)
        for each in view.accepted
        if (question := each.question_in(guide)) is not None
    )
    return Table("accepted", "Accepted answers", ("code", "question", "prompt", "answer", "why"), rows)


def _numbers(view: ClassView, question: Question) -> str:
    found = paragraph_numbers(view.figures.guide, deciding_paragraphs(question))
    return " ".join(f"¶{number}" for number in found)


def _ends(interval: Interval | None) -> tuple[float | None, float | None]:
    return (interval.low, interval.high) if interval else (None, None)
