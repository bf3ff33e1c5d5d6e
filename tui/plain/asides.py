"""Reading notes and expressions, printed."""

from tui.model.article import Section
from tui.model.asides import Expression, Note
from tui.model.guide import Guide
from tui.plain.dialogue import Dialogue


def print_note(dialogue: Dialogue, guide: Guide, note: Note) -> None:
    """Print a reading note: the words that it is on, what is said of them, and what sources say."""
    dialogue.say(f"¶{guide.article.numbers[note.at.paragraph]} “{note.at.quote}” ({note.kind})", indent=2, hang=2)
    if note.text:
        dialogue.say(note.text, indent=4)
    for fact in note.background:
        dialogue.say(f"Background: {fact.text} (source: {fact.source})", indent=4)


def print_expression(dialogue: Dialogue, expression: Expression, indent: int = 0) -> None:
    """Print an expression with its meaning and an example."""
    dialogue.say(f"{expression.name}: {expression.meaning} Example: {expression.example}", indent, 2)


def print_asides(dialogue: Dialogue, guide: Guide, section: Section, *, expressions: bool) -> None:
    """Print the notes on a section, and the expressions that stand in it."""
    found = dict(guide.asides)
    marks = [mark for paragraph in section.paragraphs for mark in found.get(paragraph.id, ())]
    notes = [guide.notes_by_id[mark.term] for mark in marks if mark.kind == "note"]
    met = dict.fromkeys(mark.term for mark in marks if mark.kind == "expression") if expressions else {}
    if notes:
        dialogue.say("Reading notes", style="bold")
    for note in notes:
        print_note(dialogue, guide, note)
    if met:
        dialogue.say("Expressions", style="bold")
    for item in met:
        print_expression(dialogue, guide.expressions_by_id[item], indent=2)
    if notes or met:
        dialogue.say()
