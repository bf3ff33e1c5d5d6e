"""What a teacher can do for one learner: more time, a new way in, off the list."""

from functools import partial

from tui.app.teacher.choice_screen import ChoiceScreen, numbers
from tui.app.teacher.class_desk import ClassDesk
from tui.app.teacher.teacher_screen import TeacherScreen
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.model.wording import count

_MORE = (0, 5, 10, 15, 20, 30, 45, 60)
_NO_LIST = "This learner stands on no list of the class, so there is nothing to set here."
_RESET = "The class code lets them in once more. They are then bound to a new key or code."
_REMOVE = "They are let go at once. The work stays in the class’s folder."


class LearnerScreen(TeacherScreen):
    """Lists what can be done; what can’t be taken back is asked twice."""

    def __init__(self, room: ClassDesk, learner: str) -> None:
        super().__init__(room)
        self._learner = learner

    @property
    def _called(self) -> str:
        return self.room.called(self._learner)

    def heading(self) -> tuple[str, str]:
        """Return whom it is about."""
        return f"{self.room.title} · {self._called}", ""

    def rows(self) -> list[Row]:
        """Return a row a test that has a limit, then what else there is."""
        if not self.room.is_listed(self._learner):
            return [text_row(_NO_LIST, "muted")]
        titles = {quiz.id: quiz.title for quiz in self.figures.guide.quizzes}
        rows = [text_row("More minutes in a test than the others have", "accent")]
        for quiz, more in self.room.more_minutes(self._learner).items():
            side = f"{count(self.room.rules[quiz].minutes, 'minute')}{f' + {more}' if more else ''}"
            rows.append(Row(f"more:{quiz}", (Block(titles[quiz], side=side),)))
        if len(rows) == 1:
            rows.append(text_row("No quiz is a test with a limit of minutes now.", "muted"))
        return [
            *rows,
            GAP,
            text_row("On the class’s list", "accent"),
            Row("reset:", (Block("Forget keys and code"), Block(_RESET, "muted", indent=2))),
            Row("remove:", (Block("Take off the list"), Block(_REMOVE, "muted", indent=2))),
        ]

    def chosen(self, row_id: str) -> None:
        """Ask how many minutes, or whether it is meant."""
        kind, _, quiz = row_id.partition(":")
        if kind == "more":
            more = self.room.more_minutes(self._learner).get(quiz, 0)
            choices = numbers(_MORE, more, "As long as the others", {False: "minute more", True: "minutes more"})
            screen = ChoiceScreen(f"{self._called}: how much longer?", choices, str(more))
            self.app.push_screen(screen, partial(self._lengthen, quiz))
        elif kind == "reset":
            choices = {"no": "No, leave all as it is", "yes": "Yes, forget keys and code"}
            self.app.push_screen(
                ChoiceScreen(f"{self._called}: forget keys and code?", choices, note=_RESET), self._reset
            )
        else:
            choices = {"no": "No, leave all as it is", "yes": "Yes, take off the list"}
            self.app.push_screen(
                ChoiceScreen(f"{self._called}: take off the list?", choices, note=_REMOVE), self._remove
            )

    def _lengthen(self, quiz: str, minutes: str | None) -> None:
        if minutes is not None:
            self.carry_out(lambda: self.room.lengthen(self._learner, quiz, int(minutes)))

    def _reset(self, answer: str | None) -> None:
        if answer == "yes" and self.carry_out(lambda: self.room.reset(self._learner)):
            self.keeper.say("Done: the class code lets them in once more.")

    def _remove(self, answer: str | None) -> None:
        called = self._called
        if answer == "yes" and self.carry_out(lambda: self.room.remove(self._learner)):
            self.keeper.say(f"Done: {called} is off the list. The work is kept.")
            self.dismiss(None)
