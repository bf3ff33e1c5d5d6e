"""What screens ask of the app; each is posted to it, so that no screen knows what follows it."""

from textual.message import Message

from tui.app.spans import Span
from tui.model.guide import Sheet
from tui.model.sitting import Sitting
from tui.model.value import value
from tui.study import Study


@value(frozen=False)
class OpenReader(Message):
    """Open the reader of a guide, where one left off there."""

    study: Study


@value(frozen=False)
class OpenEntry(Message):
    """Open a glossary entry."""

    study: Study
    term: str


@value(frozen=False)
class OpenAside(Message):
    """Open a reading note or an expression."""

    study: Study
    item: str


@value(frozen=False)
class OpenGlossary(Message):
    """Open the glossary."""

    study: Study


@value(frozen=False)
class OpenOutline(Message):
    """Open the outline, at a section."""

    study: Study
    section: str


@value(frozen=False)
class OpenSearch(Message):
    """Open the search."""

    study: Study


@value(frozen=False)
class OpenQuiz(Message):
    """Begin a sheet of questions, or go on with it."""

    study: Study
    sheet: Sheet
    in_place: bool = False
    """Whether in place of the screen that asks for it."""
    question: str = ""
    """The question to begin with; where it is answered already, how it came out."""


@value(frozen=False)
class ShowResult(Message):
    """Show how a sitting came out, in place of its last question."""

    study: Study
    sheet: Sheet
    sitting: Sitting


@value(frozen=False)
class AskAgain(Message):
    """Ask questions in place of a result, in a sitting that was just begun."""

    study: Study
    sheet: Sheet
    sitting: Sitting


@value(frozen=False)
class OpenItem(Message):
    """Go to a row of the outline: a section (`s:ID`), a sheet of questions (`q:ID`), a page (`page:ID`)."""

    row_id: str


@value(frozen=False)
class GoToPassage(Message):
    """Go to a paragraph in the reader."""

    paragraph: str


@value(frozen=False)
class LightHits(Message):
    """Light what a search found, and stand at one of the hits."""

    hits: tuple[Span, ...]
    at: int


@value(frozen=False)
class HandedIn(Message):
    """A test has ended: all is answered, or the time is up."""

    study: Study
    sheet: Sheet
    sitting: Sitting


@value(frozen=False)
class ShowPassage(Message):
    """Show a paragraph of the article; Esc leads back."""

    study: Study
    paragraph: str


@value(frozen=False)
class OpenReview(Message):
    """Ask what is due, at most seven questions; in place of a result, if one stands there."""

    study: Study


@value(frozen=False)
class AskInReview(Message):
    """Ask questions of a review, in a sitting that was just begun."""

    study: Study
    sheet: Sheet
    sitting: Sitting


@value(frozen=False)
class ShowReviewed(Message):
    """Show how a review came out, in place of its last question."""

    study: Study
    sheet: Sheet
    sitting: Sitting


@value(frozen=False)
class OpenWords(Message):
    """Open the list of the words that come back."""

    study: Study


@value(frozen=False)
class OpenMarks(Message):
    """Open the list of marks and notes."""

    study: Study


@value(frozen=False)
class GoToMark(Message):
    """Go to a marked passage in the reader; its note is opened if it is to be written."""

    mark: str
    note: bool = False


@value(frozen=False)
class OpenProgress(Message):
    """Open the progress screen."""


@value(frozen=False)
class OpenShelf(Message):
    """Open the shelf."""


@value(frozen=False)
class OpenSettings(Message):
    """Open the settings."""


@value(frozen=False)
class SeeAsStudent(Message):
    """Leave a teacher's screens for a guide as a student sees it."""

    guide: str
