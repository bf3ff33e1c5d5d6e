"""What a child is told about the learner it is for."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Seat:
    """One learner's seat: whose work it is, and what their terminal is like."""

    learner: str
    """The learner's id, which names the file of their work."""
    name: str
    term: str = "xterm"
    colours: str = ""
    """What COLORTERM said."""

    def to_message(self) -> dict[str, Any]:
        """Return the fields as they travel to the warm process."""
        return asdict(self)

    @classmethod
    def from_message(cls, message: Mapping[str, Any]) -> "Seat":
        """Return the seat that a message describes."""
        return cls(**{name: str(message.get(name, "")) for name in cls.__dataclass_fields__})
