"""The reader: one section of the article, with the terms beside or under it."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Size

from tui.app.hits import Hits
from tui.app.messages import OpenItem, OpenShelf
from tui.app.screens.reader_marks import ReaderMarks
from tui.app.screens.reader_review import ReaderReview
from tui.app.screens.reader_stops import WIDE
from tui.app.screens.reader_views import ReaderViews
from tui.app.screens.reader_words import (
    READER_BINDINGS,
    changed_words,
    closing_lines,
    hit_hints,
    opening_lines,
    reading_hints,
    term_hints,
)
from tui.app.screens.study_screen import measure
from tui.app.spans import Span
from tui.app.widgets.article_view import ArticleView
from tui.app.widgets.covered import Covered
from tui.app.widgets.edge_line import KeyHint, KeyLine, TopLine
from tui.app.widgets.outline_panel import OutlinePanel
from tui.app.widgets.row_list import RowList
from tui.app.widgets.term_panel import TermPanel
from tui.look_ups import LookUps
from tui.model.article import Section
from tui.reading import Reading
from tui.study import Study

ROOMY = 144
"""Columns from which they have all the room they like."""


class ReaderScreen(ReaderViews, ReaderMarks, ReaderReview):
    """Shows the article, keeps the reader's place, opens terms, leads to the quizzes."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide"), (ROOMY, "-roomy")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]
    AUTO_FOCUS = "ArticleView"
    BLANK = True  # all of it is covered

    DEFAULT_CSS = """
    ReaderScreen {
        #text { height: 1fr; }
        #outline { width: 23; display: none; padding: 1 0 0 1; }
        #terms { width: 29; display: none; padding: 1 1 0 0; }
        &.-roomy #outline { width: 30; }
        &.-roomy #terms { width: 40; }
        ArticleView { padding: 1 0 0 0; }
        &.-wide #outline, &.-wide #terms, &.-roomy #outline, &.-roomy #terms { display: block; }
        &.-low ArticleView { padding: 0; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = READER_BINDINGS

    def __init__(self, study: Study, section: str = "") -> None:
        super().__init__(classes=self.classes_by_size())
        self.study = study
        self.reading = Reading(study)
        self._edged: tuple[str, Size] = ("", Size())
        """For which section and window the edges were last drawn."""
        self._wanted_section = section
        self.is_first_visit = not study.progress.begun
        self._hits = Hits()
        self.look_ups = LookUps(study)

    # what stands on the screen

    def compose(self) -> ComposeResult:
        """Yield the edges, and the text between its side panels."""
        yield TopLine()
        with Covered(id="text"):
            if self.app.size.width >= WIDE:
                yield OutlinePanel(sign=self.signs.cursor, id="outline")
            yield ArticleView(self.study.guide, id="article")
            if self.app.size.width >= WIDE:
                yield TermPanel(sign=self.signs.cursor, id="terms")
        yield KeyLine()

    @property
    def section(self) -> Section:
        """The section that is open."""
        return self.article.section

    def on_mount(self) -> None:
        """Open at the learner's place."""
        self.article.signs = self.signs
        self.article.closed = self.study.closed
        self.refresh_marks()
        place = self.study.progress.standing()
        if self._wanted_section and self._wanted_section != place.section:
            self.article.show_section(self.study.guide.article.section(self._wanted_section))
        else:
            self.article.show_section(self.study.guide.article.section(place.section), place.paragraph)
        self.refresh_edges()
        self.call_after_refresh(self._tell_changes)

    def _tell_changes(self) -> None:
        changed = self.study.progress.changed()
        for question in changed:
            self.study.told(question)
        if changed:
            self.keeper.say(changed_words(len(changed)))

    def on_resize(self, event: events.Resize) -> None:
        """Bring the side panels in when there is room."""
        if event.size.width >= WIDE and not self.query("#outline"):
            text = self.query_one("#text", Covered)
            text.mount(OutlinePanel(sign=self.signs.cursor, id="outline"), before=0)
            text.mount(TermPanel(sign=self.signs.cursor, id="terms"))
            self.call_after_refresh(self.refresh_edges)

    def on_screen_resume(self) -> None:
        """Go on from where the reader stood, with what was done meanwhile, in the guide as it is now."""
        if self.article.guide is not self.study.guide:
            self.article.follow(self.study.guide)
        self.article.close(self.study.closed)
        if self.article.signs != self.signs:
            self.article.signs = self.signs
            self.article.redraw()
        self.refresh_marks()
        self.refresh_edges()
        self._view()

    def on_screen_suspend(self) -> None:
        """Write the place down when another screen comes."""
        self.leave()

    def leave(self) -> None:
        """Write the place and the time down."""
        self.look_ups.leave()
        self.reading.leave()
        self.keeper.keep()

    def on_key(self) -> None:
        """Count the time up to each key, and show what that made read."""
        before = len(self.study.progress.read)
        self.reading.key()
        if len(self.study.progress.read) > before:
            self.refresh_edges()

    @on(ArticleView.Viewed)
    def _view(self) -> None:
        self.keeper.reading = self.reading
        self.reading.view(self.article.paragraph.id, self.article.ends_in_view())
        if self._edged != (self.section.id, self.app.size):
            self.refresh_edges()
        self.refresh_stops()
        if self.study.journal.waiting:
            self.keeper.keep()

    def refresh_edges(self) -> None:
        """Show what stands round the text as it is now."""
        if not self.children:
            return  # left before the next frame
        study, signs, section = self.study, self.signs, self.article.section
        self._edged = section.id, self.app.size
        sections = study.guide.article.sections
        number = study.guide.article.section_numbers[section.id]
        bar = measure(number / len(sections), 8, signs)
        self.query_one(TopLine).show(study.guide.title, f"section {number} of {len(sections)} · {bar}")
        self.query_one(KeyLine).show(self._hints())
        self.article.frame(opening_lines(study, section, offered=self.offers_page), closing_lines(study, section))
        for outline in self.query(OutlinePanel):
            outline.show_outline(study, signs, section.id)

    def _hints(self) -> list[KeyHint]:
        if self._hits:
            return hit_hints(self._hits.words)
        return term_hints() if self.article.focused_stop else reading_hints(outline=self.app.size.width < WIDE)

    # going about

    @on(RowList.Chosen, "#outline")
    def _choose_in_outline(self, message: RowList.Chosen) -> None:
        self.app.post_message(OpenItem(message.row_id))

    def _go_section(self, section: Section, paragraph: str = "") -> None:
        section = self.as_it_is_now(section)
        self.reading.key()
        self.reading.write()
        self.article.show_section(section, paragraph or section.paragraphs[0].id)
        self.article.focus()
        self.refresh_edges()

    def go_to(self, paragraph: str) -> None:
        """Go to a paragraph, wherever it stands."""
        if paragraph in self.study.guide.article.numbers:
            self._go_section(self.study.guide.article.section_of(paragraph), paragraph)

    def action_section(self, step: int) -> None:
        """To the next section or the one before; between hits, where some are lit."""
        if self._hits:
            self.action_hit(step)
            return
        sections = self.study.guide.article.sections
        number = self.study.guide.article.section_numbers[self.article.section.id] - 1 + step
        if 0 <= number < len(sections):
            self._go_section(sections[number])
        else:
            self.go_beyond(step)

    def action_jump(self, number: int) -> None:
        """To a section by its number."""
        sections = self.study.guide.article.sections
        if number <= len(sections):
            self._go_section(sections[number - 1])

    @on(ArticleView.PastEnd)
    def _turn_page(self) -> None:
        self.action_section(1)

    def action_back(self) -> None:
        """Close what is open, the last first; then to the shelf."""
        if self._hits:
            self.light_hits((), 0)
        elif self.article.focused_stop:
            self.article.blur_stop()
            self.article.focus()
        elif self.focused is not self.article:
            self.article.focus()
        elif not (self.put_out_mark() or self.close_offer()):
            self.app.post_message(OpenShelf())

    # hits

    def light_hits(self, hits: tuple[Span, ...], at: int) -> None:
        """Light what a search found, and stand at one of the hits."""
        self._hits = Hits(hits, at)
        self.refresh_text()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let hits be walked only while some are lit."""
        return super().check_action(action, parameters) and (action != "hit" or bool(self._hits))

    def action_hit(self, step: int) -> None:
        """To the next hit, or the one before."""
        if self._hits:
            self._hits = self._hits.step(step)
            self.refresh_text()

    def refresh_text(self) -> None:
        """Draw anew what is lit in the text, and what stands round it."""
        if self._hits:
            section = self.study.guide.article.section_of(self._hits.current.paragraph)
            if section.id != self.article.section.id:
                self._go_section(section, self._hits.current.paragraph)
            self.article.light(self._hits.drawn(), self._hits.current)
        else:
            self.article.light(())
        self.refresh_edges()
