"""Each learner's progress, under numbers unless names are asked for; no time, since speed is never shown."""

from tui.app.screens.study_screen import measure
from tui.app.teacher.teacher_screen import TeacherScreen
from tui.app.widgets.row_list import Block, Row, text_row
from tui.model.learner_standing import LearnerStanding
from tui.model.wording import count, percent, score_text

_BAR = 6


class LearnersScreen(TeacherScreen):
    """Shows where each learner is, and the first scores."""

    def heading(self) -> tuple[str, str]:
        """Return where one is, and how names stand."""
        return f"{self.room.title} · learners", "names show" if self.room.named else "numbers, no names"

    def rows(self) -> list[Row]:
        """Return a row a learner."""
        rows = [self._row(each) for each in self.figures.learners]
        return rows or [text_row("Nobody is on the list yet.", "muted")]

    def chosen(self, row_id: str) -> None:
        """Open what can be done for a learner."""
        from tui.app.teacher.learner_screen import LearnerScreen

        self.app.push_screen(LearnerScreen(self.room, row_id))

    def _row(self, each: LearnerStanding) -> Row:
        numbers = self.figures.guide.article.section_numbers
        where = f"section {numbers[each.section.id]}" if each.section else "not begun"
        if self.room.live and (place := self.room.live.here.get(each.learner)):
            now = f"section {numbers[place.section]}" if place.section in numbers else "just come"
            where = "here, in a quiz" if place.sheet else f"here, {now}"
        scores = ", ".join(score_text(score) for _, score in each.first if score)
        said = f"first tries {scores}" if scores else "no quiz finished"
        flags = f"; {count(each.flags, 'objection')}" if each.flags else ""
        lead = f"{measure(each.read, _BAR, self.signs)} {percent(each.read):>6}  "
        name = Block(self.room.called(each.learner), lead=lead, lead_style="muted", side=where)
        return Row(each.learner, (name, Block(said + flags, "muted", indent=len(lead))))
