"""A sheet of questions: one at a time, then why, then where the text says it."""

from typing import cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui.app.flow import clipped
from tui.app.keys import letter
from tui.app.messages import ShowResult
from tui.app.screens.passage import PassageScreen
from tui.app.screens.quiz_words import SURE_STEPS, asking_hints, lesson_hints, sure_line, verdict_hints
from tui.app.screens.study_screen import StudyScreen
from tui.app.widgets.edge_line import KeyHint, KeyLine, TopLine
from tui.app.widgets.pad_for import pad_for
from tui.app.widgets.pads import Pad
from tui.app.widgets.row_list import GAP, Row, RowList, text_row
from tui.app.widgets.short_pad import ShortPad
from tui.app.widgets.verdict_rows import only_focused, verdict_rows
from tui.model.guide import Sheet
from tui.model.questions import Choice, Classify, Ordering, Placing, Question, Response, Verdict
from tui.model.sitting import Sitting
from tui.model.wording import about_words
from tui.study import Manner, Study

MEASURE = 92
"""The widest that a question gets, in cells."""
_SHORTEST_TITLE = 8
"""Cells: where a title has less room, the number of the question takes its place."""


class QuizScreen(StudyScreen[None]):
    """Asks, grades, explains; leaves at any moment with every answer kept."""

    BINDINGS = [
        Binding("left", "sure(-1)", "Less sure", show=False, id="quiz.less-sure", tooltip="Say that you are less sure"),
        Binding("right", "sure(1)", "Surer", show=False, id="quiz.surer", tooltip="Say that you are surer"),
        Binding(
            "enter", "answer", "Answer, or go on", id="quiz.answer", tooltip="Answer; after that, the next question"
        ),
        Binding(f"{letter('t')},f5", "text", "The text", id="quiz.text", tooltip="Open the text while answering"),
        Binding(f"{letter('e')},f6", "evidence", "Evidence", id="quiz.evidence", tooltip="See it in the text"),
        Binding("exclamation_mark,f8", "flag", "Object", id="quiz.flag", tooltip="Unclear, or my answer should count"),
        Binding("escape", "back", "Leave, kept", id="quiz.back", tooltip="Leave; every answer is kept"),
    ]
    DEFAULT_CSS = """
    QuizScreen {
        #prompt { height: auto; max-height: 50%; max-width: 96; padding: 1 3 1 3; text-style: bold; }
        #body { height: 1fr; }
        #body RowList { padding: 0 2 0 1; }
        #sure { height: 1; padding: 0 3; color: $text-muted; &.-missing { color: $text-warning; } }
        .-low #prompt { padding: 0 3; }
    }
    """
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]

    def __init__(self, study: Study, sheet: Sheet, sitting: Sitting | None = None) -> None:
        super().__init__()
        self.study = study
        self.sheet = sheet
        self._sitting = (sitting or study.sit(sheet)).id
        self.question: Question | None = None
        self._verdict: Verdict | None = None
        self._response = Response()
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
        yield Vertical(id="body")
        yield Static(id="sure", markup=False)
        yield KeyLine()

    async def on_mount(self) -> None:
        """Say what this part is about, once, or ask the next question."""
        self.keeper.keep()
        intro = self.sheet.part.intro if self.sheet.part else ""
        if intro and not self.sitting.answers:
            await self._teach(self.sheet.title, intro)
        else:
            await self._ask()

    async def _teach(self, title: str, text: str, scheme: str = "") -> None:
        self._lesson = scheme or "intro"
        self.question = None
        rows: list[Row] = [text_row(text)]
        if scheme:
            for each in self.study.guide.scheme(scheme).classes:
                rows += [GAP, text_row(each.name, "strong"), text_row(each.meaning, "muted")]
        self._prompt(title)
        await self._replace_body(RowList(rows, sign=self.signs.cursor, id="pad"))
        self._refresh_edges()

    async def _ask(self) -> None:
        question = self.sitting.next_of(self.sheet)
        if question is None:
            self._finish()
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
        self._prompt(question.prompt)
        await self._replace_body(pad_for(question, tuple(self.sitting.shown.get(question.id, ())), self.signs))
        self._refresh_edges()

    def _prompt(self, text: str) -> None:
        self.query_one("#prompt", Static).update(Content(text))

    async def _replace_body(self, widget: RowList | ShortPad) -> None:
        if isinstance(widget, RowList):
            widget.measure = MEASURE
        body = self.query_one("#body", Vertical)
        await body.remove_children()
        await body.mount(widget)
        if isinstance(widget, RowList):
            widget.focus()

    def _refresh_edges(self) -> None:
        if not self.query("#pad"):
            return  # between two questions, or left: they are drawn once the body stands
        asked = self.sitting.asked(self.sheet)
        question = self.question
        left = self.sheet.title
        right = ""
        if question is not None:
            number = asked.index(question) + 1
            right = about_words(question).upper()
            where = f"question {number} of {len(asked)} · {question.label}"
            room = self.size.width - len(right) - len(where) - 7
            left = f"{clipped(self.sheet.title, room)} · {where}" if room >= _SHORTEST_TITLE else where
        self.query_one(TopLine).show(left, right)
        sure = self.query_one("#sure", Static)
        sure.display = question is not None and self._verdict is None
        if sure.display:
            pad = self.query_one("#pad")
            count = pad.count() if isinstance(pad, Pad) else ""
            words = sure_line(SURE_STEPS[self._sure], count, open_book=self._open_book)
            sure.update(Content(self._missing or words))
            sure.set_class(bool(self._missing), "-missing")
        self.query_one(KeyLine).show(self._hints())

    def _hints(self) -> list[KeyHint]:
        if self._lesson:
            return lesson_hints()
        pad = self.query_one("#pad")
        return asking_hints(pad) if isinstance(pad, Pad | ShortPad) else verdict_hints()

    # answering

    async def action_answer(self) -> None:
        """Answer; after that, go on to the next question."""
        if self._busy:
            return
        if self._lesson or self._verdict is not None:
            await self._ask()
            return
        pad = self.query_one("#pad")
        if isinstance(pad, Pad | ShortPad):
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
        self._verdict, self._response = verdict, response
        await self._show_verdict(question, saved=saved)
        self._busy = False

    async def _show_verdict(self, question: Question, *, saved: bool) -> None:
        assert self._verdict is not None
        rows = self._verdict_rows()
        if not saved:
            rows = [text_row("Not saved yet; it is being tried again.", "wrong"), *rows]
        first = self._first_row(rows)
        body = RowList(self._folded(rows, first), sign=self.signs.cursor, id="pad")
        await self._replace_body(body)
        body.move_to(first)
        self._refresh_edges()

    def _verdict_rows(self) -> list[Row]:
        assert self.question is not None and self._verdict is not None
        return verdict_rows(self.study.guide, self.question, self._response, self._verdict, self.signs)

    def _first_row(self, rows: list[Row]) -> str:
        assert self._verdict is not None
        wrong = [line.id for line in self._verdict.lines if line.given and not line.ok]
        return next((row.id for row in rows if row.selectable and (not wrong or row.id in wrong)), "")

    def _folded(self, rows: list[Row], focused: str) -> list[Row]:
        return only_focused(rows, focused) if isinstance(self.question, Placing | Ordering) else rows

    @on(RowList.Moved)
    def _unfold(self, message: RowList.Moved) -> None:
        if self._verdict is not None and isinstance(self.question, Placing | Ordering):
            message.rows.show(self._folded(self._verdict_rows(), message.row_id), message.row_id)

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
        section = self.study.guide.article.section(self.sheet.quiz.section) if self.sheet.quiz.section else None
        self.app.push_screen(PassageScreen(self.study.guide, section=section), self._text_closed)

    def _text_closed(self, _: object) -> None:
        self._refresh_edges()

    def action_evidence(self) -> None:
        """Stand at the passages that decide the answer, those of the line in focus first."""
        if self._verdict is None or self.question is None:
            return
        focused = cast(RowList, self.query_one("#pad")).row_id
        own = [
            passage
            for line in self._verdict.lines
            if line.id == focused and not isinstance(self.question, Choice)
            for passage in line.evidence
        ]
        passages = tuple(dict.fromkeys([*own, *self._verdict.evidence]))
        if passages:
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

    # leaving

    def _finish(self) -> None:
        self.app.post_message(ShowResult(self.study, self.sheet, self.sitting))
