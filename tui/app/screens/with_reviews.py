"""Screens that show what is due: it is folded in a thread, so that nobody waits for it."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from textual import work

from tui.app.screens.study_screen import Result, StudyScreen
from tui.model.events import ANSWERED, LOOKED_UP
from tui.study import Study

if TYPE_CHECKING:
    from tui.model.review import Reviews


def is_ready(study: Study) -> bool:
    """Return whether what comes back of a guide was folded before, so that following it takes no time."""
    return "reviews" in vars(study)


class WithReviews(StudyScreen[Result]):
    """Folds what comes back, and says when that is done."""

    def prepare_reviews(self, studies: Iterable[Study]) -> None:
        """Fold what comes back of each study, once, in a thread; then `reviews_ready` is called."""
        wanted = [study for study in studies if not is_ready(study)]
        if not wanted:
            return
        from tui.reviewing import preparation

        self._prepare([(study, preparation(study)) for study in wanted])

    @work(thread=True, group="reviews")
    def _prepare(self, preparations: "list[tuple[Study, Callable[[], Reviews]]]") -> None:
        done = [(study, prepare()) for study, prepare in preparations]
        self.app.call_later(self._take_in, done)

    def _take_in(self, done: "list[tuple[Study, Reviews]]") -> None:
        for study, reviews in done:
            if not is_ready(study):
                study.reviews = reviews
        if self.is_mounted and self.children:
            self.reviews_ready()

    def reviews_ready(self) -> None:
        """Show what is due, now that it is known."""


def has_history(study: Study) -> bool:
    """Return whether anything was answered or looked up that could come back, by a light look at the fold."""
    return bool(study.progress.look_ups) or any(event.kind in (ANSWERED, LOOKED_UP) for event in study.progress.events)
