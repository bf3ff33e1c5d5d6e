"""The last look at each line before it leaves: no raw control character, and ASCII where a terminal carries no more."""

import unicodedata

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.model.text import without_refused

_SPELLED = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-", "…": ".", "¶": "P", "·": "-", "•": "*"}
    | {"‹": "<", "›": ">", "«": '"', "»": '"', "×": "x", "↑": "^", "↓": "v", "←": "<", "→": ">"}
    | {"─": "-", "│": "|", "█": "#", "░": ".", "▌": "|"}
    | dict.fromkeys("\u00a0▁▂▃▄▅▆▇▉▊▋▍▎▏", " ")  # the ends of a scrollbar, drawn by their background
)
_MOVING = str.maketrans("", "", "\t\n")


def to_ascii(text: str) -> str:
    """Return the text in ASCII, in as many cells; what has no ASCII form becomes a question mark."""
    if text.isascii():
        return text
    width = cell_len(text)
    plain = "".join(map(_ascii_character, text.translate(_SPELLED)))
    return plain[:width].ljust(width)


def _ascii_character(character: str) -> str:
    if character.isascii():
        return character
    cells = cell_len(character)
    base = unicodedata.normalize("NFKD", character)[0]
    return (base if base.isascii() else "?")[:cells].ljust(cells)


def _safe(text: str) -> str:
    return without_refused(text).translate(_MOVING)


class SafeLines(LineFilter):
    """Drops what could steer the terminal or move its cursor; in ASCII mode spells the rest in ASCII."""

    def __init__(self) -> None:
        super().__init__()
        self.ascii_only = False

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments with safe text."""
        if self.ascii_only:
            return [Segment(to_ascii(_safe(text)), style, control) for text, style, control in segments]
        if all(text.isascii() and text.isprintable() or _safe(text) == text for text, _, _ in segments):
            return segments
        return [Segment(_safe(text), style, control) for text, style, control in segments]
