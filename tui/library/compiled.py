"""What the files of a guide come to."""

from typing import NamedTuple

from tui.library.problem import Problem
from tui.model.guide import Guide


class Compiled(NamedTuple):
    """A guide, or None if its files stop it; the paths of the problems are names within its folder."""

    guide: Guide | None
    problems: tuple[Problem, ...]
    id: str = ""
    title: str = ""
    summary: str = ""
