"""Bytes of YAML to a tree of texts with their places, and every problem on the way."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from tui.library.nodes import Node
from tui.library.problem import Problem
from tui.library.recovery import passed_over
from tui.library.refusal import Refusal
from tui.library.syntax import quotation_opened, syntax_problem
from tui.library.tree_builder import MOST_PROBLEMS, TreeBuilder, character_problem
from tui.model.text import refused_character

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NO_CHARACTER = re.compile("[\ufffe\uffff]")
_BEYOND_UNICODE = re.compile(r"\\U(?!0010|000[0-9A-Fa-f])[0-9A-Fa-f]{8}")
_MOST_ROUNDS = 20
_MOST_READ_AGAIN = 200_000
"""Characters: a file is read on after errors of syntax until this many were read again."""


def read_tree(file: str, data: bytes) -> Node:
    """Return the one value that a file holds; raises Refusal."""
    root, problems = read_file(file, data)
    if root is None or problems:
        raise Refusal(problems[0])
    return root


def read_file(file: str, data: bytes) -> tuple[Node | None, list[Problem]]:
    """Return the one value that a file holds, if it can be made out, and everything for which the file is refused."""
    try:
        text, problems = _decoded(file, data)
    except Refusal as refusal:
        return None, [refusal.problem]
    again = 0
    for _ in range(_MOST_ROUNDS):
        builder, event = TreeBuilder(file), None
        try:
            for event in _events(text):
                builder.take(event)
        except Refusal as refusal:
            return None, [*problems, *builder.problems, refusal.problem]
        except yaml.YAMLError as error:
            opened = quotation_opened(error, event)
            problem = syntax_problem(file, text, error, opened)
            if all((each.line, each.code) != (problem.line, "yaml") for each in problems):
                problems.append(problem)  # of one line the first is said: what follows it follows from it
            mended = passed_over(text, error, opened)
            again += len(text)
            if mended is None or again > _MOST_READ_AGAIN:
                return None, [*problems, *builder.problems]
            text = mended
            continue
        problems += builder.problems
        if builder.root is None:
            problems.append(
                _problem(file, 1, "empty", "This file is empty.", "See content/README.md for what it holds.")
            )
        return builder.root, problems
    return None, problems


def _events(text: str) -> Iterator[Any]:
    """Yield what the parser finds; as `yaml.parse`, in one call an event instead of two."""
    loader = _LOADER(text)
    try:
        while (event := loader.get_event()) is not None:
            yield event
    finally:
        loader.dispose()


def _problem(file: str, line: int, code: str, message: str, mend: str, column: int = 1) -> Problem:
    return Problem(file, line, column, message, mend, code=code)


def _decoded(file: str, data: bytes) -> tuple[str, list[Problem]]:
    """Return a file's text with what it may not hold taken out, and what that was; raises Refusal."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode(errors="replace")) + 1
        mend = "Save the file as UTF-8."
        raise Refusal(_problem(file, line, "not-utf-8", "This byte is not UTF-8.", mend, column)) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems: list[Problem] = []
    while (index := _refused(text)) is not None:
        line = text.count("\n", 0, index) + 1
        problems.append(character_problem(file, line, index - text.rfind("\n", 0, index), text[index]))
        if len(problems) >= MOST_PROBLEMS:
            raise Refusal(problems[0])
        text = f"{text[:index]}\ufffd{text[index + 1 :]}"
    beyond = _BEYOND_UNICODE.search(text)
    if beyond and _LOADER is yaml.BaseLoader:
        line = text.count("\n", 0, beyond.start()) + 1
        raise Refusal(_problem(file, line, "yaml", f"There is no character {beyond.group()}.", "Leave it out."))
    return text, problems


def _refused(text: str) -> int | None:
    index = refused_character(text)
    if index is None and (never := _NO_CHARACTER.search(text)):
        return never.start()
    return index
