"""What is wrong with guides, printed for their authors."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tui.library import Problem
from tui.model.wording import count
from tui.plain.dialogue import Dialogue
from tui.plain.excerpt import Excerpts

_WIDEST = 110
"""Cells of a source line that are shown where no terminal says otherwise."""


def print_problems(dialogue: Dialogue, problems: Sequence[Problem], *, strict: bool = False) -> int:
    """Print each problem with its line and its mend, then a summary.

    Returns 1 if there is an error, or with `strict` a warning; else 0.
    """
    width = shutil.get_terminal_size().columns - 2 if dialogue.on_terminal else _WIDEST
    excerpts = Excerpts()
    for problem in problems:
        place = f"{problem.path}:{problem.line}:{problem.column}"
        style = "bold yellow" if problem.severity == "warning" else "bold red"
        dialogue.say(f"{place}: {problem.severity}: {problem.message} [{problem.code}]", style=style)
        if problem.mend:
            dialogue.say(problem.mend, indent=2)
        for line in excerpts.of(problem, width):
            dialogue.write(f"  {line}")
    errors, warnings = _counts(problems)
    parts = [count(number, thing) for number, thing in ((errors, "error"), (warnings, "warning")) if number]
    dialogue.say(f"{' and '.join(parts)}." if parts else "No problem found.")
    return _code(problems, strict=strict)


def print_problems_as_json(dialogue: Dialogue, problems: Sequence[Problem], *, strict: bool = False) -> int:
    """Print every problem as one JSON document for editors and machines; returns as for people."""
    errors, warnings = _counts(problems)
    data = {"errors": errors, "warnings": warnings, "problems": [_data(problem) for problem in problems]}
    dialogue.write(json.dumps(data, ensure_ascii=False, indent=2))
    return _code(problems, strict=strict)


def _data(problem: Problem) -> dict[str, Any]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "mend": problem.mend,
    }


def _counts(problems: Sequence[Problem]) -> tuple[int, int]:
    errors = sum(problem.severity == "error" for problem in problems)
    return errors, len(problems) - errors


def _code(problems: Sequence[Problem], *, strict: bool) -> int:
    errors, warnings = _counts(problems)
    return 1 if errors or (strict and warnings) else 0


def guide_folders(paths: Sequence[Path]) -> list[Path]:
    """Return the guide folders that paths mean: a guide, a file of one, or a folder of guides."""
    folders: list[Path] = []
    for path in paths:
        if path.is_file():
            path = next((each for each in (path.parent, path.parent.parent) if (each / "guide.yaml").exists()), path)
        inner = [] if (path / "guide.yaml").exists() else sorted(each.parent for each in path.glob("*/guide.yaml"))
        folders += inner or [path]
    return list(dict.fromkeys(folders))
