"""The strip in which a note is written, under the text that it is about."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static, TextArea

_KEPT_AFTER = 3.0
"""Seconds without a key after which what was written is kept."""


class NotePad(Vertical):
    """A few lines; kept when one leaves, and in every longer pause."""

    BINDINGS = [
        Binding(
            "escape", "leave", "Done", show=False, priority=True, id="note.leave", tooltip="Done; the note is kept"
        ),
    ]
    DEFAULT_CSS = """
    NotePad {
        height: 8; padding: 0 2; border-top: solid $foreground 20%;
        Static { height: 1; text-style: bold; }
        Static.-keys { text-style: none; color: $text-muted; }
        TextArea { height: 1fr; border: none; padding: 0 1; background: $foreground 8%; }
        TextArea:focus { border: none; }
        .text-area--cursor-line { background: transparent; }
    }
    """

    class Left(Message):
        """The note is written."""

    def __init__(self, title: str, text: str, keep: Callable[[str], None]) -> None:
        super().__init__(id="noting")
        self._title = title
        self._text = self._written = text
        self._keep = keep
        self._pause: Timer | None = None

    def compose(self) -> ComposeResult:
        """Yield what it is about, and the field."""
        yield Static(Content(self._title), markup=False)
        yield TextArea(self._text, highlight_cursor_line=False, placeholder="a few lines, if you like")
        yield Static(Content("Esc done, kept; nobody else sees it"), markup=False, classes="-keys")

    def on_mount(self) -> None:
        """Put the cursor at the end of what is written."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
        area.focus()

    @on(TextArea.Changed)
    def _typed(self, message: TextArea.Changed) -> None:
        self._written = message.text_area.text
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(_KEPT_AFTER, self._kept)

    def _kept(self) -> None:
        if self._written != self._text:
            self._text = self._written
            self._keep(self._text)

    def action_leave(self) -> None:
        """Keep the note and leave."""
        self._written = self.query_one(TextArea).text
        self._kept()
        self.post_message(self.Left())

    def on_unmount(self) -> None:
        """Keep the note when the program ends under it."""
        self._kept()
