"""What screens ask of the app; each is posted to it, so that no screen knows what follows it."""

from dataclasses import dataclass

from textual.message import Message

from tui.app.spans import Span
from tui.model.guide import Sheet
from tui.model.sitting import Sitting
from tui.study import Study


@dataclass
class OpenReader(Message):
    """Open the reader of a guide, where one left off there."""

    study: Study


@dataclass
class OpenEntry(Message):
    """Open a glossary entry."""

    study: Study
    term: str


@dataclass
class OpenGlossary(Message):
    """Open the glossary."""

    study: Study


@dataclass
class OpenOutline(Message):
    """Open the outline, at a section."""

    study: Study
    section: str


@dataclass
class OpenSearch(Message):
    """Open the search."""

    study: Study


@dataclass
class OpenQuiz(Message):
    """Begin a sheet of questions, or go on with it."""

    study: Study
    sheet: Sheet


@dataclass
class ShowResult(Message):
    """Show how a sitting came out, in place of its last question."""

    study: Study
    sheet: Sheet
    sitting: Sitting


@dataclass
class AskNext(Message):
    """Ask a sheet's questions in place of a result: in a sitting that was just begun, or the one to go on with."""

    study: Study
    sheet: Sheet
    sitting: Sitting | None = None


@dataclass
class OpenItem(Message):
    """Go to a row of the outline: a section (`s:ID`) or a sheet of questions (`q:ID`)."""

    row_id: str


@dataclass
class GoToPassage(Message):
    """Go to a paragraph in the reader."""

    paragraph: str


@dataclass
class GoOnFrom(Message):
    """Go on reading after the section with that id, if that is where the reader stands."""

    section: str


@dataclass
class LightHits(Message):
    """Light what a search found, and stand at one of the hits."""

    hits: tuple[Span, ...]
    at: int


@dataclass
class OpenShelf(Message):
    """Open the shelf."""


@dataclass
class OpenSettings(Message):
    """Open the settings."""
