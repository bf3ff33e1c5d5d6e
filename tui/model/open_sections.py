"""Which sections a class has open: a fold over the class's own log; all are, unless the teacher closes them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tui.model import class_events as kinds
from tui.model.article import Section
from tui.model.events import Event
from tui.model.evidence import Evidence
from tui.model.guide import Guide

NOT_OPEN = "Your teacher opens this section later."
"""What stands in the place of a closed section's text."""


class OpenSections:
    """What was last said of each section of each guide; it paces a class, and keeps nothing secret."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self._set: dict[tuple[str, str], bool] = {}
        """By guide and section whether it is open, the last that was set last."""
        for event in sorted(events, key=lambda event: event.order):
            self.add(event)

    @classmethod
    def of(cls, message: Mapping[str, Any]) -> "OpenSections":
        """Return what a message says."""
        found = cls()
        found._set = {(guide, section): is_open for guide, section, is_open in message.get("sections", [])}
        return found

    def add(self, event: Event) -> None:
        """Take an event into account; kinds that aren't known are passed over."""
        if event.kind == kinds.SECTIONS_SET:
            for section in event.texts("sections"):
                place = event.text("guide"), section
                self._set.pop(place, None)
                self._set[place] = event.body.get("open") is True

    def closed(self, guide: Guide) -> frozenset[str]:
        """Return the ids of a guide's sections that are closed, as the guide has them now."""
        renames = dict(guide.renames)
        said = {renames.get(each, each): is_open for (name, each), is_open in self._set.items() if name == guide.id}
        return frozenset(each for each in guide.article.section_numbers if not said.get(each, True))

    def message(self) -> dict[str, Any]:
        """Return all of it as it travels to a learner's program."""
        return {"sections": [[*place, is_open] for place, is_open in self._set.items()]}


def shown_passages(guide: Guide, passages: Iterable[Evidence], closed: frozenset[str]) -> tuple[Evidence, ...]:
    """Return the passages that stand in no closed section."""
    sections = guide.article.section_of
    return tuple(each for each in passages if not closed or sections(each.paragraph).id not in closed)


def numbers_in_words(numbers: Sequence[int]) -> str:
    """Return numbers, which come in order, as people write them: `1 to 3, 5 and 6`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [part for run in runs for part in ([f"{run[0]} to {run[-1]}"] if len(run) > 2 else map(str, run))]
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))


def opened_words(guide: Guide, sections: Iterable[Section]) -> str:
    """Return what learners are told of sections that were opened."""
    opened = list(sections)
    numbers = sorted(guide.article.section_numbers[each.id] for each in opened)
    if len(opened) == 1:
        return f"Section {numbers[0]} is open now: {opened[0].title}."
    return f"Sections {numbers_in_words(numbers)} are open now."


def standing_words(guide: Guide, closed: frozenset[str]) -> str:
    """Return the sentence that names what is open and what is closed."""
    numbers = guide.article.section_numbers
    shut = sorted(numbers[each] for each in closed)
    free = [number for each, number in numbers.items() if each not in closed]
    if not shut:
        return f"All {len(free)} sections are open." if len(free) > 1 else "The section is open."
    if not free:
        return f"All {len(shut)} sections are closed." if len(shut) > 1 else "The section is closed."
    open_ones = f"Section {free[0]} is" if len(free) == 1 else f"Sections {numbers_in_words(free)} are"
    return f"{open_ones} open, {numbers_in_words(shut)} closed."
