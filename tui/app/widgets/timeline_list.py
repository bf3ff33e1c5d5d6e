"""Events on a line: beside each stands its place in time, drawn on one scale for all."""

from collections.abc import Sequence

from tui.app.signs import Signs
from tui.app.time_scale import TimeScale
from tui.app.widgets.entry import paragraph_marks
from tui.app.widgets.line_view import Line, Piece
from tui.app.widgets.row import GAP, Block, Row, text_row
from tui.app.widgets.row_list import RowList
from tui.app.widgets.verdict_rows import quotation
from tui.model.evidence import Evidence
from tui.model.guide import Guide
from tui.model.open_sections import shown_passages
from tui.model.timeline import Happening, Timeline

_MARKS = {"full": ("●", "━", "▒"), "plain": ("●", "▬", "▒"), "ascii": ("*", "=", "~")}
"""The sign of a day, of a stretch of days, and of somewhere within them."""
_BEYOND = {"full": ("‹", "›"), "plain": ("‹", "›"), "ascii": ("<", ">")}
_TRACK = "bar"


def legend(signs: Signs) -> str:
    """Return what the signs on the line mean."""
    day, stretch, within = _MARKS[signs.name]
    return f"{day} a day   {stretch * 2} some days   {within * 2} within these days"


class TimelineList(RowList):
    """Lists events in two groups, each with its place on the scale."""

    guide = ""
    """The scale's dots, which go on through every line of an event."""

    def line(self, y: int) -> Line:
        """Return a line in which the guiding dots of the scale stand back."""
        pieces: list[Piece] = []
        for text, style in super().line(y):
            if (
                len(pieces) == 1
                and style in ("text", "cursor")
                and self.guide
                and text.startswith(" " * len(self.guide))
            ):
                pieces += [(self.guide, "muted"), (text[len(self.guide) :], style)]
            elif style == _TRACK:
                pieces += [(character, "muted" if character in "·." else "accent") for character in text]
            else:
                pieces.append((text, style))
        return tuple(pieces)


def timeline_rows(
    guide: Guide,
    timeline: Timeline,
    scale: TimeScale,
    signs: Signs,
    focused: str,
    *,
    quotes: bool,
    closed: frozenset[str] = frozenset(),
) -> list[Row]:
    """Return the rows of all events (`e:ID`), the article's own before those from elsewhere.

    The event in focus shows its source and its entry, and with `quotes` its passages too, but none of closed sections.
    """
    rows: list[Row] = []
    groups = (("In the article", timeline.in_article), ("Background, not in the article", timeline.background))
    for title, group in groups:
        if group:
            rows.append(text_row(title, "heading"))
            for each in group:
                quoted = shown_passages(guide, each.evidence, closed) if quotes else ()
                rows.append(_row(guide, each, scale, signs, each.id == focused, quoted))
            rows.append(GAP)
    if timeline.note:
        rows.append(text_row(timeline.note, "muted"))
    rows.append(text_row(legend(signs), "muted"))
    return rows


def _row(
    guide: Guide, each: Happening, scale: TimeScale, signs: Signs, focused: bool, quoted: Sequence[Evidence]
) -> Row:
    track = _track(each, scale, signs) + "  "
    indent = len(track)
    paragraphs = tuple(dict.fromkeys(passage.paragraph for passage in each.evidence))
    side = paragraph_marks(guide, paragraphs, signs)
    blocks = [Block(each.when, "strong", lead=track, lead_style=_TRACK, side=side, side_style="accent")]
    blocks.append(Block(each.text, "text", indent=indent))
    if focused:
        blocks += [quotation(guide, passage, signs, indent) for passage in quoted]
        if each.source:
            blocks.append(Block(f"Source: {each.source}", "muted", indent=indent))
        if each.term:
            blocks.append(Block(f"In the glossary: {guide.term(each.term).name}", "accent", indent=indent))
    return Row(f"e:{each.id}", tuple(blocks))


def _track(each: Happening, scale: TimeScale, signs: Signs) -> str:
    cells = list(guiding_dots(scale, signs))
    if not each.dated:
        return "".join(cells)
    day, stretch, within = _MARKS[signs.name]
    sign = within if each.uncertain else day if each.first == each.last else stretch
    first, last = scale.cell(each.first), scale.cell(each.last)
    for cell in range(max(0, first), min(scale.cells - 1, last) + 1):
        cells[cell] = sign
    before, after = _BEYOND[signs.name]
    if last < 0:
        cells[0] = before
    elif first >= scale.cells:
        cells[-1] = after
    return "".join(cells)


def guiding_dots(scale: TimeScale, signs: Signs) -> str:
    """Return a dot for each labelled day of a scale."""
    ticks = {tick.cell for tick in scale.ticks()}
    dot = "." if signs.name == "ascii" else "·"
    return "".join(dot if cell in ticks else " " for cell in range(scale.cells))


def axis(scale: TimeScale) -> str:
    """Return the line of labels above the events; a label without room is left out."""
    cells = ""
    for tick in scale.ticks():
        if tick.cell >= len(cells) + (1 if cells else 0) and tick.cell + len(tick.label) <= scale.cells + 2:
            cells = cells.ljust(tick.cell) + tick.label
    return cells
