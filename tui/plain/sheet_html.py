"""The page to take along as HTML that needs nothing else, set to be printed on one sheet of A4."""

from collections.abc import Iterator
from html import escape

from tui.model.own_page import OwnPage, Step, ended
from tui.model.wording import count

_STYLE = """
@page { size: A4; margin: 11mm 14mm; }
body { font: 8.7pt/1.25 Georgia, "Noto Serif", serif; color: #111; max-width: 182mm; margin: 1em auto; padding: 0 1em; }
h1 { font-size: 14pt; margin: 0; }
h2 { font-size: 10pt; margin: .8em 0 .25em; border-bottom: .5pt solid #999; }
p { margin: .2em 0; } ul { margin: 0; padding-left: 1.3em; } li { margin: .08em 0; break-inside: avoid; }
.source, .where, .more { color: #555; } .note { font-weight: bold; }
.under { margin-left: 1.3em; list-style: circle; }
.words { columns: 2; column-gap: 8mm; }
@media print { body { margin: 0; padding: 0; } }
"""


def html_page(page: OwnPage, language: str) -> str:
    """Return the page as a whole HTML document, every text of it escaped."""
    return "\n".join(_lines(page, language))


def _lines(page: OwnPage, language: str) -> Iterator[str]:
    yield f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width">'
    yield f"<title>{escape(page.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    yield f"<h1>{escape(page.title)}</h1>"
    if page.source:
        yield f'<p class="source">{escape(page.source)}</p>'
    yield from _marks(page)
    yield "<h2>The argument in outline</h2>\n<ul>"
    yield from map(_step, page.outline)
    yield "</ul>"
    yield from _list("Missed, and where the text decides it", list(_missed(page)), page.more_missed, "question")
    words = [f"<b>{escape(word.name)}</b>: {escape(word.short)}" for word in page.words]
    yield from _list("Words looked up", words, page.more_words, "word", style="words")
    yield "</body>\n</html>"


def _marks(page: OwnPage) -> Iterator[str]:
    items = []
    for mark in page.marks:
        where = f"¶{mark.paragraph}" if mark.paragraph else "no longer in the text"
        note = "<br>".join(escape(line) for line in mark.note.splitlines())
        said = f'<br><span class="note">{note}</span>' if note else ""
        items.append(f'“{escape(mark.quote)}” <span class="where">{where}</span>{said}')
    return _list("Your marks and notes", items, page.more_marks, "mark")


def _step(step: Step) -> str:
    text = f' <span class="where">({escape(step.text)})</span>' if step.text else ""
    if step.depth:
        return f'<li class="under">{escape(step.title)}{text}</li>'
    return f"<li><b>{escape(step.title)}</b>{text}</li>"


def _missed(page: OwnPage) -> Iterator[str]:
    for missed in page.missed:
        where = f' “{escape(missed.quote)}” <span class="where">¶{missed.paragraph}</span>' if missed.quote else ""
        yield f"{escape(missed.prompt)}<br><b>{escape(ended(missed.right))}</b>{where}"


def _list(title: str, items: list[str], more: int = 0, thing: str = "", *, style: str = "") -> Iterator[str]:
    if not items:
        return
    yield f"<h2>{title}</h2>"
    yield f'<ul class="{style}">' if style else "<ul>"
    yield from (f"<li>{item}</li>" for item in items)
    if more:
        yield f'<li class="more">and {count(more, f"more {thing}")}</li>'
    yield "</ul>"
