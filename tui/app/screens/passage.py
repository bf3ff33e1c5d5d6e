"""The text, opened from a question: the evidence lit, passage after passage, or the open book."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding

from tui.app.keys import letter
from tui.app.messages import GoToPassage
from tui.app.screens.study_screen import KEYS_HINT, StudyScreen
from tui.app.spans import Span
from tui.app.widgets.article_view import ArticleView
from tui.app.widgets.edge_line import KeyHint, KeyLine, TopLine
from tui.model.article import Section
from tui.model.evidence import Evidence, find_quote
from tui.model.guide import Guide


class PassageScreen(StudyScreen[None]):
    """Stands the reader at each passage in turn; Esc leads back to the question."""

    AUTO_FOCUS = "ArticleView"
    BINDINGS = [
        Binding("enter", "read_on", "Read on here", id="passage.read-on", tooltip="Go to this paragraph in the reader"),
        Binding(f"{letter('e')},f6", "passage(1)", "Next passage", id="passage.next", tooltip="To the next passage"),
        Binding(f"right,{letter('n')}", "section(1)", "Next section", id="passage.section", tooltip="A section on"),
        Binding(f"left,{letter('p')}", "section(-1)", "Section before", id="passage.before", tooltip="A section back"),
        Binding(f"{letter('t')},f5", "back", "Close the text", id="passage.close", tooltip="Back to the question"),
    ]
    DEFAULT_CSS = "PassageScreen { ArticleView { padding: 1 0 0 0; } }"

    def __init__(
        self,
        guide: Guide,
        passages: Sequence[Evidence] = (),
        section: Section | None = None,
        *,
        title: str = "The text",
        read_on: bool = False,
        given: bool = False,
    ) -> None:
        """Show passages; those that decide an answer which was `given` also in a section that is closed."""
        super().__init__()
        self._title = title
        self._read_on = read_on
        self._given = given
        self._guide = guide
        self._passages = tuple(each for each in passages if each.paragraph in guide.article.numbers)
        self._section = section or guide.article.sections[0]
        self._at = 0

    def compose(self) -> ComposeResult:
        """Yield the text between the edges."""
        yield TopLine()
        yield ArticleView(self._guide)
        yield KeyLine()

    @property
    def article(self) -> ArticleView:
        """The text."""
        return self.query_one(ArticleView)

    def on_mount(self) -> None:
        """Stand at the first passage, or at the section."""
        self.article.signs = self.signs
        self.article.closed = self.desk.closed_in(self._guide)
        if self._given:
            self.article.kept = {each.paragraph for each in self._passages}
        if self._passages:
            self._stand()
        else:
            self.article.show_section(self._section)
            self._refresh_edges()

    def follow(self, guide: Guide) -> None:
        """Show an edited guide, at the same passage or the same place."""
        self._guide = guide
        self._passages = tuple(each for each in self._passages if each.paragraph in guide.article.numbers)
        self.article.follow(guide)
        if self._passages:
            self._at = min(self._at, len(self._passages) - 1)
            self._stand()
        else:
            self._refresh_edges()

    def _stand(self) -> None:
        passage = self._passages[self._at]
        section = self._guide.article.section_of(passage.paragraph)
        if section.id != self.article.section.id or self._at == 0:
            self.article.show_section(section, passage.paragraph if self._read_on else "")
        spans = []
        for each in self._passages:
            found = each.quote and find_quote(self._guide.article.paragraph(each.paragraph).text, each.quote)
            if found:
                spans.append(Span(each.paragraph, *found, "lit" if each is passage else "hit"))
        first = next((span for span in spans if span.style == "lit"), None)
        self.article.light([span for span in spans if span.style == "lit"], first)
        self._refresh_edges()

    def _refresh_edges(self) -> None:
        article = self._guide.article
        number = article.section_numbers[self.article.section.id]
        where = f"section {number} of {len(article.sections)}"
        if self._passages:
            passage = self._passages[self._at]
            paragraph = f"{self.signs.paragraph}{article.numbers[passage.paragraph]}"
            title = f"The passage · {paragraph}"
            if len(self._passages) > 1:
                title += f" · {self._at + 1} of {len(self._passages)}"
        else:
            title = self._title
        self.query_one(TopLine).show(title, where)
        self.query_one(KeyLine).show(self._hints())

    def _hints(self) -> list[KeyHint]:
        hints: list[KeyHint] = [("Esc", "back", "screen.back")]
        hints.append(("Enter", "read on here", "screen.read_on") if self._read_on else ("↑↓", "read", ""))
        if len(self._passages) > 1:
            hints.append(("e", "next passage", "screen.passage(1)"))
        return [*hints, ("n/p", "sections", "screen.section(1)"), KEYS_HINT]

    def action_read_on(self) -> None:
        """Go to this paragraph in the reader."""
        if self._read_on:
            self.app.post_message(GoToPassage(self.article.paragraph.id))

    def action_passage(self, step: int) -> None:
        """To the next passage."""
        if self._passages:
            self._at = (self._at + step) % len(self._passages)
            self._stand()

    def action_section(self, step: int) -> None:
        """To the next section or the one before."""
        sections = self._guide.article.sections
        number = self._guide.article.section_numbers[self.article.section.id] - 1 + step
        if 0 <= number < len(sections):
            self.article.show_section(sections[number])
            self._refresh_edges()
