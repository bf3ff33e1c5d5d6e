"""What is wrong with guides, printed for their authors."""

import os
from collections.abc import Sequence
from pathlib import Path

from tui.library import Problem
from tui.model.wording import count
from tui.plain.dialogue import Dialogue

_LONGEST_SOURCE = 120
_LARGEST_SOURCE = 4 * 1024 * 1024


def print_problems(dialogue: Dialogue, problems: Sequence[Problem]) -> int:
    """Print each problem with its line and its mend, then a summary; return 1 if there is an error, else 0."""
    sources: dict[str, list[str]] = {}
    for problem in problems:
        place = f"{problem.path}:{problem.line}:{problem.column}"
        severity = "warning: " if problem.severity == "warning" else ""
        dialogue.say(f"{place}: {severity}{problem.message}", style="bold yellow" if severity else "bold red")
        if problem.mend:
            dialogue.say(problem.mend, indent=2)
        _print_source(dialogue, problem, sources)
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    parts = [count(number, thing) for number, thing in ((errors, "error"), (warnings, "warning")) if number]
    dialogue.say(f"{' and '.join(parts)}." if parts else "No problem found.")
    return 1 if errors else 0


def _print_source(dialogue: Dialogue, problem: Problem, sources: dict[str, list[str]]) -> None:
    if problem.path not in sources:
        sources[problem.path] = _lines(Path(problem.path))
    lines = sources[problem.path]
    if not 1 <= problem.line <= len(lines):
        return
    line = lines[problem.line - 1].replace("\t", " ")
    if not line.strip() or len(line) > _LONGEST_SOURCE:
        return
    number = f"{problem.line} | "
    dialogue.say(number + line, indent=2)
    if 1 <= problem.column <= len(line) + 1:
        dialogue.say(" " * (len(number) + problem.column - 1) + "^", indent=2)


def _lines(path: Path) -> list[str]:
    try:
        if not os.path.isfile(path):
            return []
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read(_LARGEST_SOURCE).split("\n")
    except OSError:
        return []


def guide_folders(paths: Sequence[Path]) -> list[Path]:
    """Return the guide folders that paths mean: a guide, a file of one, or a folder of guides."""
    folders: list[Path] = []
    for path in paths:
        if path.is_file():
            path = path.parent if (path.parent / "guide.yaml").exists() else path.parent.parent
        inner = [] if (path / "guide.yaml").exists() else sorted(each.parent for each in path.glob("*/guide.yaml"))
        folders += inner or [path]
    return list(dict.fromkeys(folders))
