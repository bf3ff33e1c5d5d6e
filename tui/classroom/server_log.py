"""The server's log: sign-ins, refusals and faults with addresses; never a code, never an answer."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from os import O_APPEND, O_CREAT, O_WRONLY, close
from os import open as open_file
from pathlib import Path

from tui.model.text import without_refused

_LARGEST, _KEPT = 5_000_000, 3
_NAME = "studyguide.classroom"


class ServerLog:
    """Writes a line an event to a file, and to standard error where nobody watches a board."""

    def __init__(self, path: Path, *, aloud: bool) -> None:
        """Open the log, readable for its owner only; raises OSError."""
        close(open_file(path, O_CREAT | O_APPEND | O_WRONLY, 0o600))
        self._logger = logging.Logger(_NAME, logging.INFO)
        handlers: list[logging.Handler] = [
            RotatingFileHandler(path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", errors="replace")
        ]
        if aloud:
            handlers.append(logging.StreamHandler(sys.stderr))
        for handler in handlers:
            handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%dT%H:%M:%S%z"))
            self._logger.addHandler(handler)
        logging.getLogger("asyncssh").setLevel(logging.CRITICAL)

    def write(self, event: str, /, **fields: object) -> None:
        """Write an event, and the fields as name=value; no character that steers a terminal gets in."""
        parts = [event, *(f"{name}={_plain(value)}" for name, value in fields.items())]
        self._logger.info("%s", " ".join(parts))

    def close(self) -> None:
        """Close the file."""
        for handler in self._logger.handlers:
            handler.close()


def _plain(value: object) -> str:
    text = without_refused(str(value)).replace("\n", " ").replace("\t", " ")[:200]
    return f'"{text}"' if " " in text or not text else text
