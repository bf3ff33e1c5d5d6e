"""Ids that rise: 48 bits of time, then chance, each higher than the one before."""

import os
from collections.abc import Callable
from threading import Lock

_LATEST = 253_402_300_799_999
"""Milliseconds since 1970 at the end of the year 9999: later times are nobody's clock."""


class IdMaker:
    """Makes ids of 32 hex digits, strictly rising even if the clock goes back; safe in threads."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._last = 0
        self._lock = Lock()

    def rise_above(self, event_id: bytes) -> None:
        """Make all later ids higher than this one; one from beyond the year 9999 is passed over."""
        number = int.from_bytes(event_id, "big")
        if len(event_id) == 16 and number >> 80 <= _LATEST:
            with self._lock:
                self._last = max(self._last, number)

    def new_id(self) -> str:
        """Return a new id; steps by chance keep two makers apart that rise above the same id."""
        milliseconds = min(max(int(self._clock() * 1000), 0), _LATEST)
        fresh = milliseconds << 80 | int.from_bytes(os.urandom(10), "big")
        step = 1 + int.from_bytes(os.urandom(8), "big")
        with self._lock:
            self._last = fresh if fresh > self._last else self._last + step
            return f"{self._last:032x}"
