"""The guides of a class, of which the teacher chooses one."""

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.app.keys import letter
from tui.app.screens.list_screen import ListScreen
from tui.app.screens.study_screen import KEYS_HINT
from tui.app.teacher.class_desk import ClassDesk
from tui.app.teacher.class_screen import ClassScreen
from tui.app.teacher.live_class import LiveClass
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.class_work import ClassWork
from tui.model.guide import Guide
from tui.model.wording import count
from tui.store import StoreError


class GuidesScreen(ListScreen[None]):
    """A short list: each guide, and how many of the class have begun it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            f"f5,{letter('r')}", "read", "Read anew", id="teacher.read", tooltip="Read what learners did meanwhile"
        ),
    ]

    def __init__(self, work: ClassWork, guides: Sequence[Guide], live: LiveClass | None = None) -> None:
        """Read how many have begun each guide; raises StoreError."""
        super().__init__()
        self._work = work
        self._live = live
        self.begun = work.begun(guides)
        """How many have begun each guide that anybody has begun, by its id."""
        self._guides = {guide.id: guide for guide in sorted(guides, key=self._place)}

    def _place(self, guide: Guide) -> tuple[bool, bool]:
        """Return by what guides are ordered: begun ones first, introductions last."""
        return guide.id not in self.begun, guide.introduction

    def heading(self) -> tuple[str, str]:
        """Return the class, and how many guides there are."""
        return self._work.title, count(len(self._guides), "guide")

    def rows(self) -> list[Row]:
        """Return a row a guide."""
        rows = [row for guide in self._guides.values() for row in (self._row(guide), GAP)]
        return rows or [text_row("No guide stands on this shelf.", "muted")]

    def _row(self, guide: Guide) -> Row:
        number = self.begun.get(guide.id, 0)
        side = f"begun by {count(number, 'learner')}" if number else "nobody has begun"
        title = Block(guide.title, "heading", side=side, side_style="accent" if number else "muted")
        return Row(guide.id, (title, *([Block(guide.summary)] if guide.summary else [])))

    def hints(self) -> list[KeyHint]:
        """Return the keys to show: no way back, since there is none."""
        return [("↑↓", "move", ""), ("Enter", "go in", "screen.choose"), ("r", "read anew", "screen.read"), KEYS_HINT]

    def desk_of(self, guide: str) -> ClassDesk:
        """Return the class's desk for one of the guides, its figures read; raises StoreError."""
        return ClassDesk(self._work, self._guides[guide], alone=False, live=self._live)

    def chosen(self, row_id: str) -> None:
        """Show how the class does on the guide."""
        self.call_later(self._open, row_id)

    async def _open(self, guide: str) -> None:
        try:
            room = await asyncio.to_thread(self.desk_of, guide)
        except StoreError as error:
            self.keeper.say(str(error))
            return
        if self.is_active:
            self.app.push_screen(ClassScreen(room))

    async def action_read(self) -> None:
        """Read what learners did meanwhile."""
        try:
            self.begun = await asyncio.to_thread(self._work.begun, self._guides.values())
        except StoreError as error:
            self.keeper.say(str(error))
            return
        self.refill()

    def action_back(self) -> None:
        """Stay: there is nothing behind this screen, and ctrl+q leaves."""
