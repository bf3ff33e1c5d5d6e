"""Somebody who is seated, as the class knows them."""

import asyncio
from typing import Protocol

from tui.classroom.wire import Message


class Guest(Protocol):
    """A learner at work, who can be told something and asked to leave."""

    over: asyncio.Future[None]
    """Done when their program has ended."""

    @property
    def learner(self) -> str:
        """The learner's id; empty of a teacher."""
        ...

    def tell(self, message: Message) -> None:
        """Send a message to their program."""
        ...

    def dismiss(self, line: str) -> None:
        """End their program, with a line that they read."""
        ...
