"""The events of a YAML parser put together into one tree; what could surprise a reader is found."""

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from tui.library.nodes import Fields, Listing, Node, Scalar
from tui.library.problem import Problem
from tui.library.refusal import Refusal
from tui.model.text import refused_character, without_refused

DEEPEST = 16
"""Lists and fields inside one another."""
MOST_EVENTS = 300_000
"""The parser's events in one file; a guide of a megabyte has some 60,000."""
MOST_PROBLEMS = 100
"""Of one file: more are not looked for."""


def character_problem(file: str, line: int, column: int, character: str) -> Problem:
    """Return the problem of a character that no file may hold."""
    message = f"The character U+{ord(character):04X} could steer a terminal or turn text around."
    return Problem(file, line, column, message, "Take it out.", code="character-refused")


class TreeBuilder:
    """Puts events together; `problems` are what is refused but leaves the rest readable."""

    def __init__(self, file: str) -> None:
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._file = file
        self._open: list[Fields | Listing] = []
        self._keys: list[Scalar | None] = []
        self._documents = 0
        self._events = 0

    def take(self, event: Event) -> None:
        """Add one event; raises Refusal where nothing after it can be read."""
        self._events += 1
        if self._events > MOST_EVENTS:
            raise self._refuse(event, "too-many", f"This file has more than {MOST_EVENTS:,} parts.", "Split it.")
        if isinstance(event, ScalarEvent) and event.tag is None and event.anchor is None:
            self._place(self._scalar(event), event)
        elif isinstance(event, CollectionEndEvent):
            self._open.pop()
            self._keys.pop()
        elif isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise self._refuse(event, "second-document", "A second document begins here.", "Take out the `---`.")
        elif isinstance(event, NodeEvent):
            self._take_node(event)

    def _refuse(self, event: Event, code: str, message: str, mend: str) -> Refusal:
        return Refusal(Problem(self._file, *_place(event), message, mend, code=code))

    def _find(self, event: Event, code: str, message: str, mend: str) -> None:
        refusal = self._refuse(event, code, message, mend)
        if len(self.problems) >= MOST_PROBLEMS:
            raise refusal
        self.problems.append(refusal.problem)

    def _take_node(self, event: NodeEvent) -> None:
        line, column = _place(event)
        if isinstance(event, AliasEvent):
            mend = "Write the value out; quote a text that begins with `*`."
            self._find(event, "alias", f"`*{event.anchor}` is an alias.", mend)
            self._place(Scalar(self._file, line, column, f"*{event.anchor}"), event)
            return
        if event.anchor is not None:
            mend = "Take it out; quote a text that begins with `&`."
            self._find(event, "anchor", f"`&{event.anchor}` is an anchor.", mend)
        if isinstance(event, ScalarEvent | CollectionStartEvent) and event.tag is not None:
            mend = "Take it out; quote a text that begins with `!`."
            self._find(event, "tag", f"`{event.tag}` is a tag.", mend)
        if isinstance(event, ScalarEvent):
            self._place(self._scalar(event), event)
            return
        new = Fields(self._file, line, column) if isinstance(event, MappingStartEvent) else None
        node = new or Listing(self._file, line, column)
        self._place(node, event)
        self._open.append(node)
        self._keys.append(None)
        if len(self._open) > DEEPEST:
            raise self._refuse(event, "too-deep", f"This is nested more than {DEEPEST} deep.", "Write it flatter.")

    def _scalar(self, event: ScalarEvent) -> Scalar:
        text: str = event.value
        mark = event.start_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        index = refused_character(text) if event.style == '"' else None  # nothing else has signs for characters
        if index is not None:
            problem = character_problem(self._file, line, column, text[index])
            self._find(event, problem.code, problem.message, problem.mend)
            text = without_refused(text)
        return Scalar(self._file, line, column, text, not event.style)

    def _place(self, node: Node, event: Event) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Listing):
            parent.items.append(node)
        elif (key := self._keys[-1]) is not None:
            parent.values.setdefault(key.value, node)  # of two that bear one name, the first
            self._keys[-1] = None
        else:
            self._keys[-1] = self._key(parent, node, event)

    def _key(self, parent: Fields, node: Node, event: Event) -> Scalar:
        if not isinstance(node, Scalar):
            mend = "Quote a text that begins with a bracket."
            raise self._refuse(event, "key-kind", "A field's name must be a plain word.", mend)
        if node.value == "<<" and node.plain:
            self._find(event, "merge-key", "`<<` is a merge key.", "Write the fields out.")
        elif node.value in parent.keys:
            first = parent.keys[node.value].line
            message = f"`{_short(node.value)}` stands here twice, first on line {first}."
            self._find(event, "key-twice", message, "Keep one of them.")
        parent.keys.setdefault(node.value, node)
        return node


def _place(event: Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
