"""What an update of a guide means for learners, printed for its author."""

import shutil
import textwrap
from collections import Counter
from collections.abc import Sequence
from typing import Any

from rich.cells import cell_len, set_cell_size

from tui.model.update import FATES, Change
from tui.model.wording import count
from tui.plain.dialogue import Dialogue

_WIDTH = 100
_GAP = 3
_LEAST_COLUMN = 30
_MEANS = {
    "asked again": "The key changed: learners are told once and asked again. Old answers are kept.",
    "regraded": "More answers are accepted: earlier answers are graded anew and only gain.",
    "reworded": "What was done with it counts on.",
    "renamed": "Its history goes over to the new id.",
    "retired": "It is shown no more; its history is kept, and returns with it.",
    "new": "",
}
_IF_MEANING = "Raise `edition` if the meaning changed."


def print_changes(dialogue: Dialogue, changes: Sequence[Change], withheld: Sequence[str] = ()) -> None:
    """Print each change with what it means, old and new wording side by side, then how many parts are kept.

    `withheld` are the ids of questions that are still written but are drafts or have an error.
    """
    for fate in FATES[:-1]:
        for change in changes:
            if change.fate == fate:
                _print(dialogue, change, change.id in withheld)
    counts = Counter((change.fate, change.kind) for change in changes)
    for fate in FATES:
        parts = [
            count(number, kind, "quizzes" if kind == "quiz" else "")
            for (each, kind), number in counts.items()
            if each == fate
        ]
        if parts:
            dialogue.say(f"{fate}: {', '.join(parts)}")


def changes_data(changes: Sequence[Change]) -> list[dict[str, Any]]:
    """Return the changes as data, what is kept included."""
    return [
        {
            "fate": change.fate,
            "kind": change.kind,
            "id": change.id,
            "was": change.was,
            "texts": [{"old": old, "new": new} for old, new in change.texts],
        }
        for change in changes
    ]


def _print(dialogue: Dialogue, change: Change, withheld: bool) -> None:
    was = f" (was `{change.was}`)" if change.was else ""
    dialogue.say(f"{change.fate}: {change.kind} `{change.id}`{was}", style="bold")
    means = _MEANS[change.fate]
    if change.fate == "reworded" and change.kind == "question":
        means = f"{means} {_IF_MEANING}"
    if withheld and change.fate == "retired":
        means = "It is a draft now, or has an error: no learner gets it until that is mended."
    if means:
        dialogue.say(means, indent=2)
    for old, new in change.texts:
        _print_beside(dialogue, old, new)


def _print_beside(dialogue: Dialogue, old: str, new: str) -> None:
    width = shutil.get_terminal_size().columns if dialogue.on_terminal else _WIDTH
    column = (width - 4 - _GAP) // 2
    if column < _LEAST_COLUMN:
        for sign, text in (("-", old), ("+", new)):
            if text:
                dialogue.say(f"{sign} {text}", indent=4, hang=2)
        return
    left, right = (textwrap.wrap(text, column) or [""] for text in (old, new))
    for number in range(max(len(left), len(right))):
        before = left[number] if number < len(left) else ""
        after = right[number] if number < len(right) else ""
        gap = " | "
        dialogue.write(f"    {set_cell_size(before, max(column, cell_len(before)))}{gap}{after}".rstrip())
