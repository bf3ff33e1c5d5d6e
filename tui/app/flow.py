"""Flowing text into lines of terminal cells."""

import re

from rich.cells import cell_len, chop_cells

_WORD = re.compile(r"[^ \t]+")
_LINE = re.compile(r"[^\n]+")


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Return the span of the text that each line shows; a new line in the text begins one, words too wide are cut."""
    width = max(1, width)
    if "\n" not in text:
        return _wrap(text, 0, len(text), width)
    return [span for found in _LINE.finditer(text) for span in _wrap(text, *found.span(), width)] or [(0, 0)]


def _wrap(text: str, begin: int, stop: int, width: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    start = end = -1
    used = 0
    for found in _WORD.finditer(text, begin, stop):
        word_start, word_end = found.span()
        cells = cell_len(found.group())
        if start >= 0 and used + (word_start - end) + cells <= width:
            used += (word_start - end) + cells
            end = word_end
            continue
        if start >= 0:
            lines.append((start, end))
        start, end, used = word_start, word_end, cells
        if cells > width:
            *full, rest = chop_cells(found.group(), width)
            for piece in filter(None, full):
                lines.append((start, start + len(piece)))
                start += len(piece)
            used = cell_len(rest)
    if start >= 0:
        lines.append((start, end))
    return lines or [(begin, begin)]


def wrapped(text: str, width: int) -> list[str]:
    """Return the text in lines of at most so many cells."""
    return [text[start:end] for start, end in wrap(text, width)]


def clipped(text: str, width: int) -> str:
    """Return the text, cut to so many cells with an ellipsis where it is longer."""
    if cell_len(text) <= width:
        return text
    return (chop_cells(text, width - 1)[0] + "…") if width > 1 else "…"[: max(0, width)]
