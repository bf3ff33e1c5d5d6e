"""One section of the article as it is drawn: numbered paragraphs, lit passages and hits, signs beside the text."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from textual.events import MouseEvent
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.app.margin_sign import MarginSign
from tui.app.section_drawing import draw
from tui.app.section_layout import SectionLayout
from tui.app.signs import FULL, Signs
from tui.app.spans import Span
from tui.app.widgets.line_view import Line, LineView
from tui.model.article import Paragraph, Section
from tui.model.guide import Guide


class SectionView(LineView):
    """Shows one section; says what is in view."""

    class Viewed(Message):
        """What is in view changed."""

    class PastEnd(Message):
        """The reader turned the page at the end of the section."""

    def __init__(self, guide: Guide, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.guide = guide
        self.section: Section = guide.article.sections[0]
        self.signs: Signs = FULL
        self.closed: Collection[str] = ()
        """The ids of sections that show a line in place of their text."""
        self.kept: Collection[str] = ()
        """The ids of paragraphs that are shown all the same."""
        self.closing: tuple[tuple[str, str], ...] = ()
        """What stands under the last paragraph: texts and their styles."""
        self.opening: tuple[tuple[str, str], ...] = ()
        """What stands between the heading and the first paragraph."""
        self._spans: tuple[Span, ...] = ()
        self._margin: tuple[MarginSign, ...] = ()
        self._beside: dict[str, list[MarginSign]] = {}
        """The signs by paragraph."""
        self._current: Paragraph | None = None
        """The paragraph at the reader's place, found once a frame."""
        self._layout = SectionLayout(self.section, 1, 80, ())
        self._pending = ""
        self._pending_span: Span | None = None
        self._anchor = ""

    # what is shown

    def show_section(self, section: Section, paragraph: str = "") -> None:
        """Show a section, with a paragraph at the top."""
        self.section = section
        self._pending = paragraph
        self.redraw(layout=True)
        if self._laid_out_for >= 0:
            self._settle()
        else:  # in a window without room for a line the place must stand all the same
            self._layout = SectionLayout(self.shown, 1, 80, ())

    @property
    def is_closed(self) -> bool:
        """Whether a line stands in the place of the section's text."""
        return self.section.id in self.closed

    def close(self, closed: Collection[str]) -> None:
        """Show these sections without their text from now on."""
        before, self.closed = self.is_closed, closed
        if self.is_closed != before:
            self.follow(self.guide)

    @property
    def shown(self) -> Section:
        """The section with the paragraphs that are shown of it."""
        if not self.is_closed:
            return self.section
        return replace(self.section, paragraphs=tuple(each for each in self.section.paragraphs if each.id in self.kept))

    def _opening_lines(self) -> Sequence[tuple[str, str]]:
        if not self.is_closed:
            return self.opening
        from tui.model.open_sections import NOT_OPEN

        return [*self.opening, *([("", "text")] if self.opening else []), (NOT_OPEN, "muted")]

    def follow(self, guide: Guide) -> None:
        """Show the same place of an edited guide: the line at the top stays, if its paragraph is still there."""
        place, top = self.paragraph.id, self._layout.first_from(self.top) if self.top else None
        above = self._layout.line_at(self._layout.place(top.paragraph.id, top.start)) - self.top if top else 0
        self.guide = guide
        section = next((each for each in guide.article.sections if each.id == self.section.id), None)
        self.show_section(section or guide.article.sections[0], place)
        if top and self._layout.holds(top.paragraph.id):
            self.go(self._layout.line_at(self._layout.place(top.paragraph.id, top.start)) - above)

    def frame(self, opening: Sequence[tuple[str, str]], closing: Sequence[tuple[str, str]]) -> None:
        """Put texts under the heading, and under the last paragraph."""
        if (tuple(opening), tuple(closing)) != (self.opening, self.closing):
            self.opening, self.closing = tuple(opening), tuple(closing)
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
            self._beside = {}
            for sign in signs:
                self._beside.setdefault(sign.paragraph, []).append(sign)
            self.redraw()

    # how it is drawn

    def lay_out(self, width: int) -> list[Line]:
        """Lay the section out: its heading, its paragraphs, what closes it."""
        digits = len(str(len(self.guide.article.paragraphs)))
        layout = self._layout = SectionLayout(self.shown, digits, width, self.closing, self._opening_lines())
        lead = f"{self.guide.article.section_numbers[self.section.id]}".rjust(layout.gutter - 2) + "  "
        indent = " " * layout.margin
        lines: list[Line] = []
        for text in layout.heading:
            lines.append(((indent + (" " * layout.gutter if lines else lead) + text, "heading"),))
        lead = indent + " " * layout.gutter
        lines += [(), *(((lead + text, style),) for text, style in layout.opening)]
        lines += [()] * (len(layout.stretches) - len(lines))
        lines += [((lead + text, style),) for text, style in layout.closing]
        return lines

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw part of the window, the paragraph at the reader's place with its bar."""
        self._fit()
        self._current = self.paragraph
        return super().render_lines(crop)

    def line(self, y: int) -> Line:
        """Return a line: its paragraph's number, the bar of the current paragraph, the text with its marks."""
        stretch = self._layout.at(y)
        if stretch is None:
            return self._lines[y]
        paragraph = stretch.paragraph
        spans = [span for span in self.spans_of(paragraph) if stretch.shows(span)]
        passage = any(span.style == "lit" for span in spans)
        number = f"{self.signs.paragraph}{self.guide.article.numbers[paragraph.id]}"
        bar = self.signs.bar if passage or paragraph is self._current else " "
        beside = [self.drawn_sign(each) for each in self._beside.get(paragraph.id, ()) if stretch.shows(each)]
        return draw(self._layout, stretch, number, bar, spans, beside)

    def spans_of(self, paragraph: Paragraph) -> Sequence[Span]:
        """Return what is drawn in a style of its own in a paragraph, the last above the others."""
        return self._spans

    def drawn_sign(self, sign: MarginSign) -> MarginSign:
        """Return a sign beside the text as it is drawn now."""
        return sign

    # place

    @property
    def paragraph(self) -> Paragraph:
        """The paragraph at the reader's place: the one gone to; once the reader scrolls, the first in view."""
        wanted = self._anchor if self._laid_out_for >= 0 else self._pending
        for paragraph in self.section.paragraphs:
            if paragraph.id == wanted:
                return paragraph
        stretch = self._layout.first_from(self.top)
        return stretch.paragraph if stretch else self.section.paragraphs[0 if self.is_closed else -1]

    def ends_in_view(self) -> list[str]:
        """Return the paragraphs whose last line is in view."""
        return self._layout.ends(self.top, self.page)

    def paragraphs_in_view(self) -> list[str]:
        """Return the paragraphs of which any line is in view."""
        return list(dict.fromkeys(stretch.paragraph.id for stretch in self._layout.shown(self.top, self.page)))

    def text_in_view(self) -> str:
        """Return the text of the article that is in view."""
        return " ".join(stretch.text for stretch in self._layout.shown(self.top, self.page))

    def character_at(self, event: MouseEvent) -> tuple[str, int] | None:
        """Return the paragraph and the character under the mouse, if there is one."""
        pointed = event.get_content_offset(self)
        y = pointed.y + self.top if pointed else -1
        stretch = self._layout.at(y)
        return (stretch.paragraph.id, self._layout.offset_at(y, pointed.x)) if pointed and stretch else None

    def keep_place(self) -> int:
        """Keep the character at the top, counted through the section; nothing at the very top or in a new section."""
        layout = self._layout
        if layout.section.id != self.section.id or (self.top == 0 and not self._anchor):
            return -1
        if self._anchor:
            return layout.place(self._anchor) if layout.holds(self._anchor) else -1
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
            self.reveal(self._pending_span)
            self._pending_span, self._pending = None, ""
        elif any(each.id == self._pending for each in self.section.paragraphs):
            paragraph, self._pending = self._pending, ""
            first = paragraph == self.section.paragraphs[0].id
            is_top = first or not self._layout.holds(paragraph)
            self.go(0 if is_top else self._layout.line_at(self._layout.place(paragraph)))
            self._anchor = "" if first else paragraph
        self.post_message(self.Viewed())

    def reveal(self, span: Span) -> None:
        """Bring a span into view, if it isn't."""
        lines = self._layout.lines_of(span)
        if lines and not (self.top <= lines[0] and lines[-1] < self.top + self.page - 1):
            self.go(lines[0] - self.page // 3)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say that something else is in view."""
        if round(old_value) != round(new_value):
            self._anchor = ""
            self._strips.clear()
            self.call_after_refresh(self.post_message, self.Viewed())  # the text comes first
        super().watch_scroll_y(old_value, new_value)

    def action_page_down(self) -> None:
        """A page down; at the end of the section, on to what follows."""
        if self.at_end:
            self.post_message(self.PastEnd())
        else:
            super().action_page_down()
