"""Which view follows when one is asked for; each is imported when it is first opened."""

from textual import on

from tui.app.saving_app import SavingApp
from tui.app.view_messages import OpenArgument, OpenMap, OpenTimeline
from tui.study import Study


class ViewDoors(SavingApp):
    """Opens the argument, the dates and the map."""

    def open_view(self, name: str, study: Study) -> None:
        """Open a view by the name that the command line has for it; nothing where that names none."""
        views = {"argument": OpenArgument, "dates": OpenTimeline, "map": OpenMap}
        if name in views:
            self.post_message(views[name](study))

    @on(OpenArgument)
    def _open_argument(self, message: OpenArgument) -> None:
        from tui.app.screens.argument import ArgumentScreen

        if message.study.guide.argument is None:
            self.say("This guide has no view of the argument.")
        else:
            self.push_screen(ArgumentScreen(message.study, message.study.guide.argument, message.reason))

    @on(OpenTimeline)
    def _open_timeline(self, message: OpenTimeline) -> None:
        from tui.app.screens.timeline import TimelineScreen

        if message.study.guide.timeline is None:
            self.say("This guide has no dates.")
        else:
            self.push_screen(TimelineScreen(message.study, message.study.guide.timeline, message.event))

    @on(OpenMap)
    def _open_map(self, message: OpenMap) -> None:
        from tui.app.screens.map import MapScreen

        if message.study.guide.map is None:
            self.say("This guide has no map.")
        else:
            self.push_screen(MapScreen(message.study, message.study.guide.map, message.place))
