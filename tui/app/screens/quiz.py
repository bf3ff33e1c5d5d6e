"""A sheet of questions: one at a time, then why, then where the text says it."""

from textual import work

from tui.app.messages import HandedIn, ShowResult, ShowReviewed
from tui.app.screens.question_screen import QuestionScreen
from tui.app.screens.quiz_words import (
    QUIZ_BINDINGS,
    asking_hints,
    lesson_hints,
    lesson_rows,
    section_of_text,
    top_words,
    verdict_hints,
)
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.pad_for import AnyPad
from tui.app.widgets.row_list import RowList
from tui.model.article import Section
from tui.model.guide import Sheet
from tui.model.questions import Classify, Question, Response, Verdict
from tui.model.sitting import Sitting
from tui.model.wording import about_words, count
from tui.study import Study


class QuizScreen(QuestionScreen):
    """Asks, grades, explains; leaves at any moment with every answer kept."""

    BINDINGS = QUIZ_BINDINGS
    finished: type[ShowResult | ShowReviewed | HandedIn] = ShowResult

    def __init__(self, study: Study, sheet: Sheet, sitting: Sitting | None = None, at: str = "") -> None:
        """Go on with a sitting, or with the sheet; `at` is the id of a question to begin with, answered or not."""
        super().__init__(study)
        self.sheet = sheet
        self._sitting = (sitting or study.sit(sheet)).id
        self._taught: set[str] = set()
        self._lesson = ""
        self._at = at

    @property
    def sitting(self) -> Sitting:
        """The sitting as the fold has it now."""
        return self.study.progress.sittings[self._sitting]

    def heading(self) -> tuple[str, str]:
        """Return which quiz it is, and which question of it."""
        asked = self.sitting.asked(self.sheet)
        number = asked.index(self.question) + 1 if self.question else 0
        return top_words(self.sheet.title, self.question, number, len(asked), self.size.width)

    def hints(self) -> list[KeyHint]:
        """Return the keys of a lesson, of a question, or of a verdict."""
        if self._lesson:
            return lesson_hints()
        pad = self.query_one("#pad")
        return asking_hints(pad) if isinstance(pad, AnyPad) else verdict_hints()

    def section_of_text(self, question: Question) -> Section | None:
        """Return the quiz's section; in a review, that of the question's first passage."""
        return section_of_text(self.study.guide, self.sheet, question)

    async def on_mount(self) -> None:
        """Say what this part is about, once, or ask the next question; show the one that was wanted, if one was."""
        self.keeper.keep()
        wanted = self.sheet.by_id.get(self._at)
        if wanted and (verdict := self.sitting.verdict_on(wanted)):
            return await self._show_answered(wanted, verdict)
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
        self.prompt(title)
        await self.put(RowList(lesson_rows(text, classes), sign=self.signs.cursor, id="pad"))

    async def _ask(self) -> None:
        question = self._next()
        if question is None:
            self.app.post_message(self.finished(self.study, self.sheet, self.sitting))
            return
        if isinstance(question, Classify) and question.scheme and question.scheme not in self._taught:
            self._taught.add(question.scheme)
            scheme = self.study.guide.scheme(question.scheme)
            if scheme.lesson:
                await self._teach(scheme.title, scheme.lesson, scheme.id)
                return
        self._lesson = self._at = ""
        await self.ask(question, tuple(self.sitting.shown.get(question.id, ())))

    def _next(self) -> Question | None:
        """Return the question that was wanted, if it waits for an answer; else the first that does."""
        wanted = self.sheet.by_id.get(self._at)
        if wanted in self.sitting.asked(self.sheet) and self.sitting.verdict_on(wanted) is None:
            return wanted
        return self.sitting.next_of(self.sheet)

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

    def take(self, question: Question, response: Response) -> None:
        """Grade the answer, and explain it once it is saved."""
        self._grade(question, response)

    @work
    async def _grade(self, question: Question, response: Response) -> None:
        verdict = self.study.answer(self.sitting, question, response, self.manner())
        saved = await self.keeper.save_soon()
        await self.explain(question, response, verdict, saved=saved)
        self._busy = False

    async def follow(self, sheet: Sheet) -> None:
        """Go on with an edited version of the sheet: at the same question, explained anew if it was answered."""
        self.sheet = sheet
        question = sheet.by_id.get(self.question.id) if self.question else None
        verdict = self.sitting.verdict_on(question) if question and self._verdict else None
        if question is None or verdict is None:
            return await self._ask()
        await self._show_answered(question, verdict)

    async def _show_answered(self, question: Question, verdict: Verdict) -> None:
        self.question = question
        self.prompt(question.prompt, about_words(question))
        await self.explain(question, self.sitting.answers[question.id].response, verdict, saved=True)
