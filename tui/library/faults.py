"""What pydantic finds, in an author's words."""

import difflib
import re
from collections.abc import Sequence
from typing import Any

from pydantic_core import ErrorDetails

from tui.library.field_names import field_names
from tui.library.findings import problem_at
from tui.library.nodes import Fields, Listing, Node, Scalar
from tui.library.problem import Problem

_WANTED = {
    "string_type": "a text",
    "tuple_type": "a list",
    "list_type": "a list",
    "dataclass_type": "a group of fields",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_parsing_size": "a whole number",
    "int_from_float": "a whole number",
}
_MENDS = {
    "a text": "Write it as one text; quote it or use `>-` if it holds a colon.",
    "a list": "Write each item on a line that begins with `- `, or all in `[…]`.",
    "a group of fields": "Write `name: value` lines, indented.",
    "true or false": "Write true, or leave the field out.",
    "a whole number": "Write digits alone.",
}


def fault(root: Node, known: type[Any], path: tuple[str | int, ...], error: ErrorDetails) -> Problem:
    """Return one of pydantic's errors as a problem at the place that it is about."""
    kind = error["type"]
    name = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    if kind == "missing":
        mend = f"Add `{path[-1]}: …`."
        return problem_at(root.nearest(*path[:-1]), "field-missing", f"`{path[-1]}` is missing here.", mend)
    if kind == "unexpected_keyword_argument":
        return unknown_field(root, path, field_names(known, path[:-1]))
    node = root.nearest(*path)
    if kind == "literal_error":
        return _unknown_value(node, name, error)
    wanted = _WANTED.get(kind, "")
    if not wanted:
        return problem_at(node, "kind-wrong", f"`{name}` is wrong: {error['msg']}.", "See content/README.md.")
    what = f"An item of `{name}`" if path and isinstance(path[-1], int) else f"`{name}`" if name else "This"
    message = f"{what} must be {wanted}, not {_described(node)}."
    return problem_at(node, "kind-wrong", message, _MENDS[wanted])


def did_you_mean(word: str, choices: Sequence[str]) -> str:
    """Return a question that names the choice most like a word, or a sentence that names all."""
    close = difflib.get_close_matches(word, choices, n=1)
    if close:
        return f"Did you mean `{close[0]}`?"
    return f"Known are: {', '.join(choices[:12])}{' …' if len(choices) > 12 else ''}." if choices else "Take it out."


def shortened(text: str, length: int = 60) -> str:
    """Return a text cut to a length for showing."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def unknown_field(root: Node, path: tuple[str | int, ...], known: Sequence[str]) -> Problem:
    """Return the problem of a field that a place in a file doesn't have."""
    name = str(path[-1])
    parent = root.nearest(*path[:-1])
    node: Node = parent.keys.get(name, parent) if isinstance(parent, Fields) else parent
    message = f"There is no field `{shortened(name)}` here."
    value = root.get(*path)
    if " " in name and isinstance(value, Scalar) and not value.value:
        mend = "In `{…}` a comma ends a text: put the text in double quotes, or on a line of its own."
        return problem_at(node, "field-unknown", message, mend)
    return problem_at(node, "field-unknown", message, did_you_mean(name, known))


def _unknown_value(node: Node, name: str, error: ErrorDetails) -> Problem:
    choices = re.findall(r"'([^']*)'", str(error.get("ctx", {}).get("expected", "")))
    word = node.value if isinstance(node, Scalar) else ""
    if not word:
        message = f"`{name}` must be a word, not {_described(node)}."
    else:
        message = f"`{name}` can't be `{shortened(word)}`."
    close = difflib.get_close_matches(word, choices, n=1)
    mend = f"Did you mean `{close[0]}`?" if close else f"Write one of: {', '.join(choices)}."
    return problem_at(node, "value-unknown", message, mend)


def _described(node: Node) -> str:
    if isinstance(node, Listing):
        return "a list"
    if isinstance(node, Fields):
        return "a group of fields"
    return f"`{shortened(node.value)}`" if isinstance(node, Scalar) else "nothing"
