"""Choosing a passage of a paragraph word by word."""

import re

from tui.model.article import Paragraph
from tui.model.value import value

_WORD = re.compile(r"\S+")


@value
class Chosen:
    """A run of a paragraph's words, from the first to the last, both counted from 0."""

    paragraph: Paragraph
    first: int
    last: int

    @classmethod
    def all_of(cls, paragraph: Paragraph) -> "Chosen":
        """Return the whole paragraph."""
        return cls(paragraph, 0, max(0, len(_spans(paragraph)) - 1))

    @classmethod
    def between(cls, paragraph: Paragraph, one: int, other: int) -> "Chosen":
        """Return the words that hold two characters of a paragraph and all between."""
        first, last = sorted((_word_at(paragraph, one), _word_at(paragraph, other)))
        return cls(paragraph, first, last)

    @property
    def span(self) -> tuple[int, int]:
        """Where the chosen words stand in the paragraph's text."""
        spans = _spans(self.paragraph)
        if not spans or self.whole:
            return 0, len(self.paragraph.text)
        return spans[self.first][0], spans[self.last][1]

    @property
    def whole(self) -> bool:
        """Whether every word is chosen."""
        return self.first == 0 and self.last >= len(_spans(self.paragraph)) - 1

    @property
    def words(self) -> int:
        """How many words are chosen."""
        return self.last - self.first + 1

    def begin(self, step: int) -> "Chosen":
        """Return one word that is so many words further on than the first one: where a passage is to begin."""
        word = self._within(self.first + step)
        return Chosen(self.paragraph, word, word)

    def grow(self, step: int) -> "Chosen":
        """Return the passage with its end so many words further on, never before its beginning."""
        return Chosen(self.paragraph, self.first, max(self.first, self._within(self.last + step)))

    def _within(self, word: int) -> int:
        return min(max(word, 0), max(0, len(_spans(self.paragraph)) - 1))


def _spans(paragraph: Paragraph) -> list[tuple[int, int]]:
    return [found.span() for found in _WORD.finditer(paragraph.text)]


def _word_at(paragraph: Paragraph, character: int) -> int:
    spans = _spans(paragraph)
    return next((number for number, (_, end) in enumerate(spans) if character < end), max(0, len(spans) - 1))
