"""What a teacher wants before a lesson, printed line by line or as a page."""

from collections.abc import Iterator
from html import escape

from tui.model.guide import Guide
from tui.model.lesson_sheet import sheet_lines
from tui.plain.dialogue import Dialogue
from tui.plain.report.page import page_of

_TAGS = {"title": "h1", "part": "h2", "quiz": "h3", "question": "p", "key": "p", "said": "p"}


def print_sheet(dialogue: Dialogue, guide: Guide) -> None:
    """Print the sheet line by line."""
    for line in sheet_lines(guide):
        if line.kind in ("part", "quiz"):
            dialogue.heading(line.text)
        elif line.kind == "question":
            dialogue.say()
            dialogue.say(line.text, style="bold", hang=3)
        else:
            dialogue.say(line.text, indent={"key": 3, "said": 6}.get(line.kind, 0), hang=2)


def sheet_page(guide: Guide) -> str:
    """Return the sheet as a page to print."""

    def body() -> Iterator[str]:
        for line in sheet_lines(guide):
            tag, text = _TAGS[line.kind], escape(line.text)
            if line.kind == "question":
                text = f"<b>{text}</b>"
            margin = {"key": ' style="margin:0.2em 0 0 1.5em"', "said": ' style="margin:0 0 0 3em" class="small"'}
            yield f"<{tag}{margin.get(line.kind, '')}>{text}</{tag}>"

    return page_of(f"For the teacher: {guide.title}", guide.language, body())
