"""A guide's questions as comma-separated values."""

import csv
from io import StringIO

from tui.exchange.export.exercise import Exercise, exercises
from tui.exchange.export.lines import NumberedText
from tui.model.guide import Guide, Sheet

COLUMNS = (
    "number",
    "quiz",
    "question",
    "section",
    "type",
    "level",
    "about",
    "edition",
    "prompt",
    "choices",
    "to place",
    "answer",
    "feedback",
    "passages",
    "sources",
)
_BYTE_ORDER_MARK = "\ufeff"
"""By which spreadsheets know UTF-8."""
_FORMULA = ("=", "+", "-", "@", "\t")


def csv_questions(guide: Guide) -> str:
    """Return a row a question, under a row of names; several values in a cell stand on lines of their own."""
    out = StringIO(newline="")
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    text = NumberedText(guide.article)
    for sheet, each in exercises(guide):
        for exercise in each:
            rows.writerow([_cell(value) for value in _row(sheet, exercise, text)])
    return _BYTE_ORDER_MARK + out.getvalue()


def _row(sheet: Sheet, exercise: Exercise, text: NumberedText) -> list[str]:
    question = exercise.question
    return [
        str(exercise.number),
        sheet.title,
        question.id,
        sheet.quiz.section,
        getattr(question, "type", ""),
        question.level,
        question.about,
        str(question.edition),
        question.prompt,
        "\n".join(f"{choice.letter}  {choice.text}" for choice in exercise.choices),
        "\n".join(item for _, item in exercise.blanks),
        "\n".join(exercise.answer),
        "\n".join(exercise.reasons),
        "\n".join(exercise.places(text)),
        "\n".join(exercise.sources),
    ]


def _cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
