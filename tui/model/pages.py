"""Pages around the text: what a reader should know before it, and what lies beyond it."""

from functools import cached_property
from typing import Literal

from tui.model.evidence import Evidence, Fact
from tui.model.value import value

Place = Literal["before", "after"]
PartKind = Literal["words", "background", "questions"]


@value
class Statement:
    """One statement of a page, with its source or the paragraphs that it speaks of."""

    text: str
    source: str = ""
    paragraphs: tuple[str, ...] = ()


@value
class PagePart:
    """A titled part of a page: plain words, background with sources, or questions to talk about."""

    title: str
    statements: tuple[Statement, ...]
    kind: PartKind = "words"


@value
class Page:
    """A page before or after the text; the opening question is asked on it, or returns there."""

    id: str
    title: str
    place: Place
    parts: tuple[PagePart, ...]
    summary: str = ""
    opening: Literal["", "asked", "returns"] = ""
    was: str = ""


@value
class OpeningOption:
    """One option of the opening question, and where it was given: in the article, elsewhere, or neither."""

    id: str
    text: str
    evidence: tuple[Evidence, ...] = ()
    elsewhere: Fact | None = None
    background: Fact | None = None


@value
class Opening:
    """A question without right or wrong, asked before reading; at most so many options can be marked."""

    id: str
    prompt: str
    options: tuple[OpeningOption, ...]
    most: int = 3
    elsewhere: str = "given elsewhere"
    """How an option given elsewhere is marked when the question returns."""

    @cached_property
    def by_id(self) -> dict[str, OpeningOption]:
        """The options by id."""
        return {option.id: option for option in self.options}

    def toggled(self, chosen: tuple[str, ...], option: str) -> tuple[str, ...]:
        """Return what is marked once an option is marked, or its mark taken back; the same where there is no room."""
        if option in chosen:
            return tuple(each for each in chosen if each != option)
        kept = tuple(each for each in chosen if each in self.by_id)
        return (*kept, option) if option in self.by_id and len(kept) < self.most else chosen

    def origin(self, option: OpeningOption, numbers: dict[str, int]) -> str:
        """Return where an option was given, in words, with the numbers of its paragraphs; none is called right."""
        paragraphs = sorted({numbers[each.paragraph] for each in option.evidence if each.paragraph in numbers})
        said = [f"in this article, {', '.join(f'¶{number}' for number in paragraphs)}"] if paragraphs else []
        return "; ".join([*said, *([self.elsewhere] if option.elsewhere else [])]) or "neither"
