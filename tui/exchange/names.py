"""Ids made from words."""

import re
import unicodedata
from collections.abc import Iterable

from tui.library.identifier import well_formed

_LONGEST = 40
_BREAKS = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Return a text as an id: its Latin letters and digits, words joined by hyphens; empty if it has none."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "").replace("'", ""))
    words = _BREAKS.sub("-", plain.encode("ascii", "ignore").decode().lower()).strip("-")
    return words if len(words) <= _LONGEST else words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]


class Ids:
    """Gives each thing an id that no other has."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def new(self, text: str, otherwise: str) -> str:
        """Return a text that is an id, else one made from it, or from another word where it has no Latin letter."""
        base = text if well_formed(text) else slug(text) or otherwise
        name, number = base, 1
        while name in self._taken:
            number += 1
            name = f"{base}-{number}"
        self._taken.add(name)
        return name
