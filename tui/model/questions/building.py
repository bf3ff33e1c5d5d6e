"""Questions in which an argument is built anew: each claim is placed under the reason that it supports."""

from collections.abc import Iterator
from typing import Literal

from tui.model.questions.base import Item, Line, Response, Target, Verdict, in_order
from tui.model.questions.placing import Placing
from tui.model.value import value


@value(kw_only=True)
class Built(Item):
    """A claim, and the reasons under which the text uses it; any of them is right."""

    homes: tuple[str, ...]


@value(kw_only=True)
class Building(Placing):
    """Each claim belongs under one reason, or under any of several."""

    type: Literal["building"] = "building"
    items: tuple[Built, ...]
    targets: tuple[Target, ...]

    label = "build"

    def home(self, item: Item) -> str:
        """Return the first reason under which the claim stands."""
        assert isinstance(item, Built)
        return item.homes[0]

    def places(self) -> tuple[tuple[str, str], ...]:
        """Return the reasons."""
        return tuple((target.id, target.text) for target in self.targets)

    def grade(self, response: Response, shown: tuple[str, ...] = ()) -> Verdict:
        """Return the verdict, a line a claim; what was given is its key where the text uses the claim there too."""
        placed = dict(response.pairs)
        lines = tuple(
            Line(
                id=item.id,
                text=item.text,
                feedback=item.feedback,
                evidence=item.evidence,
                right=True,
                given=placed.get(item.id, ""),
                key=placed[item.id] if placed.get(item.id) in item.homes else item.homes[0],
            )
            for item in in_order(self.items, shown)
        )
        return Verdict(sum(line.ok for line in lines) / len(lines), lines)

    def key_elements(self) -> Iterator[tuple[str, str]]:
        """Yield each claim with each of its reasons, and every reason."""
        for item in self.items:
            for home in sorted(item.homes):
                yield "item", f"{item.id}={home}"
        for target in self.targets:
            yield "place", target.id

    def listings(self) -> tuple[tuple[str, ...], ...]:
        """Return the ids of the claims; the reasons keep the text's order."""
        return (tuple(item.id for item in self.items),)
