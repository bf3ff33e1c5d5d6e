"""What is found while a guide is compiled."""

from collections.abc import Iterable

from tui.library.nodes import Node
from tui.library.problem import Problem, Severity


class Findings:
    """Collects problems, and knows whether one of them stops the guide."""

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        self._refused: set[tuple[str, int]] = set()
        """Lines of files that can't be read as they stand: what else is found on them follows from that."""
        self.problems = list(problems)
        self.errors = sum(problem.severity == "error" for problem in self.problems)
        """The number of errors so far, those included of which nothing is said."""
        self.stopped = self.errors > 0

    def stop(self, node: Node, code: str, message: str, mend: str = "") -> None:
        """Add an error that stops the guide."""
        self.stopped = True
        self.error(node, code, message, mend)

    def error(self, node: Node, code: str, message: str, mend: str = "") -> None:
        """Add an error that drops only what it stands in."""
        self._add(problem_at(node, code, message, mend))

    def warn(self, node: Node, code: str, message: str, mend: str = "") -> None:
        """Add a warning."""
        self._add(problem_at(node, code, message, mend, "warning"))

    def _add(self, problem: Problem) -> None:
        self.errors += problem.severity == "error"
        if (problem.path, problem.line) not in self._refused:
            self.problems.append(problem)

    def refuse(self, problems: Iterable[Problem]) -> None:
        """Add what keeps a file from being read; nothing more is said of the lines where it stands."""
        for problem in problems:
            self.stopped = True
            self.errors += 1
            self.problems.append(problem)
            self._refused.add((problem.path, problem.line))

    def add(self, problems: Iterable[Problem], stops: bool = False) -> None:
        """Add problems; `stops` says whether an error among them stops the guide."""
        new = list(problems)
        for problem in new:
            self._add(problem)
        self.stopped |= stops and any(problem.severity == "error" for problem in new)


def problem_at(node: Node, code: str, message: str, mend: str = "", severity: Severity = "error") -> Problem:
    """Return a problem at a node's own place."""
    return Problem(node.file, node.line, node.column, message, mend, severity, code)
