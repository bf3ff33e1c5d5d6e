"""Keys that answer under a Latin and a Cyrillic layout alike."""

_LATIN = "qwertyuiopasdfghjklzxcvbnm"
_CYRILLIC = "йцукенгшщзфывапролдячсмить"


def letter(key: str) -> str:
    """Return the binding for a letter: itself, and the Cyrillic letter on the same key."""
    twin = _CYRILLIC[_LATIN.index(key.lower())]
    return f"{key},{twin.upper() if key.isupper() else twin}"


_SHOWN = {
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "space": "Space",
    "slash": "/",
    "question_mark": "?",
    "exclamation_mark": "!",
    "plus": "+",
    "backspace": "Backspace",
    "delete": "Del",
    "1": "1–9",
}


def shown_key(key: str) -> str:
    """Return a key as a reader sees it: `Enter`, `F1`, `/`; empty for the Cyrillic twin of a letter."""
    if key.lower() in _CYRILLIC:
        return ""
    if key.startswith("upper_"):
        return key[-1].upper()
    return _SHOWN.get(key, key.upper() if key[0] == "f" and key[1:].isdigit() else key)
