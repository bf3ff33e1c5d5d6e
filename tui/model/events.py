"""Events: what a learner did, one after the other, never changed and never taken back."""

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from tui.model.value import value

READ = "read"
"""A paragraph was read: section, paragraph."""
STOOD = "stood"
"""Where the reader stood: section, paragraph, seconds since the last such event."""
LOOKED_UP = "looked-up"
"""A term was opened: term, paragraph (empty when opened from the glossary)."""
SAT = "sat"
"""A sitting of a sheet began: sheet, questions, shown (ids in the order shown, by question), retry.

Also asked, the id of the asking, where a teacher asked the whole class.
"""
ANSWERED = "answered"
"""A question was answered: question, chosen, pairs, text, key, wording, open_book, sure, seconds, mark by the key."""
ASKED_AGAIN = "asked-again"
"""The second answer to what a teacher asked the whole class, which counts nowhere: asked, and as in `answered`."""
FLAGGED = "flagged"
"""A learner objects to a question: question, reason, note."""
TOLD = "told"
"""The learner was told that a question changed: question, key."""
STAYED = "stayed"
"""A page around the text was open: page, seconds."""
HEARD = "heard"
"""What a learner marked at the opening question, which is never graded: question, chosen (all that is marked now)."""
PRACTISED = "practised"
"""A word was put into the review or taken out: term, wanted."""
MARKED = "marked"
"""A passage was marked, under this event's id: paragraph, quote, before, after, places, whole."""
NOTED = "noted"
"""A note was written on a mark: mark, text (empty where the note was taken away)."""
UNMARKED = "unmarked"
"""A mark was taken away: mark."""
CHOSE = "chose"
"""A setting was chosen: name, value. Belongs to no guide."""

PRIVATE = frozenset({MARKED, NOTED, UNMARKED})
"""What is the learner's own business: no teacher's view, and no report to anyone else, carries such events."""

_NUMBERS = (float, int)
_LISTS = (list, tuple)


@value
class Event:
    """One thing that happened: its id (32 hex digits, time first), its sitting, and its number in that sitting."""

    id: str
    kind: str
    guide: str
    sitting: str
    number: int
    at: int
    """Milliseconds since 1970, as the learner's clock had it; shown, never sorted by."""
    body: Mapping[str, Any] = field(default_factory=dict)

    @property
    def order(self) -> tuple[str, int, str]:
        """What events are folded by: sittings by id, within one by number; the same from whatever machine they came."""
        return self.sitting, self.number, self.id

    def text(self, name: str) -> str:
        """Return a field as text; empty where it is missing or of another kind."""
        value = self.body.get(name, "")
        return value if isinstance(value, str) else ""

    def figure(self, name: str) -> float:
        """Return a field as a number; 0 where it is missing or of another kind."""
        value = self.body.get(name, 0)
        return float(value) if type(value) in _NUMBERS else 0.0

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a field as a list of texts; empty where it is missing or of another kind."""
        value = self.body.get(name, ())
        return tuple([each for each in value if isinstance(each, str)]) if type(value) in _LISTS else ()
