"""The last look at each line before it leaves: no raw control character, and ASCII where a terminal carries no more."""

import unicodedata

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.model.text import refused_character, without_refused

_SPELLED = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": ".", "\u00a0": " ", "¶": "P", "·": "-", "›": ">"}
    | {"↑": "^", "↓": "v", "←": "<", "→": ">", "─": "-", "│": "|", "█": "#", "░": ".", "▌": "|"}
)


def to_ascii(text: str) -> str:
    """Return the text in ASCII, as many characters long; what has no ASCII form becomes a question mark."""
    if text.isascii():
        return text
    plain = []
    for character in text.translate(_SPELLED):
        if not character.isascii():
            base = unicodedata.normalize("NFKD", character)[0]
            character = base if base.isascii() else "?"
        plain.append(character)
    return "".join(plain)


class SafeLines(LineFilter):
    """Drops what could steer the terminal; in ASCII mode spells the rest in ASCII."""

    def __init__(self) -> None:
        super().__init__()
        self.ascii_only = False

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments with safe text."""
        if self.ascii_only:
            return [Segment(to_ascii(without_refused(text)), style, control) for text, style, control in segments]
        if all(text.isascii() and text.isprintable() or refused_character(text) is None for text, _, _ in segments):
            return segments
        return [Segment(without_refused(text), style, control) for text, style, control in segments]
