"""The error of a file that can't be read as YAML of the plain kind that guides are written in."""

from tui.library.problem import Problem


class Refusal(Exception):
    """A file is refused as a whole, for one problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem
