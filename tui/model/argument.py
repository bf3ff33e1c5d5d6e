"""The argument of a text: its stated reasons as a tree, each with its passages and the way it is worded."""

from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from tui.model.article import Article, Section
from tui.model.evidence import Evidence
from tui.model.value import value

Stance = Literal["outright", "caution", "reported", "asked"]

STANCES: dict[Stance, str] = {
    "outright": "said outright",
    "caution": "said with caution",
    "reported": "reported from others",
    "asked": "asked",
}
"""How a claim may be worded, and how that is written; never whether it is true."""


@value(kw_only=True)
class Reason:
    """A claim of the text in the guide's words, how the text words it, and the claims that stand under it."""

    id: str
    text: str
    stance: Stance
    evidence: tuple[Evidence, ...] = ()
    words: tuple[str, ...] = ()
    """The text's own words that show how it is worded."""
    standing: str = ""
    """What the claim is in the whole: `the first numbered reason`."""
    reasons: tuple["Reason", ...] = ()

    def walk(self, depth: int = 0) -> Iterator[tuple[int, "Reason"]]:
        """Yield this claim and all under it, each with its depth, in the order of the tree."""
        yield depth, self
        for reason in self.reasons:
            yield from reason.walk(depth + 1)


@value(kw_only=True)
class Strand:
    """A part of the argument under a title of its own."""

    title: str
    note: str = ""
    reasons: tuple[Reason, ...] = ()

    def walk(self) -> Iterator[tuple[int, Reason]]:
        """Yield all claims of the strand with their depths, from 0."""
        for reason in self.reasons:
            yield from reason.walk()


@value
class Density:
    """How many words of caution a section has."""

    section: Section
    hedges: int

    @property
    def rate(self) -> float:
        """Words of caution for each 100 words of the section."""
        return 100 * self.hedges / self.section.words if self.section.words else 0.0


@value(kw_only=True)
class Argument:
    """The whole argument."""

    strands: tuple[Strand, ...]
    title: str = ""
    note: str = ""
    hedges: tuple[Evidence, ...] = ()
    """Every place where the text hedges a claim."""
    practice: str = ""
    """The id of the quiz in which the argument is built anew; empty where there is none."""

    def walk(self) -> Iterator[tuple[int, Reason]]:
        """Yield all claims with their depths."""
        for strand in self.strands:
            yield from strand.walk()

    @cached_property
    def by_id(self) -> dict[str, Reason]:
        """The claims by id."""
        return {reason.id: reason for _, reason in self.walk()}

    @cached_property
    def parents(self) -> dict[str, str]:
        """The id of the claim over each claim that has one."""
        return {child.id: reason.id for _, reason in self.walk() for child in reason.reasons}

    def above(self, reason_id: str) -> tuple[str, ...]:
        """Return the ids of the claims over a claim, the nearest first."""
        found: list[str] = []
        while (reason_id := self.parents.get(reason_id, "")) and reason_id not in found:
            found.append(reason_id)
        return tuple(found)

    def in_paragraph(self, paragraph: str) -> tuple[Reason, ...]:
        """Return the claims with a passage in a paragraph, in the order of the tree."""
        return tuple(
            reason for _, reason in self.walk() if any(each.paragraph == paragraph for each in reason.evidence)
        )

    def beside(self, reason_id: str) -> tuple[Reason, ...]:
        """Return the claims with a passage in the paragraph of a claim's first; none where there is no such claim."""
        reason = self.by_id.get(reason_id)
        return self.in_paragraph(reason.evidence[0].paragraph) if reason is not None and reason.evidence else ()

    def densities(self, article: Article) -> tuple[Density, ...]:
        """Return how densely each section is hedged."""
        counts = {section.id: 0 for section in article.sections}
        for hedge in self.hedges:
            if hedge.paragraph in article.numbers:
                counts[article.section_of(hedge.paragraph).id] += 1
        return tuple(Density(section, counts[section.id]) for section in article.sections)
