"""The confusion map: the text, and beside each paragraph how often first answers missed evidence in it."""

from tui.app.screens.study_screen import measure
from tui.app.teacher.class_desk import ClassDesk
from tui.app.teacher.teacher_screen import TeacherScreen
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.model.article import Paragraph
from tui.model.confusion import FEWEST_READERS, ParagraphFigures
from tui.model.wording import count

_BAR = 6
_ABOUT = f"The bar: first answers that missed evidence in the paragraph. Blank under {FEWEST_READERS} readers."


class ConfusionScreen(TeacherScreen):
    """Shows the text with its figures."""

    def __init__(self, room: ClassDesk, section: str = "") -> None:
        super().__init__(room)
        self._section = section

    def heading(self) -> tuple[str, str]:
        """Return where one is."""
        return f"{self.room.title} · confusion map", f"{self.figures.begun} have begun"

    def first_row(self) -> str | None:
        """Begin at the section that was chosen."""
        return self._section or None

    def rows(self) -> list[Row]:
        """Return each section, a row a paragraph."""
        by_id = {each.paragraph: each for each in self.figures.paragraphs}
        rows = [text_row(_ABOUT, "muted")]
        for number, section in enumerate(self.figures.guide.article.sections, 1):
            rows += [GAP, Row(section.id, (Block(f"{number}  {section.title}", "heading"),))]
            for paragraph in section.paragraphs:
                rows += [GAP, self._row(paragraph, by_id[paragraph.id])]
        return rows

    def _row(self, paragraph: Paragraph, each: ParagraphFigures) -> Row:
        mark = f"{self.signs.paragraph}{self.figures.guide.article.numbers[paragraph.id]}"
        drawn = " " * (_BAR + 6)
        if each.missed is not None:
            drawn = f"{measure(each.missed / 100, _BAR, self.signs)} {each.missed:>3.0f} %"
        lead = f"{mark:<4}{drawn}  "
        text = Block(paragraph.text, lead=lead, lead_style="bar")
        said = Block(self._words(each), "muted", indent=len(lead))
        return Row(paragraph.id, (text, said))

    def _words(self, each: ParagraphFigures) -> str:
        if each.look_ups is None or each.returns is None:
            return f"{count(each.readers, 'reader')}: blank"
        asked = f"n {each.answers} to {count(each.questions, 'question')}" if each.questions else "not asked about"
        flags = [count(each.flags, "objection")] if each.flags else []
        parts = [asked, f"look-ups {each.look_ups:.1f} a reader", *flags, f"(returns {each.returns:.1f} a reader)"]
        return f" {self.signs.dot} ".join(parts)
