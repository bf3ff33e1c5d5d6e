"""The base of every screen: the desk, the way back, the keys."""

from typing import ClassVar, TypeVar, cast

from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.screen import Screen

from tui.app.desk import Desk
from tui.app.keys import shown_key
from tui.app.saving_app import SavingApp
from tui.app.signs import Signs
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.line_view import STYLES
from tui.model.value import value

Result = TypeVar("Result")

_ROOMS = {"app": 1, "line": 2, "row": 2}
"""Where bindings stand in lists of keys, by the first part of their id; a screen's own come first."""

KEYS_HINT: KeyHint = ("?", "keys", "app.keys")


class StudyScreen(Screen[Result]):
    """A screen of the study guide; Esc leads back to the exact place."""

    AUTO_FOCUS = ""
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"line--{style}" for style in STYLES}
    """The styles of lines; a screen's, since each of its views would take Textual as long to style as the screen."""
    DEFAULT_CSS = """
    StudyScreen {
        & > .line--muted { color: $text-muted; }
        & > .line--strong { text-style: bold; }
        & > .line--heading { color: $text-primary; text-style: bold; }
        & > .line--accent { color: $text-primary; }
        & > .line--bar { color: $primary; }
        & > .line--thumb { color: $scrollbar; text-style: reverse; }
        & > .line--rule { color: $foreground 20%; }
        & > .line--term { text-style: underline; }
        & > .line--term-focus { text-style: reverse; }
        & > .line--expression { text-style: underline dim; }
        & > .line--lit { background: $warning-muted; color: $text; text-style: bold; }
        & > .line--hit { text-style: underline bold; color: $text-warning; }
        & > .line--hit-focus { text-style: reverse bold; color: $text-warning; }
        & > .line--right { color: $text-success; }
        & > .line--wrong { color: $text-error; }
        & > .line--cursor { color: $text-primary; text-style: bold; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", show=False, id="screen.back", tooltip="Back to where you were"),
    ]

    @property
    def keeper(self) -> SavingApp:
        """The app, as what a screen may ask of it at once; everything else is a message to it."""
        return cast(SavingApp, self.app)

    @property
    def desk(self) -> Desk:
        """What all screens share."""
        return self.keeper.desk

    @property
    def signs(self) -> Signs:
        """The signs to draw with."""
        return self.desk.signs

    def classes_by_size(self) -> str:
        """Return the classes that Textual would set only after a frame without them."""
        columns, rows = self.app.size
        wide = max(point for point in self.HORIZONTAL_BREAKPOINTS or [] if point[0] <= columns)
        high = max(point for point in self.VERTICAL_BREAKPOINTS or [] if point[0] <= rows)
        return f"{wide[1]} {high[1]}"

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Leave this screen, with a result; once another has taken its place, keys that come late change nothing."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let no key act that comes when the screen has been taken down."""
        return bool(self.children) and super().check_action(action, parameters)

    def action_back(self) -> None:
        """Leave this screen."""
        self.dismiss(None)

    def listed_bindings(self) -> "list[Listed]":
        """Return each binding that works here: this screen's own first, plain moves last, none twice."""
        found: dict[str, Listed] = {}
        for active in self.active_bindings.values():
            binding = active.binding
            if not binding.id or not active.enabled or binding.system or binding.id[-1].isdigit():
                continue
            listed = found.setdefault(binding.id, Listed(binding, active.node, []))
            if listed.binding.action == binding.action and (shown := shown_key(binding.key)):
                listed.keys.append(shown)
        return sorted(found.values(), key=lambda listed: _ROOMS.get((listed.binding.id or "").partition(".")[0], 0))


@value
class Listed:
    """A binding, where its action runs, and its keys as shown."""

    binding: Binding
    node: DOMNode
    keys: list[str]

    @property
    def what(self) -> str:
        """What it does, in words."""
        return self.binding.tooltip or self.binding.description


def measure(share: float, width: int, signs: Signs) -> str:
    """Return a bar for a share from 0 to 1; nothing reads as nothing, all as all."""
    filled = round(share * width)
    if 0 < share < 1:
        filled = min(width - 1, max(1, filled))
    return signs.full * filled + signs.empty * (width - filled)
