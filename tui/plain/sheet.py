"""One page to take along: for the terminal, as Markdown, as HTML to print."""

from collections.abc import Callable

from tui.marking import Marking
from tui.model.own_page import OwnPage, own_page_of
from tui.model.wording import count
from tui.plain.dialogue import Dialogue
from tui.plain.sheet_html import html_page
from tui.plain.sheet_markdown import markdown_page
from tui.study import Study

_WRITERS: dict[str, Callable[[OwnPage, str], str]] = {"markdown": markdown_page, "html": html_page}


def print_sheet(dialogue: Dialogue, study: Study, learner: str, form: str) -> None:
    """Print the page as `terminal`, `markdown` or `html`."""
    page = own_page_of(study.progress, Marking(study).marks())
    if form in _WRITERS:
        dialogue.write(_WRITERS[form](page, study.guide.language))
    else:
        _print_page(dialogue, page, learner)


def _print_page(dialogue: Dialogue, page: OwnPage, learner: str) -> None:
    dialogue.say(page.title, style="bold")
    dialogue.say(" · ".join(filter(None, [page.source, learner])))
    _print_marks(dialogue, page)
    dialogue.heading("The argument in outline")
    for step in page.outline:
        text = f" ({step.text})" if step.text else ""
        dialogue.say(f"- {step.title}{text}", indent=2 * step.depth, hang=2)
    _print_missed(dialogue, page)
    if page.words:
        dialogue.heading("Words looked up")
    for word in page.words:
        dialogue.say(f"{word.name}: {word.short}", hang=2)
    _print_more(dialogue, page.more_words, "word")


def _print_marks(dialogue: Dialogue, page: OwnPage) -> None:
    if page.marks:
        dialogue.heading("Your marks and notes")
    for mark in page.marks:
        where = f"¶{mark.paragraph}" if mark.paragraph else "No longer in the text"
        dialogue.say(f"{where}: “{mark.quote}”", hang=2)
        for line in mark.note.splitlines():
            dialogue.say(line, indent=2, hang=2, style="bold")
    _print_more(dialogue, page.more_marks, "mark")


def _print_missed(dialogue: Dialogue, page: OwnPage) -> None:
    if page.missed:
        dialogue.heading("Missed, and where the text decides it")
    for missed in page.missed:
        dialogue.say(missed.prompt, hang=2)
        dialogue.say(f"Right: {missed.right}", indent=2, hang=2)
        if missed.quote:
            dialogue.say(f"¶{missed.paragraph}: “{missed.quote}”", indent=2, hang=2)
    _print_more(dialogue, page.more_missed, "question")


def _print_more(dialogue: Dialogue, number: int, thing: str) -> None:
    if number:
        dialogue.say(f"and {count(number, f'more {thing}')}")
