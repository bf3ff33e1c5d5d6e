"""A test: asked like any quiz, but what came of it is told only when the test has closed."""

from textual import work

from tui.app.messages import HandedIn
from tui.app.screens.quiz import QuizScreen
from tui.model.guide import Sheet
from tui.model.questions import Question, Response
from tui.model.wording import count
from tui.study import Study


class ExamScreen(QuizScreen):
    """Asks one question after the other, says only that the answers are kept, and ends when the time is up."""

    finished = HandedIn

    def __init__(self, study: Study, sheet: Sheet, minutes: int) -> None:
        """Go on with the test or begin it; `minutes` from its first beginning on, 0 for as long as one likes."""
        super().__init__(study, sheet)
        self._minutes = minutes

    async def on_mount(self) -> None:
        """Say what holds, and end in time; nothing ticks."""
        time = f", {count(self._minutes, 'minute')} from its beginning" if self._minutes else ""
        self.keeper.say(f"This is a test{time}. What came of it shows once your teacher closes it.")
        if self._minutes:
            self.set_timer(max(0.1, self._seconds_left()), self._finish)

    def _seconds_left(self) -> float:
        return self.sitting.at / 1000 + self._minutes * 60 - self.study.journal.now()

    async def _ask(self) -> None:
        if self._minutes and self._seconds_left() <= 0:
            self._finish()
        else:
            await super()._ask()

    @work
    async def _grade(self, question: Question, response: Response) -> None:
        self.study.answer(self.sitting, question, response, self.manner())
        await self.keeper.save_soon()
        self._busy = False
        await self._ask()

    def _finish(self) -> None:
        self.app.post_message(self.finished(self.study, self.sheet, self.sitting))
