"""The server's log: sign-ins, refusals and faults with addresses; never a code, never an answer."""

import contextlib
import logging
import os
import sys
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from tui.model.text import without_refused

_LARGEST, _KEPT = 5_000_000, 3
_NAME = "studyguide.classroom"


class ServerLog:
    """Writes a line an event to a file, and to standard error where nobody watches a board."""

    def __init__(self, path: Path, *, aloud: bool) -> None:
        """Open the log, readable for its owner only; raises OSError."""
        self._logger = logging.Logger(_NAME, logging.INFO)
        handlers: list[logging.Handler] = [
            _OwnFile(path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", errors="replace")
        ]
        if aloud:
            handlers.append(logging.StreamHandler(sys.stderr))
        for handler in handlers:
            handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%dT%H:%M:%S%z"))
            self._logger.addHandler(handler)
        logging.getLogger("asyncssh").setLevel(logging.CRITICAL)
        logging.raiseExceptions = False  # a full disk costs lines of the log, and draws nothing over the board

    def write(self, event: str, /, **fields: object) -> None:
        """Write an event, and the fields as name=value; no character that steers a terminal gets in."""
        parts = [event, *(f"{name}={_plain(value)}" for name, value in fields.items())]
        self._logger.info("%s", " ".join(parts))

    def close(self) -> None:
        """Close the file."""
        for handler in self._logger.handlers:
            with contextlib.suppress(OSError):  # of a full disk
                handler.close()


class _OwnFile(RotatingFileHandler):
    """A file that only its owner may read, as are those that follow it."""

    def _open(self) -> TextIOWrapper:
        handle = os.open(self.baseFilename, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        return open(handle, "a", encoding=self.encoding, errors=self.errors)


def _plain(value: object) -> str:
    text = without_refused(str(value)).replace("\n", " ").replace("\t", " ")[:200]
    return f'"{text}"' if " " in text or not text else text
