"""The base of screens that ask: a prompt, a pad to answer on, how sure one is, the text beside it."""

from abc import abstractmethod
from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui.app.flow import wrap
from tui.app.saving_app import SavingApp
from tui.app.screens.passage import PassageScreen
from tui.app.screens.question_drafts import QuestionDrafts
from tui.app.screens.quiz_words import FULL_WORDS, SURE_STEPS, sure_line
from tui.app.widgets.edge_line import KeyHint, KeyLine, TopLine
from tui.app.widgets.pad_for import AnyPad, pad_for
from tui.app.widgets.pads import Pad
from tui.app.widgets.row_list import RowList
from tui.app.widgets.short_pad import ShortPad
from tui.app.widgets.verdict_list import VerdictList
from tui.model.article import Section
from tui.model.questions import Question, Response, Verdict
from tui.model.wording import about_words
from tui.study import Manner, Study

MEASURE = 92
"""The widest that a question gets, in cells."""
LOW = 16
"""Lines: a lower window gets no empty ones."""

LEGEND_LINES = 3
"""Lines: in a low window a longer list of places stands among the items, where it can be scrolled."""


class QuestionScreen(QuestionDrafts):
    """Shows a question and takes the answer; what comes of it is for those who build on this."""

    DEFAULT_CSS = """
    QuestionScreen {
        #prompt { height: auto; max-height: 50%; max-width: 96; padding: 1 3 1 3; text-style: bold; }
        #legend { height: auto; max-height: 40%; max-width: 96; padding: 0 3 1 3; display: none; }
        &.-low #legend { padding: 0 3; }
        #body { height: 1fr; }
        #body RowList { padding: 0 2 0 1; }
        #sure { height: 1; padding: 0 3; color: $text-muted; }
        #sure.-missing { height: auto; max-height: 2; color: $text-warning; }
        &.-low #prompt { padding: 0 3; max-height: 60%; }
    }
    """
    VERTICAL_BREAKPOINTS = [(0, "-low"), (LOW, "-high")]

    def __init__(self, study: Study) -> None:
        super().__init__(study)
        self._asked_at = 0.0
        self._missing = ""

    @abstractmethod
    def heading(self) -> tuple[str, str]:
        """Return what stands at the top."""

    @abstractmethod
    def hints(self) -> Sequence[KeyHint]:
        """Return the keys to show."""

    @abstractmethod
    def take(self, question: Question, response: Response) -> None:
        """Take the answer that was given; nothing else is taken until the screen is busy no more."""

    @abstractmethod
    async def action_answer(self) -> None:
        """Answer, or go on."""

    def section_of_text(self, question: Question) -> Section | None:
        """Return where the text opens beside a question; at its beginning if nowhere else."""
        return None

    def compose(self) -> ComposeResult:
        """Yield the edges, the prompt, and the body that changes with each question."""
        yield TopLine()
        yield Static(id="prompt", markup=False)
        yield Static(id="legend", markup=False)
        yield Vertical(id="body")
        yield Static(id="sure", markup=False)
        yield KeyLine()

    async def ask(self, question: Question, shown: tuple[str, ...]) -> None:
        """Ask a question, its options and items in the order shown."""
        self.question, self._verdict = question, None
        self._missing = ""
        self._asked_at = self.study.journal.now()
        self.prompt(question.prompt, about_words(question))
        pad = pad_for(question, shown, self.signs, self.study.guide.map)
        pad.restore(self.take_draft(question))
        await self.put(pad)

    async def explain(self, question: Question, response: Response, verdict: Verdict, *, saved: bool) -> None:
        """Show what came of an answer, and why."""
        self._verdict = verdict
        await self.put(VerdictList(self.study.guide, question, response, verdict, self.signs, saved=saved))

    def manner(self) -> Manner:
        """Return how the answer was given."""
        seconds = self.study.journal.now() - self._asked_at
        return Manner(self._open_book, SURE_STEPS[self._sure], max(0.0, seconds))

    def prompt(self, text: str, about: str = "") -> None:
        """Show the prompt, in a narrow window with what it is about."""
        narrow = bool(about) and self.app.size.width < FULL_WORDS
        self.query_one("#prompt", Static).update(Content(f"{about}: {text}" if narrow else text))

    async def put(self, widget: RowList | AnyPad) -> None:
        """Put a widget into the body, in place of what was there."""
        if isinstance(widget, RowList):
            widget.measure = MEASURE
        body = self.query_one("#body", Vertical)
        await body.remove_children()
        await body.mount(widget)
        if not isinstance(widget, ShortPad):
            widget.focus()
        self._show_legend(widget)
        self.refresh_edges()

    def _show_legend(self, widget: RowList | AnyPad) -> None:
        legend = widget.legend() if isinstance(widget, Pad) else []
        columns, height = self.app.size
        text = ("   " if height < LOW else "\n").join(legend)
        within = height < LOW and len(wrap(text, columns - 6)) > LEGEND_LINES
        if isinstance(widget, Pad):
            widget.hold_legend(within=within)
        line = self.query_one("#legend", Static)
        line.display = bool(legend) and not within
        line.update(Content(text))

    def on_resize(self) -> None:
        """Give the edges, the prompt and the legend the room that there is now."""
        for pad in self.query("#pad"):
            if isinstance(pad, Pad):
                self._show_legend(pad)
            if self.question is not None:
                self.prompt(self.question.prompt, about_words(self.question))
            self.refresh_edges()

    def refresh_edges(self) -> None:
        """Show what stands at the edges as it is now."""
        if not self.query("#pad"):
            return  # between two questions, or left: they are drawn once the body stands
        self.query_one(TopLine).show(*self.heading())
        sure = self.query_one("#sure", Static)
        pad = self.query_one("#pad")
        sure.display = isinstance(pad, AnyPad)
        if isinstance(pad, AnyPad):
            words = sure_line(SURE_STEPS[self._sure], pad.count(), self.size.width - 6, open_book=self._open_book)
            sure.update(Content(self._missing or words))
            sure.set_class(bool(self._missing), "-missing")
        self.query_one(KeyLine).show(self.hints())

    @on(RowList.Chosen)
    async def _go_on(self, message: RowList.Chosen) -> None:
        message.stop()
        await self.action_answer()

    @on(Pad.Missing)
    def _say_missing(self, message: Pad.Missing) -> None:
        self._missing = message.what
        self.refresh_edges()

    @on(Pad.Touched)
    def _touched(self) -> None:
        self._missing = ""
        self.keep_draft()
        self.refresh_edges()

    @on(Pad.Given)
    def _given(self, message: Pad.Given) -> None:
        if self.question is not None and self._verdict is None and not self._busy:
            self._busy = True
            self.drop_draft(self.question)
            self.take(self.question, message.response)

    @on(SavingApp.Kept)
    def _say_kept(self) -> None:
        for verdicts in self.query(VerdictList):
            verdicts.kept()

    @on(Input.Changed)
    @on(RowList.Moved)
    def _clear_missing(self) -> None:
        self.keep_draft()
        if self._missing:
            self._missing = ""
            self.refresh_edges()

    def action_field(self) -> None:
        """Put the cursor into the field of a typed answer."""
        for pad in self.query(ShortPad):
            pad.action_enter_field()

    def action_text(self) -> None:
        """Open the text; while answering it is noted."""
        if self.question is None:
            return
        if self._verdict is None:
            self._open_book = True
            self.keep_draft()
        title = "The text, open while you answer" if self._verdict is None else "The text"
        section = self.section_of_text(self.question)
        self.app.push_screen(
            PassageScreen(self.study.guide, section=section, title=title), lambda _: self.refresh_edges()
        )

    def action_evidence(self) -> None:
        """Stand at the passages that decide the answer, those of the line in focus first."""
        for verdicts in self.query(VerdictList):
            if passages := verdicts.passages():
                self.app.push_screen(PassageScreen(self.study.guide, passages, given=True))
            else:
                self.keeper.say("This question names no passage of the article.")

    def action_flag(self) -> None:
        """Object to the question."""
        if self.question is None:
            return
        from tui.app.screens.flag import FlagScreen

        self.app.push_screen(FlagScreen(answered=self._verdict is not None), self._flagged)

    def _flagged(self, flag: tuple[str, str] | None) -> None:
        if flag is not None and self.question is not None:
            self.study.flag(self.question, *flag)
            self.keeper.keep()
            self.keeper.say("Noted. It stays with your answers.")
