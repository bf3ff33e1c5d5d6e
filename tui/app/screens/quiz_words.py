"""The words round a question: its keys before and after answering, and how sure one is."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.binding import Binding, BindingType

from tui.app.flow import clipped
from tui.app.keys import letter
from tui.app.screens.study_screen import KEYS_HINT
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.pad_for import AnyPad
from tui.app.widgets.row import GAP, Row, text_row
from tui.app.widgets.short_pad import ShortPad
from tui.model.article import Section
from tui.model.guide import Guide, Sheet
from tui.model.questions import Class, Question
from tui.model.wording import SURE, about_words

SURE_STEPS = ("", *SURE)
"""How sure one can say to be, from not said to certain."""

FULL_WORDS = 60
"""Columns from which the line on top says what a question is about; in narrower windows the prompt does."""
_SHORTEST_TITLE = 8
"""Cells: where a title has less room, the number of the question takes its place."""
QUIZ_BINDINGS: list[BindingType] = [
    Binding("tab", "field", "Into the field", show=False, id="quiz.field", tooltip="Back into the field"),
    Binding("left", "sure(-1)", "Less sure", show=False, id="quiz.less-sure", tooltip="Say that you are less sure"),
    Binding("right", "sure(1)", "Surer", show=False, id="quiz.surer", tooltip="Say that you are surer"),
    Binding("enter", "answer", "Answer, or go on", id="quiz.answer", tooltip="Answer; after that, the next question"),
    Binding(f"{letter('t')},f5", "text", "The text", id="quiz.text", tooltip="Open the text while answering"),
    Binding(f"{letter('e')},f6", "evidence", "Evidence", id="quiz.evidence", tooltip="See it in the text"),
    Binding("exclamation_mark,f8", "flag", "Object", id="quiz.flag", tooltip="Unclear, or my answer should count"),
    Binding("escape", "back", "Leave, kept", id="quiz.back", tooltip="Leave; every answer is kept"),
]

_LEAVE: KeyHint = ("Esc", "leave, kept", "screen.back")


def lesson_hints() -> list[KeyHint]:
    """Return the keys while something is taught before a question."""
    return [("Enter", "go on", "screen.answer"), _LEAVE, KEYS_HINT]


def verdict_hints() -> list[KeyHint]:
    """Return the keys once an answer is graded."""
    evidence, flag = ("e", "see it in the text", "screen.evidence"), ("!", "my answer should count", "screen.flag")
    return [("Enter", "next", "screen.answer"), evidence, flag, _LEAVE, KEYS_HINT]


def asking_hints(pad: AnyPad) -> list[KeyHint]:
    """Return the keys while answering; where letters are typed, function keys stand for them."""
    typing = isinstance(pad, ShortPad) and pad.typing
    return [
        *pad.hints(),
        *([] if typing else [("←/→", "how sure", "")]),
        ("F5" if typing else "t", "open the text", "screen.text"),
        ("F8" if typing else "!", "flag", "screen.flag"),
        _LEAVE,
        ("F1" if typing else "?", "keys", "app.keys"),
    ]


def sure_line(sure: str, count: str, width: int, *, open_book: bool) -> str:
    """Return the line under a question: how sure, what is placed, whether the text was open; shorter if need be."""
    said = SURE.get(sure, "not said")
    whole = [f"How sure?  ‹ {said} ›", "the text was open" if open_book else "", count]
    short = [count, f"sure? ‹ {said} ›", "text open" if open_book else ""]
    line = "   ".join(filter(None, whole))
    return line if cell_len(line) <= width else "  ".join(filter(None, short))


def top_words(title: str, question: Question | None, number: int, of: int, width: int) -> tuple[str, str]:
    """Return what stands at the top: the title as far as there is room, which question, what it is about."""
    if question is None:
        return title, ""
    right = about_words(question).upper() if width >= FULL_WORDS else ""
    where = f"question {number} of {of} · {question.label}"
    room = width - len(right) - len(where) - 7
    return (f"{clipped(title, room)} · {where}" if room >= _SHORTEST_TITLE else where), right


def lesson_rows(text: str, classes: Sequence[Class]) -> list[Row]:
    """Return what is taught before a question, and the classes into which it sorts."""
    rows = [text_row(text)]
    for each in classes:
        rows += [GAP, text_row(each.name, "strong"), text_row(each.meaning, "muted")]
    return rows


def section_of_text(guide: Guide, sheet: Sheet, question: Question) -> Section | None:
    """Return where the text opens beside a question: a quiz's section; in a review, that of the first passage."""
    if sheet.quiz.section:
        return guide.article.section(sheet.quiz.section)
    passages = () if sheet.id in guide.sheets else (each.paragraph for _, each in question.passages())
    first = next((each for each in passages if each in guide.article.numbers), "")
    return guide.article.section_of(first) if first else None
