"""Text that a terminal marks as pasted."""

PASTE_START, PASTE_END = "\x1b[200~", "\x1b[201~"
"""What a terminal sends before and after pasted text."""
LONGEST_PASTE = 20_000
"""Characters of a paste that are kept."""
_SILENCE = 1.0  # seconds after which an unclosed paste is taken as it stands
_LONGEST_WAIT = 3.0  # the same from its start, so that typing can't keep it open
_UNWANTED = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)])
for _kept in "\t\n\r":
    del _UNWANTED[ord(_kept)]


class TerminalPaste:
    """One bracketed paste while it arrives."""

    def __init__(self, now: float) -> None:
        self.closed = False
        self.deadline = now + _SILENCE
        self._latest = now + _LONGEST_WAIT
        self._text = ""
        self._tail = ""

    @property
    def text(self) -> str:
        """The text so far, without control characters, cut to the longest that is kept."""
        text = self._text if self.closed else self._text + self._tail
        return text.translate(_UNWANTED)[:LONGEST_PASTE]

    def feed(self, text: str, now: float) -> str:
        """Take text up to the closing mark and return what follows the mark."""
        self.deadline = min(self._latest, now + _SILENCE)
        pasted, mark, rest = (self._tail + text).partition(PASTE_END)
        self.closed = bool(mark)
        keep = len(pasted) if mark else max(0, len(pasted) - len(PASTE_END) + 1)
        self._tail = pasted[keep:]
        if len(self._text) < 2 * LONGEST_PASTE:
            self._text += pasted[:keep]
        return rest
