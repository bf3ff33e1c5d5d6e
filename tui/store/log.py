"""A log of faults, so that no traceback reaches a learner's screen."""

import os
import time
from pathlib import Path

from tui.model.text import without_refused

_LARGEST = 1_000_000
"""Bytes after which the log is put away as faults.log.1 and begun anew."""


def log_fault(folder: Path, error: BaseException) -> Path:
    """Append a traceback to faults.log in a folder, else to a temporary file, and return which; never raises."""
    import tempfile
    import traceback

    trace = "".join(traceback.format_exception(error)).encode(errors="backslashreplace").decode()
    text = f"{time.strftime('%Y-%m-%d %H:%M:%S %z')}\n{without_refused(trace)}\n"
    path = folder / "faults.log"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _append(path, text)
    except OSError:
        try:
            handle, name = tempfile.mkstemp(prefix="studyguide-faults-", suffix=".log")
            path = Path(name)
            with open(handle, "w", encoding="utf-8") as log:
                log.write(text)
        except OSError:
            pass
    return path


def _append(path: Path, text: str) -> None:
    if path.exists() and path.stat().st_size > _LARGEST:
        os.replace(path, path.with_name(path.name + ".1"))
    handle = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
    with open(handle, "a", encoding="utf-8") as log:
        log.write(text)
