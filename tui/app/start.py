"""Where the full-screen program begins."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Start:
    """What was asked for on the command line, and what the learner must be told first."""

    guide: str = ""
    """A guide's id or folder; empty: where the learner left off, else the shelf."""
    screen: str = ""
    """`read`, `quiz`, `review`, a view (`argument`, `dates`, `map`), or empty for wherever the learner left off."""
    item: str = ""
    """The id of a section, or of a sheet of questions."""
    notices: tuple[str, ...] = ()
    kept: bool = True
    """Whether what is done is kept at all; where it is not, every screen says so."""
