"""The codes of problems: every one stands in the one list on the page about the format."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import tui.library
from tui.library import content_folder

ROOM = Path(tui.library.__file__).parent
PLACES = {"stop": 1, "error": 1, "warn": 1, "problem_at": 1, "_find": 1, "_refuse": 1, "_problem": 2, "_Unreadable": 2}
"""Where the code stands among the arguments of what makes problems."""


def used() -> Iterator[str]:
    for path in ROOM.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield from codes_of(node)
            elif isinstance(node, ast.Assign) and any(getattr(each, "id", "") == "code" for each in node.targets):
                yield from texts(ast.walk(node.value))


def codes_of(call: ast.Call) -> Iterator[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    place = PLACES.get(name)
    found: list[ast.expr] = [word.value for word in call.keywords if word.arg == "code"]
    if place is not None and len(call.args) > place:
        found.append(call.args[place])
    yield from texts(found)


def texts(nodes: Iterable[ast.AST]) -> Iterator[str]:
    return (each.value for each in nodes if isinstance(each, ast.Constant) and isinstance(each.value, str))


def listed() -> list[str]:
    page = (content_folder() / "README.md").read_text(encoding="utf-8")
    section = page.partition("\n## Codes")[2].partition("\n## ")[0]
    return re.findall(r"^\| `([a-z0-9-]+)` \|", section, flags=re.MULTILINE)


def test_every_code_stands_in_the_list_once_and_no_other_does() -> None:
    assert sorted(listed()) == sorted({*used(), "unreadable"} - {"", "warning"})


def test_codes_look_like_codes() -> None:
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code) for code in listed())
