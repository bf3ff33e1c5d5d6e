"""Saving while a learner goes on: each answer at once, and again when it couldn't be."""

from concurrent.futures import Future, ThreadPoolExecutor

from tui.journal import Journal
from tui.store import StoreError

PATIENCE = 1.0
"""Seconds that a verdict waits for its answer to be saved."""


class Keeping:
    """Saves the journal in the background, one save after the other."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._pool = ThreadPoolExecutor(max_workers=1)

    def keep(self) -> str:
        """Save all that waits; return why it isn't saved within PATIENCE, empty when it is."""
        return self._save(PATIENCE)

    def _save(self, patience: float | None) -> str:
        saving: Future[None] = self._pool.submit(self._journal.save)
        try:
            saving.result(timeout=patience)
        except TimeoutError:
            return "The disk or another window keeps us waiting."
        except StoreError as error:
            return str(error)
        return ""

    def close(self) -> str:
        """Save to the end and stop; return why something isn't saved, empty when all is."""
        trouble = self._save(None)
        self._pool.shutdown()
        return trouble
