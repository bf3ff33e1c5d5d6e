"""The learner's marks and notes: each leads to its passage, and says so when that is gone."""

from textual.binding import Binding

from tui.app.keys import letter
from tui.app.messages import GoToMark
from tui.app.screens.list_screen import ListScreen
from tui.app.screens.study_screen import KEYS_HINT
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.marking import Marking
from tui.model.marks import OwnMark
from tui.model.wording import count
from tui.study import Study

_LONGEST = 160
"""Characters of a passage that the list shows."""


def shortened(quote: str, most: int = _LONGEST) -> str:
    """Return a passage, its middle left out where it is longer than so many characters."""
    if len(quote) <= most:
        return quote
    half = most // 2
    return f"{quote[:half].rpartition(' ')[0]} … {quote[-half:].partition(' ')[2]}"


class MarksScreen(ListScreen[None]):
    """Lists marks in the order of the text; they are the learner's own and nobody else sees them."""

    BINDINGS = [
        Binding(f"{letter('e')},f6", "note", "Note", id="marks.note", tooltip="Write the note on this passage"),
        Binding("delete,backspace", "remove", "Take away", id="marks.remove", tooltip="Take this mark away"),
    ]

    def __init__(self, study: Study) -> None:
        super().__init__()
        self.study = study
        self._doomed = ""

    @property
    def _marking(self) -> Marking:
        return Marking(self.study)

    def heading(self) -> tuple[str, str]:
        """Return where one is, and how many marks there are."""
        return f"{self.study.guide.title} · your marks", count(len(self._marking.marks()), "mark")

    def rows(self) -> list[Row]:
        """Return a row a mark: its passage, its note, its paragraph."""
        rows: list[Row] = []
        for mark in self._marking.marks():
            rows += [self._mark_row(mark), GAP]
        empty = "Nothing is marked yet: m in the text marks a paragraph, or some words of it."
        return rows or [text_row(empty, "muted")]

    def _mark_row(self, mark: OwnMark) -> Row:
        numbers = self.study.guide.article.numbers
        sign = f"{self.signs.own_note if mark.note else self.signs.mark} "
        side = f"{self.signs.paragraph}{numbers[mark.place.paragraph]}" if mark.place else "gone"
        blocks = [Block(shortened(mark.anchor.quote), "text", lead=sign, lead_style="accent", side=side)]
        blocks += [Block(line, "strong", indent=2) for line in mark.note.splitlines() if line.strip()]
        if mark.place is None:
            blocks.append(Block("This passage is no longer in the text.", "wrong", indent=2))
        elif mark.place.edited:
            blocks.append(Block("Its words were changed in the text since.", "muted", indent=2))
        return Row(mark.id, tuple(blocks))

    def chosen(self, row_id: str) -> None:
        """Go to the passage."""
        self._go(row_id)

    def action_note(self) -> None:
        """Go to the passage and write its note."""
        self._go(self.list.row_id, note=True)

    def _go(self, mark_id: str, *, note: bool = False) -> None:
        mark = self._marking.mark(mark_id)
        if mark is not None and mark.place is None:
            self.keeper.say("This passage is no longer in the text. Its words and your note are kept here.")
        elif mark is not None:
            self.app.post_message(GoToMark(mark_id, note))

    def action_remove(self) -> None:
        """Take the mark away; with a note, only when that is asked twice."""
        mark = self._marking.mark(self.list.row_id)
        if mark is None:
            return
        if mark.note and self._doomed != mark.id:
            self._doomed = mark.id
            self.keeper.say("There is a note on it. Del once more takes both away.")
            return
        self._marking.remove(mark)
        self.keeper.keep()
        self.refill()

    def hints(self) -> list[KeyHint]:
        """Return the keys of the list."""
        return [
            ("↑↓", "move", ""),
            ("Enter", "to the passage", "screen.choose"),
            ("e", "its note", "screen.note"),
            ("Del", "take away", "screen.remove"),
            ("Esc", "back", "screen.back"),
            KEYS_HINT,
        ]
