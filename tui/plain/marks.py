"""The learner's marks and notes, printed."""

from tui.marking import Marking
from tui.model.marks import OwnMark
from tui.model.wording import count
from tui.plain.dialogue import Dialogue
from tui.study import Study


def print_marks(dialogue: Dialogue, study: Study) -> None:
    """Print each marked passage under its paragraph's number, with its note."""
    marks = Marking(study).marks()
    dialogue.say(study.guide.title, style="bold")
    if not marks:
        dialogue.say(
            "Nothing is marked yet. In the full-screen reader m marks a paragraph, or some words of it. "
            f"Line by line: `studyguide mark {study.guide.id} 1 a note on the first paragraph`."
        )
        return
    dialogue.say(f"{count(len(marks), 'mark')}. Nobody else sees them.")
    for mark in marks:
        dialogue.say()
        dialogue.say(f"{place_words(study, mark)}: “{mark.anchor.quote}”", hang=2)
        for line in mark.note.splitlines():
            dialogue.say(line, indent=2, hang=2)


def place_words(study: Study, mark: OwnMark) -> str:
    """Return where a mark stands: its paragraph's number, or that its passage is gone."""
    if mark.place is None:
        return "No longer in the text"
    edited = ", edited since" if mark.place.edited else ""
    return f"¶{study.guide.article.numbers[mark.place.paragraph]}{edited}"
