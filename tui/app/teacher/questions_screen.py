"""The questions of one quiz over the class: marks, shares of the options, and what can be said of them."""

from tui.app.screens.passage import PassageScreen
from tui.app.screens.study_screen import measure
from tui.app.teacher.class_desk import ClassDesk
from tui.app.teacher.teacher_screen import TeacherScreen
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.model.question_figures import QuestionFigures
from tui.model.questions import Response

_BAR = 6


class QuestionsScreen(TeacherScreen):
    """Shows each question with its figures; Enter shows the passage that decides it."""

    def __init__(self, room: ClassDesk, sheet: str) -> None:
        super().__init__(room)
        self._sheet = sheet

    def heading(self) -> tuple[str, str]:
        """Return the quiz, and how many answered all of it."""
        quiz = next((each for each in self.figures.quizzes if each.sheet.id == self._sheet), None)
        return (f"{self.room.title} · {quiz.sheet.title}", f"n {quiz.number}") if quiz else (self.room.title, "")

    def rows(self) -> list[Row]:
        """Return what the quiz says, then each question."""
        quiz = next((each for each in self.figures.quizzes if each.sheet.id == self._sheet), None)
        if quiz is None:
            return [text_row("This quiz is no longer in the guide.", "muted")]
        rows = [text_row(quiz.reading, "muted")]
        if quiz.alpha is not None and quiz.error is not None:
            rows.append(text_row(f"Alpha {quiz.alpha:.0f} %, standard error {quiz.error:.1f} marks.", "muted"))
        for each in quiz.questions:
            rows += [GAP, self._row(each)]
        return rows

    def _row(self, each: QuestionFigures) -> Row:
        blocks = [Block(each.question.prompt, "strong")]
        if each.number:
            blocks.append(Block(each.marks_words, "muted"))
        if each.discrimination is not None and each.efficiency is not None:
            said = f"Discrimination {each.discrimination:.0f}, efficiency {each.efficiency:.0f}."
            blocks.append(Block(said, "muted"))
        blocks.append(Block(each.reading, "accent"))
        for option in each.options if each.number else ():
            share = option.share or 0.0
            sign = self.signs.right if option.right else " " * len(self.signs.right)
            lead = f"{sign} {measure(share / 100, _BAR, self.signs)} {share:>3.0f} %  "
            blocks.append(Block(option.text, lead=lead, lead_style="right" if option.right else "muted"))
        return Row(each.question.id, tuple(blocks))

    def chosen(self, row_id: str) -> None:
        """Show the passages of the right answer in the text."""
        question = self.figures.guide.questions[row_id]
        passages = [each for line in question.grade(Response()).lines if line.right for each in line.evidence]
        if passages:
            self.app.push_screen(PassageScreen(self.figures.guide, passages))
