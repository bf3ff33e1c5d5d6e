"""Lines out and lines in: all that the plain front end says and asks goes through here."""

import os
import shutil
from functools import cached_property
from typing import TYPE_CHECKING, TextIO

from tui.model.text import without_refused

if TYPE_CHECKING:
    from rich.console import Console

LONGEST_LINE = 2_000
"""Characters: a longer line of input is cut here."""
_NARROWEST = 10


class Dialogue:
    """Says lines and asks for lines; wraps and marks headings on a terminal, and never elsewhere."""

    def __init__(self, into: TextIO, out: TextIO) -> None:
        self._into = into
        self._out = out
        self.on_terminal = out.isatty()

    @property
    def both_ways(self) -> bool:
        """Whether a person sits at both ends."""
        return self.on_terminal and self._into.isatty()

    @property
    def width(self) -> int:
        """Columns: the terminal's, or what COLUMNS says; 80 where neither is known."""
        return max(_NARROWEST, shutil.get_terminal_size().columns)

    @cached_property
    def _console(self) -> "Console":
        from rich.console import Console

        return Console(
            file=self._out,
            width=self.width,
            no_color="NO_COLOR" in os.environ,
            markup=False,
            emoji=False,
            highlight=False,
        )

    def say(self, text: str = "", indent: int = 0, hang: int = 0, style: str = "") -> None:
        """Write one line; on a terminal wrapped to its width, all indented, and what is wrapped by `hang` more."""
        text = without_refused(text).replace("\n", " ").replace("\t", " ")
        if not self.on_terminal or not text:
            self._out.write(" " * indent * bool(text) + text + "\n")
            return
        from rich.text import Text

        width = max(_NARROWEST, self._console.width - indent)
        first = Text(text, style=style).wrap(self._console, width)[0]
        left = text[len(first.plain) :].lstrip(" ")
        rest = Text(left, style=style).wrap(self._console, max(_NARROWEST, width - hang))
        first.rstrip()
        self._console.print(Text(" " * indent).append_text(first), soft_wrap=True)
        for line in rest if left else ():
            line.rstrip()
            self._console.print(Text(" " * (indent + hang)).append_text(line), soft_wrap=True)

    def write(self, text: str) -> None:
        """Write lines without what steers, never wrapped; in ASCII escapes where the output can't carry it."""
        text = without_refused(text)
        carried = text if self._carries(text) else text.encode("ascii", "backslashreplace").decode()
        self._out.write(carried + "\n")

    def heading(self, text: str) -> None:
        """Write a title between empty lines."""
        self.say()
        self.say(text, style="bold")
        self.say()

    def ask(self, prompt: str) -> str | None:
        """Return the line given, without its end and without steering characters; None at the end of all input."""
        *before, last = without_refused(prompt).split("\n")
        for text in before:
            self.say(text)
        self._out.write(last + " ")
        self._out.flush()
        line = self._into.readline(LONGEST_LINE)
        if not line:
            self.say()
            return None
        rest = line
        while rest and not rest.endswith("\n"):
            rest = self._into.readline(LONGEST_LINE)
        if not self.both_ways:
            self.say()
        return without_refused(line).strip()

    def yes(self, prompt: str) -> bool:
        """Return whether the answer is yes."""
        answer = self.ask(f"{prompt} (y/n)")
        return answer is not None and answer.casefold() in ("y", "yes")

    def flush(self) -> None:
        """Hand on all that was said."""
        self._out.flush()

    def bar(self, share: float, width: int = 10) -> str:
        """Return a bar of so many columns, in ASCII where the output can't carry blocks."""
        full, empty = "█░" if self._carries("█░") else "#."
        filled = int(share * width + 1e-9) if share < 1 else width
        if share > 0:
            filled = max(1, filled)
        return full * filled + empty * (width - filled)

    def _carries(self, signs: str) -> bool:
        try:
            signs.encode(self._out.encoding or "utf-8")
        except UnicodeEncodeError:
            return False
        return True
