"""The program with one fault built in: it says that an answer is saved a while before it is."""

import sys
import threading
import time

from tui.cli import main
from tui.journal import Journal

LATE = 0.2
"""Seconds between the verdict and the save."""

save = Journal.save


def save_late(self: Journal) -> None:
    """Save behind the verdict's back."""

    def wait_and_save() -> None:
        time.sleep(LATE)
        save(self)

    threading.Thread(target=wait_and_save, daemon=True).start()


if __name__ == "__main__":
    Journal.save = save_late  # type: ignore[method-assign]
    sys.exit(main())
