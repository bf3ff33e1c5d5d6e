"""A stretch of days laid along a line of cells."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from tui.model.timeline import MONTHS

SHORTEST = 8
"""Days: no closer look shows fewer."""
_LABEL = 8
"""Cells that a label and the gap after it take."""
_DAY_STEPS = (1, 2, 5, 10)
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)


class Tick(NamedTuple):
    """A labelled day."""

    cell: int
    label: str


class TimeScale(NamedTuple):
    """The first and the last day shown, counted as `date.toordinal` does, and the cells that they take."""

    first: int
    last: int
    cells: int

    @property
    def days(self) -> int:
        """How many days are shown."""
        return self.last - self.first + 1

    def cell(self, day: int) -> int:
        """Return the cell of a day; under 0, or at the number of cells or over, where it lies outside."""
        return (day - self.first) * self.cells // self.days

    def ticks(self) -> list[Tick]:
        """Return the labelled days: single days, months or years, as close as their labels allow."""
        most = max(1, self.cells // _LABEL)
        if self.days <= _DAY_STEPS[-1] * most:
            step = next(step for step in _DAY_STEPS if self.days <= step * most)
            return self._placed(self._every_day(step))
        months = self.days / 30.4
        close = [step for step in _MONTH_STEPS if months / step > most]
        fitting = [step for step in _MONTH_STEPS if months / step <= most]
        ways = (self._placed(self._every_month(step)) for step in (*fitting[:1], *reversed(close)))
        return next((ticks for ticks in ways if ticks), [])

    def _placed(self, days: Iterator[tuple[date, str]]) -> list[Tick]:
        return [Tick(self.cell(day.toordinal()), label) for day, label in days]

    def _every_day(self, step: int) -> Iterator[tuple[date, str]]:
        for ordinal in range(self.first, self.last + 1):
            day = date.fromordinal(ordinal)
            if (day.day - 1) % step == 0 and (day.day < 30 or step == 1):
                yield day, f"{day.day} {MONTHS[day.month - 1][:3]}"

    def _every_month(self, step: int) -> Iterator[tuple[date, str]]:
        begin, end = date.fromordinal(self.first), date.fromordinal(self.last)
        number = begin.year * 12 + begin.month - 1
        while (number // 12, number % 12 + 1) <= (end.year, end.month):
            day = date(number // 12, number % 12 + 1, 1)
            if number % step == 0 and day >= begin:
                yield day, str(day.year) if step >= 12 or day.month == 1 else MONTHS[day.month - 1][:3]
            number += 1

    def around(self, day: int, days: int, span: tuple[int, int]) -> "TimeScale":
        """Return a scale of so many days with a day in the middle, within a span as far as that is long enough."""
        days = max(SHORTEST, min(days, span[1] - span[0] + 1))
        first = max(span[0], min(day - days // 2, span[1] - days + 1))
        return self._replace(first=first, last=first + days - 1)


def padded(span: tuple[int, int]) -> tuple[int, int]:
    """Return a span of days with a little room at both ends, whole months where it is long."""
    first, last = date.fromordinal(span[0]), date.fromordinal(span[1])
    if span[1] - span[0] < 2 * SHORTEST:
        return span[0] - SHORTEST // 2, span[1] + SHORTEST // 2
    following = (last.replace(day=28) + timedelta(days=4)).replace(day=1)
    return first.replace(day=1).toordinal(), following.toordinal() - 1
