"""Searching a guide: the article, the glossary and the questions, whatever the case and accents."""

import unicodedata
from dataclasses import dataclass

from tui.model.glossary import Term
from tui.model.guide import Guide
from tui.model.questions import Question

MOST_HITS = 500
"""How many places in the article a search returns at most."""


@dataclass(frozen=True)
class Hit:
    """Where the words stand: a span of one paragraph's text."""

    paragraph: str
    start: int
    end: int


@dataclass(frozen=True)
class Found:
    """What a search found."""

    hits: tuple[Hit, ...]
    terms: tuple[Term, ...]
    questions: tuple[Question, ...]


def _folded(text: str) -> str:
    """Return the text without case and accents, one character for each of its own, so that places stay the same."""
    if text.isascii():
        return text.lower()
    return "".join(_folded_character(character) for character in text)


def _folded_character(character: str) -> str:
    if character.isspace():
        return " "
    bare = unicodedata.normalize("NFKD", character)[0].lower()
    return {"’": "'", "‘": "'", "“": '"', "”": '"'}.get(bare, bare if len(bare) == 1 else character)


def search(guide: Guide, words: str) -> Found:
    """Return where the words stand together as typed; nothing for fewer than two characters."""
    wanted = " ".join(_folded(unicodedata.normalize("NFC", words)).split())
    if len(wanted) < 2:
        return Found((), (), ())
    hits: list[Hit] = []
    for paragraph in guide.article.paragraphs:
        text = _folded(paragraph.text)
        start = text.find(wanted)
        while start >= 0 and len(hits) < MOST_HITS:
            hits.append(Hit(paragraph.id, start, start + len(wanted)))
            start = text.find(wanted, start + len(wanted))
    by_name = guide.glossary.matching(words)
    in_text = [
        term for term in guide.glossary.alphabetical if term not in by_name and wanted in _folded(_term_text(term))
    ]
    questions = tuple(each for each in guide.questions.values() if wanted in _folded(each.prompt))
    return Found(tuple(hits), (*by_name, *in_text), questions)


def _term_text(term: Term) -> str:
    facts = (*term.background, *term.later)
    return " ".join([term.short, *(claim.text for claim in term.article), *(fact.text for fact in facts)])
