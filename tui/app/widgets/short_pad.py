"""Where a short answer is typed."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input

from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.pads import Pad
from tui.model.questions import Response


class ShortPad(Vertical):
    """A field; letters typed into it are only letters."""

    BINDINGS = [
        Binding(
            "tab", "leave_field", "Out of the field", show=False, id="short.leave", tooltip="Let letters be commands"
        ),
    ]
    DEFAULT_CSS = """
    ShortPad {
        height: 1fr; padding: 0 2;
        Input { border: none; height: 1; padding: 0 1; background: $foreground 8%; }
        Input:focus { border: none; }
    }
    """

    def __init__(self) -> None:
        super().__init__(id="pad")
        self._begin_with = ""

    def compose(self) -> ComposeResult:
        """Yield the field."""
        yield Input(self._begin_with, placeholder="a word or a few", max_length=200, id="typed", select_on_focus=False)

    def on_mount(self) -> None:
        """Put the cursor into the field."""
        self.query_one(Input).focus()

    def on_descendant_focus(self) -> None:
        """Name the keys of the field once it has the focus."""
        self.post_message(Pad.Touched())

    def action_leave_field(self) -> None:
        """Leave the field, so that letters are commands and ←/→ say how sure."""
        self.screen.set_focus(None)
        self.post_message(Pad.Touched())

    def action_enter_field(self) -> None:
        """Put the cursor into the field again."""
        self.query_one(Input).focus()
        self.post_message(Pad.Touched())

    @property
    def typing(self) -> bool:
        """Whether letters go into the field."""
        return self.query_one(Input).has_focus

    def count(self) -> str:
        """Return nothing: there is nothing to count."""
        return ""

    def hints(self) -> list[KeyHint]:
        """Return the keys of this pad."""
        tab = ("Tab", "out of the field, to say how sure", "") if self.typing else ("Tab", "into the field", "")
        return [("Enter", "answer", "screen.answer"), tab]

    def draft(self) -> Response:
        """Return what is typed so far."""
        return Response(text=self.query_one(Input).value)

    def restore(self, draft: Response) -> None:
        """Begin with what was typed before."""
        self._begin_with = draft.text

    def action_choose(self) -> None:
        """Answer with what was typed."""
        typed = self.query_one(Input).value.strip()
        if typed:
            self.post_message(Pad.Given(Response(text=typed)))
        else:
            self.post_message(Pad.Missing("Type a word or a few; then Enter answers."))

    @on(Input.Submitted)
    def _submitted(self, message: Input.Submitted) -> None:
        message.stop()
        self.action_choose()
