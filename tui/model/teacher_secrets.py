"""What proves a teacher at the door of a class: a fold over the class's own log."""

from collections.abc import Iterable

from tui.model import class_events as kinds
from tui.model.events import Event


class TeacherSecrets:
    """The teacher's code and keys; there may be none."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self.code = ""
        """The scrypt hash of the teacher's code; empty while there is none."""
        self.keys: tuple[str, ...] = ()
        """SHA-256 fingerprints of public keys."""
        for event in sorted(events, key=lambda event: event.order):
            self.add(event)

    def add(self, event: Event) -> None:
        """Take an event into account; kinds that aren't known are passed over."""
        if event.kind == kinds.TEACHER_CODE:
            self.code = event.text("code")
        elif event.kind == kinds.TEACHER_KEY and event.text("key") not in ("", *self.keys):
            self.keys = (*self.keys, event.text("key"))
        elif event.kind == kinds.TEACHER_RESET:
            self.code, self.keys = "", ()
