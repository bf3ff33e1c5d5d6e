"""A file to be taken in: read, decoded, and told apart by its name or its looks."""

import re
from pathlib import Path
from typing import BinaryIO, Literal, get_args

from tui.exchange.article.block import LeftOut
from tui.exchange.trouble import ExchangeError
from tui.model.text import refused_character
from tui.model.value import value

Kind = Literal["text", "markdown", "html", "gift"]
KINDS: tuple[str, ...] = get_args(Kind)
"""What a file to be taken in can be."""
LARGEST = 4 * 1024 * 1024
"""Bytes: the largest text that one guide can hold."""
STANDARD_INPUT = "-"
_BY_ENDING: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".gift": "gift",
}
_HTML = re.compile(r"\s*(<!doctype html|<html|<head|<body|<!--)|</(p|h[1-6]|div)>", re.IGNORECASE)
_MARKDOWN = re.compile(r"^(#{1,6} \S|\[[^\]]+\]: |```|---$)|\]\(\S+\)", re.MULTILINE)
_GIFT = re.compile(r"^(::.*::|\$CATEGORY:)|\{\s*(=|~|#|T\}|F\}|TRUE|FALSE)", re.MULTILINE)
_NEVER = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
_LOOKED_AT = 20_000


@value
class Incoming:
    """A text that came in, what it is, and the characters that had to be taken out."""

    name: str
    text: str
    kind: Kind
    left_out: tuple[LeftOut, ...] = ()


def read_incoming(name: str, standard_input: BinaryIO, kind: str = "") -> Incoming:
    """Return a file's text, standard input's for `-`; `kind` says what it is, else its ending or looks do.

    Raises ExchangeError for what can't be read, is no text, or is too long.
    """
    shown = "standard input" if name == STANDARD_INPUT else name
    data = _data(name, standard_input)
    if len(data) > LARGEST:
        raise ExchangeError(f"{shown} is larger than 4 MiB. Split the text into several guides.")
    text, left_out = _sound(_decoded(shown, data))
    if not text.strip():
        raise ExchangeError(f"{shown} holds no text.")
    known = next((each for each in get_args(Kind) if each == kind), None)
    return Incoming(name, text, known or _BY_ENDING.get(Path(name).suffix.lower()) or _looks(text), left_out)


def _data(name: str, standard_input: BinaryIO) -> bytes:
    if name == STANDARD_INPUT:
        return standard_input.read(LARGEST + 1)
    try:
        if not Path(name).is_file():
            raise ExchangeError(f"{name} is no file. Name a text, or `-` for standard input.")
        with open(name, "rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise ExchangeError(f"{name} can’t be read: {error.strerror or error}.") from None
    except ValueError:
        raise ExchangeError("A file’s name can’t hold a zero character.") from None


def _decoded(name: str, data: bytes) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ExchangeError(
            f"{name}, line {line}: this is not UTF-8. Save the file as UTF-8, "
            f"or turn it into that: iconv -f WINDOWS-1252 -t UTF-8 (name the file’s own encoding)."
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _sound(text: str) -> tuple[str, tuple[LeftOut, ...]]:
    """Return the text without the characters that no guide may hold, and where each stood."""
    text = text.replace("\u2028", "\n").replace("\u2029", "\n\n").replace("\x0c", "\n").replace("\x0b", "\n")
    left_out: list[LeftOut] = []
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if refused_character(line) is None and not _NEVER.search(line):
            continue
        kept = [each for each in line if refused_character(each) is None and not _NEVER.match(each)]
        gone = sorted({f"U+{ord(each):04X}" for each in line} - {f"U+{ord(each):04X}" for each in kept})
        left_out.append(LeftOut(number, f"characters that could steer a terminal: {', '.join(gone)}"))
        lines[number - 1] = "".join(kept)
    return "\n".join(lines), tuple(left_out)


def _looks(text: str) -> Kind:
    start = text[:_LOOKED_AT]
    if _HTML.search(start):
        return "html"
    if _GIFT.search(start):
        return "gift"
    return "markdown" if _MARKDOWN.search(start) else "text"
