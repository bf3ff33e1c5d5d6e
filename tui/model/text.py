"""Plain rules about characters: white space, refused characters, comparable spellings."""

import re
import unicodedata

_SPACES = re.compile(r"\s+")
_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")
_WORDS = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ASCII_WORD = re.compile("[a-z0-9]+")
_OF_LETTERS = frozenset({0, 8, 9, 84, 91, 103, 118, 129, 130, 132})
"""Unicode's combining classes of marks that make another letter: vowel signs of India and Thailand, kana's voicing."""
_UNDIVIDED = str.maketrans("ıłøđ", "ilod")


def fold_spaces(text: str) -> str:
    """Return the text with each run of white space, no-break spaces included, as one space."""
    return _SPACES.sub(" ", text).strip()


def refused_character(text: str) -> int | None:
    """Return the index of the first character that could steer a terminal or reorder text, if any."""
    found = _REFUSED.search(text)
    return found.start() if found else None


def without_refused(text: str) -> str:
    """Return the text without the characters that could steer a terminal."""
    return _REFUSED.sub("", text)


def bare(text: str) -> str:
    """Return the text without case, accents and hidden characters, its letters taken apart."""
    if text.isascii():
        return text.casefold()
    parts = unicodedata.normalize("NFKD", _INVISIBLE.sub("", text))
    letters = "".join(part for part in parts if unicodedata.combining(part) in _OF_LETTERS)
    return letters.casefold().translate(_UNDIVIDED)


def comparable(text: str) -> str:
    """Return the form under which two spellings are compared: no case, accents, punctuation or extra space."""
    if text.isascii():
        return " ".join(_ASCII_WORD.findall(text.casefold()))
    letters = unicodedata.normalize("NFC", bare(text))
    return " ".join("".join(c if c.isalnum() or _is_mark(c) else " " for c in letters).split())


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Mc")


def word_count(text: str) -> int:
    """Return the number of words, as white space parts them."""
    return len(text.split())


def words_of(text: str) -> list[str]:
    """Return the words of a text, in its order, none twice whatever their capitals; figures are no words."""
    found: dict[str, str] = {}
    for word in _WORDS.findall(text):
        found.setdefault(word.casefold(), word)
    return list(found.values())
