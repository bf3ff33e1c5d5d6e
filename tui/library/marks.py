"""Where terms, and what else has forms, first stand in each section."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from tui.model.article import Article, Section
from tui.model.guide import Mark

Marks = tuple[tuple[str, tuple[Mark, ...]], ...]
"""The marks of each paragraph that has some, by its id."""

_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Scripts that put no space between words: Thai, Lao, Burmese, Khmer, kana, Han."""
_WORD = re.compile(rf"[{_SPACELESS}]|[^\W{_SPACELESS}]+")
_ONE_SPACELESS = re.compile(f"[{_SPACELESS}]")
_JOINERS = "\u200c\u200d"


class Formed(Protocol):
    """What is written in the text in one of its forms: a term, an expression."""

    @property
    def id(self) -> str:
        """Its id."""
        ...

    @property
    def forms(self) -> tuple[str, ...]:
        """How the text writes it."""
        ...


class _Form(NamedTuple):
    text: str
    term: str
    before: int
    """Characters that stand before its first word, such as a quotation mark."""
    words: tuple[str, ...]
    """Its words, which any white space may part."""


class Marker:
    """Finds the forms of terms in texts: whole words, the longest first, capitals as written."""

    def __init__(self, terms: Iterable[Formed]) -> None:
        self._forms: dict[str, list[_Form]] = {}
        self.seen: set[tuple[str, str]] = set()
        """The terms' ids with those of their forms that were found."""
        for term in terms:
            for text in dict.fromkeys(term.forms):
                first = _WORD.search(text)
                if first:
                    form = _Form(text, term.id, first.start(), tuple(text.split()))
                    self._forms.setdefault(first.group(), []).append(form)
        for forms in self._forms.values():
            forms.sort(key=lambda form: -len(form.text))

    def marks(self, article: Article) -> Marks:
        """Return the marks of each paragraph that has some."""
        found: list[tuple[str, tuple[Mark, ...]]] = []
        for section in article.sections:
            found += self._in_section(section)
        return tuple(found)

    def _in_section(self, section: Section) -> Iterator[tuple[str, tuple[Mark, ...]]]:
        met: set[str] = set()
        for paragraph in section.paragraphs:
            first: list[Mark] = []
            for mark in self._longest(paragraph.text):
                if mark.term not in met:
                    met.add(mark.term)
                    first.append(mark)
            if first:
                yield paragraph.id, tuple(first)

    def _longest(self, text: str) -> Iterator[Mark]:
        """Yield every stretch that bears a form, the longest where several begin, none within another."""
        free = 0
        for word in _WORD.finditer(text):
            taken = False
            for form in self._forms.get(word.group(), ()):
                start = word.start() - form.before
                end = _end(form, text, start)
                if end is None or not _whole(text, start, end):
                    continue
                self.seen.add((form.term, form.text))
                if not taken and start >= free:
                    taken, free = True, end
                    yield Mark(start, end, form.term)


def _end(form: _Form, text: str, start: int) -> int | None:
    if start < 0:
        return None
    if text.startswith(form.text, start):
        return start + len(form.text)
    return _parted_end(form.words, text, start) if len(form.words) > 1 else None


def _parted_end(words: tuple[str, ...], text: str, start: int) -> int | None:
    """Return where words that any white space parts end, if they begin at an index; else None."""
    for number, word in enumerate(words):
        before = start
        while number and start < len(text) and text[start].isspace():
            start += 1
        if (number and start == before) or not text.startswith(word, start):
            return None
        start += len(word)
    return start


def _whole(text: str, start: int, end: int) -> bool:
    return not (_joined(text, start) or _joined(text, end))


def _joined(text: str, index: int) -> bool:
    """Return whether the characters on both sides of an index belong to one word."""
    if not 0 < index < len(text):
        return False
    before, after = text[index - 1], text[index]
    if _ONE_SPACELESS.match(before) or _ONE_SPACELESS.match(after):
        return False
    return _of_word(before) and _of_word(after)


def _of_word(character: str) -> bool:
    return character.isalnum() or character in _JOINERS or unicodedata.category(character).startswith("M")
