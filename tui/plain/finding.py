"""Finding a section or a quiz by what was typed, and the quiz to go on with."""

from collections.abc import Sequence

from tui.model.article import Section
from tui.model.guide import Guide, Sheet
from tui.model.progress import Progress
from tui.model.wording import count, score_text
from tui.plain.dialogue import Dialogue


def _numbered(word: str, most: int) -> int | None:
    return int(word) if word.isdecimal() and len(word) < 7 and 1 <= int(word) <= most else None


def find_section(guide: Guide, word: str) -> Section | None:
    """Return the section with this id or number, if there is one."""
    if word in guide.article.section_numbers:
        return guide.article.section(word)
    number = _numbered(word, len(guide.article.sections))
    return guide.article.sections[number - 1] if number else None


def sheets_to_sit(guide: Guide) -> tuple[Sheet, ...]:
    """Return all that can be sat and has a question, in the guide's order; a reader counts them from 1."""
    return tuple(sheet for sheet in guide.sheets.values() if sheet.questions)


def find_sheets(guide: Guide, word: str) -> tuple[Sheet, ...]:
    """Return what a word may mean: the id of a part, a quiz or a section, or a number; empty if nothing."""
    sheets = sheets_to_sit(guide)
    named = tuple(sheet for sheet in sheets if sheet.id == word)
    named = named or tuple(sheet for sheet in sheets if sheet.quiz.id == word)
    named = named or tuple(sheet for sheet in sheets if sheet.quiz.section == word)
    number = _numbered(word, len(sheets))
    return named or ((sheets[number - 1],) if number else ())


def next_sheet(progress: Progress, sheets: Sequence[Sheet]) -> Sheet:
    """Return the sheet to go on with: the one left last, else the first not finished yet, else the first."""
    left = [(sitting.id, sheet) for sheet in sheets if (sitting := progress.open_sitting(sheet)) and sitting.answers]
    if left:
        return max(left, key=lambda each: each[0])[1]
    return next((sheet for sheet in sheets if not progress.scores(sheet)), sheets[0])


def choose_sheet(dialogue: Dialogue, progress: Progress) -> Sheet | None:
    """Ask which quiz to take, the next unfinished one on an empty line; None at the end of all input."""
    sheets = sheets_to_sit(progress.guide)
    default = sheets.index(next_sheet(progress, sheets)) + 1
    dialogue.heading("Quizzes")
    for number, sheet in enumerate(sheets, 1):
        dialogue.say(f"{number}  {sheet.title} ({sheet_state(progress, sheet)})", indent=2, hang=4)
    while (line := dialogue.ask(f"Which, 1 to {len(sheets)}? An empty line takes {default}:")) is not None:
        found = find_sheets(progress.guide, line) if line else (sheets[default - 1],)
        if line.casefold() == "/leave":
            return None
        if found:
            return next_sheet(progress, found)
        dialogue.say(f"Type a number from 1 to {len(sheets)}, or /leave.")
    return None


def sheet_state(progress: Progress, sheet: Sheet) -> str:
    """Return how far a sheet is: not begun, so many answered, or the best score."""
    questions = count(len(sheet.questions), "question")
    sitting = progress.open_sitting(sheet)
    if sitting and sitting.answers:
        return f"{sitting.answered(sheet)} of {len(sitting.asked(sheet))} answered"
    scores = progress.scores(sheet)
    if scores:
        return f"{questions}, best {score_text(max(scores, key=lambda score: score.share))}"
    return f"{questions}, not begun"
