"""The article in numbered lines, so that a class can say where something stands."""

import textwrap
from collections.abc import Iterator
from functools import cached_property

from tui.model.article import Article
from tui.model.evidence import Evidence, find_quote
from tui.model.value import value

WIDTH = 72
"""Characters: the longest line."""


@value
class Line:
    """A line of the article and its number, from 1 through the whole text."""

    number: int
    text: str


@value
class NumberedText:
    """The article's paragraphs in lines of one width."""

    article: Article

    @cached_property
    def _spans(self) -> dict[str, tuple[tuple[int, int, int], ...]]:
        """Number, start and end of each line, by paragraph."""
        spans: dict[str, tuple[tuple[int, int, int], ...]] = {}
        number = 0
        for paragraph in self.article.paragraphs:
            lines = []
            for start, end in _wrapped(paragraph.text):
                number += 1
                lines.append((number, start, end))
            spans[paragraph.id] = tuple(lines)
        return spans

    def lines(self, paragraph: str) -> Iterator[Line]:
        """Yield a paragraph's lines; KeyError if there is no such paragraph."""
        text = self.article.paragraph(paragraph).text
        for number, start, end in self._spans[paragraph]:
            yield Line(number, text[start:end])

    def place(self, passage: Evidence) -> str:
        """Return where a passage stands: its paragraph's number and its lines."""
        where = f"¶{self.article.numbers[passage.paragraph]}"
        found = find_quote(self.article.paragraph(passage.paragraph).text, passage.quote)
        if found is None:
            return where
        lines = [number for number, start, end in self._spans[passage.paragraph] if start < found[1] and found[0] < end]
        if not lines:
            return where
        return f"{where}, line {lines[0]}" if len(lines) == 1 else f"{where}, lines {lines[0]}–{lines[-1]}"


def _wrapped(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each line."""
    end = 0
    for line in textwrap.wrap(text, WIDTH, break_on_hyphens=False):
        start = text.index(line, end)
        end = start + len(line)
        yield start, end
