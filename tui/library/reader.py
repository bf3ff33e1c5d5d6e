"""Bytes of YAML to a tree of texts with their places; what could surprise a reader is refused."""

import re

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from tui.library.nodes import Fields, Listing, Node, Scalar
from tui.library.problem import Problem
from tui.library.refusal import Refusal
from tui.library.syntax import syntax_problem
from tui.model.text import refused_character

DEEPEST = 16
"""Lists and fields inside one another."""
MOST_EVENTS = 300_000
"""The parser's events in one file; a guide of a megabyte has some 60,000."""

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NO_CHARACTER = re.compile("[\ufffe\uffff]")
_BEYOND_UNICODE = re.compile(r"\\U(?!0010|000[0-9A-Fa-f])[0-9A-Fa-f]{8}")


def read_tree(file: str, data: bytes) -> Node:
    """Return the one value that a file holds; raises Refusal."""
    text = _decoded(file, data)
    builder = _Builder(file)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.YAMLError as error:
        raise Refusal(syntax_problem(file, text, error)) from None
    if builder.root is None:
        raise _refusal(file, 1, 1, "empty", "This file is empty.", "See content/README.md for what it holds.")
    return builder.root


def _refusal(file: str, line: int, column: int, code: str, message: str, mend: str) -> Refusal:
    return Refusal(Problem(file, line, column, message, mend, code=code))


def _decoded(file: str, data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode(errors="replace")) + 1
        raise _refusal(file, line, column, "not-utf-8", "This byte is not UTF-8.", "Save the file as UTF-8.") from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    index = refused_character(text)
    if index is None and (never := _NO_CHARACTER.search(text)):
        index = never.start()
    if index is not None:
        line = text.count("\n", 0, index) + 1
        raise _refused_character(file, line, index - text.rfind("\n", 0, index), text[index])
    beyond = _BEYOND_UNICODE.search(text)
    if beyond and _LOADER is yaml.BaseLoader:
        line = text.count("\n", 0, beyond.start()) + 1
        raise _refusal(file, line, 1, "yaml", f"There is no character {beyond.group()}.", "Leave it out.")
    return text


def _refused_character(file: str, line: int, column: int, character: str) -> Refusal:
    message = f"The character U+{ord(character):04X} could steer a terminal or turn text around."
    return _refusal(file, line, column, "character-refused", message, "Take it out.")


def _place(event: Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


class _Builder:
    """Puts the parser's events together into one tree."""

    def __init__(self, file: str) -> None:
        self.root: Node | None = None
        self._file = file
        self._open: list[Fields | Listing] = []
        self._keys: list[Scalar | None] = []
        self._documents = 0
        self._events = 0

    def take(self, event: Event) -> None:
        """Add one event; raises Refusal."""
        self._events += 1
        if self._events > MOST_EVENTS:
            raise self._refuse(event, "too-many", f"This file has more than {MOST_EVENTS:,} parts.", "Split it.")
        if isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise self._refuse(event, "second-document", "A second document begins here.", "Take out the `---`.")
        elif isinstance(event, NodeEvent):
            self._take_node(event)
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            self._open.pop()
            self._keys.pop()

    def _refuse(self, event: Event, code: str, message: str, mend: str) -> Refusal:
        return _refusal(self._file, *_place(event), code, message, mend)

    def _take_node(self, event: NodeEvent) -> None:
        self._refuse_surprises(event)
        line, column = _place(event)
        if isinstance(event, ScalarEvent):
            self._check_characters(event)
            self._place(Scalar(self._file, line, column, event.value, not event.style), event)
            return
        new = Fields(self._file, line, column) if isinstance(event, MappingStartEvent) else None
        node = new or Listing(self._file, line, column)
        self._place(node, event)
        self._open.append(node)
        self._keys.append(None)
        if len(self._open) > DEEPEST:
            raise self._refuse(event, "too-deep", f"This is nested more than {DEEPEST} deep.", "Write it flatter.")

    def _refuse_surprises(self, event: NodeEvent) -> None:
        if isinstance(event, AliasEvent):
            mend = "Write the value out; quote a text that begins with `*`."
            raise self._refuse(event, "alias", f"`*{event.anchor}` is an alias.", mend)
        if event.anchor is not None:
            mend = "Take it out; quote a text that begins with `&`."
            raise self._refuse(event, "anchor", f"`&{event.anchor}` is an anchor.", mend)
        if isinstance(event, ScalarEvent | SequenceStartEvent | MappingStartEvent) and event.tag is not None:
            mend = "Take it out; quote a text that begins with `!`."
            raise self._refuse(event, "tag", f"`{event.tag}` is a tag.", mend)

    def _check_characters(self, event: ScalarEvent) -> None:
        index = refused_character(event.value)
        if index is not None:
            raise _refused_character(self._file, *_place(event), event.value[index])

    def _place(self, node: Node, event: Event) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Listing):
            parent.items.append(node)
        elif (key := self._keys[-1]) is not None:
            parent.values[key.value] = node
            self._keys[-1] = None
        else:
            self._keys[-1] = self._key(parent, node, event)

    def _key(self, parent: Fields, node: Node, event: Event) -> Scalar:
        if not isinstance(node, Scalar):
            mend = "Quote a text that begins with a bracket."
            raise self._refuse(event, "key-kind", "A field's name must be a plain word.", mend)
        if node.value == "<<" and node.plain:
            raise self._refuse(event, "merge-key", "`<<` is a merge key.", "Write the fields out.")
        if node.value in parent.keys:
            first = parent.keys[node.value].line
            message = f"`{_short(node.value)}` stands here twice, first on line {first}."
            raise self._refuse(event, "key-twice", message, "Keep one of them.")
        parent.keys[node.value] = node
        return node


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
