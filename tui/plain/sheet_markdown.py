"""The page to take along as Markdown."""

import re
from collections.abc import Iterator

from tui.model.own_page import OwnPage, ended
from tui.model.wording import count

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_BLOCK = re.compile(r"(?m)^(\s*)([-+]|\d+[.)])(?=\s)")


def markdown_page(page: OwnPage, language: str) -> str:
    """Return the page as Markdown, every text of it escaped."""
    return "\n".join(_lines(page))


def _plain(text: str) -> str:
    """Return a text of one line in which nothing is read as Markdown."""
    return _BLOCK.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", " ".join(text.split())))


def _lines(page: OwnPage) -> Iterator[str]:
    yield f"# {_plain(page.title)}"
    if page.source:
        yield from ("", _plain(page.source))
    if page.marks:
        yield from ("", "## Your marks and notes", "")
    for mark in page.marks:
        where = f"¶{mark.paragraph}" if mark.paragraph else "No longer in the text"
        yield f"- “{_plain(mark.quote)}” ({where})"
        for line in filter(None, map(str.strip, mark.note.splitlines())):
            yield f"  - **{_plain(line)}**"
    yield from _more(page.more_marks, "mark")
    yield from ("", "## The argument in outline", "")
    for step in page.outline:
        text = f" ({_plain(step.text)})" if step.text else ""
        yield f"{'  ' * step.depth}- {_plain(step.title)}{text}"
    if page.missed:
        yield from ("", "## Missed, and where the text decides it", "")
    for missed in page.missed:
        passage = f" “{_plain(missed.quote)}” (¶{missed.paragraph})" if missed.quote else ""
        yield f"- {_plain(missed.prompt)}"
        yield f"  - Right: {_plain(ended(missed.right))}{passage}"
    yield from _more(page.more_missed, "question")
    if page.words:
        yield from ("", "## Words looked up", "")
    for word in page.words:
        yield f"- **{_plain(word.name)}**: {_plain(word.short)}"
    yield from _more(page.more_words, "word")


def _more(number: int, thing: str) -> Iterator[str]:
    if number:
        yield f"- and {count(number, f'more {thing}')}"
