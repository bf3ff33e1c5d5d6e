"""A guide as it stands on the shelf."""

from dataclasses import dataclass
from pathlib import Path

from tui.library.opened import Opened
from tui.library.problem import Problem


@dataclass(frozen=True)
class Shelved:
    """One guide of the shelf, a broken one included; `opened` is None where learners can't have it."""

    id: str
    folder: Path
    title: str
    summary: str = ""
    problems: tuple[Problem, ...] = ()
    opened: Opened | None = None
