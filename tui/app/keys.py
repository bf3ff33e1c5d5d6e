"""Keys that answer under a Latin and a Cyrillic layout alike."""

import unicodedata

_LATIN = "qwertyuiopasdfghjklzxcvbnm"
_CYRILLIC = "йцукенгшщзфывапролдячсмить"


def letter(key: str) -> str:
    """Return the binding for a letter: itself, and the Cyrillic letter on the same key."""
    small = _CYRILLIC[_LATIN.index(key.lower())]
    other = small.upper() if key.isupper() else small
    return f"{key},{unicodedata.name(other).lower().replace(' ', '_').replace('-', '_')}"
