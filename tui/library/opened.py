"""A guide that was opened."""

from dataclasses import dataclass
from pathlib import Path

from tui.library.problem import Problem
from tui.model.guide import Guide


@dataclass(frozen=True)
class Opened:
    """A guide with only the questions that are fit for learners, and every problem of its files."""

    guide: Guide
    folder: Path
    problems: tuple[Problem, ...] = ()
    last_good: bool = False
    """Whether the files are broken now and this is the last version that was not."""
