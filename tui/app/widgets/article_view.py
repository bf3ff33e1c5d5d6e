"""One section of the article: numbered paragraphs, marked words, lit passages and hits."""

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
from tui.app.stop import FOCUS_STYLES, STYLES, TERMS, Stop, StopFocused, StopOpened, lit, stops_in
from tui.app.widgets.line_view import Line, LineView
from tui.model.article import Paragraph, Section
from tui.model.guide import Guide


class ArticleView(LineView):
    """Shows one section; says what is in view and which term, note or expression has the focus."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "term(1)", "Term", show=False, id="article.term", tooltip="To the next marked word or note"),
        Binding(
            "shift+tab", "term(-1)", "Term before", show=False, id="article.term-before", tooltip="A marked word back"
        ),
        Binding("enter", "open_term", "Entry", show=False, id="article.open", tooltip="Open the whole entry"),
    ]

    class Viewed(Message):
        """What is in view changed."""

    class PastEnd(Message):
        """The reader turned the page at the end of the section."""

    def __init__(self, guide: Guide, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.guide = guide
        self.section: Section = guide.article.sections[0]
        self.signs: Signs = FULL
        self.closing: tuple[tuple[str, str], ...] = ()
        """What stands under the last paragraph: texts and their styles."""
        self.opening: tuple[tuple[str, str], ...] = ()
        """What stands between the heading and the first paragraph."""
        self._spans: tuple[Span, ...] = ()
        self._margin: tuple[MarginSign, ...] = ()
        self._focused: Stop | None = None
        self._kinds: frozenset[str] = TERMS
        self._marked: dict[str, list[Span]] = {}
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
        self._marked.clear()
        section = next((each for each in guide.article.sections if each.id == self.section.id), None)
        self.show_section(section or guide.article.sections[0], place)

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
            self.redraw()

    def mark(self, kinds: frozenset[str]) -> None:
        """Mark these kinds of stops, and let Tab walk them; others are passed by."""
        if kinds != self._kinds:
            self._kinds = kinds
            self._marked.clear()
            if self._focused and self._focused.kind not in kinds:
                self.blur_stop()
            self.redraw()

    # how it is drawn

    def lay_out(self, width: int) -> list[Line]:
        """Lay the section out: its heading, its paragraphs, what closes it."""
        digits = len(str(len(self.guide.article.paragraphs)))
        layout = self._layout = SectionLayout(self.section, digits, width, self.closing, self.opening)
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

    def line(self, y: int) -> Line:
        """Return a line: its paragraph's number, the bar of the current paragraph, the text with its marks."""
        stretch = self._layout.at(y)
        if stretch is None:
            return self._lines[y]
        paragraph = stretch.paragraph
        spans = self._visible_spans(stretch)
        passage = any(span.style == "lit" for span in spans)
        number = f"{self.signs.paragraph}{self.guide.article.numbers[paragraph.id]}"
        bar = self.signs.bar if passage or paragraph is self.paragraph else " "
        beside = [lit(each, self._focused) for each in self._margin if stretch.shows(each)]
        return draw(self._layout, stretch, number, bar, spans, beside)

    def _visible_spans(self, stretch: Stretch) -> list[Span]:
        paragraph = stretch.paragraph.id
        if paragraph not in self._marked:
            stops = stops_in(self.guide, paragraph, self._kinds)
            self._marked[paragraph] = [stop.span(STYLES[stop.kind]) for stop in stops if stop.kind in STYLES]
        spans = [*self._marked[paragraph], *self._spans]
        if self._focused:
            spans.append(self._focused.span(FOCUS_STYLES[self._focused.kind]))
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

    def text_in_view(self) -> str:
        """Return the text of the article that is in view."""
        return " ".join(stretch.text for stretch in self._layout.shown(self.top, self.page))

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

    # terms, notes and expressions

    def stops(self) -> list[Stop]:
        """Return what can be opened in the section, in order."""
        return [stop for each in self.section.paragraphs for stop in stops_in(self.guide, each.id, self._kinds)]

    @property
    def focused_stop(self) -> Stop | None:
        """The term, note or expression that has the focus."""
        return self._focused

    def blur_stop(self) -> None:
        """Take the focus off it."""
        self._focus_stop(None)

    def focus_item(self, item: str) -> bool:
        """Put the focus on a term, note or expression by its id; return whether it is marked in this section."""
        found = next((stop for stop in self.stops() if stop.id == item), None)
        if found:
            self._focus_stop(found)
        return found is not None

    def _focus_stop(self, focused: Stop | None) -> None:
        if focused == self._focused:
            return
        before, self._focused = self._focused, focused
        if focused:
            self._reveal_span(focused.span())
        # The screen gets both, one after the other, so that the text and the entry change in one frame.
        self.screen.post_message(StopFocused(focused))
        self.screen.call_later(self._redraw_stops, before, focused)

    def _redraw_stops(self, *stops: Stop | None) -> None:
        for stop in filter(None, stops):
            for line in self._layout.lines_of(stop.span()):
                self.redraw_lines(line)

    def action_term(self, step: int) -> None:
        """To the next or last marked word or note; from none, to the first one in view."""
        stops = self.stops()
        if not stops:
            return
        if self._focused in stops:
            self._focus_stop(stops[(stops.index(self._focused) + step) % len(stops)])
            return
        visible = [each for each in stops if self.top <= self._line_of(each) < self.top + self.page]
        self._focus_stop((visible or stops)[0 if step > 0 else -1])

    def _line_of(self, stop: Stop) -> int:
        return self._layout.line_at(self._layout.place(stop.paragraph, stop.met_at))

    def action_open_term(self) -> None:
        """Open the whole entry of what has the focus."""
        if not self._focused:
            raise SkipAction
        self.post_message(StopOpened(self._focused))

    def on_click(self, event: events.Click) -> None:
        """Open what was clicked: a marked word, or the sign of a note."""
        clicked = event.get_content_offset(self)
        y = clicked.y + self.top if clicked else -1
        stretch = self._layout.at(y)
        if clicked is None or stretch is None:
            return
        offset = self._layout.offset_at(y, clicked.x)
        signs = clicked.x >= self._layout.margin + self._layout.gutter + self._layout.measure
        for stop in stops_in(self.guide, stretch.paragraph.id, self._kinds):
            on_sign = stop.kind == "note" and signs and stretch.start < stop.mark.end <= stretch.end
            if on_sign or (stop.kind != "note" and not signs and stop.mark.start <= offset < stop.mark.end):
                self._focus_stop(stop)
                self.action_open_term()

    def action_page_down(self) -> None:
        """A page down; at the end of the section, on to what follows."""
        if self.at_end:
            self.post_message(self.PastEnd())
        else:
            super().action_page_down()
