"""One section of the article: numbered paragraphs, marked terms, lit passages and hits."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from tui.app.flow import wrap
from tui.app.signs import FULL, Signs
from tui.app.spans import Span
from tui.app.widgets.line_view import Line, LineView, Piece
from tui.model.article import Paragraph, Section
from tui.model.guide import Guide, Mark

MEASURE = 70
"""The widest line of text, in characters."""


@dataclass(frozen=True)
class _Stretch:
    """Which part of which paragraph a line shows."""

    paragraph: Paragraph
    start: int
    end: int


class ArticleView(LineView):
    """Shows one section; says what is in view and which term has the focus."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "term(1)", "Term", show=False, id="article.term", tooltip="To the next marked term"),
        Binding("shift+tab", "term(-1)", "Term before", show=False, id="article.term-before", tooltip="A term back"),
        Binding("enter", "open_term", "Entry", show=False, id="article.open", tooltip="Open the term's entry"),
    ]

    class Viewed(Message):
        """What is in view changed."""

    class TermFocused(Message):
        """A term has the focus, or none has (an empty id)."""

        def __init__(self, term: str, paragraph: str) -> None:
            self.term = term
            self.paragraph = paragraph
            super().__init__()

    class TermOpened(TermFocused):
        """A term's whole entry is wanted."""

    class PastEnd(Message):
        """The reader turned the page at the end of the section."""

    def __init__(self, guide: Guide, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.guide = guide
        self.section: Section = guide.article.sections[0]
        self.signs: Signs = FULL
        self.closing: tuple[tuple[str, str], ...] = ()
        """What stands under the last paragraph: texts and their styles."""
        self._spans: tuple[Span, ...] = ()
        self._focused: tuple[str, Mark] | None = None
        self._stretches: list[_Stretch | None] = []
        self._pending = ""
        self._pending_span: Span | None = None
        self._anchor = ""
        self._margin = self._gutter_width = 0

    # what is shown

    def show_section(self, section: Section, paragraph: str = "") -> None:
        """Show a section, with a paragraph at the top."""
        self.section = section
        self._focused = None
        self._pending = paragraph
        self.redraw(layout=True)
        if self._laid_out_for >= 0:
            self._settle()

    def follow(self, guide: Guide) -> None:
        """Show the same place of an edited guide."""
        place = self.paragraph.id
        self.guide = guide
        section = next((each for each in guide.article.sections if each.id == self.section.id), None)
        self.show_section(section or guide.article.sections[0], place)

    def close_with(self, lines: Sequence[tuple[str, str]]) -> None:
        """Put texts under the last paragraph."""
        if tuple(lines) != self.closing:
            self.closing = tuple(lines)
            self.redraw(layout=True)

    def light(self, spans: Sequence[Span], first: Span | None = None) -> None:
        """Draw spans in their styles, and bring one of them into view."""
        self._spans = tuple(spans)
        self._pending_span = first
        self.redraw()
        if first is not None and self._laid_out_for >= 0:
            self._settle()

    # layout

    @property
    def _gutter(self) -> int:
        return len(str(len(self.guide.article.paragraphs))) + 5

    def lay_out(self, width: int) -> list[Line]:
        """Lay the section out: its heading, its paragraphs, what closes it."""
        gutter = self._gutter if width >= 36 else 4
        measure = max(8, min(MEASURE, width - gutter - 1))
        margin = max(0, (width - gutter - measure) // 2) if width > MEASURE + 2 * gutter else 0
        self._margin = margin
        self._gutter_width = gutter
        number = self.guide.article.section_numbers[self.section.id]
        lines: list[Line] = []
        stretches: list[_Stretch | None] = []
        lead = f"{number}".rjust(gutter - 2) + "  "
        for index, (start, end) in enumerate(wrap(self.section.title, measure)):
            indent = lead if index == 0 else " " * gutter
            lines.append(((" " * margin + indent + self.section.title[start:end], "heading"),))
        lines.append(())
        stretches += [None] * len(lines)
        for paragraph in self.section.paragraphs:
            for start, end in wrap(paragraph.text, measure):
                lines.append(())
                stretches.append(_Stretch(paragraph, start, end))
            lines.append(())
            stretches.append(None)
        for text, style in self.closing:
            for start, end in wrap(text, measure):
                lines.append(((" " * (margin + gutter) + text[start:end], style),))
                stretches.append(None)
        self._stretches = stretches
        return lines

    def line(self, y: int) -> Line:
        """Return a line: its paragraph's number, the bar of the current paragraph, the text with its marks."""
        stretch = self._stretches[y]
        if stretch is None:
            return self._lines[y]
        paragraph = stretch.paragraph
        label = ""
        if stretch.start == 0:
            label = f"{self.signs.paragraph}{self.guide.article.numbers[paragraph.id]}"
        lit = any(span.style == "lit" and span.paragraph == paragraph.id for span in self._visible_spans(stretch))
        bar = self.signs.bar if lit or paragraph is self.paragraph else " "
        gutter: list[Piece] = [(" " * self._margin, "text")]
        if self._gutter_width >= 6:
            gutter += [(label.rjust(self._gutter_width - 3) + " ", "muted"), (bar, "bar"), (" ", "text")]
        else:
            gutter += [(label.ljust(self._gutter_width - 1)[: self._gutter_width - 1], "muted"), (" ", "text")]
        return (*gutter, *self._pieces(stretch))

    def _visible_spans(self, stretch: _Stretch) -> list[Span]:
        spans = [
            Span(stretch.paragraph.id, mark.start, mark.end, "term")
            for mark in self.guide.marks_by_paragraph.get(stretch.paragraph.id, ())
        ]
        spans += [span for span in self._spans if span.paragraph == stretch.paragraph.id]
        if self._focused and self._focused[0] == stretch.paragraph.id:
            spans.append(Span(stretch.paragraph.id, self._focused[1].start, self._focused[1].end, "term-focus"))
        return [span for span in spans if span.start < stretch.end and span.end > stretch.start]

    def _pieces(self, stretch: _Stretch) -> list[Piece]:
        spans = self._visible_spans(stretch)
        text = stretch.paragraph.text
        cuts = {stretch.start, stretch.end}
        for span in spans:
            cuts |= {max(span.start, stretch.start), min(span.end, stretch.end)}
        ordered = sorted(cuts)
        pieces: list[Piece] = []
        for start, end in zip(ordered, ordered[1:], strict=False):
            style = next((span.style for span in reversed(spans) if span.start <= start and span.end >= end), "text")
            pieces.append((text[start:end], style))
        return pieces

    # place

    @property
    def paragraph(self) -> Paragraph:
        """The paragraph at the reader's place: the one gone to; once the reader scrolls, the first in view."""
        for paragraph in self.section.paragraphs:
            if paragraph.id == self._anchor:
                return paragraph
        for stretch in self._stretches[self.top :]:
            if stretch is not None:
                return stretch.paragraph
        return self.section.paragraphs[-1] if self._stretches else self.section.paragraphs[0]

    def ends_in_view(self) -> list[str]:
        """Return the paragraphs whose last line is in view."""
        return [
            stretch.paragraph.id
            for stretch in self._stretches[self.top : self.top + self.page]
            if stretch is not None and stretch.end == len(stretch.paragraph.text.rstrip())
        ]

    def paragraphs_in_view(self) -> list[str]:
        """Return the paragraphs of which any line is in view."""
        shown = self._stretches[self.top : self.top + self.page]
        return list(dict.fromkeys(stretch.paragraph.id for stretch in shown if stretch is not None))

    def keep_place(self) -> int:
        """Keep the character at the top, counted through the section; nothing when at the very top."""
        if self.top == 0 and not self._anchor:
            return -1
        for paragraph in self.section.paragraphs:
            if paragraph.id == self._anchor:
                return self._offset(paragraph)
        for stretch in self._stretches[self.top :]:
            if stretch is not None:
                return self._offset(stretch.paragraph) + stretch.start
        return self._offset(self.section.paragraphs[-1]) + len(self.section.paragraphs[-1].text)

    def place_line(self, place: int) -> int:
        """Return the line that holds that character."""
        found = 0
        if place >= 0:
            for y, stretch in enumerate(self._stretches):
                if stretch is not None and self._offset(stretch.paragraph) + stretch.start <= place:
                    found = y
        return found

    def _offset(self, paragraph: Paragraph) -> int:
        offset = 0
        for each in self.section.paragraphs:
            if each.id == paragraph.id:
                break
            offset += len(each.text) + 1
        return offset

    def _flow(self, width: int) -> None:
        anchor = self.paragraph.id if self._laid_out_for >= 0 and (self.top or self._anchor) else ""
        super()._flow(width)
        self._anchor = anchor

    def laid_out(self) -> None:
        """Settle on what was asked for, and say what is in view."""
        self._settle()

    def _settle(self) -> None:
        if self._pending_span is not None:
            self._reveal_span(self._pending_span)
            self._pending_span, self._pending = None, ""
        elif self._pending:
            paragraph, self._pending = self._pending, ""
            first = paragraph == self.section.paragraphs[0].id
            ys = [y for y, each in enumerate(self._stretches) if each is not None and each.paragraph.id == paragraph]
            self.go(0 if first or not ys else ys[0])
            self._anchor = "" if first else paragraph
        self.post_message(self.Viewed())

    def _reveal_span(self, span: Span) -> None:
        lines = [
            y
            for y, stretch in enumerate(self._stretches)
            if stretch is not None
            and stretch.paragraph.id == span.paragraph
            and stretch.start < span.end
            and stretch.end > span.start
        ]
        if lines and not (self.top <= lines[0] and lines[-1] < self.top + self.page - 1):
            self.go(lines[0] - self.page // 3)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say that something else is in view."""
        if round(old_value) != round(new_value):
            self._anchor = ""
            self._strips.clear()
            self.post_message(self.Viewed())
        super().watch_scroll_y(old_value, new_value)

    # terms

    def marks(self) -> list[tuple[str, Mark]]:
        """Return the marked terms of the section, in order."""
        marked = self.guide.marks_by_paragraph
        return [(each.id, mark) for each in self.section.paragraphs for mark in marked.get(each.id, ())]

    @property
    def focused_term(self) -> str:
        """The id of the term that has the focus; empty if none has."""
        return self._focused[1].term if self._focused else ""

    def blur_term(self) -> None:
        """Take the focus off the term."""
        self._focus_term(None)

    def focus_term(self, term: str) -> None:
        """Put the focus on a term of this section, if it is marked here."""
        for paragraph, mark in self.marks():
            if mark.term == term:
                self._focus_term((paragraph, mark))
                return

    def _focus_term(self, focused: tuple[str, Mark] | None) -> None:
        if focused == self._focused:
            return
        self._focused = focused
        self.redraw()
        if focused:
            self._reveal_span(Span(focused[0], focused[1].start, focused[1].end, "term"))
        self.post_message(self.TermFocused(self.focused_term, focused[0] if focused else ""))

    def action_term(self, step: int) -> None:
        """To the next or last term; from none, to the first one in view."""
        marks = self.marks()
        if not marks:
            return
        if self._focused in marks:
            self._focus_term(marks[(marks.index(self._focused) + step) % len(marks)])
            return
        seen = set(self.paragraphs_in_view())
        visible = [
            each for each in marks if each[0] in seen and self.top <= self._mark_line(each) < self.top + self.page
        ]
        self._focus_term((visible or marks)[0 if step > 0 else -1])

    def _mark_line(self, marked: tuple[str, Mark]) -> int:
        paragraph, mark = marked
        for y, stretch in enumerate(self._stretches):
            if stretch is not None and stretch.paragraph.id == paragraph and stretch.start <= mark.start < stretch.end:
                return y
        return -1

    def action_open_term(self) -> None:
        """Open the entry of the term that has the focus."""
        if self._focused:
            self.post_message(self.TermOpened(self.focused_term, self._focused[0]))

    def on_click(self, event: events.Click) -> None:
        """Open the term that was clicked."""
        clicked = event.get_content_offset(self)
        y = clicked.y + self.top if clicked else -1
        stretch = self._stretches[y] if 0 <= y < len(self._stretches) else None
        if clicked is None or stretch is None:
            return
        line = stretch.paragraph.text[stretch.start : stretch.end]
        offset = stretch.start + min(len(line), max(0, clicked.x - self._margin - self._gutter_width))
        for mark in self.guide.marks_by_paragraph.get(stretch.paragraph.id, ()):
            if mark.start <= offset < mark.end:
                self._focus_term((stretch.paragraph.id, mark))
                self.action_open_term()

    def action_page_down(self) -> None:
        """A page down; at the end of the section, on to what follows."""
        if self.at_end:
            self.post_message(self.PastEnd())
        else:
            super().action_page_down()
