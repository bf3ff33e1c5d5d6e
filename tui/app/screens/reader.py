"""The reader: one section of the article, with the terms beside or under it."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from tui.app.keys import letter
from tui.app.screens.study_screen import KEYS_HINT, StudyScreen, measure
from tui.app.widgets.article_view import ArticleView, Span
from tui.app.widgets.edge_line import KeyLine, TopLine
from tui.app.widgets.entry import entry_rows
from tui.app.widgets.footnote import Footnote
from tui.app.widgets.outline import outline_rows
from tui.app.widgets.row_list import GAP, Block, Row, RowList, text_row
from tui.model.article import Section
from tui.reading import Reading
from tui.study import Study

WIDE = 110
"""Columns from which the outline and the terms stand beside the text."""
ROOMY = 144
"""Columns from which they have all the room they like."""


class ReaderScreen(StudyScreen[None]):
    """Shows the article, keeps the reader's place, opens terms, leads to the quizzes."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide"), (ROOMY, "-roomy")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]
    AUTO_FOCUS = "ArticleView"

    DEFAULT_CSS = """
    ReaderScreen {
        #text { height: 1fr; }
        #outline { width: 23; display: none; padding: 1 0 0 1; }
        #terms { width: 29; display: none; padding: 1 1 0 0; }
        &.-roomy #outline { width: 30; }
        &.-roomy #terms { width: 40; }
        #footnote { height: 6; display: none; padding-right: 1; scrollbar-size: 0 0; }
        #footnote { border-top: solid $foreground 20%; }
        ArticleView { padding: 1 0 0 0; }
        &.-wide #outline, &.-wide #terms, &.-roomy #outline, &.-roomy #terms { display: block; }
        &.-narrow.-noted #footnote { display: block; }
        &.-low ArticleView { padding: 0; }
        &.-low #footnote { height: 4; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(f"right,{letter('n')}", "section(1)", "Next section", id="reader.next", tooltip="To the next section"),
        Binding(f"left,{letter('p')}", "section(-1)", "Section before", id="reader.before", tooltip="A section back"),
        Binding(letter("q"), "quiz", "Quiz on this section", id="reader.quiz", tooltip="This section's quiz"),
        Binding(letter("g"), "glossary", "Glossary", id="reader.glossary", tooltip="All terms"),
        Binding(letter("o"), "outline", "Outline", id="reader.outline", tooltip="All sections and quizzes"),
        Binding("slash,f7", "search", "Search", id="reader.search", tooltip="Search text, glossary and questions"),
        Binding(letter("s"), "app.progress", "Progress", id="reader.progress", tooltip="How far you are"),
        Binding(letter("N"), "hit(-1)", "Hit before", show=False, id="reader.hit-before", tooltip="To the hit before"),
        Binding("escape", "back", "Back, or the shelf", id="reader.back", tooltip="Close what is open; then the shelf"),
        *[
            Binding(
                str(number),
                f"jump({number})",
                "Section",
                show=False,
                id=f"reader.jump-{number}",
                tooltip="To a section by its number",
            )
            for number in range(1, 10)
        ],
    ]

    def __init__(self, study: Study, section: str = "") -> None:
        super().__init__()
        self.study = study
        self.reading = Reading(study)
        self._wanted_section = section
        self._hits: tuple[Span, ...] = ()
        self._hit = 0
        self._hit_words = ""

    # what stands on the screen

    def compose(self) -> ComposeResult:
        """Yield the edges, and the text between its side panels."""
        yield TopLine()
        with Horizontal(id="text"):
            if self.app.size.width >= WIDE:
                yield self._outline()
            yield ArticleView(self.study.guide, id="article")
            if self.app.size.width >= WIDE:
                yield self._terms()
        yield Footnote(id="footnote")
        yield KeyLine()

    def _outline(self) -> RowList:
        outline = RowList(
            outline_rows(self.study, self.signs, self._section_id()), sign=self.signs.cursor, id="outline"
        )
        outline.can_focus = False
        outline.shows_cursor = True
        return outline

    def _terms(self) -> RowList:
        return RowList(sign=self.signs.cursor, id="terms")

    def _section_id(self) -> str:
        return self._wanted_section or self.study.progress.standing().section

    @property
    def article(self) -> ArticleView:
        """The text."""
        return self.query_one(ArticleView)

    def on_mount(self) -> None:
        """Open at the learner's place."""
        self.article.signs = self.signs
        place = self.study.progress.standing()
        if self._wanted_section and self._wanted_section != place.section:
            self.article.show_section(self.study.guide.article.section(self._wanted_section))
        else:
            self.article.show_section(self.study.guide.article.section(place.section), place.paragraph)
        self._tell_changes()

    def _tell_changes(self) -> None:
        changed = self.study.progress.changed()
        for question in changed:
            self.study.told(question)
        if changed:
            number = len(changed)
            what = "1 question has" if number == 1 else f"{number} questions have"
            self.studyguide.say(f"{what} changed since you answered, and will be asked again. Your answers are kept.")

    def on_resize(self, event: events.Resize) -> None:
        """Bring the side panels in when there is room."""
        if event.size.width >= WIDE and not self.query("#outline"):
            text = self.query_one("#text", Horizontal)
            text.mount(self._outline(), before=0)
            text.mount(self._terms())
            self.call_after_refresh(self._refresh_edges)

    def on_screen_resume(self) -> None:
        """Go on from where the reader stood, with what was done meanwhile."""
        self.article.signs = self.signs
        self.article.redraw()
        self._refresh_edges()
        self._view()

    def on_screen_suspend(self) -> None:
        """Write the place down when another screen comes."""
        self.leave()

    def leave(self) -> None:
        """Write the place and the time down."""
        self.reading.leave()
        self.studyguide.keep()

    def on_key(self) -> None:
        """Count the time up to each key."""
        self.reading.key()
        self._refresh_edges()

    @on(ArticleView.Viewed)
    def _view(self) -> None:
        self.studyguide.reading = self.reading
        self.reading.view(self.article.paragraph.id, self.article.ends_in_view())
        self._refresh_edges()
        self._refresh_terms()
        if self.study.journal.waiting:
            self.studyguide.keep()

    def _refresh_edges(self) -> None:
        study, signs, section = self.study, self.signs, self.article.section
        sections = study.guide.article.sections
        number = study.guide.article.section_numbers[section.id]
        bar = measure(number / len(sections), 8, signs)
        self.query_one(TopLine).show(study.guide.title, f"section {number} of {len(sections)} · {bar}")
        self.query_one(KeyLine).show(self._hints())
        self.article.close_with(self._closing_lines(section))
        for outline in self.query("#outline").results(RowList):
            outline.show(outline_rows(study, signs, section.id), f"s:{section.id}")

    def _hints(self) -> list[tuple[str, str, str]]:
        if self._hits:
            of = f"hit {self._hit + 1} of {len(self._hits)}"
            return [("n/N", of, "screen.section(1)"), ("Esc", "put out the hits", "screen.back"), KEYS_HINT]
        if self.article.focused_term:
            return [
                ("Enter", "whole entry", "screen.open_term"),
                ("Tab", "next term", ""),
                ("Esc", "close", "screen.back"),
                KEYS_HINT,
            ]
        wide = self.size.width >= WIDE
        return [
            ("↑↓", "read", ""),
            ("Tab", "term", ""),
            ("q", "quiz", "screen.quiz"),
            ("n", "next", "screen.section(1)"),
            ("g", "glossary", "screen.glossary"),
            *([] if wide else [("o", "outline", "screen.outline")]),
            ("/", "search", "screen.search"),
            ("Esc", "shelf", "screen.back"),
            KEYS_HINT,
        ]

    def _closing_lines(self, section: Section) -> list[tuple[str, str]]:
        guide, progress = self.study.guide, self.study.progress
        lines: list[tuple[str, str]] = []
        if section.gist and progress.is_read(section):
            lines += [("In one sentence", "accent"), (section.gist, "muted"), ("", "text")]
        last = section.id == guide.article.sections[-1].id
        steps = []
        quiz = guide.quiz_of(section)
        if quiz is not None and quiz.questions:
            steps.append(f"q  quiz on this section, {len(quiz.questions)} questions")
        if not last:
            steps.append("n  next section")
        elif any(not each.section for each in guide.quizzes):
            steps.append("o  outline, with the quizzes on the whole article")
        return lines + [(step, "muted") for step in steps]

    # terms

    def _refresh_terms(self) -> None:
        for panel in self.query("#terms").results(RowList):
            self._fill_terms(panel)
        for note in self.query(Footnote):
            focused = self.article.focused_term
            self.set_class(bool(focused), "-noted")
            if focused:
                note.show_term(self.study.guide, focused)

    def _fill_terms(self, panel: RowList) -> None:
        guide = self.study.guide
        focused = self.article.focused_term
        if focused:
            panel.show(entry_rows(guide, guide.term(focused), self.signs), keep_scroll=False)
            return
        seen = set(self.article.paragraphs_in_view())
        ids = dict.fromkeys(mark.term for paragraph, mark in self.article.marks() if paragraph in seen)
        rows = [text_row("Terms in view", "accent"), GAP]
        for term in map(guide.term, ids):
            rows.append(Row(f"t:{term.id}", (Block(term.name, "strong"), Block(term.short, "muted"))))
        panel.show(rows if ids else [text_row("No terms in view", "muted")], keep_scroll=False)

    @on(ArticleView.TermFocused)
    def _show_term(self, message: ArticleView.TermFocused) -> None:
        if type(message) is not ArticleView.TermFocused:
            return
        if message.term:
            self.study.look_up(message.term, message.paragraph)
        self._refresh_terms()
        self._refresh_edges()

    @on(ArticleView.TermOpened)
    def _open_term(self, message: ArticleView.TermOpened) -> None:
        panel = self.query("#terms").results(RowList)
        if self.size.width >= WIDE:
            for each in panel:
                each.focus()
            return
        self.studyguide.open_entry(self.study, message.term)

    def action_open_term(self) -> None:
        """Open the focused term's entry."""
        self.article.action_open_term()

    @on(RowList.Chosen, "#terms")
    def _choose_in_terms(self, message: RowList.Chosen) -> None:
        kind, _, item = message.row_id.partition(":")
        if kind == "p":
            self.go_to(item)
        else:
            self.article.focus_term(item)
            if self.article.focused_term != item:
                self.studyguide.open_entry(self.study, item)

    # going about

    @on(RowList.Chosen, "#outline")
    def _choose_in_outline(self, message: RowList.Chosen) -> None:
        self.open_item(message.row_id)

    def open_item(self, row_id: str | None) -> None:
        """Go to a row of the outline: a section (`s:ID`) or a sheet of questions (`q:ID`)."""
        kind, _, item = (row_id or "").partition(":")
        if kind == "s" and item in self.study.guide.article.section_numbers:
            self._go_section(self.study.guide.article.section(item))
        elif kind == "q" and item in self.study.guide.sheets:
            self.studyguide.open_quiz(self.study, self.study.guide.sheets[item])

    def _go_section(self, section: Section, paragraph: str = "") -> None:
        self.reading.key()
        self.reading.write()
        self.article.show_section(section, paragraph or section.paragraphs[0].id)
        self.article.focus()
        self._refresh_edges()

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

    def action_jump(self, number: int) -> None:
        """To a section by its number."""
        sections = self.study.guide.article.sections
        if number <= len(sections):
            self._go_section(sections[number - 1])

    @on(ArticleView.PastEnd)
    def _turn_page(self) -> None:
        self.action_section(1)

    def action_quiz(self) -> None:
        """Begin this section's quiz, or go on with it."""
        quiz = self.study.guide.quiz_of(self.article.section)
        if quiz is None or not quiz.questions:
            self.studyguide.say("This section has no quiz. The outline (o) lists all quizzes.")
            return
        self.studyguide.open_quiz(self.study, quiz.sheets[0])

    def action_glossary(self) -> None:
        """Open the glossary."""
        self.studyguide.open_glossary(self.study)

    def action_outline(self) -> None:
        """Open the outline."""
        self.studyguide.open_outline(self.study, self.article.section.id)

    def action_search(self) -> None:
        """Search the article, the glossary and the questions."""
        self.studyguide.open_search(self.study)

    def action_back(self) -> None:
        """Close what is open, the last first; then to the shelf."""
        if self._hits:
            self.light_hits((), 0, "")
        elif self.article.focused_term:
            self.article.blur_term()
            self.article.focus()
        elif self.focused is not self.article:
            self.article.focus()
        else:
            self.studyguide.action_shelf()

    # hits

    def light_hits(self, hits: tuple[Span, ...], at: int, words: str) -> None:
        """Light what a search found, and stand at one of the hits."""
        self._hits, self._hit, self._hit_words = hits, at, words
        self._show_hit()

    def action_hit(self, step: int) -> None:
        """To the next hit, or the one before."""
        if self._hits:
            self._hit = (self._hit + step) % len(self._hits)
            self._show_hit()

    def _show_hit(self) -> None:
        if not self._hits:
            self.article.light(())
            self._refresh_edges()
            return
        current = self._hits[self._hit]
        section = self.study.guide.article.section_of(current.paragraph)
        if section.id != self.article.section.id:
            self._go_section(section, current.paragraph)
        spans = [each for each in self._hits if each is not current]
        self.article.light([*spans, Span(current.paragraph, current.start, current.end, "hit-focus")], current)
        self._refresh_edges()
