"""Questions in which items are put into an order."""

from collections.abc import Iterator
from itertools import combinations
from random import Random
from typing import Literal

from tui.model.questions.base import Item, Line, Question, Response, Verdict
from tui.model.value import value


def inversions(order: tuple[str, ...], right: tuple[str, ...]) -> int:
    """Return how many pairs stand the wrong way round."""
    place = {item_id: index for index, item_id in enumerate(right)}
    return sum(place[a] > place[b] for a, b in combinations(order, 2))


@value(kw_only=True)
class Ordering(Question):
    """Items to put in order; `from_` and `to` name its two ends."""

    type: Literal["ordering"] = "ordering"
    items: tuple[Item, ...]
    from_: str = ""
    to: str = ""

    label = "put in order"
    rule = "Each pair in the wrong order costs the same; with half of the pairs wrong nothing is left."

    @property
    def right_order(self) -> tuple[str, ...]:
        """The ids in the right order."""
        return tuple(item.id for item in self.items)

    def known(self, order: tuple[str, ...]) -> tuple[str, ...]:
        """Return an order without what the question doesn't have, each item once."""
        return tuple(dict.fromkeys(item_id for item_id in order if item_id in self.right_order))

    def completed(self, order: tuple[str, ...]) -> tuple[str, ...]:
        """Return an order that holds each item once: unknown ids dropped, missing ones put last."""
        known = self.known(order)
        return known + tuple(item_id for item_id in self.right_order if item_id not in known)

    def mark(self, order: tuple[str, ...]) -> float:
        """Return 1 - 2 * inversions / most possible, not under 0; a pair of which one is missing counts as inverted."""
        known = self.known(order)
        most = len(self.items) * (len(self.items) - 1) // 2
        missing = most - len(known) * (len(known) - 1) // 2
        return max(0.0, 1 - 2 * (inversions(known, self.right_order) + missing) / most) if most else 1.0

    def grade(self, response: Response, shown: tuple[str, ...] = ()) -> Verdict:
        """Return the verdict, a line an item in the right order, its given and right place counted from 1."""
        given = {item_id: str(place) for place, item_id in enumerate(self.known(response.chosen), 1)}
        lines = tuple(
            Line(
                id=item.id,
                text=item.text,
                feedback=item.feedback,
                evidence=item.evidence,
                right=True,
                given=given.get(item.id, ""),
                key=str(number),
            )
            for number, item in enumerate(self.items, 1)
        )
        return Verdict(self.mark(response.chosen) if given else 0.0, lines)

    def meaning(self, response: Response) -> object:
        """Return the order itself."""
        return self.completed(response.chosen)

    def arrange(self, random: Random) -> tuple[str, ...]:
        """Return an order to show that has at least half of the possible inversions, so that it earns nothing."""
        order = list(self.right_order)
        if self.order == "fixed":
            return tuple(reversed(order))
        random.shuffle(order)
        most = len(order) * (len(order) - 1) // 2
        if 2 * inversions(tuple(order), self.right_order) < most:
            order.reverse()
        return tuple(order)

    def key_elements(self) -> Iterator[tuple[str, str]]:
        """Yield each item with its number."""
        for number, item in enumerate(self.items, 1):
            yield "item", f"{item.id}={number}"

    def wordings(self) -> Iterator[str]:
        """Yield the prompt, the ends and the items."""
        yield self.prompt
        yield self.from_
        yield self.to
        yield from (item.text for item in self.items)

    def listings(self) -> tuple[tuple[str, ...], ...]:
        """Return the ids of the items."""
        return (self.right_order,)
