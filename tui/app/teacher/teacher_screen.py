"""The base of every screen of a teacher: the class's figures, read anew on a key, names only on a key that warns."""

import asyncio
from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.app.keys import letter
from tui.app.screens.list_screen import ListScreen
from tui.app.screens.study_screen import KEYS_HINT
from tui.app.teacher.class_desk import ClassDesk
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.row_list import Row
from tui.model.class_figures import ClassFigures
from tui.store import StoreError

_WARNING = "Names will show on this screen. Press n once more if nobody else can see it."


class TeacherScreen(ListScreen[None]):
    """Shows figures of a class."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            f"f5,{letter('r')}", "read", "Read anew", id="teacher.read", tooltip="Read what learners did meanwhile"
        ),
        Binding(letter("n"), "names", "Names", id="teacher.names", tooltip="Show names, or numbers again; warns first"),
    ]

    def __init__(self, room: ClassDesk) -> None:
        super().__init__()
        self.room = room
        self._warned = False

    @property
    def figures(self) -> ClassFigures:
        """The figures as last read."""
        return self.room.figures

    @abstractmethod
    def rows(self) -> Sequence[Row]:
        """Return the rows to show."""

    def hints(self) -> Sequence[KeyHint]:
        """Return the keys to show."""
        names = ("n", "numbers" if self.room.named else "names", "screen.names")
        read = ("r", "read anew", "screen.read")
        return [
            ("↑↓", "move", ""),
            ("Enter", "go in", "screen.choose"),
            ("Esc", "back", "screen.back"),
            read,
            names,
            KEYS_HINT,
        ]

    def carry_out(self, change: Callable[[], None]) -> bool:
        """Change something of the class, show it, and return whether it is kept; if not, say why."""
        try:
            change()
        except StoreError as error:
            self.keeper.say(str(error))
            return False
        self.refill()
        return True

    async def action_read(self) -> None:
        """Read what learners did meanwhile."""
        try:
            await asyncio.to_thread(self.room.read)
        except StoreError as error:
            self.keeper.say(str(error))
            return
        self.refill()

    def here_words(self) -> str:
        """Return how many are here now; empty while the class isn't served."""
        return f"{len(self.room.live.here)} here now" if self.room.live and not self.room.live.is_over else ""

    def follow_live(self) -> None:
        """Show what the server told: who is where, what was asked; once the screen stands, if it doesn't yet."""
        self.call_later(self._refill_live)

    def _refill_live(self) -> None:
        if self.is_mounted and self.is_current:
            self.refill()

    def action_names(self) -> None:
        """Show names once that was warned of, or numbers again."""
        if not self.room.named and not self._warned:
            self._warned = True
            self.keeper.say(_WARNING)
            return
        self._warned = False
        self.room.named = not self.room.named
        self.refill()
