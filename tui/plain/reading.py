"""The running text, printed."""

from collections.abc import Sequence

from tui.model.article import Section
from tui.model.guide import Guide
from tui.plain.asides import print_asides
from tui.plain.dialogue import Dialogue


def print_text(dialogue: Dialogue, guide: Guide, sections: Sequence[Section], *, expressions: bool = True) -> None:
    """Print sections: with titles, paragraph numbers and notes on a terminal; elsewhere bare paragraphs, one a line."""
    if not dialogue.on_terminal:
        for section in sections:
            for paragraph in section.paragraphs:
                dialogue.say(paragraph.text)
        return
    for section in sections:
        dialogue.heading(section_title(guide, section))
        print_paragraphs(dialogue, guide, section)
        print_asides(dialogue, guide, section, expressions=expressions)


def section_title(guide: Guide, section: Section) -> str:
    """Return a section's number and title."""
    return f"{guide.article.section_numbers[section.id]}  {section.title}"


def print_paragraphs(dialogue: Dialogue, guide: Guide, section: Section) -> None:
    """Print a section's paragraphs, each under its number."""
    for paragraph in section.paragraphs:
        dialogue.say(f"¶{guide.article.numbers[paragraph.id]}")
        dialogue.say(paragraph.text)
        dialogue.say()
