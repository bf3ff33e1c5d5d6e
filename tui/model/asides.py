"""Asides: what is said of the article's own words, beside the glossary's terms."""

from typing import Literal

from tui.model.evidence import Evidence, Fact
from tui.model.value import value

NoteKind = Literal["language", "background"]


@value
class Note:
    """A reading note on a quotation: where its English is loose, or what sources say of it."""

    id: str
    kind: NoteKind
    at: Evidence
    text: str = ""
    background: tuple[Fact, ...] = ()
    was: str = ""


@value
class Expression:
    """A word or phrase that may stop a reader, in plain words, with an example on another matter."""

    id: str
    name: str
    forms: tuple[str, ...]
    meaning: str
    example: str
    was: str = ""
