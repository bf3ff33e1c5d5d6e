"""The board of a class: how to join, and how many are where; no names, no single learner's marks."""

import asyncio
import contextlib
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.classroom.asking import Asking
from tui.classroom.board.asked import asked_now
from tui.classroom.board.invitation import Invitation
from tui.classroom.board.sections import sections
from tui.classroom.board.space import STRONG, Space, line, rule
from tui.classroom.board.standings import Standings
from tui.classroom.board.window import Window
from tui.classroom.presence import Presence
from tui.course import Course
from tui.model.board_figures import NO_FIGURES
from tui.model.text import without_refused

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_AT_MOST_EVERY = 0.5
"""Seconds between two drawings."""
_ACCENT = "color(67)"
"""A blue that stands out from black and from white alike; the sixteen colours have none."""
_ROWS_OF_NOTE, _LOW = 2, 10
_CLOSING = "Closing: everyone's work is being kept."


class Board:
    """Blocks of text one under the other, drawn on a terminal whenever something changed, and only then."""

    def __init__(
        self,
        title: str,
        invitation: Invitation,
        presence: Presence,
        asking: Asking,
        course: Course,
        standings: Standings,
    ) -> None:
        self._title = without_refused(title)
        self._invitation = invitation
        self._presence = presence
        self._asking = asking
        self._course = course
        self._code = course.roster.class_code
        self._standings = standings
        self._window: Window | None = None
        self._later: asyncio.TimerHandle | None = None

    def change(self) -> None:
        """Draw the board soon; many changes are drawn once."""
        if self._window is not None and self._later is None:
            self._later = asyncio.get_running_loop().call_later(_AT_MOST_EVERY, self._draw)

    def follow(self) -> None:
        """Take in that a guide was edited, or that the class's log changed."""
        self._standings.change()
        self.change()

    def lines(self, space: Space) -> list["Text"]:
        """Return the whole board for a window of that size."""
        inner = Space(space.width - 2 * _margin(space), space.height, space.accent, space.ascii_only)
        lines = [self._head(inner)]
        if inner.height >= 16:
            lines = [*([line()] if inner.is_high else []), *lines, line()]
        invitation = self._valid()
        if not self._presence.ever:
            lines += invitation.at_large(inner.less(len(lines)))
        else:
            lines += invitation.beside(inner)
            lines += [line(), rule(inner), line()] if inner.is_high else [rule(inner)]
            left = inner.less(len(lines))
            lines += self._asked(left) or self._sections(left)
        margin = " " * _margin(space)
        lines = [line(margin).append_text(each) for each in lines[: space.height]]
        for each in lines:
            each.truncate(space.width)
        return lines

    @contextlib.contextmanager
    def shown(self) -> Iterator[None]:
        """Show the board on standard output until the end; line by line where it can't be drawn."""
        if not Window.can_be(sys.stdout):
            print("\n".join(each.plain.rstrip() for each in self.lines(Space(80, 24))), flush=True)
            yield
            return
        self._window = Window(sys.stdout, self._draw)
        self._window.open()
        try:
            self._presence.watchers[self.change] = self._asking.watchers[self.change] = None
            self._standings.changed = self.change
            self._presence.worked = self._standings.hear
            self._standings.begin()
            self._draw()
            yield
        finally:
            self._standings.end()
            self._presence.watchers.pop(self.change, None)
            self._asking.watchers.pop(self.change, None)
            self._presence.worked = lambda learner: None
            if self._later is not None:
                self._later.cancel()
            window, self._window = self._window, None
            window.close(_CLOSING)

    def _valid(self) -> Invitation:
        """Return how to join now: a code that was replaced, or a closed class, lets nobody in."""
        roster = self._course.roster
        code = self._invitation.code if roster.class_code == self._code else ""
        return replace(self._invitation, code=code, is_open=roster.open)

    def _head(self, space: Space) -> "Text":
        here, ever = len(self._presence.places), len(self._presence.ever)
        right = line(f"{here} here now, {ever} since the start" if not space.is_narrow else f"{here} here now", STRONG)
        left = line().append(self._title, space.accent)
        if not ever:
            return left
        left.truncate(max(0, space.width - right.cell_len - 2), overflow="ellipsis", pad=True)
        return left.append("  ").append_text(right)

    def _asked(self, space: Space) -> list["Text"]:
        """Return what everyone is asked now; nothing where nothing is, or the guide has that question no more."""
        asked = self._asking.asked
        guide = self._standings.guides.get(asked.guide) if asked else None
        question = guide.questions.get(asked.question) if guide and asked else None
        if asked is None or guide is None or question is None:
            return []
        return asked_now(guide, question, asked, self._asking, len(self._presence.places), space)

    def _sections(self, space: Space) -> list["Text"]:
        """Return the guides with people in them, the one with most first, as far as there is room."""
        places = list(self._presence.places.values())
        there = Counter(place.guide for place in places)
        withheld = self._standings.withheld()
        guides = sorted(self._standings.guides.values(), key=lambda guide: (-there[guide.id], guide.introduction))
        reserved = _ROWS_OF_NOTE if space.height > _LOW and any(each != guides[0].id for each in there if guides) else 0
        shown: set[str] = set()
        lines: list[Text] = []
        for guide in guides:
            left = space.less(len(lines) + reserved + bool(lines))
            if lines and (not there[guide.id] or left.height < len(guide.article.sections) + 2):
                break
            figures = self._standings.figures.get(guide.id, NO_FIGURES).without(withheld.get(guide.id, ()))
            lines += [*([line()] if lines else []), *sections(guide, figures, places, left)]
            shown.add(guide.id)
        elsewhere = sum(number for guide, number in there.items() if guide and guide not in shown)
        notes = f"{there['']} just starting" * bool(there[""]), f"{elsewhere} in other guides" * bool(elsewhere)
        return [*lines, line(), line(" · ".join(filter(None, notes)))] if any(notes) else lines

    def _draw(self) -> None:
        self._later = None
        if self._window is None:
            return
        columns, rows = self._window.size
        console = _console(columns, rows)
        accent = _ACCENT if console.color_system in ("256", "truecolor") else ""
        lines = self.lines(Space(columns, rows, accent, self._window.ascii_only))
        self._window.show([_drawn(each, console) for each in lines])


def _margin(space: Space) -> int:
    return 3 if space.is_wide else 2 if not space.is_narrow else 1


def _console(columns: int, rows: int) -> "Console":
    """Return what turns styles into the escape sequences that this terminal knows."""
    from io import StringIO

    from rich.console import Console

    return Console(file=StringIO(), force_terminal=True, width=columns, height=rows, legacy_windows=False)


def _drawn(text: "Text", console: "Console") -> str:
    with console.capture() as capture:
        console.print(text, end="", soft_wrap=True, highlight=False, markup=False)
    return capture.get()
