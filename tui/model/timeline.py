"""The events behind a text, dated as well as is known: a day, a stretch of days, or somewhere within a stretch."""

from datetime import date
from functools import cached_property

from tui.model.evidence import Evidence
from tui.model.value import value

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@value(kw_only=True)
class Happening:
    """One event: in the article, by its passages, or background, by its source."""

    id: str
    text: str
    when: str
    """The date in words."""
    first: int = 0
    """The first day, counted as `date.toordinal` does; 0 where no date is known."""
    last: int = 0
    """The last day."""
    uncertain: bool = False
    """Whether it happened somewhere within these days, rather than through all of them."""
    evidence: tuple[Evidence, ...] = ()
    source: str = ""
    term: str = ""
    """The id of the glossary entry that tells more; empty where there is none."""

    @property
    def dated(self) -> bool:
        """Whether a date is known."""
        return self.first > 0

    @property
    def in_article(self) -> bool:
        """Whether the article itself has it."""
        return bool(self.evidence)


@value(kw_only=True)
class Timeline:
    """All events, each group in the order of time, those without a date last."""

    happenings: tuple[Happening, ...]
    title: str = ""
    note: str = ""

    @cached_property
    def in_article(self) -> tuple[Happening, ...]:
        """The events that the article has."""
        return tuple(each for each in self.happenings if each.in_article)

    @cached_property
    def background(self) -> tuple[Happening, ...]:
        """The events from elsewhere."""
        return tuple(each for each in self.happenings if not each.in_article)

    @cached_property
    def by_id(self) -> dict[str, Happening]:
        """The events by id."""
        return {each.id: each for each in self.happenings}

    def in_paragraph(self, paragraph: str) -> tuple[Happening, ...]:
        """Return the events with a passage in a paragraph."""
        return tuple(each for each in self.happenings if any(it.paragraph == paragraph for it in each.evidence))

    @property
    def span(self) -> tuple[int, int]:
        """The first and the last day of all; 0 and 0 where no event has a date."""
        dated = [each for each in self.happenings if each.dated]
        return min((each.first for each in dated), default=0), max((each.last for each in dated), default=0)


def days_in_words(first: int, last: int) -> str:
    """Return days, counted as `date.toordinal` does, as `9 November 2022` or `23–27 September 2022`."""
    begin, end = date.fromordinal(first), date.fromordinal(last)
    whole = f"{end.day} {MONTHS[end.month - 1]} {end.year}"
    if begin == end:
        return whole
    if (begin.year, begin.month) == (end.year, end.month):
        return f"{begin.day}–{whole}"
    year = f" {begin.year}" if begin.year != end.year else ""
    return f"{begin.day} {MONTHS[begin.month - 1]}{year} – {whole}"
