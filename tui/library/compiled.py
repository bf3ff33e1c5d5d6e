"""What the files of a guide come to."""

from dataclasses import dataclass

from tui.library.problem import Problem
from tui.model.guide import Guide


@dataclass(frozen=True)
class Compiled:
    """A guide, or None if its files stop it; the paths of the problems are names within its folder."""

    guide: Guide | None
    problems: tuple[Problem, ...]
    id: str = ""
    title: str = ""
    summary: str = ""
