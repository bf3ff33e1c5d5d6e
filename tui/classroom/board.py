"""The board of a class: how to join, and how many are where; no names, no marks."""

import asyncio
import contextlib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tui.classroom.addresses import ssh_line
from tui.classroom.presence import Presence

if TYPE_CHECKING:
    from rich.live import Live

_AT_MOST_EVERY = 0.5
"""Seconds between two drawings."""
NOBODY = (
    "Nobody has joined yet. If `ssh` waits and then gives up, the way is blocked:",
    "  · Many guest and school networks keep machines apart: use a phone’s hotspot,",
    "    or a cable and a switch.",
    "  · This machine’s firewall may block the port: allow incoming connections to it.",
    "  · Or run it under the school’s own SSH server: tui/classroom/README.md says how.",
)


class Board:
    """Draws the board on a terminal whenever something changes, and only then."""

    def __init__(self, title: str, join: Sequence[str], titles: Mapping[str, Mapping[str, str]]) -> None:
        """`join` are the lines that say how to join; `titles` has, by guide, the sections' titles by id."""
        self._title = title
        self._join = tuple(join)
        self._titles = titles
        self._live: Live | None = None
        self._later: asyncio.TimerHandle | None = None

    def lines(self, presence: Presence) -> list[str]:
        """Return the whole board as lines of text."""
        here = len(presence.places)
        lines = [self._title, "", *self._join, ""]
        if not presence.ever:
            return lines + list(NOBODY)
        lines.append(f"{here} here now, {len(presence.ever)} since the start")
        at = Counter((place.guide, place.section) for place in presence.places.values() if place.section)
        quizzes = sum(1 for place in presence.places.values() if place.sheet)
        for guide, sections in self._titles.items():
            for number, (section, title) in enumerate(sections.items(), 1):
                if count := at[guide, section]:
                    lines.append(f"  {count:>3}  {number} {title}")
        if quizzes:
            lines.append(f"  {quizzes:>3}  in a quiz")
        return lines

    @contextlib.contextmanager
    def shown(self, presence: Presence):  # type: ignore[no-untyped-def]
        """Show the board on standard output until the end."""
        from rich.live import Live
        from rich.text import Text

        def draw() -> None:
            self._later = None
            live.update(Text("\n".join(self.lines(presence))), refresh=True)

        def changed() -> None:
            if self._later is None:
                self._later = asyncio.get_running_loop().call_later(_AT_MOST_EVERY, draw)

        with Live(Text(""), auto_refresh=False, vertical_overflow="crop") as live:
            draw()
            presence.watchers[changed] = None
            yield
            presence.watchers.pop(changed)
            if self._later is not None:
                self._later.cancel()


def joining(addresses: Sequence[str], port: int, code: str, fingerprint: str) -> list[str]:
    """Return the lines that say how to join; an empty code is one that only its hash is known of."""
    lines = ["In a terminal                          In PuTTY: Host Name · Port · Connection type"]
    for address in addresses:
        lines.append(f"  {ssh_line(address, port).ljust(37)}  {address} · {port} · SSH")
    lines += [
        "",
        f"Class code    {code}" if code else "Class code    as before (`studyguide class NAME code` makes a new one)",
        "Asked whether to go on connecting? Answer yes if the fingerprint is",
        f"  {fingerprint}",
        f"Try it first from a second machine:  {ssh_line(addresses[0], port)}",
    ]
    return lines
