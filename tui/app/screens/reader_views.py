"""The ways from the reader to the views: the argument, the dates, the map."""

from textual import on
from textual.binding import Binding, BindingType

from tui.app.keys import letter
from tui.app.screens.study_screen import StudyScreen
from tui.app.view_messages import OpenArgument, OpenMap, OpenTimeline
from tui.app.widgets.article_view import ArticleView
from tui.study import Study

VIEW_BINDINGS: list[BindingType] = [
    Binding(letter("a"), "argument", "Argument", id="reader.argument", tooltip="The stated reasons, at this passage"),
    Binding(letter("d"), "dates", "Dates", id="reader.dates", tooltip="The events on a line of time"),
    Binding(letter("v"), "map", "Map", id="reader.map", tooltip="The places, at the term in focus"),
]


class ReaderViews(StudyScreen[None]):
    """What leads from a passage to where a view shows it."""

    study: Study

    def action_argument(self) -> None:
        """Open the argument at the claim of the passage at which one stands."""
        paragraph, at = self.query_one(ArticleView).standing_at
        here = [(start, end, claim.id) for each, start, end, claim in self.study.guide.claim_spans if each == paragraph]
        ahead = [each for each in here if each[1] > at] or here[-1:]
        self.app.post_message(OpenArgument(self.study, min(ahead)[2] if ahead else ""))

    @on(ArticleView.ClaimChosen)
    def _open_claim(self, message: ArticleView.ClaimChosen) -> None:
        self.app.post_message(OpenArgument(self.study, message.claim))

    def action_dates(self) -> None:
        """Open the events at the first one that this paragraph tells of."""
        timeline = self.study.guide.timeline
        here = timeline.in_paragraph(self.query_one(ArticleView).paragraph.id) if timeline else ()
        self.app.post_message(OpenTimeline(self.study, here[0].id if here else ""))

    def action_map(self) -> None:
        """Open the map, at the term in focus if the map has it."""
        chart = self.study.guide.map
        stop = self.query_one(ArticleView).focused_stop
        spot = chart.of_term(stop.id) if chart and stop else None
        self.app.post_message(OpenMap(self.study, spot.id if spot else ""))
