"""All places of a map as a list: which way and how far, what they are, and what the map rests on."""

from tui.app.screens.list_screen import ListScreen
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.model.bearing import way
from tui.model.guide import Guide
from tui.model.map import Map, Place, Region
from tui.model.wording import count


class PlacesScreen(ListScreen[str]):
    """Lists places and regions; returns the one that is to be shown on the map."""

    def __init__(self, guide: Guide, chart: Map) -> None:
        super().__init__()
        self._guide = guide
        self._chart = chart

    def heading(self) -> tuple[str, str]:
        """Return where one is, and how many places there are."""
        return f"{self._guide.title} · places", count(len(self._chart.places), "place")

    def rows(self) -> list[Row]:
        """Return the caption of the map, then a row a place and a row a region."""
        chart = self._chart
        rows = [text_row(chart.title, "heading")] if chart.title else []
        date = f"{chart.date}." if chart.date else ""
        rows += [text_row(text, "muted") for text in (f"{date} {chart.note}".strip(), chart.credit) if text]
        rows += [GAP, text_row("Places, and how they lie from " + chart.centre.name, "accent")]
        rows += [self._row(each, self._way(each)) for each in sorted(chart.places, key=lambda each: each.name)]
        if chart.regions:
            rows += [GAP, text_row("Regions", "accent")]
            rows += [self._row(each, "") for each in chart.regions]
        return rows

    def _way(self, place: Place) -> str:
        centre = self._chart.centre
        return "" if place.id == centre.id else way(centre.at, place.at, centre.name).rpartition(" of ")[0]

    def _row(self, each: Place | Region, side: str) -> Row:
        blocks = [Block(each.name, side=side)]
        if each.note:
            blocks.append(Block(each.note, "muted", indent=2))
        return Row(each.id, tuple(blocks))

    def chosen(self, row_id: str) -> None:
        """Show it on the map."""
        self.dismiss(row_id)

    def hints(self) -> list[KeyHint]:
        """Return the keys of the list."""
        return [("↑↓", "move", ""), ("Enter", "show on the map", "screen.choose"), ("Esc", "back", "screen.back")]
