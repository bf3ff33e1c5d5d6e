"""Plain rules about characters: white space, refused characters, comparable spellings."""

import re
import unicodedata

_SPACES = re.compile(r"\s+")
_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_STRESS = "\u0301"


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


def without_accents(text: str) -> str:
    """Return the text without combining marks, recomposed."""
    parts = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFC", "".join(c for c in parts if not unicodedata.combining(c)))


def without_stress(text: str) -> str:
    """Return the text without stress marks, other accents kept."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).replace(_STRESS, ""))


def comparable(text: str) -> str:
    """Return the form under which two spellings are compared: no case, accents, punctuation or extra space."""
    bare = without_accents(text).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in bare).split())


def word_count(text: str) -> int:
    """Return the number of words, as white space parts them."""
    return len(text.split())
