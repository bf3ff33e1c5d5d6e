"""Spellings of short answers that the glossary knows."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from tui.model.glossary import Term
from tui.model.questions import Short
from tui.model.questions.short import spelling
from tui.model.text import comparable

MOST_VARIANTS = 50
_LONGEST_ANSWER = 20
"""Words: a longer answer is taken as it is."""


class Spellings:
    """The glossary's spellings, to be put for one another in accepted answers."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms: dict[str, Term] = {}
        for term in terms:
            for text in term.spellings:
                if known := comparable(text):
                    self._terms.setdefault(known, term)

    def filled(self, question: Short) -> Short:
        """Return the question with the variants of its accepted answers; never one that it calls only near."""
        taken = {spelling(answer.text) for answer in (*question.accept, *question.near)}
        variants: dict[str, None] = {}
        for answer in question.accept:
            for variant in self._variants(answer.text):
                if spelling(variant) and spelling(variant) not in taken:
                    taken.add(spelling(variant))
                    variants[variant] = None
        return replace(question, variants=tuple(islice(variants, MOST_VARIANTS)))

    def _variants(self, answer: str) -> Iterator[str]:
        whole = self._terms.get(comparable(answer)) or self._terms.get(spelling(answer))
        if whole is not None:
            yield from whole.spellings
            return
        words = spelling(answer).split()
        if len(words) > _LONGEST_ANSWER:
            return
        for length in range(len(words) - 1, 0, -1):
            for start in range(len(words) - length + 1):
                term = self._terms.get(" ".join(words[start : start + length]))
                if term is not None:
                    before, after = words[:start], words[start + length :]
                    for other in term.spellings:
                        yield " ".join([*before, comparable(other), *after])
