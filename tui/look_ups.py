"""Which terms a reader looked up, and which were only passed by."""

from tui.study import SHORTEST_LOOK, Study


class LookUps:
    """Takes a term down once it was opened, or had the focus long enough to be read."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self._term = ""
        self._paragraph = ""
        self._since = 0.0

    def meet(self, term: str, paragraph: str) -> None:
        """Say that a term has the focus now, or none has (an empty id)."""
        self.leave()
        self._term, self._paragraph, self._since = term, paragraph, self._study.journal.now()

    def open(self, term: str, paragraph: str) -> None:
        """Say that a term's entry is opened."""
        self._term = ""
        self._study.look_up(term, paragraph)

    def leave(self) -> None:
        """Take down the term that had the focus, if it was looked at for the shortest look or longer."""
        term, self._term = self._term, ""
        if term and self._study.journal.now() - self._since >= SHORTEST_LOOK:
            self._study.look_up(term, self._paragraph)
