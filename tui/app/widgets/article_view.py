"""The article, section by section, with what can be opened in it: terms, reading notes, expressions."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.message import Message

from tui.app.margin_sign import MarginSign
from tui.app.section_drawing import signs_after
from tui.app.section_layout import Stretch
from tui.app.spans import Span
from tui.app.stop import FOCUS_STYLES, STYLES, TERMS, Stop, StopFocused, StopOpened, lit, stops_in
from tui.app.widgets.section_view import SectionView
from tui.model.article import Paragraph, Section
from tui.model.guide import Guide


class ArticleView(SectionView):
    """Marks what can be opened in a section; says which term, note or expression has the focus."""

    class ClaimChosen(Message):
        """The sign of a claim was clicked: which."""

        def __init__(self, claim: str) -> None:
            self.claim = claim
            super().__init__()

    class OpeningChosen(Message):
        """What stands between the heading and the text was clicked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "term(1)", "Term", show=False, id="article.term", tooltip="To the next marked word or note"),
        Binding(
            "shift+tab", "term(-1)", "Term before", show=False, id="article.term-before", tooltip="A marked word back"
        ),
        Binding("enter", "open_term", "Entry", show=False, id="article.open", tooltip="Open the whole entry"),
    ]

    def __init__(self, guide: Guide, *, id: str | None = None) -> None:
        super().__init__(guide, id=id)
        self._focused: Stop | None = None
        self._kinds: frozenset[str] = TERMS
        self._marked: dict[str, list[Span]] = {}

    def show_section(self, section: Section, paragraph: str = "") -> None:
        """Show a section, with a paragraph at the top and the focus on nothing."""
        self._focused = None
        super().show_section(section, paragraph)

    def follow(self, guide: Guide) -> None:
        """Show the same place of an edited guide."""
        self._marked.clear()
        super().follow(guide)

    def mark(self, kinds: frozenset[str]) -> None:
        """Mark these kinds of stops, and let Tab walk them; others are passed by."""
        if kinds != self._kinds:
            self._kinds = kinds
            self._marked.clear()
            if self._focused and self._focused.kind not in kinds:
                self.blur_stop()
            self.redraw()

    def spans_of(self, paragraph: Paragraph) -> Sequence[Span]:
        """Return what is drawn in a style of its own: marked words, what is lit, what has the focus."""
        if paragraph.id not in self._marked:
            stops = stops_in(self.guide, paragraph.id, self._kinds)
            self._marked[paragraph.id] = [stop.span(STYLES[stop.kind]) for stop in stops if stop.kind in STYLES]
        spans = [*self._marked[paragraph.id], *self._spans]
        if self._focused:
            spans.append(self._focused.span(FOCUS_STYLES[self._focused.kind]))
        return spans

    def drawn_sign(self, sign: MarginSign) -> MarginSign:
        """Return a sign beside the text, in reverse while its note has the focus."""
        return lit(sign, self._focused)

    def stops(self) -> list[Stop]:
        """Return what can be opened in the section, in order."""
        return [stop for each in self.shown.paragraphs for stop in stops_in(self.guide, each.id, self._kinds)]

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
            self.reveal(focused.span())
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
        """Open what was clicked: a marked word, the sign of a note, or the footnote."""
        clicked = event.get_content_offset(self)
        if clicked is None or not self.has_focus:  # without it, a passage was just chosen with the mouse
            return
        y = clicked.y + self.top
        stretch = self._layout.at(y)
        if self.foot and clicked.y >= self.page:
            self.action_open_term()
        elif stretch is not None:
            self._click(stretch, y, clicked.x)
        elif self._layout.opens_at(y):
            self.post_message(self.OpeningChosen())

    def _click(self, stretch: Stretch, y: int, x: int) -> None:
        offset = self._layout.offset_at(y, x)
        beyond = x - self._layout.margin - self._layout.gutter - self._layout.measure
        if beyond >= 0:
            self._click_sign(stretch, beyond)
            return
        for stop in stops_in(self.guide, stretch.paragraph.id, self._kinds):
            if stop.kind != "note" and stop.mark.start <= offset < stop.mark.end:
                self._focus_stop(stop)
                self.action_open_term()

    def _click_sign(self, stretch: Stretch, cell: int) -> None:
        """Open what a sign after a line stands for: the first of two in the first cell, else the last."""
        signs = signs_after(stretch, self._beside.get(stretch.paragraph.id, ()))
        if not signs:
            return
        sign = signs[0 if cell == 0 else -1]
        kind, _, item = sign.opens.partition(":")
        if kind == "note" and self.focus_item(item):
            self.action_open_term()
        elif kind == "claim":
            self.post_message(self.ClaimChosen(item))

    @property
    def standing_at(self) -> tuple[str, int]:
        """The paragraph and the character at which one stands: what has the focus, else the first in view."""
        if self._focused:
            return self._focused.paragraph, self._focused.mark.start
        first = self._layout.first_from(self.top)
        here = self.paragraph.id
        return here, first.start if first and first.paragraph.id == here else 0
