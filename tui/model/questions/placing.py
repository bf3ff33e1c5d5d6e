"""Questions in which each item is placed with something: matching and classifying."""

from abc import abstractmethod
from collections.abc import Iterator
from typing import Literal

from tui.model.questions.base import Class, Item, Line, Question, Response, Target, Verdict, in_order
from tui.model.value import value


@value(kw_only=True)
class Matched(Item):
    """An item, and the target that it belongs to."""

    target: str


@value(kw_only=True)
class Classified(Item):
    """An item, and the class that it belongs to."""

    class_: str


@value(kw_only=True)
class Placing(Question):
    """What matching and classifying share: the mark is the share of items placed right."""

    items: tuple[Item, ...]

    rule = "Each item that is placed right counts the same."

    @abstractmethod
    def home(self, item: Item) -> str:
        """Return the id of the place where an item belongs."""

    def homes(self, item: Item) -> tuple[str, ...]:
        """Return the id of every place where an item may stand, the one to show first."""
        return (self.home(item),)

    @abstractmethod
    def places(self) -> tuple[tuple[str, str], ...]:
        """Return the id and text of every place, as written."""

    def place_text(self, place_id: str) -> str:
        """Return a place's text; empty if it is no longer there."""
        return dict(self.places()).get(place_id, "")

    def grade(self, response: Response, shown: tuple[str, ...] = ()) -> Verdict:
        """Return the verdict, a line an item; where several places are right, the one given is its key."""
        placed = dict(response.pairs)
        homes = {item.id: self.homes(item) for item in self.items}
        lines = tuple(
            Line(
                id=item.id,
                text=item.text,
                feedback=item.feedback,
                evidence=item.evidence,
                right=True,
                given=placed.get(item.id, ""),
                key=placed[item.id] if placed.get(item.id) in homes[item.id] else homes[item.id][0],
            )
            for item in in_order(self.items, shown)
        )
        return Verdict(sum(line.ok for line in lines) / len(lines), lines)

    def key_elements(self) -> Iterator[tuple[str, str]]:
        """Yield each item with its places, and every place."""
        for item in self.items:
            yield from (("item", f"{item.id}={home}") for home in sorted(self.homes(item)))
        for place_id, _ in self.places():
            yield "place", place_id

    def wordings(self) -> Iterator[str]:
        """Yield the prompt, the items and the places."""
        yield self.prompt
        yield from (item.text for item in self.items)
        yield from (text for _, text in self.places())


@value(kw_only=True)
class Matching(Placing):
    """Each item belongs to one target; at least one target is to spare."""

    type: Literal["matching"] = "matching"
    items: tuple[Matched, ...]
    targets: tuple[Target, ...]

    label = "match"

    def home(self, item: Item) -> str:
        """Return the item's target."""
        assert isinstance(item, Matched)
        return item.target

    def places(self) -> tuple[tuple[str, str], ...]:
        """Return the targets."""
        return tuple((target.id, target.text) for target in self.targets)

    def listings(self) -> tuple[tuple[str, ...], ...]:
        """Return the ids of the items, and of the targets."""
        return tuple(item.id for item in self.items), tuple(target.id for target in self.targets)


@value(kw_only=True)
class Classify(Placing):
    """Each item belongs to one of a few classes that the guide names; their order never changes."""

    type: Literal["classify"] = "classify"
    items: tuple[Classified, ...]
    scheme: str = ""
    classes: tuple[Class, ...] = ()

    label = "sort"

    def home(self, item: Item) -> str:
        """Return the item's class."""
        assert isinstance(item, Classified)
        return item.class_

    def places(self) -> tuple[tuple[str, str], ...]:
        """Return the classes."""
        return tuple((each.id, each.name) for each in self.classes)

    def listings(self) -> tuple[tuple[str, ...], ...]:
        """Return the ids of the items."""
        return (tuple(item.id for item in self.items),)
