"""The events on a line of time: what the article has, and what is background."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding

from tui.app.messages import OpenEntry
from tui.app.screens.list_screen import ListScreen
from tui.app.screens.passage import PassageScreen
from tui.app.screens.study_screen import KEYS_HINT
from tui.app.time_scale import SHORTEST, TimeScale, padded
from tui.app.widgets.edge_line import KeyHint, KeyLine, TopLine
from tui.app.widgets.row_list import Row, RowList
from tui.app.widgets.timeline_list import TimelineList, axis, guiding_dots, timeline_rows
from tui.model.timeline import Timeline, days_in_words
from tui.study import Study

_NARROW = 64
_INDENT = 3
"""Cells before the line of time: the list's own padding and the cursor's sign."""


class TimelineScreen(ListScreen[None]):
    """Lists events beside their place in time; zooms, moves along, and leads to passages and entries."""

    BINDINGS = [
        Binding("plus,equals_sign,z", "zoom(2)", "Closer", id="dates.closer", tooltip="A closer look at these days"),
        Binding("minus,x", "zoom(-2)", "Further", id="dates.further", tooltip="More days at once"),
        Binding("left", "move(-1)", "Earlier", show=False, id="dates.earlier", tooltip="Earlier days"),
        Binding("right", "move(1)", "Later", show=False, id="dates.later", tooltip="Later days"),
        Binding("0", "whole", "All days", show=False, id="dates.whole", tooltip="All days again"),
    ]
    DEFAULT_CSS = """
    TimelineScreen {
        #axis { margin: 1 0 0 0; }
        #axis > .edge--strong { color: $text-muted; text-style: none; }
        #rows { padding: 0 2 0 1; }
        &.-low #axis { margin: 0; }
    }
    """
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]
    measure = 104

    def __init__(self, study: Study, timeline: Timeline, event: str = "") -> None:
        super().__init__()
        self.study = study
        self._timeline = timeline
        first, last = timeline.span
        self._whole = padded((first, last)) if first else (1, SHORTEST)
        self._days = self._whole
        self._focused = event if event in timeline.by_id else timeline.happenings[0].id

    def follow(self) -> bool:
        """Show the dates of an edited guide, at the same event if it is still there; False where there are none."""
        timeline = self.study.guide.timeline
        if timeline is None:
            return False
        self._timeline = timeline
        if self._focused not in timeline.by_id:
            self._focused = timeline.happenings[0].id
        return super().follow()

    @property
    def _scale(self) -> TimeScale:
        width = self.app.size.width
        cells = max(8, width // 4) if width < _NARROW else min(44, width * 2 // 5)
        return TimeScale(*self._days, cells)

    def heading(self) -> tuple[str, str]:
        """Return where one is, and which days are shown."""
        shown = days_in_words(*self._days) if self._timeline.span[0] else ""
        return f"{self.study.guide.title} · dates", shown if self.app.size.width >= _NARROW else ""

    def compose(self) -> ComposeResult:
        """Yield the edges, the labels of the scale, and the list."""
        yield TopLine(*self.heading())
        yield TopLine(self._axis(), id="axis")
        yield TimelineList(sign=self.signs.cursor, id="rows")
        yield KeyLine(self.hints())

    def _axis(self) -> str:
        return " " * (_INDENT - 1) + axis(self._scale)

    def rows(self) -> list[Row]:
        """Return both groups of events."""
        scale = self._scale
        self.query_one(TimelineList).guide = guiding_dots(scale, self.signs)
        quotes = self.app.size.width >= _NARROW
        closed = self.study.closed
        return timeline_rows(
            self.study.guide, self._timeline, scale, self.signs, self._focused, quotes=quotes, closed=closed
        )

    def first_row(self) -> str:
        """Begin at the event one comes from."""
        return f"e:{self._focused}"

    def refill(self, cursor: str | None = None) -> None:
        """Show the days as they are now."""
        super().refill(cursor)
        self.query_one("#axis", TopLine).show(self._axis())

    def on_resize(self) -> None:
        """Draw the scale in the room that there is now."""
        if self.list.row_id:
            self.refill()

    @on(RowList.Moved, "#rows")
    def _follow(self, message: RowList.Moved) -> None:
        """Show more of the event in focus, and bring its days into view."""
        self._focused = message.row_id.partition(":")[2]
        each = self._timeline.by_id[self._focused]
        if each.dated and not (self._days[0] <= each.first and each.last <= self._days[1]):
            self._show_around((each.first + each.last) // 2, self._scale.days)
        self.refill(message.row_id)

    def _show_around(self, day: int, days: int) -> None:
        scale = self._scale.around(day, days, self._whole)
        self._days = scale.first, scale.last

    @property
    def _middle(self) -> int:
        each = self._timeline.by_id.get(self._focused)
        return (each.first + each.last) // 2 if each is not None and each.dated else sum(self._days) // 2

    def action_zoom(self, factor: int) -> None:
        """Show half the days, or twice as many, about the event in focus."""
        days = self._scale.days
        self._show_around(self._middle, days // factor if factor > 0 else days * -factor)
        self.refill()

    def action_move(self, step: int) -> None:
        """Move along by a quarter of the days shown."""
        scale = self._scale
        self._show_around(scale.first + scale.days // 2 + step * max(1, scale.days // 4), scale.days)
        self.refill()

    def action_whole(self) -> None:
        """Show all days."""
        self._days = self._whole
        self.refill()

    def chosen(self, row_id: str) -> None:
        """Go to the passages of the article, or to the glossary entry."""
        each = self._timeline.by_id[row_id.partition(":")[2]]
        if each.evidence:
            self.app.push_screen(PassageScreen(self.study.guide, each.evidence, read_on=True))
        elif each.term:
            self.study.look_up(each.term)
            self.app.post_message(OpenEntry(self.study, each.term))
        else:
            self.keeper.say(f"The glossary has no entry for this. Source: {each.source}.")

    def hints(self) -> list[KeyHint]:
        """Return the keys of the line of time."""
        each = self._timeline.by_id.get(self._focused)
        where = "passage" if each is not None and each.evidence else "entry"
        return [
            ("Enter", where, "screen.choose"),
            ("↑↓", "event", ""),
            ("+ −", "zoom", "screen.zoom(2)"),
            ("←→", "move along", ""),
            ("0", "all days", "screen.whole"),
            ("Esc", "back", "screen.back"),
            KEYS_HINT,
        ]
