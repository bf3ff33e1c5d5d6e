"""The base of every screen: the desk, the way back, the keys."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.binding import Binding, BindingType
from textual.screen import Screen

from tui.app.desk import Desk
from tui.app.signs import Signs
from tui.app.widgets.edge_line import KeyHint

if TYPE_CHECKING:
    from tui.app.studyguide import StudyGuide

Result = TypeVar("Result")

KEYS_HINT: KeyHint = ("?", "keys", "app.keys")


class StudyScreen(Screen[Result]):
    """A screen of the study guide; Esc leads back to the exact place."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", show=False, id="screen.back", tooltip="Back to where you were"),
    ]

    @property
    def studyguide(self) -> "StudyGuide":
        """The app, as what it is."""
        return cast("StudyGuide", self.app)

    @property
    def desk(self) -> Desk:
        """What all screens share."""
        return self.studyguide.desk

    @property
    def signs(self) -> Signs:
        """The signs to draw with."""
        return self.desk.signs

    def action_back(self) -> None:
        """Leave this screen."""
        self.dismiss(None)

    def listed_bindings(self) -> Iterable[tuple[Binding, str]]:
        """Yield each binding that works here, none twice, with the action to run for it."""
        seen: set[str] = set()
        for active in self.active_bindings.values():
            binding = active.binding
            if not binding.description or not active.enabled or binding.action in seen or binding.system:
                continue
            seen.add(binding.action)
            yield binding, binding.action


def measure(share: float, width: int, signs: Signs) -> str:
    """Return a bar for a share from 0 to 1; nothing reads as nothing, all as all."""
    filled = round(share * width)
    if 0 < share < 1:
        filled = min(width - 1, max(1, filled))
    return signs.full * filled + signs.empty * (width - filled)
