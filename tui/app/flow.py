"""Flowing text into lines of terminal cells."""

import re

from rich.cells import cell_len, chop_cells

_WORD = re.compile(r"[^ \t\n]+")


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Return the span of the text that each line shows; words wider than a line are cut."""
    width = max(1, width)
    lines: list[tuple[int, int]] = []
    start = end = -1
    used = 0
    for found in _WORD.finditer(text):
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
            for piece in full:
                lines.append((start, start + len(piece)))
                start += len(piece)
            used = cell_len(rest)
    if start >= 0:
        lines.append((start, end))
    return lines or [(0, 0)]


def wrapped(text: str, width: int) -> list[str]:
    """Return the text in lines of at most so many cells."""
    return [text[start:end] for start, end in wrap(text, width)]


def clipped(text: str, width: int) -> str:
    """Return the text, cut to so many cells with an ellipsis where it is longer."""
    if cell_len(text) <= width:
        return text
    return (chop_cells(text, width - 1)[0] + "…") if width > 1 else text[:width]
