"""The questions that can be asked of everyone at once."""

from tui.app.teacher.teacher_screen import TeacherScreen
from tui.app.widgets.row_list import GAP, Block, Row, text_row


class AskScreen(TeacherScreen):
    """A list of the guide's questions, quiz by quiz; nothing is asked before it was looked at."""

    def heading(self) -> tuple[str, str]:
        """Return where one is, and how many are here."""
        return f"{self.room.title} · ask now", self.here_words()

    def rows(self) -> list[Row]:
        """Return a row a question, under the title of its quiz."""
        rows = [text_row("Choose a question. You see it first; it is asked when you say so.", "muted")]
        for quiz in self.figures.quizzes:
            rows += [GAP, text_row(quiz.sheet.title, "accent")]
            for each in quiz.questions:
                known = f"{each.facility:.0f} %, n {each.number}" if each.facility is not None else "not answered yet"
                rows.append(Row(each.question.id, (Block(each.question.prompt, side=known),)))
        return rows

    def chosen(self, row_id: str) -> None:
        """Look at the question."""
        from tui.app.teacher.asking_screen import AskingScreen

        self.app.push_screen(AskingScreen(self.room, row_id))
