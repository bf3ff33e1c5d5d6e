"""Fingerprints of a question: what counts as the same key, and what as the same wording."""

from hashlib import blake2b
from typing import TYPE_CHECKING, Literal

from tui.model.text import fold_spaces

if TYPE_CHECKING:
    from tui.model.questions.base import Question

Change = Literal["same", "wider", "changed"]


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=6).hexdigest()


def key_of(question: "Question") -> str:
    """Return the fingerprint of a question's key."""
    return question.fingerprint


def fingerprint(question: "Question") -> str:
    """Work the key's fingerprint out: type and edition, then a digest of each element, widening ones after a bar."""
    fixed: list[str] = []
    wide: list[str] = []
    for kind, value in question.key_elements():
        (wide if kind == "accept" else fixed).append(_digest(f"{kind}:{value}"))
    kind = getattr(question, "type", "")
    return f"{kind}.{question.edition}.{_digest(' '.join(sorted(fixed)))}|{' '.join(sorted(wide))}"


def wording_of(question: "Question") -> str:
    """Return the wording's fingerprint: prompt and texts, white space aside."""
    return _digest("\n".join(fold_spaces(text) for text in question.wordings()))


def change_between(old: str, new: str) -> Change:
    """Return whether a key stayed, only got wider (more answers accepted), or changed."""
    if old == new:
        return "same"
    old_fixed, _, old_wide = old.partition("|")
    new_fixed, _, new_wide = new.partition("|")
    if old_fixed == new_fixed and set(old_wide.split()) <= set(new_wide.split()):
        return "wider"
    return "changed"
