"""A question answered on a map: the places to choose from stand there under their numbers."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.app.maps.spots import Spots
from tui.app.signs import Signs
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.map_view import MapView
from tui.app.widgets.pads import Pad
from tui.model.map import Map, Region, View
from tui.model.questions import Locate, Response


class LocatePad(MapView, inherit_bindings=False):
    """Places and regions to choose from by digit, arrow or mouse."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,shift+tab", "spot(-1)", "Place before", show=False, id="locate.before", tooltip="The place before"),
        Binding("down,tab", "spot(1)", "Next place", show=False, id="locate.next", tooltip="The next place"),
        Binding("plus,equals_sign", "zoom(1)", "Closer", show=False, id="locate.closer", tooltip="A closer look"),
        Binding("minus", "zoom(-1)", "Further", show=False, id="locate.further", tooltip="A look from further away"),
        Binding("enter", "choose", "Answer", show=False, id="locate.choose", tooltip="Answer with the chosen place"),
        *[
            Binding(
                str(digit), f"digit({digit})", "Number", show=False, id=f"locate.digit-{digit}", tooltip="Choose it"
            )
            for digit in range(1, 10)
        ],
    ]

    def __init__(self, chart: Map, question: Locate, shown: tuple[str, ...], signs: Signs) -> None:
        super().__init__(chart, signs, id="pad")
        order = {option_id: number for number, option_id in enumerate(shown)}
        self.question = question
        self.options = sorted(question.options, key=lambda option: order.get(option.id, len(order)))
        self.wanted = chart.views_by_id.get(question.view) or _closest(chart, [each.place for each in self.options])

    def draft(self) -> Response:
        """Return what is chosen."""
        return Response(chosen=tuple([option.id for option in self.options if option.place == self.focus_id]))

    def restore(self, draft: Response) -> None:
        """Choose what was chosen before, if the question still has it."""
        self.focus_id = next((option.place for option in self.options if option.id in draft.chosen), "")

    def spots(self) -> Spots:
        """Return the options under their numbers, with their names only where these may be told."""
        names = {
            option.place: f"{number} {option.text}" if self.question.named else str(number)
            for number, option in enumerate(self.options, 1)
        }
        return Spots(names, self.focus_id, asked=True)

    def in_view(self) -> list[str]:
        """Return the options in the order of their numbers."""
        return [option.place for option in self.options]

    def spot_at(self, column: int, row: int) -> str:
        """Return the option at a cell: the nearest place, else the region that holds it."""
        near = super().spot_at(column, row)
        point = self.port.point(column, row)
        regions = (self.chart.spots[option.place] for option in self.options)
        return near or next((each.id for each in regions if isinstance(each, Region) and each.lines.holds(point)), "")

    def focus_spot(self, spot: str) -> None:
        """Choose an option."""
        super().focus_spot(spot)
        self.post_message(Pad.Touched())

    def action_digit(self, number: int) -> None:
        """Choose an option by its number."""
        if number <= len(self.options):
            self.focus_spot(self.options[number - 1].place)

    def action_open(self) -> None:
        """Answer: a second click on an option does."""
        self.action_choose()

    def action_choose(self) -> None:
        """Answer with the option that is chosen."""
        draft = self.draft()
        if draft.chosen:
            self.post_message(Pad.Given(draft))
        else:
            self.post_message(Pad.Missing("Choose first, with a digit or the arrows; then Enter answers."))

    def count(self) -> str:
        """Return which number is chosen."""
        numbers = [number for number, option in enumerate(self.options, 1) if option.place == self.focus_id]
        return f"{numbers[0]} is chosen" if numbers else ""

    def hints(self) -> list[KeyHint]:
        """Return the keys of this pad."""
        return [(f"1–{len(self.options)}", "choose", ""), ("Enter", "answer", "screen.answer"), ("+ −", "zoom", "")]


def _closest(chart: Map, places: list[str]) -> View:
    lons, lats = zip(*(chart.spots[place].spot for place in places), strict=True)
    return chart.closest_view((min(lons), min(lats), max(lons), max(lats)))
