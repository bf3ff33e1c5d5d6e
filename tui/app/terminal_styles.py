"""Styles on their way to a terminal: only what changes from one piece of text to the next."""

import re
from functools import lru_cache
from typing import NamedTuple

_STYLE = re.compile(r"\x1b\[([\d;]*)m")
_MOVES = re.compile(r"(?:\x1b\[\d+;\d+H)*")
_BLANKS = re.compile(r"(?: |\x1b\[\d+;\d+H)*")
_NEEDLESS = re.compile(r"\r\n(?=\x1b\[\d+;\d+H)")  # a new line from which the cursor is moved at once
_RESET = "\x1b[0m"
_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "6": "25", "7": "27", "8": "28", "9": "29", "53": "55"}
_UNSEEN_ON_BLANKS = {"1", "2", "3"}
_COLOUR_LENGTHS = {"2": 5, "5": 3}


class _Style(NamedTuple):
    attributes: frozenset[str] = frozenset()
    foreground: str = "39"
    background: str = "49"


_PLAIN = _Style()


def lean_styles(frame: str) -> str:
    """Return a frame that shows the same in fewer bytes: Textual sets and resets all of each piece's style."""
    out: list[str] = []
    shown = wanted = _PLAIN
    for number, piece in enumerate(_STYLE.split(_NEEDLESS.sub("", frame))):
        if number % 2:
            wanted = _after(wanted, piece)
        elif piece:
            if shown != wanted and not _looks_the_same(piece, shown, wanted):
                out.append(_change(shown, wanted))
                shown = wanted
            out.append(piece)
    return "".join(out) + (_RESET if shown != _PLAIN else "")


def _looks_the_same(piece: str, shown: _Style, wanted: _Style) -> bool:
    if _MOVES.fullmatch(piece):
        return True
    attributes = shown.attributes | wanted.attributes
    same = shown.background == wanted.background and attributes <= _UNSEEN_ON_BLANKS
    return same and _BLANKS.fullmatch(piece) is not None


@lru_cache(maxsize=1024)
def _after(style: _Style, parameters: str) -> _Style:
    """Return what a style becomes by the parameters of an escape sequence."""
    codes = parameters.split(";")
    while codes:
        code = codes[0]
        length = _COLOUR_LENGTHS.get(codes[1], 1) if code in ("38", "48") and len(codes) > 1 else 1
        taken, codes = ";".join(codes[:length]), codes[length:]
        number = int(code or 0)
        if number == 0:
            style = _PLAIN
        elif number in range(30, 40) or number in range(90, 98):
            style = style._replace(foreground=taken)
        elif number in range(40, 50) or number in range(100, 108):
            style = style._replace(background=taken)
        elif code in _OFF.values():
            style = style._replace(attributes=frozenset(each for each in style.attributes if _OFF.get(each) != code))
        else:
            style = style._replace(attributes=style.attributes | {code})
    return style


@lru_cache(maxsize=1024)
def _change(before: _Style, after: _Style) -> str:
    """Return the escape sequence that leads from one style to another."""
    gone = before.attributes - after.attributes
    if after == _PLAIN or any(each not in _OFF for each in gone):
        before, codes = _PLAIN, ["0"]
    else:
        codes = sorted({_OFF[each] for each in gone})
    added = {each for each in after.attributes if each not in before.attributes or _OFF.get(each) in codes}
    codes += sorted(added)
    if after.foreground != before.foreground:
        codes.append(after.foreground)
    if after.background != before.background:
        codes.append(after.background)
    return f"\x1b[{';'.join(codes)}m"
