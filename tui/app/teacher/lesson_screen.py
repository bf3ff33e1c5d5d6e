"""What a teacher wants before the lesson: minutes, two plans, what to talk about, every question with its key."""

from itertools import dropwhile

from tui.app.teacher.teacher_screen import TeacherScreen
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.row_list import GAP, Block, Row
from tui.model.lesson_sheet import SheetLine, sheet_lines

_STYLES = {"part": "accent", "quiz": "heading", "question": "strong", "said": "muted"}
_INDENTS = {"key": 2, "said": 4}


class LessonScreen(TeacherScreen):
    """The lesson's sheet; `studyguide class NAME lesson GUIDE --html` prints it."""

    def heading(self) -> tuple[str, str]:
        """Return where one is."""
        return f"{self.room.title} · before the lesson", ""

    def rows(self) -> list[Row]:
        """Return a row a line; the cursor goes from heading to heading, and from question to question."""
        lines = dropwhile(lambda line: line.kind != "part", sheet_lines(self.figures.guide))
        return [row for line in lines for row in self._rows(line)]

    def hints(self) -> list[KeyHint]:
        """Return the keys; there are no names here, and nothing to read anew."""
        return [hint for hint in super().hints() if hint[0] in ("↑↓", "Esc", "?")]

    def _rows(self, line: SheetLine) -> list[Row]:
        block = Block(line.text, _STYLES.get(line.kind, "text"), indent=_INDENTS.get(line.kind, 0))
        if line.kind in ("part", "quiz", "question"):
            return [GAP, Row(line.text, (block,))]
        return [Row("", (block,), selectable=False)]

    def follow_live(self) -> None:
        """Stay as it is: nothing here is of the moment."""
