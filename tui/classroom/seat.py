"""What a child is told about the person it is for."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

TEACHERS = "teacher"
"""The role of a seat from which the class is led."""


@dataclass(frozen=True)
class Seat:
    """One person's seat: whose work it is, and what their terminal is like."""

    learner: str
    """The learner's id, which names the file of their work; empty of a teacher."""
    name: str
    term: str = "xterm"
    colours: str = ""
    """What COLORTERM said."""
    role: str = ""
    """`teacher` for one who has the class's screens rather than a learner's."""

    @property
    def is_teachers(self) -> bool:
        """Whether a teacher sits here."""
        return self.role == TEACHERS

    def to_message(self) -> dict[str, Any]:
        """Return the fields as they travel to the warm process."""
        return asdict(self)

    @classmethod
    def from_message(cls, message: Mapping[str, Any]) -> "Seat":
        """Return the seat that a message describes."""
        return cls(**{name: str(message.get(name, "")) for name in cls.__dataclass_fields__})
