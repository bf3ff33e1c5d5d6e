"""How fast codes may be tried: wrong ones wait, right ones don't, and nobody is shut out for another's sake."""

import math
import time
from collections.abc import Callable

TRIES = 3
"""Wrong codes after which a connection is closed."""
_LONGEST, _HALVED_EACH, _MOST_ADDRESSES = 8.0, 60.0, 10_000


class Pace:
    """Counts wrong codes by address; the count halves every minute, and only makes the next wrong one wait longer."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._wrong: dict[str, tuple[float, float]] = {}

    def wrong(self, address: str, tries: int) -> float:
        """Take down a wrong code, this connection's so many-th, and return the seconds to wait before saying so."""
        now = self._clock()
        count, at = self._wrong.get(address, (0.0, now))
        count = count * math.pow(0.5, (now - at) / _HALVED_EACH) + 1
        if len(self._wrong) >= _MOST_ADDRESSES:
            self._wrong.pop(next(iter(self._wrong)))
        self._wrong[address] = (count, now)
        return min(_LONGEST, 0.5 * (1 << (tries - 1)) + count / 10)
