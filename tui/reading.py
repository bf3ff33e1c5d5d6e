"""A visit to the text: what counts as read, where the reader stands, how long it took; no timer, only keys."""

from collections.abc import Iterable

from tui.study import LONGEST_GAP, SHORTEST_LOOK, Study, seconds_to_read

PLACE_EVERY = 10.0
"""Seconds: the place is written at most this often while reading."""


class Reading:
    """Turns keys and what was in view between them into `read` and `stood` events."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self._last_key: float | None = None
        self._touched = False
        self._ends_in_view: frozenset[str] = frozenset()
        self._looked: dict[str, float] = {}
        self._paragraph = ""
        self._written = ""
        self._unwritten = 0.0
        self._written_at = study.journal.now()

    def key(self) -> None:
        """Count the time since the last key for the paragraphs whose ends were in view."""
        self._touched = True
        now = self._study.journal.now()
        gap = 0.0 if self._last_key is None else min(max(0.0, now - self._last_key), LONGEST_GAP)
        self._last_key = now
        self._unwritten += gap
        article = self._study.guide.article
        for paragraph in self._ends_in_view:
            if paragraph not in article.numbers:
                continue
            self._looked[paragraph] = self._looked.get(paragraph, 0.0) + gap
            if self._looked[paragraph] >= seconds_to_read(article.paragraph(paragraph).words):
                self._study.read(paragraph)

    def view(self, paragraph: str, ends: Iterable[str]) -> None:
        """Say which paragraph stands at the reader's place now, and whose ends are in view."""
        now = self._study.journal.now()
        if self._last_key is None:
            self._last_key = now
        self._paragraph = paragraph
        self._ends_in_view = frozenset(ends)
        fresh = 0 <= now - self._written_at < PLACE_EVERY  # less than nothing where the clock went back
        if paragraph != self._written and not fresh:
            self.write()

    def write(self) -> None:
        """Take the place and the time down; on leaving, and on going to another section."""
        article = self._study.guide.article
        if self._paragraph not in article.numbers:
            return
        self._study.stand(self._paragraph, self._unwritten)
        self._written = self._paragraph
        self._unwritten = 0.0
        self._written_at = self._study.journal.now()

    def leave(self) -> None:
        """Count up to now, write, and stop counting until the next view; a glance without a key is no visit."""
        if self._last_key is None:
            return
        if self._touched or self._study.journal.now() - self._last_key >= SHORTEST_LOOK:
            self.key()
            self.write()
        self._last_key = None
        self._touched = False
        self._ends_in_view = frozenset()
