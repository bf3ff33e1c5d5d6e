"""Questions in which an argument is built anew: each claim is placed under the reason that it supports."""

from typing import Literal

from tui.model.questions.base import Item, Target
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

    def homes(self, item: Item) -> tuple[str, ...]:
        """Return every reason under which the text uses the claim."""
        assert isinstance(item, Built)
        return item.homes

    def places(self) -> tuple[tuple[str, str], ...]:
        """Return the reasons."""
        return tuple((target.id, target.text) for target in self.targets)

    def listings(self) -> tuple[tuple[str, ...], ...]:
        """Return the ids of the claims; the reasons keep the text's order."""
        return (tuple(item.id for item in self.items),)
