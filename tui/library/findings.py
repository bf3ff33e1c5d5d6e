"""What is found while a guide is compiled."""

from collections.abc import Iterable

from tui.library.nodes import Node
from tui.library.problem import Problem, Severity


class Findings:
    """Collects problems, and knows whether one of them stops the guide."""

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        self.problems = list(problems)
        self.stopped = any(problem.severity == "error" for problem in self.problems)

    @property
    def errors(self) -> int:
        """The number of errors so far."""
        return sum(problem.severity == "error" for problem in self.problems)

    def stop(self, node: Node, code: str, message: str, mend: str = "") -> None:
        """Add an error that stops the guide."""
        self.stopped = True
        self.error(node, code, message, mend)

    def error(self, node: Node, code: str, message: str, mend: str = "") -> None:
        """Add an error that drops only what it stands in."""
        self.problems.append(problem_at(node, code, message, mend))

    def warn(self, node: Node, code: str, message: str, mend: str = "") -> None:
        """Add a warning."""
        self.problems.append(problem_at(node, code, message, mend, "warning"))

    def add(self, problems: Iterable[Problem], stops: bool = False) -> None:
        """Add problems; `stops` says whether an error among them stops the guide."""
        new = list(problems)
        self.problems += new
        self.stopped |= stops and any(problem.severity == "error" for problem in new)


def problem_at(node: Node, code: str, message: str, mend: str = "", severity: Severity = "error") -> Problem:
    """Return a problem at a node's own place."""
    return Problem(node.file, node.line, node.column, message, mend, severity, code)
