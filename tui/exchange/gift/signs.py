"""GIFT's escapes and text formats."""

import re

from tui.exchange.gift.entry import GiftFormat

_ESCAPED = "\\~=#{}:n"
_STANDING_IN = {sign: chr(0xFDD0 + number) for number, sign in enumerate(_ESCAPED)}
"""What stands for an escaped sign while a text is taken apart: code points that are never characters."""
_BACK = {ord(standing): "\n" if sign == "n" else sign for sign, standing in _STANDING_IN.items()}
_ESCAPE = re.compile(r"\\([\\~=#{}:n])")
_FORMAT = re.compile(r"\[(plain|html|markdown|moodle)\]")
_MARKUP = re.compile(r"</?[a-zA-Z][^>]*>|&(#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")
BLANKS = " \t\n\r\0\x0b"
"""What Moodle takes off the ends of a text; a no-break space stays."""
_SPACES = re.compile(r"[ \t\n\r]+")


def trimmed(text: str) -> str:
    """Return a text without blanks at its ends."""
    return text.strip(BLANKS)


def shielded(text: str) -> str:
    """Return a text in which escaped signs can no longer be taken for signs."""
    return _ESCAPE.sub(lambda found: _STANDING_IN[found[1]], text)


def unshielded(text: str) -> str:
    """Return a shielded text with the signs that its escapes meant."""
    return text.translate(_BACK)


def taken(text: str, otherwise: GiftFormat) -> tuple[str, GiftFormat]:
    """Return a shielded text as plain words on one line, and the format that it names or that holds otherwise."""
    text = text.strip(BLANKS)
    found = _FORMAT.match(text)
    kind: GiftFormat = otherwise
    if found:
        kind = next(each for each in ("plain", "html", "markdown", "moodle") if each == found[1])
        text = text[found.end() :]
    return _plain(unshielded(text), kind), kind


def _plain(text: str, kind: GiftFormat) -> str:
    if kind == "markdown":
        from tui.exchange.article.markdown_source import read_markdown

        text = " ".join(block.text for block in read_markdown(text).blocks) or text
    elif kind == "html" or (kind != "plain" and _MARKUP.search(text)):
        from tui.exchange.article.html_source import read_html

        text = " ".join(block.text for block in read_html(text).blocks) or text
    return _SPACES.sub(" ", text).strip(" ")


def escaped(text: str, first: bool = True) -> str:
    """Return a text with GIFT's signs escaped; where it comes first, none of it names a format or begins a comment."""
    made = _SPACES.sub(" ", text).strip(" ")
    made = re.sub(r"[\\~=#{}:]", lambda found: "\\" + found[0], made)
    return f"[plain]{made}" if first and made.startswith(("[", "//")) else made
