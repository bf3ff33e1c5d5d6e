"""The strip in which a passage is chosen to be marked: a paragraph, or some of its words."""

from collections.abc import Sequence
from typing import ClassVar, Literal

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.message import Message

from tui.app.flow import wrapped
from tui.app.widgets.line_view import Line, LineView, Piece
from tui.model.article import Paragraph
from tui.model.choosing import Chosen
from tui.model.wording import count

Phase = Literal["paragraph", "begin", "end"]

_LEAP = 8
"""Words that an arrow up or down goes on."""
_KEYS: dict[Phase, tuple[tuple[str, str], ...]] = {
    "paragraph": (("Enter", "mark"), ("↑↓", "another paragraph"), ("Tab", "only a passage"), ("Esc", "back")),
    "begin": (("←→↑↓", "move"), ("Enter", "begin here"), ("Esc", "the whole paragraph")),
    "end": (("←→↑↓", "move"), ("Enter", "mark"), ("Esc", "begin elsewhere")),
}


class MarkPad(LineView):
    """Chooses with the arrows; says what is chosen, and what is taken at last."""

    HAS_THUMB = False
    DEFAULT_CSS = """
    MarkPad { height: 4; padding: 0 2; border-top: solid $foreground 20%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "word(-1)", "Word back", show=False, id="mark.left", tooltip="A word back"),
        Binding("right", "word(1)", "Word on", show=False, id="mark.right", tooltip="A word on"),
        Binding("up", "leap(-1)", "Back", show=False, id="mark.up", tooltip="The paragraph before, or some words back"),
        Binding("down", "leap(1)", "On", show=False, id="mark.down", tooltip="The next paragraph, or some words on"),
        Binding("tab", "passage", "A passage", show=False, id="mark.passage", tooltip="Only some words of it"),
        Binding("enter", "take", "Mark", show=False, id="mark.take", tooltip="Mark what is lit"),
        Binding("delete,backspace", "drop", "No mark", show=False, id="mark.drop", tooltip="Take the mark away"),
        Binding("escape", "leave", "Back", show=False, id="mark.leave", tooltip="A step back; then without a mark"),
    ]

    class Changed(Message):
        """Something else is chosen."""

        def __init__(self, chosen: Chosen) -> None:
            self.chosen = chosen
            super().__init__()

    class Taken(Changed):
        """What is chosen is to be marked."""

    class Dropped(Changed):
        """The mark on what is chosen is to be taken away."""

    class Stepped(Message):
        """Another paragraph is wanted."""

        def __init__(self, step: int) -> None:
            self.step = step
            super().__init__()

    class Left(Message):
        """Nothing is to be marked."""

    def __init__(self, chosen: Chosen, phase: Phase = "paragraph") -> None:
        super().__init__(id="marking")
        self.chosen = chosen
        self._phase: Phase = phase
        self._label = ""
        self._known = ""

    def show(self, paragraph: Paragraph, name: str, known: str) -> None:
        """Show another paragraph: its number as a reader sees it, and what is noted on it already."""
        if paragraph is not self.chosen.paragraph:
            self.chosen, self._phase = Chosen.all_of(paragraph), "paragraph"
        self._label, self._known = name, known
        self._said()

    def choose(self, chosen: Chosen) -> None:
        """Choose this, with its end to be moved on."""
        self.chosen, self._phase = chosen, "end"
        self._said()

    def lay_out(self, width: int) -> list[Line]:
        """Say what is chosen, what is known of it, and what the keys do."""
        whole = "the whole paragraph" if self.chosen.whole else count(self.chosen.words, "word")
        what = {"paragraph": f"Mark {self._label}: {whole}", "begin": f"Where in {self._label} does the passage begin?"}
        said = what.get(self._phase, f"And where does it end? {whole} of {self._label}")
        keys = key_lines(_KEYS[self._phase], width, 1 if self._known else 2)
        known: list[Line] = [((wrapped(self._known, width)[0], "accent"),)] if self._known else []
        return [((said, "strong"),), *known, *[()] * (2 - len(known) - len(keys)), *keys]

    def _said(self) -> None:
        self.redraw(layout=True)
        self.post_message(self.Changed(self.chosen))

    def action_word(self, step: int) -> None:
        """A word on or back; from the whole paragraph, to its first word."""
        if self._phase == "paragraph":
            self._phase, self.chosen = "begin", Chosen(self.chosen.paragraph, 0, 0)
        else:
            self.chosen = self.chosen.begin(step) if self._phase == "begin" else self.chosen.grow(step)
        self._said()

    def action_leap(self, step: int) -> None:
        """Another paragraph; within one, some words on or back."""
        if self._phase == "paragraph":
            self.post_message(self.Stepped(step))
        else:
            self.action_word(step * _LEAP)

    def action_passage(self) -> None:
        """Choose only some words; once it is said where they begin, where they end."""
        if self._phase == "paragraph":
            self.action_word(1)
        elif self._phase == "begin":
            self._phase = "end"
            self._said()

    def action_take(self) -> None:
        """Go on to the passage's end, or mark what is chosen."""
        if self._phase == "begin":
            self.action_passage()
        else:
            self.post_message(self.Taken(self.chosen))

    def action_drop(self) -> None:
        """Take away the mark on what is chosen."""
        self.post_message(self.Dropped(self.chosen))

    def action_leave(self) -> None:
        """A step back; from the whole paragraph, out of it."""
        if self._phase == "paragraph":
            self.post_message(self.Left())
            return
        if self._phase == "end":
            self._phase, self.chosen = "begin", self.chosen.begin(0)
        else:
            self._phase, self.chosen = "paragraph", Chosen.all_of(self.chosen.paragraph)
        self._said()

    def on_blur(self) -> None:
        """Mark nothing once something else has the focus."""
        self.post_message(self.Left())


def key_lines(keys: Sequence[tuple[str, str]], width: int, most: int) -> list[Line]:
    """Return keys and what they do in at most so many lines; those for which there is no room are left out whole."""
    lines: list[list[Piece]] = [[]]
    used = 0
    for key, what in keys:
        length = cell_len(f"{key} {what}")
        if used and used + length > width:
            if len(lines) == most:
                break
            lines.append([])
            used = 0
        lines[-1] += [(key, "strong"), (f" {what}  ", "muted")]
        used += length + 2
    return [tuple(line) for line in lines]
