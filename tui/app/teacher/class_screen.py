"""A class at one glance: where everyone is, each quiz, and the ways in."""

from collections import Counter

from tui.app.messages import SeeAsStudent
from tui.app.screens.study_screen import measure
from tui.app.teacher.live_class import Whereabouts
from tui.app.teacher.teacher_screen import TeacherScreen
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.model.quiz_figures import QuizFigures
from tui.model.wording import count, percent

_BAR = 8


class ClassScreen(TeacherScreen):
    """The screen a teacher begins with; each row leads to what it is about."""

    def hints(self) -> list[KeyHint]:
        """Return the keys to show; the way back leads to the other guides, where there are any."""
        back = [] if self.room.alone else [("Esc", "guides", "screen.back")]
        return [hint for each in super().hints() for hint in (back if each[0] == "Esc" else [each])]

    def heading(self) -> tuple[str, str]:
        """Return the class and the guide, and how many have begun."""
        figures = self.figures
        begun = f"{figures.begun} of {len(figures.learners)} have begun"
        return f"{self.room.title} · {figures.guide.title}", self.here_words() or begun

    def rows(self) -> list[Row]:
        """Return sections, quizzes, and what else there is."""
        figures = self.figures
        rows = [*self._live_rows(), text_row("Where they are", "accent")]
        now = Counter(place.section for place in self._here().values())
        for number, section in enumerate(figures.guide.article.sections, 1):
            here = figures.by_section[section.id]
            bar = measure(here / figures.begun if figures.begun else 0, _BAR, self.signs)
            side = f"{now[section.id]} now" if now[section.id] else ""
            block = Block(section.title, lead=f"{bar} {here:>3}  {number} ", lead_style="muted", side=side)
            rows.append(Row(f"map:{section.id}", (block,)))
        for page in figures.guide.pages:
            rows.append(text_row(f"{page.title}: opened by {figures.by_page[page.id]}", "muted"))
        rows += [GAP, text_row("Quizzes: marks at the first try, by those who answered all", "accent")]
        rows += [self._quiz_row(quiz) for quiz in figures.quizzes]
        waiting = sum(each.answer is not None and not each.is_accepted for each in figures.objections)
        side = f"{waiting} to look at" if waiting else count(len(figures.objections), "objection")
        return [
            *rows,
            GAP,
            Row("sections:", (Block("Sections and quizzes", side=self._open_words()),)),
            Row("map:", (Block("Confusion map", side="where first answers missed the text"),)),
            Row("objections:", (Block("Objections", side=side),)),
            Row("learners:", (Block("Learners", side="progress of each"),)),
            GAP,
            Row("lesson:", (Block("Before the lesson", side="minutes, two plans, all questions with keys"),)),
            Row("student:", (Block("See it as a student", side="nothing is kept"),)),
        ]

    def _here(self) -> dict[str, Whereabouts]:
        return self.room.live.in_guide(self.figures.guide.id) if self.room.live else {}

    def _live_rows(self) -> list[Row]:
        live = self.room.live
        if live is None or live.is_over:
            return []
        figures = self.figures
        asked = live.asked and live.asked.guide == figures.guide.id
        side = "a question is on" if asked else "one question to everyone"
        begun = f"{figures.begun} of {len(figures.learners)} have begun."
        return [text_row(begun, "muted"), GAP, Row("ask:", (Block("Ask now", side=side),)), GAP]

    def _ask(self) -> None:
        from tui.app.teacher.ask_screen import AskScreen
        from tui.app.teacher.asking_screen import AskingScreen

        asked = self.room.live.asked if self.room.live else None
        if asked and asked.guide == self.figures.guide.id and asked.question in self.figures.guide.questions:
            self.app.push_screen(AskingScreen(self.room, asked.question))
        else:
            self.app.push_screen(AskScreen(self.room))

    def _open_words(self) -> str:
        number = len(self.figures.guide.article.sections)
        return f"{number - len(self.room.closed)} of {number} open"

    def _quiz_row(self, quiz: QuizFigures) -> Row:
        share = quiz.average / len(quiz.questions) if quiz.average is not None else None
        lead = f"{measure(share or 0, _BAR, self.signs)} {percent(share) if share is not None else '':>5}  "
        block = Block(quiz.sheet.title, lead=lead, lead_style="muted", side=f"n {quiz.number}")
        return Row(f"quiz:{quiz.sheet.id}", (block,))

    def chosen(self, row_id: str) -> None:
        """Open what the row is about."""
        kind, _, item = row_id.partition(":")
        if kind == "quiz":
            from tui.app.teacher.questions_screen import QuestionsScreen

            self.app.push_screen(QuestionsScreen(self.room, item))
        elif kind == "sections":
            from tui.app.teacher.sections_screen import SectionsScreen

            self.app.push_screen(SectionsScreen(self.room))
        elif kind == "map":
            from tui.app.teacher.map_screen import ConfusionScreen

            self.app.push_screen(ConfusionScreen(self.room, item))
        elif kind == "ask":
            self._ask()
        elif kind == "lesson":
            from tui.app.teacher.lesson_screen import LessonScreen

            self.app.push_screen(LessonScreen(self.room))
        elif kind == "student":
            self.app.post_message(SeeAsStudent(self.figures.guide.id))
        elif kind == "objections":
            from tui.app.teacher.objections_screen import ObjectionsScreen

            self.app.push_screen(ObjectionsScreen(self.room))
        else:
            from tui.app.teacher.learners_screen import LearnersScreen

            self.app.push_screen(LearnersScreen(self.room))

    def action_back(self) -> None:
        """Go to the choice of guides; where there is no other, stay: ctrl+q leaves."""
        if not self.room.alone:
            self.dismiss(None)
