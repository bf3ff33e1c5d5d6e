"""The glossary: terms, what the article says of them, and what is known from elsewhere."""

from functools import cached_property
from typing import Literal

from tui.model.evidence import Fact
from tui.model.text import comparable
from tui.model.value import value

Kind = Literal["person", "place", "institution", "event", "concept"]


@value
class Name:
    """A term's name in one language, with a hint at how to say it."""

    language: str
    text: str
    say: str = ""


@value
class Claim:
    """What the article says of a term, and in which paragraphs."""

    text: str
    paragraphs: tuple[str, ...] = ()


@value
class Term:
    """One entry of the glossary."""

    id: str
    kind: Kind
    name: str
    short: str
    forms: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    say: str = ""
    names: tuple[Name, ...] = ()
    article: tuple[Claim, ...] = ()
    background: tuple[Fact, ...] = ()
    later: tuple[Fact, ...] = ()
    see: tuple[str, ...] = ()
    was: str = ""

    @cached_property
    def spellings(self) -> tuple[str, ...]:
        """Every form of the name, in any language, the head word first, none twice."""
        every = (self.name, *self.forms, *self.also, *(name.text for name in self.names))
        return tuple(dict.fromkeys(every))

    @cached_property
    def comparable_spellings(self) -> tuple[str, ...]:
        """Every form of the name as it is compared: no case, accents or stress marks."""
        return tuple(dict.fromkeys([comparable(self.id), *map(comparable, self.spellings)]))


@value
class Glossary:
    """All terms, by head word."""

    terms: tuple[Term, ...]

    @cached_property
    def by_id(self) -> dict[str, Term]:
        """The terms by id."""
        return {term.id: term for term in self.terms}

    @cached_property
    def alphabetical(self) -> tuple[Term, ...]:
        """The terms in the order of their head words."""
        return tuple(sorted(self.terms, key=lambda term: comparable(term.name)))

    @cached_property
    def _by_spelling(self) -> dict[str, Term]:
        return {spelling: term for term in reversed(self.terms) for spelling in term.comparable_spellings}

    def find(self, spelling: str) -> Term | None:
        """Return the term that bears this name, in any form or script, or the only one with these words in its name."""
        wanted = comparable(spelling)
        exact = self._by_spelling.get(wanted)
        if exact is not None or not wanted:
            return exact
        holders = {term.id: term for name, term in self._by_spelling.items() if f" {wanted} " in f" {name} "}
        return holders.popitem()[1] if len(holders) == 1 else None

    def matching(self, part: str) -> tuple[Term, ...]:
        """Return the terms of which some name holds these letters: names that begin with them first."""
        wanted = comparable(part)
        if not wanted:
            return self.alphabetical
        found = [term for term in self.alphabetical if any(wanted in name for name in term.comparable_spellings)]
        found.sort(key=lambda term: not any(name.startswith(wanted) for name in term.comparable_spellings))
        return tuple(found)

    def nearest(self, spelling: str, count: int = 3) -> tuple[Term, ...]:
        """Return up to `count` terms whose names look most like this one."""
        from difflib import get_close_matches  # only needed after a slip of the pen

        close = get_close_matches(comparable(spelling), self._by_spelling, n=4 * count, cutoff=0.6)
        return tuple(dict.fromkeys(self._by_spelling[name] for name in close))[:count]
