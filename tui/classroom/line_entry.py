"""A line as a person types it into a terminal in raw mode: shown, mended, bounded."""

import codecs
import re

from rich.cells import cell_len

from tui.model.text import without_refused

LONGEST = 200
"""Characters that a line may have; more are not taken."""
_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O.|.)?", re.DOTALL)
_BACK, _CLEAR, _LEAVE = ("\x7f", "\x08"), "\x15", ("\x03", "\x04")


class LineEntry:
    """Turns bytes into what to show, and into lines; ctrl+u clears, ctrl+c and ctrl+d leave."""

    def __init__(self) -> None:
        self._decode = codecs.getincrementaldecoder("utf-8")(errors="replace").decode
        self._text = ""
        self._after_return = False
        self.asked = False
        """Whether a line is wanted; what is typed before goes nowhere."""
        self.hidden = False
        """Whether stars stand for the letters."""
        self.has_left = False
        """Whether the person wants to go."""

    def feed(self, data: bytes) -> tuple[str, list[str]]:
        """Take bytes; return what to show, and the lines that have come to their end."""
        shown: list[str] = []
        lines: list[str] = []
        for letter in _ESCAPE.sub("", self._decode(data)):
            if letter in _LEAVE:
                self.has_left = True
            if not self.asked:
                continue
            if letter == "\n" and self._after_return:
                self._after_return = False
                continue
            self._after_return = letter == "\r"
            if letter in "\r\n":
                lines.append(self._text)
                self._text = ""
                shown.append("\r\n")
                self.asked = False
            elif letter in _BACK:
                shown.append(self._erase(1))
            elif letter == _CLEAR:
                shown.append(self._erase(len(self._text)))
            else:
                shown.append(self._add(letter))
        return "".join(shown), lines

    def _add(self, letter: str) -> str:
        letter = without_refused(letter).replace("\t", " ")
        if not letter or len(self._text) >= LONGEST:
            return ""
        self._text += letter
        return "*" if self.hidden else letter

    def _erase(self, count: int) -> str:
        gone = self._text[len(self._text) - count :] if count else ""
        self._text = self._text[: len(self._text) - len(gone)]
        return "\b \b" * (len(gone) if self.hidden else cell_len(gone))
