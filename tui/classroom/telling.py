"""A learner's journal that tells the gateway what is being done, never what was answered."""

import contextlib
from collections.abc import Callable, Mapping
from typing import Any

from tui.classroom.wire import Wire, WireClosed
from tui.journal import EventStore
from tui.model import events as kinds
from tui.model.events import Event
from tui.withholding import Withholding

TOLD_KINDS = (kinds.READ, kinds.STOOD, kinds.LOOKED_UP, kinds.SAT, kinds.ANSWERED, kinds.FLAGGED)
"""Events that the gateway learns of; private notes are none of them."""
TOLD_FIELDS = ("section", "sheet", "question")
"""What the gateway learns of an event beside its kind and guide: where, not what."""


class Telling(Withholding):
    """Takes events down as ever, and sends the gateway where the learner is, without waiting."""

    def __init__(self, store: EventStore, clock: Callable[[], float], wire: Wire) -> None:
        super().__init__(store, clock)
        self.wire = wire

    def note(self, kind: str, guide: str, sitting: str, number: int, body: Mapping[str, Any]) -> Event:
        """Take down one event and return it; the gateway hears of its kind and place."""
        event = super().note(kind, guide, sitting, number, body)
        if guide and kind in TOLD_KINDS and "asked" not in body:
            place = {name: body[name] for name in TOLD_FIELDS if isinstance(body.get(name), str)}
            with contextlib.suppress(WireClosed):
                self.wire.send({"kind": kind, "guide": guide, **place})
        return event
