"""Marking passages and writing notes on them."""

from tui.model.anchor import anchor_at
from tui.model.events import MARKED, NOTED, UNMARKED
from tui.model.marks import OwnMark, body_of
from tui.model.text import without_refused
from tui.study import Study

LONGEST_NOTE = 2_000
"""Characters."""


class Marking:
    """One learner's marks in one guide."""

    def __init__(self, study: Study) -> None:
        self._study = study

    def marks(self) -> list[OwnMark]:
        """Return the marks in the order of the text, those whose passage is gone last."""
        return self._study.marks.follow(self._study.guide, self._study.progress.others)

    def mark(self, mark_id: str) -> OwnMark | None:
        """Return a mark by its id, if it stands."""
        return next((each for each in self.marks() if mark_id in (each.id, *each.others)), None)

    def at(self, paragraph: str, start: int, end: int) -> OwnMark | None:
        """Return the mark on exactly this stretch of a paragraph, if there is one."""
        wanted = (paragraph, start, end)
        places = ((each, each.place) for each in self.marks())
        return next(
            (each for each, place in places if place and (place.paragraph, place.start, place.end) == wanted), None
        )

    def add(self, paragraph: str, start: int, end: int) -> OwnMark:
        """Mark a stretch of a paragraph, and return the mark; the one that is there already, if one is."""
        text = self._study.guide.article.paragraph(paragraph).text
        start, end = start + len(text[start:end]) - len(text[start:end].lstrip()), len(text[:end].rstrip())
        found = self.at(paragraph, start, end)
        if found is not None:
            return found
        anchor = anchor_at(self._study.guide.article, paragraph, start, end)
        event = self._study.note(MARKED, body_of(anchor))
        return next(each for each in self.marks() if event.id in (each.id, *each.others))

    def write(self, mark: OwnMark, text: str) -> None:
        """Note something on a mark; an empty text takes the note away."""
        text = without_refused(text).strip()[:LONGEST_NOTE]
        if text != mark.note:
            self._study.note(NOTED, {"mark": mark.id, "text": text})
            for other in mark.others:
                self._study.note(NOTED, {"mark": other, "text": ""})

    def remove(self, mark: OwnMark) -> None:
        """Take a mark away, with its note."""
        for each in (mark.id, *mark.others):
            self._study.note(UNMARKED, {"mark": each})
