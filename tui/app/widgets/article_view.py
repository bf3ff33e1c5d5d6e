"""One section of the article: numbered paragraphs, marked terms, lit passages and hits."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.message import Message

from tui.app.margin_sign import MarginSign
from tui.app.section_drawing import draw
from tui.app.section_layout import SectionLayout, Stretch
from tui.app.signs import FULL, Signs
from tui.app.spans import Span
from tui.app.widgets.line_view import Line, LineView
from tui.model.article import Paragraph, Section
from tui.model.guide import Guide, Mark


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
        self._margin: tuple[MarginSign, ...] = ()
        self._focused: tuple[str, Mark] | None = None
        self._layout = SectionLayout(self.section, 1, 80, ())
        self._pending = ""
        self._pending_span: Span | None = None
        self._anchor = ""

    # what is shown

    def show_section(self, section: Section, paragraph: str = "") -> None:
        """Show a section, with a paragraph at the top."""
        self.section = section
        self._focused = None
        self._pending = paragraph
        self.redraw(layout=True)
        if self._laid_out_for >= 0:
            self._settle()
        else:  # in a window without room for a line the place must stand all the same
            self._layout = SectionLayout(section, 1, 80, ())

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

    def put_beside(self, signs: Sequence[MarginSign]) -> None:
        """Draw signs beside the text."""
        if tuple(signs) != self._margin:
            self._margin = tuple(signs)
            self.redraw()

    # how it is drawn

    def lay_out(self, width: int) -> list[Line]:
        """Lay the section out: its heading, its paragraphs, what closes it."""
        digits = len(str(len(self.guide.article.paragraphs)))
        layout = self._layout = SectionLayout(self.section, digits, width, self.closing)
        lead = f"{self.guide.article.section_numbers[self.section.id]}".rjust(layout.gutter - 2) + "  "
        indent = " " * layout.margin
        lines: list[Line] = []
        for text in layout.heading:
            lines.append(((indent + (" " * layout.gutter if lines else lead) + text, "heading"),))
        lines += [()] * (len(layout.stretches) - len(lines))
        lines += [((indent + " " * layout.gutter + text, style),) for text, style in layout.closing]
        return lines

    def line(self, y: int) -> Line:
        """Return a line: its paragraph's number, the bar of the current paragraph, the text with its marks."""
        stretch = self._layout.at(y)
        if stretch is None:
            return self._lines[y]
        paragraph = stretch.paragraph
        spans = self._visible_spans(stretch)
        lit = any(span.style == "lit" for span in spans)
        number = f"{self.signs.paragraph}{self.guide.article.numbers[paragraph.id]}"
        bar = self.signs.bar if lit or paragraph is self.paragraph else " "
        beside = [each for each in self._margin if stretch.shows(each)]
        return draw(self._layout, stretch, number, bar, spans, beside)

    def _visible_spans(self, stretch: Stretch) -> list[Span]:
        paragraph = stretch.paragraph.id
        marks = self.guide.marks_by_paragraph.get(paragraph, ())
        spans = [Span(paragraph, mark.start, mark.end, "term") for mark in marks]
        spans += self._spans
        if self._focused:
            spans.append(Span(self._focused[0], self._focused[1].start, self._focused[1].end, "term-focus"))
        return [span for span in spans if stretch.shows(span)]

    # place

    @property
    def paragraph(self) -> Paragraph:
        """The paragraph at the reader's place: the one gone to; once the reader scrolls, the first in view."""
        wanted = self._anchor if self._laid_out_for >= 0 else self._pending
        for paragraph in self.section.paragraphs:
            if paragraph.id == wanted:
                return paragraph
        stretch = self._layout.first_from(self.top)
        return stretch.paragraph if stretch else self.section.paragraphs[-1]

    def ends_in_view(self) -> list[str]:
        """Return the paragraphs whose last line is in view."""
        return self._layout.ends(self.top, self.page)

    def paragraphs_in_view(self) -> list[str]:
        """Return the paragraphs of which any line is in view."""
        return list(dict.fromkeys(stretch.paragraph.id for stretch in self._layout.shown(self.top, self.page)))

    def keep_place(self) -> int:
        """Keep the character at the top, counted through the section; nothing at the very top or in a new section."""
        layout = self._layout
        if layout.section.id != self.section.id or (self.top == 0 and not self._anchor):
            return -1
        if self._anchor:
            return layout.place(self._anchor)
        stretch = layout.first_from(self.top)
        return layout.place(stretch.paragraph.id, stretch.start) if stretch else layout.end

    def place_line(self, place: int) -> int:
        """Return the line that holds that character."""
        return self._layout.line_at(place) if place >= 0 else 0

    def _flow(self, width: int) -> None:
        same = self._laid_out_for >= 0 and self._layout.section.id == self.section.id
        anchor = self.paragraph.id if same and (self.top or self._anchor) else ""
        super()._flow(width)
        self._anchor = anchor if any(each.id == anchor for each in self.section.paragraphs) else ""

    def laid_out(self) -> None:
        """Settle on what was asked for, and say what is in view."""
        self._settle()

    def _settle(self) -> None:
        if self._pending_span is not None:
            self._reveal_span(self._pending_span)
            self._pending_span, self._pending = None, ""
        elif any(each.id == self._pending for each in self.section.paragraphs):
            paragraph, self._pending = self._pending, ""
            first = paragraph == self.section.paragraphs[0].id
            self.go(0 if first else self._layout.line_at(self._layout.place(paragraph)))
            self._anchor = "" if first else paragraph
        self.post_message(self.Viewed())

    def _reveal_span(self, span: Span) -> None:
        lines = self._layout.lines_of(span)
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
        before, self._focused = self._focused, focused
        if focused:
            self._reveal_span(_span_of(focused))
        # The screen gets both, one after the other, so that the text and the entry change in one frame.
        self.screen.post_message(self.TermFocused(self.focused_term, focused[0] if focused else ""))
        self.screen.call_later(self._redraw_marks, before, focused)

    def _redraw_marks(self, *marks: tuple[str, Mark] | None) -> None:
        for marked in filter(None, marks):
            for line in self._layout.lines_of(_span_of(marked)):
                self.redraw_lines(line)

    def action_term(self, step: int) -> None:
        """To the next or last term; from none, to the first one in view."""
        marks = self.marks()
        if not marks:
            return
        if self._focused in marks:
            self._focus_term(marks[(marks.index(self._focused) + step) % len(marks)])
            return
        visible = [each for each in marks if self.top <= self._line_of(each) < self.top + self.page]
        self._focus_term((visible or marks)[0 if step > 0 else -1])

    def _line_of(self, marked: tuple[str, Mark]) -> int:
        paragraph, mark = marked
        return self._layout.line_at(self._layout.place(paragraph, mark.start))

    def action_open_term(self) -> None:
        """Open the entry of the term that has the focus."""
        if not self._focused:
            raise SkipAction
        self.post_message(self.TermOpened(self.focused_term, self._focused[0]))

    def on_click(self, event: events.Click) -> None:
        """Open the term that was clicked."""
        clicked = event.get_content_offset(self)
        y = clicked.y + self.top if clicked else -1
        stretch = self._layout.at(y)
        if clicked is None or stretch is None:
            return
        offset = self._layout.offset_at(y, clicked.x)
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


def _span_of(marked: tuple[str, Mark]) -> Span:
    return Span(marked[0], marked[1].start, marked[1].end, "term")
