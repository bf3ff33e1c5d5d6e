"""The base of everything that shows text: lines of styled pieces, laid out for a width and drawn one by one."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.keys import letter

Piece = tuple[str, str]
"""A text and the name of its style."""
Line = tuple[Piece, ...]

STYLES = (
    "text",
    "body",
    "muted",
    "strong",
    "heading",
    "accent",
    "term",
    "term-focus",
    "expression",
    "lit",
    "hit",
    "hit-focus",
    "right",
    "wrong",
    "cursor",
    "bar",
    "thumb",
    "rule",
)


class LineView(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows laid-out lines; keeps what stands at the top in view when the width changes."""

    ALLOW_SELECT = False
    HAS_THUMB = True
    """Whether the last column shows where one is: Textual's scrollbar costs as much as the text, and a frame."""

    DEFAULT_CSS = """
    LineView {
        height: 1fr;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size: 0 0;
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(f"up,{letter('k')}", "up", "Up", show=False, id="line.up", tooltip="A line up"),
        Binding(f"down,{letter('j')}", "down", "Down", show=False, id="line.down", tooltip="A line down"),
        Binding("pageup,ctrl+b", "page_up", "Page up", show=False, id="line.page-up", tooltip="A page up"),
        Binding("pagedown,ctrl+f,space", "page_down", "Page down", show=False, id="line.page", tooltip="A page down"),
        Binding("home", "top", "Top", show=False, id="line.top", tooltip="To the beginning"),
        Binding("end,G", "bottom", "End", show=False, id="line.end", tooltip="To the end"),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: list[Line] = []
        self._strips: dict[tuple[int, bool], Strip] = {}
        """Drawn lines, by number and by whether the thumb stands beside them."""
        self._styles: dict[str, Style] = {}
        self._thumb = range(0)
        self._foot: tuple[Line, ...] = ()
        self._laid_out_for = -1

    @abstractmethod
    def lay_out(self, width: int) -> list[Line]:
        """Return the lines for a width in cells."""

    def keep_place(self) -> int:
        """Return what stands at the top, so that `place_line` finds it again after a new layout."""
        return int(self.scroll_offset.y)

    def place_line(self, place: int) -> int:
        """Return the line on which a kept place now stands."""
        return place

    def line(self, y: int) -> Line:
        """Return one line as it is drawn now."""
        return self._lines[y]

    def redraw(self, *, layout: bool = False) -> None:
        """Draw anew; with `layout`, lay the lines out first and keep the place."""
        self._strips.clear()
        if layout and self._laid_out_for >= 0:
            self._flow(self._laid_out_for)
        self.refresh()

    def redraw_lines(self, first: int, count: int = 1) -> None:
        """Draw only some lines anew."""
        for y in range(first, first + count):
            self._strips.pop((y, False), None)
            self._strips.pop((y, True), None)
        self.refresh_lines(first, count)

    @property
    def foot(self) -> tuple[Line, ...]:
        """The lines that cover the lowest ones of the window."""
        return self._foot

    def put_foot(self, foot: Sequence[Line]) -> None:
        """Put lines over the lowest ones of the window; none takes them away, and nothing above them moves."""
        if self._foot == tuple(foot):
            return
        thumb, page = self._thumb_lines(), self.page
        self._foot = tuple(foot)
        self.go(self.top)
        changed = {*range(min(page, self.page), page + self.page), *(set(thumb) ^ set(self._thumb_lines()))}
        for y in changed:
            if y < self.size.height:
                self.refresh_lines(self.top + y)

    def _flow(self, width: int) -> None:
        place = self.keep_place() if self._laid_out_for >= 0 else None
        self._lines = self.lay_out(width)
        self._laid_out_for = width
        self._strips.clear()
        self.virtual_size = Size(width, len(self._lines))
        if place is not None:
            self.go(self.place_line(place))

    def on_resize(self) -> None:
        """Lay out anew when the width changed."""
        if self._fit():
            self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw part of the window; word of its size comes after the first frame, and isn't waited for."""
        self._fit()
        self._thumb = self._thumb_lines()
        if self.styles.has_rule("border_top"):
            return super().render_lines(crop)
        # Textual's own way draws each line five times over: padded, cropped, bordered.
        gutter, page, top, width = self.gutter, self.page, self.top, self.size.width
        filters, (_, background) = self.get_line_filters(), self.background_colors
        strips: list[Strip] = []
        for y in range(crop.y - gutter.top, crop.bottom - gutter.top):
            if page <= y < page + len(self._foot):
                strip = self._strip(self._foot[y - page], width, False, gutter.left, gutter.right)
            else:
                number = top + y if 0 <= y < page else len(self._lines)
                strip = self._drawn(number, width, y in self._thumb, gutter.left, gutter.right)
            for each in filters:
                strip = strip.apply_filter(each, background)
            strips.append(strip)
        if crop.column_span != (0, width + gutter.width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def _fit(self) -> bool:
        width = self.scrollable_content_region.width - self.HAS_THUMB
        if width <= 0 or width == self._laid_out_for:
            return False
        self._flow(width)
        self.laid_out()
        return True

    def laid_out(self) -> None:
        """Called once the lines were laid out for a new width."""

    def notify_style_update(self) -> None:
        """Forget drawn lines when the theme changes."""
        super().notify_style_update()
        self._strips.clear()
        self._styles.clear()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window."""
        return self._drawn(y + self.top, self.size.width, y in self._thumb)

    def _drawn(self, number: int, width: int, thumb: bool, left: int = 0, right: int = 0) -> Strip:
        strip = self._strips.get((number, thumb))
        if strip is None or strip.cell_length != left + width + right:
            line = self.line(number) if number < len(self._lines) else ()
            strip = self._strips[number, thumb] = self._strip(line, width, thumb, left, right)
        return strip

    def _strip(self, line: Line, width: int, thumb: bool, left: int, right: int) -> Strip:
        """Return a line, so wide, with blanks beside it; its last cell is the thumb if that stands there."""
        room = width - thumb
        blank = room - sum(cell_len(text) for text, _ in line)
        if blank < 0:
            line = ((Strip(self._segments(line)).crop(0, room).text, "text"),)
        after: list[Piece] = [(" " * max(0, blank), "text"), (" " * thumb, "thumb"), (" " * right, "text")]
        return Strip(self._segments(((" " * left, "text"), *line, *after)), left + width + right)

    def _thumb_lines(self) -> range:
        """Return the lines of the window beside which the thumb stands; none where all lines are in view."""
        page, count = self.page, len(self._lines)
        if not self.HAS_THUMB or count <= page:
            return range(0)
        size = max(1, page * page // count)
        start = round((page - size) * min(1.0, self.top / (count - page)))
        return range(start, start + size)

    def _segments(self, line: Line) -> list[Segment]:
        """Return a line's pieces, those of one style that follow each other as one: fewer are faster to send."""
        merged: list[Piece] = []
        for text, name in line:
            if merged and merged[-1][1] == name:
                merged[-1] = (merged[-1][0] + text, name)
            elif text:
                merged.append((text, name))
        return [Segment(text, self._style(name)) for text, name in merged]

    def _style(self, name: str) -> Style:
        """Return a style by its name, kept because Textual would work it out for every line again."""
        if name not in self._styles:
            if not self.is_attached:
                return Style.null()  # drawn once more while it is taken down
            component = f"line--{name}"
            self._styles[name] = self.rich_style if name == "text" else self.screen.get_component_rich_style(component)
        return self._styles[name]

    @property
    def top(self) -> int:
        """The number of the line at the top of the window."""
        return int(self.scroll_offset.y)

    @property
    def page(self) -> int:
        """How many lines the window shows."""
        return max(1, self.scrollable_content_region.height - len(self._foot))

    @property
    def max_scroll_y(self) -> int:
        """The highest line that can stand at the top."""
        return max(0, self.virtual_size.height - self.page)

    @property
    def at_end(self) -> bool:
        """Whether the last line is in view."""
        return self.top + self.page >= len(self._lines)

    def go(self, line: int) -> None:
        """Scroll at once, so that a line stands at the top."""
        self.scroll_to(y=max(0, line), animate=False, immediate=True, force=True)

    def show_lines(self, first: int, last: int) -> None:
        """Scroll as little as needed to bring some lines into view, the first above all."""
        if last >= self.top + self.page:
            self.go(min(first, last - self.page + 1))
        if first < self.top:
            self.go(first)

    def action_up(self) -> None:
        """A line up."""
        self.go(self.top - 1)

    def action_down(self) -> None:
        """A line down."""
        self.go(min(self.top + 1, max(0, len(self._lines) - self.page)))

    def action_page_up(self) -> None:
        """A page up, one line kept."""
        self.go(self.top - max(1, self.page - 1))

    def action_page_down(self) -> None:
        """A page down, one line kept."""
        self.go(min(self.top + max(1, self.page - 1), max(0, len(self._lines) - self.page)))

    def action_top(self) -> None:
        """To the first line."""
        self.go(0)

    def action_bottom(self) -> None:
        """To the last line."""
        self.go(max(0, len(self._lines) - self.page))
