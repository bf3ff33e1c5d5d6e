"""The error of a command that can't be carried out."""

FINDING, USAGE = 1, 2
"""Exit codes: something is amiss, or the command makes no sense."""


class Refusal(Exception):
    """A command can't be carried out: one sentence why, and the exit code."""

    def __init__(self, message: str, code: int = USAGE) -> None:
        super().__init__(message)
        self.code = code
