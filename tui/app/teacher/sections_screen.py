"""What is open: each section and each quiz, changed by a key."""

from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.app.keys import letter
from tui.app.screens.study_screen import KEYS_HINT
from tui.app.teacher.choice_screen import ChoiceScreen, numbers
from tui.app.teacher.teacher_screen import TeacherScreen
from tui.app.teacher.turn_list import TurnList
from tui.app.widgets.edge_line import KeyHint, KeyLine, TopLine
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.model.article import Section
from tui.model.class_rules import CLOSED, PRACTICE, TEST, QuizRule
from tui.model.guide import Quiz
from tui.model.open_sections import standing_words

_ABOUT = (
    "A closed section shows its title and no text, and its quiz waits. "
    "Learners see at once what opens, and what closes at their next screen."
)
_MANNERS = {
    PRACTICE: "For practice: feedback at once",
    TEST: "As a test: feedback once it is a test no longer",
    CLOSED: "Closed: not sat; learners see their last result",
}
_ATTEMPTS = (0, 1, 2, 3, 5)
_MINUTES = (0, 5, 10, 15, 20, 25, 30, 45, 60, 90)
_WIDE = 64
"""Columns from which all of a row stands in one line."""


class SectionsScreen(TeacherScreen):
    """Shows what is open; Enter or Space opens, closes, or asks how a quiz is to be sat."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            letter("u"), "up_to", "Up to here", id="sections.up-to", tooltip="Open up to here, close all that follows"
        ),
    ]

    def compose(self) -> ComposeResult:
        """Yield the edges and the list."""
        yield TopLine(*self.heading())
        yield TurnList(sign=self.signs.cursor, id="rows")
        yield KeyLine(self.hints())

    def heading(self) -> tuple[str, str]:
        """Return where one is, and how much is open."""
        number = len(self.figures.guide.article.sections)
        return f"{self.room.title} · sections and quizzes", f"{number - len(self.room.closed)} of {number} open"

    def rows(self) -> list[Row]:
        """Return a row a section, then a row a quiz."""
        guide = self.figures.guide
        rows = [text_row(_ABOUT, "muted"), GAP, text_row("Sections", "accent")]
        rows += [self._section_row(number, each) for number, each in enumerate(guide.article.sections, 1)]
        rows += [GAP, text_row("Quizzes", "accent")]
        return rows + [self._quiz_row(quiz) for quiz in guide.quizzes if quiz.questions]

    def _section_row(self, number: int, section: Section) -> Row:
        is_closed = section.id in self.room.closed
        read = f"read by {self.figures.read_by[section.id]} of {len(self.figures.learners)}"
        lead = f"{self.signs.closed if is_closed else self.signs.done} {number:>2}  "
        return self._row(f"s:{section.id}", section.title, lead, read, "closed" if is_closed else "  open")

    def _quiz_row(self, quiz: Quiz) -> Row:
        rule = self.room.rules[quiz.id]
        waits = quiz.section in self.room.closed
        lead = f"{self.signs.closed if waits or rule.manner == CLOSED else self.signs.done} "
        return self._row(f"q:{quiz.id}", quiz.title, lead, "its section is closed" * waits, rule.words)

    def _row(self, row_id: str, title: str, lead: str, note: str, state: str) -> Row:
        if self.app.size.width >= _WIDE:
            side = "   ".join(filter(None, [note, state]))
            return Row(row_id, (Block(title, lead=lead, lead_style="muted", side=side),))
        below = Block(f" {self.signs.dot} ".join(filter(None, [state.strip(), note])), "muted", indent=len(lead))
        return Row(row_id, (Block(title, lead=lead, lead_style="muted"), below))

    def on_resize(self) -> None:
        """Put what is said of a row where there is room for it."""
        if self.list.row_id:
            self.list.show(self.rows())

    def chosen(self, row_id: str) -> None:
        """Open or close a section; ask how a quiz is to be sat."""
        kind, _, item = row_id.partition(":")
        if kind == "s":
            self.carry_out(lambda: self.room.turn_section(item))
        else:
            quiz = next(each for each in self.figures.guide.quizzes if each.id == item)
            rule = self.room.rules[item]
            self.app.push_screen(ChoiceScreen(quiz.title, _MANNERS, rule.manner), partial(self._take_manner, quiz))

    def _take_manner(self, quiz: Quiz, manner: str | None) -> None:
        rule = self.room.rules[quiz.id]
        if manner == TEST:
            choices = numbers(_ATTEMPTS, rule.attempts, "As many as they like", {False: "attempt", True: "attempts"})
            screen = ChoiceScreen(f"{quiz.title}: how many attempts?", choices, str(rule.attempts))
            self.app.push_screen(screen, partial(self._take_attempts, quiz))
        elif manner is not None:
            self.carry_out(lambda: self.room.set_quiz(quiz.id, QuizRule(manner)))

    def _take_attempts(self, quiz: Quiz, attempts: str | None) -> None:
        if attempts is None:
            return
        rule = replace(self.room.rules[quiz.id], manner=TEST, attempts=int(attempts))
        choices = numbers(_MINUTES, rule.minutes, "As long as they like", {False: "minute", True: "minutes"})
        note = "The time runs from the beginning of an attempt, whether or not the learner stays connected."
        screen = ChoiceScreen(f"{quiz.title}: how many minutes?", choices, str(rule.minutes), note)
        self.app.push_screen(screen, partial(self._take_minutes, quiz, rule))

    def _take_minutes(self, quiz: Quiz, rule: QuizRule, minutes: str | None) -> None:
        if minutes is not None:
            self.carry_out(lambda: self.room.set_quiz(quiz.id, replace(rule, minutes=int(minutes))))

    def action_up_to(self) -> None:
        """Open what stands up to the section under the cursor, close what follows."""
        kind, _, item = self.list.row_id.partition(":")
        if kind != "s":
            self.keeper.say("Go to a section first: u opens up to it, and closes all that follows.")
        elif self.carry_out(lambda: self.room.open_up_to(item)):
            self.keeper.say(standing_words(self.figures.guide, self.room.closed))

    def hints(self) -> list[KeyHint]:
        """Return the keys to show."""
        return [
            ("↑↓", "move", ""),
            ("Enter", "change", "screen.choose"),
            ("u", "up to here", "screen.up_to"),
            ("Esc", "back", "screen.back"),
            ("r", "read anew", "screen.read"),
            KEYS_HINT,
        ]
