"""Terms, reading notes and expressions in the reader: shown beside or under the text, opened whole."""

from textual import on

from tui.app.beside import beside
from tui.app.messages import OpenAside, OpenEntry, ShowPassage
from tui.app.screens.reader_doors import ReaderDoors
from tui.app.stop import Stop, StopFocused, StopOpened
from tui.app.view_messages import OpenMap
from tui.app.widgets.article_view import ArticleView
from tui.app.widgets.footnote import footnote
from tui.app.widgets.row_list import RowList
from tui.app.widgets.term_panel import TermPanel
from tui.look_ups import LookUps

HIGH = 16
"""Lines from which a footnote has all the room it likes."""
HIGH_FOOTNOTE, LOW_FOOTNOTE = 6, 4
"""Lines of a footnote, its rule among them."""
WIDE = 110
"""Columns from which the outline and the terms stand beside the text."""


class ReaderStops(ReaderDoors):
    """What Tab walks, and where it is shown."""

    look_ups: LookUps

    @property
    def article(self) -> ArticleView:
        """The text."""
        return self.query_one(ArticleView)

    def article_in_view(self) -> str:
        """Return the text that is in view."""
        return self.article.text_in_view()

    def refresh_marks(self) -> None:
        """Mark what the settings want marked, and put the signs beside the text."""
        shown = self.desk.settings.get("expressions") != "hidden"
        kinds = {"term", "note", "expression"} if shown else {"term", "note"}
        self.article.mark(frozenset(kinds))
        self.article.put_beside(beside(self.study, self.signs))

    def refresh_stops(self) -> None:
        """Show what has the focus, or what is in view."""
        guide, stop = self.study.guide, self.article.focused_stop
        for panel in self.query(TermPanel):
            if stop is None:
                seen = set(self.article.paragraphs_in_view())
                panel.show_terms(guide, (each.id for each in self.article.stops() if each.paragraph in seen))
            else:
                panel.show_item(guide, stop.id, self.signs)
        if stop is None or self.size.width >= WIDE:
            self.article.put_foot(())
        else:
            height = HIGH_FOOTNOTE if self.size.height >= HIGH else LOW_FOOTNOTE
            self.article.put_foot(footnote(guide, stop.id, self.size.width, height, self.signs))
            self.article.reveal(stop.span())

    @on(StopFocused)
    def _show_stop(self, message: StopFocused) -> None:
        stop = message.on
        self.look_ups.meet(*((stop.id, stop.paragraph) if stop and stop.kind == "term" else ("", "")))
        self.refresh_stops()
        self.refresh_edges()

    @on(StopOpened)
    def _open_stop(self, message: StopOpened) -> None:
        stop = message.on
        if stop.kind == "term":
            self.look_ups.open(stop.id, stop.paragraph)
        if self.size.width >= WIDE and (panels := self.query(TermPanel)):
            panels.first().focus()
        else:
            self._open_item(stop)

    def _open_item(self, stop: Stop) -> None:
        opened = OpenEntry if stop.kind == "term" else OpenAside
        self.app.post_message(opened(self.study, stop.id))

    def action_open_term(self) -> None:
        """Open the whole entry of what has the focus."""
        self.article.action_open_term()

    @on(RowList.Chosen, "#terms")
    def _choose_in_terms(self, message: RowList.Chosen) -> None:
        kind, _, item = message.row_id.partition(":")
        if kind == "p":
            self.app.post_message(ShowPassage(self.study, item))
        elif kind == "m":
            self.app.post_message(OpenMap(self.study, item))
        elif not self.article.focus_item(item):
            self.app.post_message(OpenEntry(self.study, item))
