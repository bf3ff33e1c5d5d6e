"""Words of a text that may want an entry in the glossary: names, and phrases that recur."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tui.model.value import value

_WORD = re.compile(r"[^\W_]+(?:[-’'.](?=[^\W_])[^\W_]+)*")
_ADVERB = re.compile(r"\w{4,}ly")
_SENTENCE_ENDS = re.compile(r"[.!?…:;“”\"()\[\]«»|]")
_JOINERS = "of the de da di von van der den la le du al bin ibn y e"
_JOINING = frozenset(_JOINERS.split())
"""Small words that stand within names."""
_COMMON = frozenset(Path(__file__).with_name("common_words.txt").read_text(encoding="utf-8").split())
"""English words that begin or end no name or phrase."""
_LONGEST_PHRASE = 4
_PHRASES_FROM = 2
"""How often a phrase must stand in the text to be listed."""
MOST = 150
"""Candidates that are listed."""


@value
class Candidate:
    """A name or phrase, the forms in which the text writes it, and the numbers of the paragraphs that do."""

    name: str
    forms: tuple[str, ...]
    count: int
    paragraphs: tuple[int, ...]


@value
class _Word:
    text: str
    begins: bool
    """Whether it begins a sentence."""

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter, and is no compound such as “Russian-speaking”."""
        return self.text[:1].isupper() and not (self.text.partition("-")[2] or "A")[0].islower()

    @property
    def stem(self) -> str:
        """The word without a possessive ending."""
        return re.sub(r"[’'](s|S)?$", "", self.text)


def candidates(paragraphs: Iterable[str]) -> tuple[Candidate, ...]:
    """Return names that stand twice or more and phrases that recur, in the order of the text."""
    texts = [[*_words(text)] for text in paragraphs]
    ordinary = _COMMON | {word.text for words in texts for word in words if not word.capital}
    seen: dict[str, list[int]] = {}
    phrases: dict[str, list[int]] = {}
    for number, words in enumerate(texts, 1):
        for name in _names(words, ordinary):
            seen.setdefault(name, []).append(number)
        for phrase in _phrases(words):
            phrases.setdefault(phrase, []).append(number)
    found = [*_merged(seen), *_recurring(phrases)]
    found.sort(key=lambda each: -each.count)
    return tuple(sorted(found[:MOST], key=lambda each: each.paragraphs[0]))


def _words(text: str) -> Iterator[_Word]:
    end = 0
    for found in _WORD.finditer(text):
        between = text[end : found.start()]
        yield _Word(found.group(), begins=not end or bool(_SENTENCE_ENDS.search(between)))
        end = found.end()


def _names(words: list[_Word], ordinary: frozenset[str]) -> Iterator[str]:
    """Yield runs of capitalised words; a word that only a sentence's beginning makes a capital is none."""
    run: list[str] = []
    for word in [*words, _Word("", True)]:
        only_begins = word.begins and (word.text.lower() in ordinary or bool(_ADVERB.fullmatch(word.text)))
        joining = run and not word.begins and word.text in _JOINING
        if word.capital and not only_begins and not (word.begins and run) and word.text.lower() not in _COMMON:
            run.append(word.stem)
            if word.stem == word.text:
                continue
        elif joining:
            run.append(word.text)
            continue
        yield from _closed(run)
        run = [word.stem] if word.begins and word.capital and not only_begins else []
    yield from _closed(run)


def _closed(run: list[str]) -> Iterator[str]:
    while run and run[-1] in _JOINING:
        run.pop()
    if run and any(len(word) > 1 for word in run):
        yield " ".join(run)


def _phrases(words: list[_Word]) -> Iterator[str]:
    for start in range(len(words)):
        for length in range(2, _LONGEST_PHRASE + 1):
            part = words[start : start + length]
            if len(part) < length or any(word.begins for word in part[1:]):
                break
            if any(word.capital and not word.begins for word in part):
                break
            texts = [word.text.lower() for word in part]
            if not (_COMMON & {texts[0], texts[-1]}) and len(texts[0]) > 2 and len(texts[-1]) > 2:
                yield " ".join(texts)


def _merged(seen: dict[str, list[int]]) -> Iterator[Candidate]:
    """Yield each name with the shorter forms that can mean no other name."""
    holders: dict[str, list[str]] = {}
    for name in seen:
        words = name.split(" ")
        for start in range(1, len(words)):
            if (end := " ".join(words[start:])) in seen:
                holders.setdefault(end, []).append(name)
    owner = {name: min(found, key=len) for name, found in holders.items() if len(found) == 1}
    forms: dict[str, list[str]] = {}
    for name in seen:
        top = name
        while top in owner:
            top = owner[top]
        forms.setdefault(top, []).append(name)
    for name, written in forms.items():
        places = sorted(number for form in written for number in seen[form])
        if len(places) > 1:
            longest = tuple(sorted(written, key=len, reverse=True))
            yield Candidate(name, longest, len(places), tuple(dict.fromkeys(places)))


def _recurring(phrases: dict[str, list[int]]) -> Iterator[Candidate]:
    often = {phrase: places for phrase, places in phrases.items() if len(places) >= _PHRASES_FROM}
    covered = set()
    for phrase, places in often.items():
        words = phrase.split(" ")
        for length in range(2, len(words)):
            parts = (" ".join(words[start : start + length]) for start in range(len(words) - length + 1))
            covered |= {part for part in parts if len(often.get(part, ())) == len(places)}
    for phrase, places in often.items():
        if phrase not in covered:
            yield Candidate(phrase, (phrase,), len(places), tuple(dict.fromkeys(places)))
