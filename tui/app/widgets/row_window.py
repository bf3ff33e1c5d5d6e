"""Where rows stand in the window of a list: sums of lines, without a screen."""

from collections.abc import Sequence
from typing import NamedTuple

_REACH = 3
"""Lines beyond the window in which an arrow still finds a row."""


class RowWindow(NamedTuple):
    """The first line of each row, the number of all lines, and which of them the window shows."""

    first: Sequence[int]
    lines: int
    top: int
    page: int

    def span(self, row: int) -> tuple[int, int]:
        """Return the first and the last line of a row."""
        end = self.first[row + 1] if row + 1 < len(self.first) else self.lines
        return self.first[row], max(self.first[row], end - 1)

    def holds(self, row: int) -> bool:
        """Return whether any line of a row is in view."""
        return 0 <= row < len(self.first) and not (self.is_beyond(row, 1) or self.is_beyond(row, -1))

    def is_beyond(self, row: int, step: int) -> bool:
        """Return whether the whole row stands under the window, or over it where the step is negative."""
        first, last = self.span(row)
        return first >= self.top + self.page if step > 0 else last < self.top

    def top_for(self, row: int, step: int = 1) -> int:
        """Return the top that shows a row with the least scrolling; of one too tall, the end nearest on the way."""
        first, last = self.span(row)
        if step < 0 and last - first >= self.page:
            top = min(self.top, last - self.page + 1)
        else:
            top = min(first, max(self.top, last - self.page + 1))
        return max(0, min(top, self.lines - self.page))

    def reaches(self, row: int, top: int) -> bool:
        """Return whether a row is near enough to go to, and no line would be skipped with that top."""
        first, last = self.span(row)
        near_above = (last if last - first >= self.page else first + self.page) > self.top - _REACH
        return near_above and first < self.top + self.page + _REACH and abs(top - self.top) <= self.page
