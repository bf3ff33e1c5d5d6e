"""What learners object to, in their words; an answer can be accepted, of everyone who gave it."""

from functools import partial

from tui.app.teacher.accept_screen import AcceptScreen
from tui.app.teacher.teacher_screen import TeacherScreen
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.model.objection import Objection
from tui.model.text import without_refused
from tui.model.wording import response_text
from tui.store import StoreError


class ObjectionsScreen(TeacherScreen):
    """Shows each objection; Enter on one leads to accepting its answer."""

    def heading(self) -> tuple[str, str]:
        """Return where one is, and how many there are."""
        return f"{self.room.title} · objections", str(len(self.figures.objections))

    def rows(self) -> list[Row]:
        """Return a row an objection."""
        rows: list[Row] = []
        for each in self.figures.objections:
            rows += [self._row(each), GAP]
        return rows or [text_row("Nobody has objected to a question.", "muted")]

    def _row(self, each: Objection) -> Row:
        blocks = [
            Block(each.question.prompt, "strong", side=self.room.called(each.learner)),
            Block(each.reason, "muted"),
        ]
        if each.note:
            blocks.append(Block(f"“{without_refused(each.note)}”"))
        if each.answer is not None:
            counts = "counts as right" if each.is_accepted else "doesn’t count"
            said = without_refused(response_text(each.question, each.answer.response))
            blocks.append(Block(f"Answer: {said}", side=counts, side_style="right" if each.is_accepted else "muted"))
        return Row(each.id, tuple(blocks))

    def chosen(self, row_id: str) -> None:
        """Ask whether the answer shall count."""
        objection = next(each for each in self.figures.objections if each.id == row_id)
        if objection.answer is None:
            self.keeper.say("Nothing that counts was answered before this objection.")
        elif objection.is_accepted:
            self.keeper.say("This answer counts as right already.")
        else:
            self.app.push_screen(AcceptScreen(objection), partial(self._accept, objection))

    def _accept(self, objection: Objection, answer: tuple[str, str] | None) -> None:
        if answer is None:
            return
        try:
            self.room.accept(objection, answer[1])
        except StoreError as error:
            self.keeper.say(str(error))
            return
        self.keeper.say("It counts as right now, of everyone. Each who gave it is told.")
        self.refill(objection.id)
