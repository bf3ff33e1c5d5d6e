"""Fingerprints of a question: what counts as the same key, and what as the same wording."""

from collections.abc import Iterable
from hashlib import blake2b
from typing import Literal

from tui.model.text import fold_spaces

Change = Literal["same", "wider", "changed"]


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=6).hexdigest()


def key_fingerprint(kind: str, edition: int, elements: Iterable[tuple[str, str]]) -> str:
    """Return a key's fingerprint: type and edition, then a digest of each element, widening ones after a bar."""
    fixed: list[str] = []
    wide: list[str] = []
    for role, text in elements:
        (wide if role == "accept" else fixed).append(_digest(f"{role}:{text}"))
    return f"{kind}.{edition}.{_digest(' '.join(sorted(fixed)))}|{' '.join(sorted(wide))}"


def wording_fingerprint(texts: Iterable[str]) -> str:
    """Return a wording's fingerprint: prompt and texts, white space aside."""
    return _digest("\n".join(fold_spaces(text) for text in texts))


def change_between(old: str, new: str) -> Change:
    """Return whether a key stayed, only got wider (more answers accepted), or changed."""
    if old == new:
        return "same"
    old_fixed, _, old_wide = old.partition("|")
    new_fixed, _, new_wide = new.partition("|")
    if old_fixed == new_fixed and set(old_wide.split()) <= set(new_wide.split()):
        return "wider"
    return "changed"
