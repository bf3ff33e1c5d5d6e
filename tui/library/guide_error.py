"""The error of a guide that can't be opened."""

from collections.abc import Sequence

from tui.library.problem import Problem


class GuideError(Exception):
    """A guide can't be opened; `problems` says why, in full."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        errors = [problem for problem in self.problems if problem.severity == "error"] or list(self.problems)
        more = len(self.problems) - 1
        rest = f" ({more} more {'problem' if more == 1 else 'problems'})" if more > 0 else ""
        super().__init__(f"{_said(errors[0])}{rest}")


def _said(problem: Problem) -> str:
    if problem.line:
        return str(problem)
    return f"{problem.path}: {problem.message} {problem.mend}".rstrip()
