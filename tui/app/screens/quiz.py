"""A sheet of questions: one at a time, then why, then where the text says it."""

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui.app.messages import HandedIn, ShowResult, ShowReviewed
from tui.app.saving_app import SavingApp
from tui.app.screens.passage import PassageScreen
from tui.app.screens.quiz_words import (
    FULL_WORDS,
    QUIZ_BINDINGS,
    SURE_STEPS,
    asking_hints,
    lesson_hints,
    lesson_rows,
    section_of_text,
    sure_line,
    top_words,
    verdict_hints,
)
from tui.app.screens.study_screen import StudyScreen
from tui.app.widgets.edge_line import KeyHint, KeyLine, TopLine
from tui.app.widgets.pad_for import AnyPad, pad_for
from tui.app.widgets.pads import Pad
from tui.app.widgets.row_list import RowList
from tui.app.widgets.short_pad import ShortPad
from tui.app.widgets.verdict_list import VerdictList
from tui.model.guide import Sheet
from tui.model.questions import Classify, Question, Response, Verdict
from tui.model.sitting import Sitting
from tui.model.wording import about_words, count
from tui.study import Manner, Study

MEASURE = 92
"""The widest that a question gets, in cells."""
LOW = 16
"""Lines: a lower window gets no empty ones."""


class QuizScreen(StudyScreen[None]):
    """Asks, grades, explains; leaves at any moment with every answer kept."""

    BINDINGS = QUIZ_BINDINGS
    finished: type[ShowResult | ShowReviewed | HandedIn] = ShowResult
    DEFAULT_CSS = """
    QuizScreen {
        #prompt { height: auto; max-height: 50%; max-width: 96; padding: 1 3 1 3; text-style: bold; }
        #legend { height: auto; max-height: 40%; max-width: 96; padding: 0 3 1 3; display: none; }
        &.-low #legend { padding: 0 3; }
        #body { height: 1fr; }
        #body RowList { padding: 0 2 0 1; }
        #sure { height: 1; padding: 0 3; color: $text-muted; &.-missing { color: $text-warning; } }
        &.-low #prompt { padding: 0 3; }
    }
    """
    VERTICAL_BREAKPOINTS = [(0, "-low"), (LOW, "-high")]

    def __init__(self, study: Study, sheet: Sheet, sitting: Sitting | None = None) -> None:
        super().__init__()
        self.study = study
        self.sheet = sheet
        self._sitting = (sitting or study.sit(sheet)).id
        self.question: Question | None = None
        self._verdict: Verdict | None = None
        self._sure = 0
        self._open_book = False
        self._asked_at = 0.0
        self._taught: set[str] = set()
        self._lesson = ""
        self._busy = False
        self._missing = ""

    @property
    def sitting(self) -> Sitting:
        """The sitting as the fold has it now."""
        return self.study.progress.sittings[self._sitting]

    # what stands on the screen

    def compose(self) -> ComposeResult:
        """Yield the edges, the prompt, and the body that changes with each question."""
        yield TopLine()
        yield Static(id="prompt", markup=False)
        yield Static(id="legend", markup=False)
        yield Vertical(id="body")
        yield Static(id="sure", markup=False)
        yield KeyLine()

    async def on_mount(self) -> None:
        """Say what this part is about, once, or ask the next question."""
        self.keeper.keep()
        intro = self.sheet.part.intro if self.sheet.part else ""
        if intro and not self.sitting.answers:
            number = count(len(self.sitting.asked(self.sheet)), "question")
            await self._teach(self.sheet.part.title if self.sheet.part else "", f"{intro} {number}.")
        else:
            await self._ask()

    async def _teach(self, title: str, text: str, scheme: str = "") -> None:
        self._lesson = scheme or "intro"
        self.question = None
        classes = self.study.guide.scheme(scheme).classes if scheme else ()
        self._prompt(title)
        await self._replace_body(RowList(lesson_rows(text, classes), sign=self.signs.cursor, id="pad"))
        self._refresh_edges()

    async def _ask(self) -> None:
        question = self.sitting.next_of(self.sheet)
        if question is None:
            self.app.post_message(self.finished(self.study, self.sheet, self.sitting))
            return
        if isinstance(question, Classify) and question.scheme and question.scheme not in self._taught:
            self._taught.add(question.scheme)
            scheme = self.study.guide.scheme(question.scheme)
            if scheme.lesson:
                await self._teach(scheme.title, scheme.lesson, scheme.id)
                return
        self._lesson = ""
        self.question, self._verdict = question, None
        self._sure, self._open_book, self._missing = 0, False, ""
        self._asked_at = self.study.journal.now()
        self._prompt(question.prompt, about_words(question))
        shown = tuple(self.sitting.shown.get(question.id, ()))
        await self._replace_body(pad_for(question, shown, self.signs, self.study.guide.map))
        self._refresh_edges()

    def _prompt(self, text: str, about: str = "") -> None:
        narrow = bool(about) and self.app.size.width < FULL_WORDS
        self.query_one("#prompt", Static).update(Content(f"{about}: {text}" if narrow else text))

    async def _replace_body(self, widget: RowList | AnyPad) -> None:
        if isinstance(widget, RowList):
            widget.measure = MEASURE
        body = self.query_one("#body", Vertical)
        await body.remove_children()
        await body.mount(widget)
        if not isinstance(widget, ShortPad):
            widget.focus()
        self._show_legend(widget)

    def _show_legend(self, widget: RowList | AnyPad) -> None:
        legend = widget.legend() if isinstance(widget, Pad) else []
        line = self.query_one("#legend", Static)
        line.display = bool(legend)
        line.update(Content(("   " if self.app.size.height < LOW else "\n").join(legend)))

    def on_resize(self) -> None:
        """Give the edges, the prompt and the legend the room that there is now."""
        for pad in self.query("#pad"):
            if isinstance(pad, Pad):
                self._show_legend(pad)
            if self.question is not None:
                self._prompt(self.question.prompt, about_words(self.question))
            self._refresh_edges()

    def _refresh_edges(self) -> None:
        if not self.query("#pad"):
            return  # between two questions, or left: they are drawn once the body stands
        asked = self.sitting.asked(self.sheet)
        question = self.question
        number = asked.index(question) + 1 if question else 0
        left, right = top_words(self.sheet.title, question, number, len(asked), self.size.width)
        self.query_one(TopLine).show(left, right)
        sure = self.query_one("#sure", Static)
        sure.display = question is not None and self._verdict is None
        if sure.display:
            pad = self.query_one("#pad")
            placed = pad.count() if isinstance(pad, AnyPad) else ""
            words = sure_line(SURE_STEPS[self._sure], placed, open_book=self._open_book)
            sure.update(Content(self._missing or words))
            sure.set_class(bool(self._missing), "-missing")
        self.query_one(KeyLine).show(self._hints())

    def _hints(self) -> list[KeyHint]:
        if self._lesson:
            return lesson_hints()
        pad = self.query_one("#pad")
        return asking_hints(pad) if isinstance(pad, AnyPad) else verdict_hints()

    # answering

    async def action_answer(self) -> None:
        """Answer; after that, go on to the next question."""
        if self._busy:
            return
        if self._lesson or self._verdict is not None:
            await self._ask()
            return
        pad = self.query_one("#pad")
        if isinstance(pad, AnyPad):
            pad.action_choose()

    @on(RowList.Chosen)
    async def _go_on(self, message: RowList.Chosen) -> None:
        message.stop()
        await self.action_answer()

    @on(Pad.Missing)
    def _say_missing(self, message: Pad.Missing) -> None:
        self._missing = message.what
        self._refresh_edges()

    @on(Pad.Touched)
    def _touched(self) -> None:
        self._missing = ""
        self._refresh_edges()

    @on(Pad.Given)
    def _given(self, message: Pad.Given) -> None:
        if self.question is not None and self._verdict is None and not self._busy:
            self._busy = True
            self._grade(self.question, message.response)

    @work
    async def _grade(self, question: Question, response: Response) -> None:
        seconds = self.study.journal.now() - self._asked_at
        manner = Manner(self._open_book, SURE_STEPS[self._sure], max(0.0, seconds))
        verdict = self.study.answer(self.sitting, question, response, manner)
        saved = await self.keeper.save_soon()
        await self._explain(question, response, verdict, saved=saved)
        self._busy = False

    async def _explain(self, question: Question, response: Response, verdict: Verdict, *, saved: bool) -> None:
        self._verdict = verdict
        await self._replace_body(VerdictList(self.study.guide, question, response, verdict, self.signs, saved=saved))
        self._refresh_edges()

    @on(SavingApp.Kept)
    def _say_kept(self) -> None:
        for verdicts in self.query(VerdictList):
            verdicts.kept()

    async def follow(self, sheet: Sheet) -> None:
        """Go on with an edited version of the sheet: at the same question, explained anew if it was answered."""
        self.sheet = sheet
        question = sheet.by_id.get(self.question.id) if self.question else None
        verdict = self.sitting.verdict_on(question) if question and self._verdict else None
        if question is None or verdict is None:
            return await self._ask()
        self.question = question
        self._prompt(question.prompt, about_words(question))
        await self._explain(question, self.sitting.answers[question.id].response, verdict, saved=True)

    @on(Input.Changed)
    @on(RowList.Moved)
    def _clear_missing(self) -> None:
        if self._missing:
            self._missing = ""
            self._refresh_edges()

    def action_field(self) -> None:
        """Put the cursor into the field of a typed answer."""
        for pad in self.query(ShortPad):
            pad.action_enter_field()

    def action_sure(self, step: int) -> None:
        """Say how sure one is, if one likes."""
        if self.question is not None and self._verdict is None:
            self._sure = min(len(SURE_STEPS) - 1, max(0, self._sure + step))
            self._refresh_edges()

    # the text

    def action_text(self) -> None:
        """Open the text; while answering it is noted."""
        if self.question is None:
            return
        if self._verdict is None:
            self._open_book = True
        title = "The text, open while you answer" if self._verdict is None else "The text"
        section = section_of_text(self.study.guide, self.sheet, self.question)
        self.app.push_screen(
            PassageScreen(self.study.guide, section=section, title=title), lambda _: self._refresh_edges()
        )

    def action_evidence(self) -> None:
        """Stand at the passages that decide the answer, those of the line in focus first."""
        for verdicts in self.query(VerdictList):
            if passages := verdicts.passages():
                self.app.push_screen(PassageScreen(self.study.guide, passages))
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
