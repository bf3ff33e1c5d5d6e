"""Searching a guide: the article, the glossary and the questions, whatever the case and accents."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from tui.model.glossary import Term
from tui.model.guide import Guide
from tui.model.questions import Question
from tui.model.text import bare, comparable
from tui.model.value import value

MOST_HITS = 500
"""How many places in the article a search returns at most."""


@value
class Hit:
    """Where the words stand: a span of one paragraph's text."""

    paragraph: str
    start: int
    end: int


@value
class Found:
    """What a search found."""

    hits: tuple[Hit, ...]
    terms: tuple[Term, ...]
    questions: tuple[Question, ...]


_SIGNS = str.maketrans("’‘“”–—‐−", "''\"\"----")


@lru_cache(maxsize=4096)
def _folded_character(character: str) -> str:
    return " " if character.isspace() else bare(character).translate(_SIGNS)


def folded(text: str) -> tuple[str, Sequence[int]]:
    """Return the text as it is searched, without case and accents, and the place from which each character comes."""
    if text.isascii():
        return text.lower(), range(len(text))
    places: list[int] = []
    pieces: list[str] = []
    for place, character in enumerate(text):
        piece = _folded_character(character)
        pieces.append(piece)
        places += [place] * len(piece)
    return "".join(pieces), places


def _spans(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    letters, places = folded(text)
    for found in pattern.finditer(letters):
        end = places[found.end() - 1] + 1
        while end < len(text) and not _folded_character(text[end]):
            end += 1
        yield places[found.start()], end


def search(guide: Guide, words: str) -> Found:
    """Return where the words stand together as typed; nothing for fewer than two characters."""
    wanted = folded(words)[0].split()
    if not wanted or len(unicodedata.normalize("NFC", words).strip()) < 2:
        return Found((), (), ())
    pattern = re.compile(r"\s+".join(map(re.escape, wanted)))
    spans = ((each.id, *span) for each in guide.article.paragraphs for span in _spans(each.text, pattern))
    hits = tuple(Hit(*span) for span in islice(spans, MOST_HITS))
    by_name = guide.glossary.matching(words) if comparable(words) else ()
    in_text = [
        term
        for term in guide.glossary.alphabetical
        if term not in by_name and pattern.search(folded(_term_text(term))[0])
    ]
    questions = tuple(each for each in guide.questions.values() if pattern.search(folded(each.prompt)[0]))
    return Found(hits, (*by_name, *in_text), questions)


def without_sections(guide: Guide, found: Found, sections: Collection[str]) -> Found:
    """Return what was found but for the text of some sections and the questions on them."""
    hits = tuple(hit for hit in found.hits if guide.article.section_of(hit.paragraph).id not in sections)
    asked = tuple(each for each in found.questions if guide.sheet_of(each.id).quiz.section not in sections)
    return Found(hits, found.terms, asked)


def _term_text(term: Term) -> str:
    facts = (*term.background, *term.later)
    return " ".join([term.short, *(claim.text for claim in term.article), *(fact.text for fact in facts)])
