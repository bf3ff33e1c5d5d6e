"""Days as the learner's own calendar counts them."""

from datetime import date, datetime, tzinfo

DAY = 86_400_000
"""Milliseconds, of a day on which no clock is changed."""
_FIRST = date(1970, 1, 1).toordinal()
_LATEST = 2_800_000
"""A day in the year 9636: an interval later no calendar ends."""


class Calendar:
    """The days of one time zone; a day begins at midnight there, however long it is."""

    def __init__(self, zone: tzinfo | None) -> None:
        self._zone = zone
        """None for the zone that the machine is set to, with its summer time."""

    def day_of(self, at: int) -> int:
        """Return the day, counted from 1970, on which a time in milliseconds lies; a broken clock's day is cut off."""
        seconds = min(max(at, 0), _LATEST * DAY) / 1000
        return max(0, datetime.fromtimestamp(seconds, self._zone).toordinal() - _FIRST)


def date_of(day: int) -> date:
    """Return the date of a day that is counted from 1970."""
    return date.fromordinal(_FIRST + day)
