"""What learners object to, in their words; an answer can be accepted, of everyone who gave it, and taken back."""

from collections.abc import Callable
from functools import partial

from tui.app.teacher.accept_screen import AcceptScreen
from tui.app.teacher.take_back_screen import TakeBackScreen
from tui.app.teacher.teacher_screen import TeacherScreen
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.model.acceptances import Acceptance
from tui.model.objection import Objection
from tui.model.text import without_refused
from tui.model.wording import response_text
from tui.store import StoreError

_Asked = tuple[str, str] | None
_ACCEPTED = "It counts as right now, of everyone. Each who gave it is told."
_TAKEN_BACK = "It is marked by the key again. Each who gave it is told."


class ObjectionsScreen(TeacherScreen):
    """Shows each objection and what is accepted; Enter on one leads to accepting its answer, or to taking that back."""

    def heading(self) -> tuple[str, str]:
        """Return where one is, and how many there are."""
        return f"{self.room.title} · objections", str(len(self.figures.objections))

    def rows(self) -> list[Row]:
        """Return a row an objection, then a row an accepted answer."""
        rows: list[Row] = []
        for each in self.figures.objections:
            rows += [self._row(each), GAP]
        rows = rows or [text_row("Nobody has objected to a question.", "muted"), GAP]
        if self.room.accepted:
            rows += [text_row("Accepted answers", "accent"), GAP]
        for acceptance in self.room.accepted:
            rows += [self._accepted_row(acceptance), GAP]
        return rows

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

    def _accepted_row(self, each: Acceptance) -> Row:
        question = each.question_in(self.figures.guide)
        said = without_refused(response_text(question, each.answer.response)) if question else ""
        blocks = [Block(question.prompt if question else each.question, "strong"), Block(f"Answer: {said}")]
        if each.why:
            blocks.append(Block(f"“{without_refused(each.why)}”", "muted"))
        return Row(each.id, tuple(blocks))

    def chosen(self, row_id: str) -> None:
        """Ask whether the answer shall count, or count no more."""
        accepted = next((each for each in self.room.accepted if each.id == row_id), None)
        if accepted is not None:
            self._ask_back(accepted)
            return
        objection = next(each for each in self.figures.objections if each.id == row_id)
        by = self.room.answering(objection)
        if by is not None:
            self._ask_back(by)
        elif objection.answer is None:
            self.keeper.say("Nothing that counts was answered before this objection.")
        elif objection.is_accepted:
            self.keeper.say("This answer counts as right by the key.")
        else:
            done = partial(self._do, partial(self.room.accept, objection), _ACCEPTED, objection.id)
            self.app.push_screen(AcceptScreen(objection), done)

    def _ask_back(self, accepted: Acceptance) -> None:
        question = accepted.question_in(self.figures.guide)
        if question is not None:
            done = partial(self._do, partial(self.room.take_back, accepted), _TAKEN_BACK, accepted.id)
            self.app.push_screen(TakeBackScreen(question, accepted), done)

    def _do(self, act: Callable[[str], None], said: str, row: str, answer: _Asked) -> None:
        if answer is None:
            return
        try:
            act(answer[1])
        except StoreError as error:
            self.keeper.say(str(error))
            return
        self.keeper.say(said)
        self.refill(row)
