"""What is wrong with a guide's files, where, and how to mend it."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
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
