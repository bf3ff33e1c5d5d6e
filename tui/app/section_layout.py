"""A section of the article laid out for a width: which line shows which part of which paragraph."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len

from tui.app.flow import wrap
from tui.app.margin_sign import MarginSign
from tui.app.spans import Span
from tui.model.article import Paragraph, Section

MEASURE = 70
"""The widest line of text, in characters."""
ROOM_AFTER = 2
"""Cells after the text, for signs beside it."""
_NARROW = 36


class Stretch(NamedTuple):
    """Which part of which paragraph a line shows."""

    paragraph: Paragraph
    start: int
    end: int

    @property
    def text(self) -> str:
        """The text that the line shows."""
        return self.paragraph.text[self.start : self.end]

    def shows(self, span: "Span | MarginSign") -> bool:
        """Return whether any of a span, or of what a sign belongs to, stands on the line."""
        return span.paragraph == self.paragraph.id and span.start < self.end and span.end > self.start


class SectionLayout:
    """The lines of a section: its heading, its paragraphs, what closes it."""

    def __init__(
        self,
        section: Section,
        digits: int,
        width: int,
        closing: Sequence[tuple[str, str]],
        opening: Sequence[tuple[str, str]] = (),
    ) -> None:
        self.section = section
        self.gutter = digits + 5 if width >= _NARROW else 4
        """Cells for the paragraph's number and the bar."""
        measure = self.measure = max(8, min(MEASURE, width - self.gutter - ROOM_AFTER))
        """Cells for the text; after it some are free, for a sign apart from it, or two."""
        roomy = width > MEASURE + 2 * self.gutter
        self.margin = max(0, (width - self.gutter - measure) // 2) if roomy else 0
        """Cells left of the gutter."""
        self.heading = [section.title[start:end] for start, end in wrap(section.title, measure)]
        self.opening = [(text[start:end], style) for text, style in opening for start, end in wrap(text, measure)]
        """The lines between the heading and the first paragraph."""
        ahead = len(self.heading) + 1 + len(self.opening) + bool(self.opening)
        self.stretches: list[Stretch | None] = [None] * ahead
        for paragraph in section.paragraphs:
            self.stretches += [Stretch(paragraph, start, end) for start, end in wrap(paragraph.text, measure)]
            self.stretches.append(None)
        self.closing = [(text[start:end], style) for text, style in closing for start, end in wrap(text, measure)]
        self.height = len(self.stretches) + len(self.closing)
        self._offsets = {}
        offset = 0
        for paragraph in section.paragraphs:
            self._offsets[paragraph.id] = offset
            offset += len(paragraph.text) + 1
        self.end = max(0, offset - 1)
        """The place after the last character."""
        self._text_lines = [line for line, stretch in enumerate(self.stretches) if stretch is not None]
        self._places = [self.place(each.paragraph.id, each.start) for each in self.stretches if each is not None]

    def at(self, line: int) -> Stretch | None:
        """Return what a line shows of a paragraph, if anything."""
        return self.stretches[line] if 0 <= line < len(self.stretches) else None

    def opens_at(self, line: int) -> bool:
        """Return whether a line is one of those between the heading and the first paragraph."""
        return len(self.heading) < line <= len(self.heading) + len(self.opening)

    def shown(self, top: int, page: int) -> list[Stretch]:
        """Return what the lines in view show."""
        return [stretch for stretch in self.stretches[top : top + page] if stretch is not None]

    def first_from(self, line: int) -> Stretch | None:
        """Return what the first line of text from a line on shows."""
        return next((stretch for stretch in self.stretches[line:] if stretch is not None), None)

    def ends(self, top: int, page: int) -> list[str]:
        """Return the paragraphs whose last line is in view."""
        shown = self.shown(top, page)
        return [each.paragraph.id for each in shown if each.end == len(each.paragraph.text.rstrip())]

    def holds(self, paragraph: str) -> bool:
        """Return whether a paragraph is shown."""
        return paragraph in self._offsets

    def place(self, paragraph: str, offset: int = 0) -> int:
        """Return a character's place, counted through the section."""
        return self._offsets[paragraph] + offset

    def line_at(self, place: int) -> int:
        """Return the line that holds a place."""
        number = bisect_right(self._places, place)
        return self._text_lines[number - 1] if number else 0

    def lines_of(self, span: Span) -> list[int]:
        """Return the lines on which a span stands."""
        if span.paragraph not in self._offsets:
            return []
        first, last = (self.line_at(self.place(span.paragraph, offset)) for offset in (span.start, span.end))
        stretches = ((line, self.at(line)) for line in range(first, last + 1))
        return [line for line, stretch in stretches if stretch is not None and stretch.shows(span)]

    def offset_at(self, line: int, x: int) -> int:
        """Return which character of its paragraph stands at a cell of a line of text."""
        stretch = self.stretches[line]
        assert stretch is not None
        cells = x - self.margin - self.gutter
        for number, character in enumerate(stretch.text):
            cells -= cell_len(character)
            if cells < 0:
                return stretch.start + number
        return stretch.end
