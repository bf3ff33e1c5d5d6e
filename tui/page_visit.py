"""A visit to a page around the text: its time counts apart from reading and from quizzes."""

from tui.study import LONGEST_GAP, Study


class PageVisit:
    """Turns the keys on a page into one `stayed` event; no timer, only keys."""

    def __init__(self, study: Study, page: str) -> None:
        self._study = study
        self._page = page
        self._last_key: float | None = None
        self._seconds = 0.0

    def begin(self) -> None:
        """Say that the page is in view."""
        self._last_key = self._study.journal.now()

    def key(self) -> None:
        """Count the time since the last key."""
        if self._last_key is not None:
            now = self._study.journal.now()
            self._seconds += min(max(0.0, now - self._last_key), LONGEST_GAP)
            self._last_key = now

    def leave(self) -> None:
        """Count up to now and take it down; nothing more counts until the page is in view again."""
        if self._last_key is None:
            return
        self.key()
        self._last_key = None
        self._study.stay(self._page, self._seconds)
        self._seconds = 0.0
