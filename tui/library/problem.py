"""What is wrong with a guide's files, where, and how to mend it."""

from typing import Literal

from tui.model.value import value

Severity = Literal["error", "warning"]


@value
class Problem:
    """One fault in one file; line and column count from 1, and 0 stands for unknown."""

    path: str
    line: int
    column: int
    message: str
    mend: str = ""
    severity: Severity = "error"
    code: str = ""

    def __str__(self) -> str:
        """Return the problem on one line, as compilers write it."""
        return f"{self.path}:{self.line}:{self.column}: {self.message} {self.mend}".rstrip()
