"""The line of a file that a problem is about, with a caret under the place."""

import os
from pathlib import Path

from rich.cells import cell_len

from tui.library import Problem
from tui.model.text import refused_character

_LARGEST_SOURCE = 4 * 1024 * 1024
_CUT = "…"
_NARROWEST = 20
_BEFORE = 3
"""A long line is cut so that at least one part in so many of what is shown stands before the place."""


class Excerpts:
    """Shows the source lines of problems; reads each file once."""

    def __init__(self) -> None:
        self._files: dict[str, list[str]] = {}

    def of(self, problem: Problem, width: int) -> tuple[str, ...]:
        """Return the source line, cut to a width in cells, and the caret's line; nothing where there is no line."""
        if problem.path not in self._files:
            self._files[problem.path] = _lines(problem.path)
        lines = self._files[problem.path]
        line = _harmless(lines[problem.line - 1]) if 1 <= problem.line <= len(lines) else ""
        if not line.strip():
            return ()
        number = f"{problem.line} | "
        shown, place = _window(line, problem.column - 1, max(_NARROWEST, width - len(number)))
        if not 0 <= place <= len(shown):
            return (number + shown,)
        return number + shown, " " * (len(number) + cell_len(shown[:place])) + "^"


def _harmless(line: str) -> str:
    """Return a line with a space for each character that moves a terminal's cursor."""
    line = line.replace("\t", " ")
    while (index := refused_character(line)) is not None:
        line = f"{line[:index]} {line[index + 1 :]}"
    return line


def _window(line: str, place: int, width: int) -> tuple[str, int]:
    """Return the part of a line around a place, and the place in it."""
    if cell_len(line) <= width:
        return line, place
    start = 0
    while start < place and cell_len(line[start:place]) > width - width // _BEFORE:
        start += 1
    lead = _CUT if start else ""
    end = len(line)
    while end > start and cell_len(line[start:end]) > width - 2 * len(_CUT):
        end -= max(1, (end - start - width) // 2)
    tail = _CUT if end < len(line) else ""
    return lead + line[start:end] + tail, place - start + len(lead)


def _lines(path: str) -> list[str]:
    try:
        if not os.path.isfile(path):
            return []
        with open(Path(path), encoding="utf-8-sig", errors="replace", newline=None) as file:
            return file.read(_LARGEST_SOURCE).split("\n")
    except (OSError, ValueError):
        return []
