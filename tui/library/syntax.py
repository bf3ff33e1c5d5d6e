"""YAML's syntax errors in words that an author can act on."""

import yaml
from yaml.events import Event, ScalarEvent

from tui.library.problem import Problem

_QUOTE = "Put the whole text in quotes, or write it under `>-`."

_UNCLOSED = "The quotation mark that opens here is never closed."
_CLOSE = "Close it where its text ends; if it belongs to the text, write the whole text under `>-`."

_CAUSES = (
    ("mapping values are not allowed", "This `:` starts a mapping.", "Quote the sentence or use `>-`."),
    (
        "found character '\\t'",
        "A tab stands where only spaces may.",
        "Indent with spaces.",
    ),
    ("that cannot start any token", "A text can't begin with this character.", _QUOTE),
    (
        "found a tab character",
        "A tab stands where only spaces may.",
        "Indent with spaces.",
    ),
    ("found unexpected end of stream", _UNCLOSED, _CLOSE),
    ("found unexpected document indicator", _UNCLOSED, _CLOSE),
    (
        "unknown escape character",
        "In double quotes a backslash begins an escape.",
        "Double the backslash, or use single quotes.",
    ),
    (
        "could not find expected ':'",
        "This line belongs to no field: it lacks a `:`, or its indentation is off.",
        "Indent it under the text that it goes on, or write that text under `>-`.",
    ),
    (
        "alphabetic or numeric character",
        "A text can't begin with `*` or `&`.",
        _QUOTE,
    ),
    (
        "block sequence entries are not allowed",
        "This `-` starts a list where none can stand.",
        "Put the list on a line of its own, or quote the text.",
    ),
    (
        "',' or '}'",
        "Within `{…}` the text ended early: a comma, a colon or a quotation mark in it.",
        "Put the text in double quotes, or write the fields on lines of their own.",
    ),
    (
        "',' or ']'",
        "Within `[…]` the text ended early: a comma, a colon or a quotation mark in it.",
        "Put the text in double quotes, or write the items on lines of their own.",
    ),
    (
        "expected the node content",
        "A value is missing here, or a text begins with a character that YAML keeps for itself.",
        _QUOTE,
    ),
    (
        "did not find expected '-' indicator",
        "This line does not go on with the list above it.",
        "Begin it with `- `, or set its indentation right.",
    ),
    (
        "expected <block end>",
        "This does not go on with what stands above: the indentation is off, or a quotation mark ended the text early.",
        "Set the indentation right; quote a text that holds quotation marks as a whole.",
    ),
    (
        "did not find expected key",
        "This does not go on with what stands above: the indentation is off, or a quotation mark ended the text early.",
        "Set the indentation right; quote a text that holds quotation marks as a whole.",
    ),
    (
        "did not find expected <document start>",
        "This does not go on with what stands above: the indentation is off.",
        "Begin the fields of one list at one column.",
    ),
    ("tag", "A text that begins with `!` is taken for a tag.", _QUOTE),
)
_OPENED_EARLIER = ("found unexpected end of stream", "found unexpected document indicator")


def syntax_problem(file: str, text: str, error: yaml.YAMLError, opened: tuple[int, int] | None = None) -> Problem:
    """Return a YAML error with its likely cause, at a line that the file has.

    `opened` is where a quotation begins that was closed too late or never, as `quotation_opened` finds it.
    """
    said = str(getattr(error, "problem", "") or getattr(error, "reason", "") or "it can't be parsed")
    message, mend = next(
        ((message, mend) for sign, message, mend in _CAUSES if sign in said),
        (f"This is not YAML: {said}.", "Compare it with the examples in content/README.md."),
    )
    line, column = opened or _place(error)
    if opened is not None and message != _UNCLOSED:
        message = f"The quotation that opens here ends only on line {_place(error)[0]}, at a mark within another text."
        mend = _CLOSE
    last = max(1, len(text.rstrip("\n").split("\n")))
    if line > last:
        line, column = last, 1
    return Problem(file, line, column, message, mend, code="yaml")


def quotation_opened(error: yaml.YAMLError, before: Event | None) -> tuple[int, int] | None:
    """Return where a quotation begins that explains an error, from 1: one never closed, or the one that ends there.

    `before` is the event that the parser found last.
    """
    said = str(getattr(error, "problem", ""))
    opened, mark = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    if opened is not None and any(sign in said for sign in _OPENED_EARLIER):
        return opened.line + 1, opened.column + 1
    if mark is None or not isinstance(before, ScalarEvent) or before.style not in ("'", '"'):
        return None
    start, end = before.start_mark, before.end_mark
    if start is None or end is None or not start.line < end.line == mark.line:
        return None
    return start.line + 1, start.column + 1


def _place(error: yaml.YAMLError) -> tuple[int, int]:
    mark = getattr(error, "problem_mark", None)
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
