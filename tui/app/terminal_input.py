"""What a terminal sends, read as Textual messages."""

import codecs
import re
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from textual import constants, events
from textual._xterm_parser import XTermParser
from textual.message import Message
from textual.messages import InBandWindowResize

from tui.app.terminal_paste import LONGEST_PASTE, PASTE_START, TerminalPaste

LARGEST_COLUMNS, LARGEST_ROWS = 500, 200
"""The largest window in cells that is believed; larger ones are cut to it."""
_TYPED_AT_ONCE = 64  # characters in one read; more are pasted text, even without brackets
_ALLOWANCE = 512  # messages that may come in one burst
_ALLOWANCE_PER_SECOND = 512
_CHARACTERS_PER_ALLOWANCE = LONGEST_PASTE / _ALLOWANCE  # of text pasted without brackets
_LONG_TEXT = re.compile(rf"([^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]{{{_TYPED_AT_ONCE + 1},}})")
_BEFORE_ESCAPE = re.compile("(?=\x1b)")


class TerminalInput:
    """Reads bytes from a terminal as messages, bounded whatever the bytes are."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._decode = codecs.getincrementaldecoder("utf-8")(errors="replace").decode
        self._parser = XTermParser()
        self._held = ""
        self._paste: TerminalPaste | None = None
        self._allowance = float(_ALLOWANCE)
        self._counted_at = clock()

    def feed(self, data: bytes) -> list[Message]:
        """Read the next bytes and return what they mean."""
        text, self._held = self._held + self._decode(data), ""
        messages: list[Message] = []
        while text:
            if self._paste is None:
                typed, mark, text = text.partition(PASTE_START)
                if mark:
                    messages += self._typed(chain(self._parse(typed), self._settle()))
                    self._paste = TerminalPaste(self._clock())
                else:
                    self._held = _beginning_of_mark(typed)
                    messages += self._typed(self._parse(typed.removesuffix(self._held)))
            else:
                text = self._paste.feed(text, self._clock())
                if self._paste.closed:
                    messages += self._pasted()
        return messages

    def wait(self) -> float | None:
        """Return the seconds after which `tick` is due, or None when nothing is pending."""
        if self._paste is not None:
            return max(0.0, self._paste.deadline - self._clock())
        if self._held or self._is_in_sequence():
            return constants.ESCAPE_DELAY
        return None

    def tick(self) -> list[Message]:
        """Return what is pending as it stands, because nothing has followed it in time."""
        if self._paste is not None:
            return self._pasted() if self._clock() >= self._paste.deadline else []
        held, self._held = self._held, ""
        return self._typed(chain(self._parse(held), self._settle()))

    def _pasted(self) -> list[Message]:
        text = self._paste.text if self._paste is not None else ""
        self._paste = None
        return [events.Paste(text)] if text else []

    def _parse(self, text: str) -> Iterator[Message]:
        for piece in _BEFORE_ESCAPE.split(text):
            try:
                yield from self._parse_piece(piece)
            except (ValueError, OverflowError):
                # A number in a sequence is no character or no integer, which ends this parser.
                self._parser = XTermParser()

    def _parse_piece(self, piece: str) -> Iterator[Message]:
        """Parse text in which an escape can only come first."""
        end = 0
        while end < len(piece) and (piece[end] == "\x1b" or self._is_in_sequence()):
            yield from self._parser.feed(piece[end])
            end += 1
        for part in _LONG_TEXT.split(piece[end:]):
            text = part.rstrip("\t\n\r")
            if len(text) > _TYPED_AT_ONCE and _LONG_TEXT.fullmatch(part):
                yield events.Paste(text.replace("\r", "\n"))
                part = part[len(text) :]
            if part:
                yield from self._parser.feed(part)

    def _settle(self) -> Iterator[Message]:
        if self._is_in_sequence():
            self._parser._timeout_time = 0.0
            yield from self._parser.tick()

    def _is_in_sequence(self) -> bool:
        return self._parser._timeout_time is not None

    def _typed(self, messages: Iterable[Message]) -> list[Message]:
        kept: list[Message] = []
        for message in messages:
            if isinstance(message, events.Resize):
                # The parser would scale the mouse by the size reported from here on.
                self._parser.mouse_pixels = False
                self._parser.terminal_size = self._parser.terminal_pixel_size = None
            elif isinstance(message, events.MouseMove) and kept and isinstance(kept[-1], events.MouseMove):
                kept[-1] = message
            elif _is_believed(message):
                kept.append(message)
        return self._allowed(kept)

    def _allowed(self, messages: list[Message]) -> list[Message]:
        now = self._clock()
        self._allowance = min(_ALLOWANCE, self._allowance + (now - self._counted_at) * _ALLOWANCE_PER_SECOND)
        self._counted_at = now
        allowed = []
        for message in messages:
            if self._allowance >= 1:
                cost = len(message.text) / _CHARACTERS_PER_ALLOWANCE if isinstance(message, events.Paste) else 1
                self._allowance = max(0, self._allowance - cost)
                allowed.append(message)
        return allowed


def _beginning_of_mark(text: str) -> str:
    for length in range(min(len(text), len(PASTE_START) - 1), 0, -1):
        if PASTE_START.startswith(text[-length:]):
            return text[-length:]
    return ""


def _is_believed(message: Message) -> bool:
    if isinstance(message, events.MouseEvent):
        return message.x < LARGEST_COLUMNS and message.y < LARGEST_ROWS
    return not isinstance(message, InBandWindowResize | events.CursorPosition)
