"""A class while it is served: who is where, and what is asked, as the server tells it; what to ask goes back."""

from collections.abc import Iterator
from typing import Any, Protocol

from tui.model.asked import Asked, Tally, asked_from, tally_from
from tui.model.value import value


class ServerLine(Protocol):
    """A teacher's end of the wire to the server."""

    def fileno(self) -> int:
        """Return the descriptor, to wait on."""
        ...

    def receive(self) -> Iterator[dict[str, Any]]:
        """Yield the messages that have come; raises OSError after the last."""
        ...

    def send(self, message: dict[str, Any]) -> None:
        """Send a message without waiting; raises OSError."""
        ...


@value
class Whereabouts:
    """Where a learner who is here was last heard of; `sheet` is the quiz that is open, if one is."""

    guide: str
    section: str
    sheet: str


class LiveClass:
    """What the server tells; nothing polls."""

    def __init__(self, line: ServerLine) -> None:
        self._line = line
        self.is_over = False
        """Whether the server has gone."""
        self.here: dict[str, Whereabouts] = {}
        """Where each learner who is here is, by the learner's id."""
        self.asked: Asked | None = None
        self.tallies = (Tally(), Tally())
        """What came back in each round."""

    def fileno(self) -> int:
        """Return the descriptor, to wait on."""
        return self._line.fileno()

    def hear(self) -> None:
        """Take in what has come; raises OSError after the last."""
        try:
            for message in self._line.receive():
                self.take(message)
                self._line.send({"seen": True})
        except OSError:
            self.is_over, self.here, self.asked = True, {}, None
            raise

    def take(self, message: dict[str, Any]) -> None:
        """Take in one message; those of no known kind are passed over."""
        if "here" in message:
            self.here = {learner: Whereabouts(*place) for learner, *place in message["here"]}
        if "asked" in message:
            self.asked = asked_from(message["asked"])
            one, other = map(tally_from, message.get("tallies", (None, None)))
            self.tallies = one, other

    def in_guide(self, guide: str) -> dict[str, Whereabouts]:
        """Return where those are who have a guide open."""
        return {learner: place for learner, place in self.here.items() if place.guide == guide}

    def ask(self, guide: str, question: str) -> None:
        """Ask everyone a question; raises OSError once the server has gone."""
        self._line.send({"ask": [guide, question]})

    def advance(self) -> None:
        """Go on to the next stage of what is asked; raises OSError."""
        if self.asked is not None:
            self._line.send({"advance": self.asked.id})

    def end(self) -> None:
        """Ask it no more; raises OSError."""
        if self.asked is not None:
            self._line.send({"end": self.asked.id})
