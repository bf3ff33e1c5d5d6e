"""Stops: what Tab walks in the text, terms, reading notes and expressions."""

from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from textual.message import Message

from tui.app.margin_sign import MarginSign
from tui.app.spans import Span
from tui.model.guide import Guide, Mark

STYLES = {"term": "term", "expression": "expression"}
"""How the words of a stop are drawn; those of a note bear no mark, its sign stands at the line's end."""
FOCUS_STYLES = {"term": "term-focus", "expression": "term-focus", "note": "lit"}
"""How they are drawn while the stop has the focus."""
TERMS = frozenset({"term"})
"""The kinds that are marked unless a screen asks for more."""


class Stop(NamedTuple):
    """Something that can be opened, and where it stands."""

    paragraph: str
    mark: Mark

    @property
    def id(self) -> str:
        """The id of the term, the note or the expression."""
        return self.mark.term

    @property
    def kind(self) -> str:
        """What it is: `term`, `note` or `expression`."""
        return self.mark.kind

    @property
    def met_at(self) -> int:
        """The character at which a reader meets it: a note at the end of its quotation."""
        return self.mark.end - 1 if self.kind == "note" else self.mark.start

    def span(self, style: str = "term") -> Span:
        """Return its words in a style."""
        return Span(self.paragraph, self.mark.start, self.mark.end, style)


class StopFocused(Message):
    """A stop has the focus, or none has."""

    def __init__(self, on: Stop | None) -> None:
        self.on = on
        super().__init__()


class StopOpened(Message):
    """The whole of a stop's entry is wanted."""

    def __init__(self, on: Stop) -> None:
        self.on = on
        super().__init__()


def stops_in(guide: Guide, paragraph: str, kinds: Collection[str]) -> list[Stop]:
    """Return what can be opened in a paragraph, of some kinds, in the order of the text."""
    return [Stop(paragraph, mark) for mark in guide.stops_by_paragraph.get(paragraph, ()) if mark.kind in kinds]


def lit(sign: MarginSign, stop: Stop | None) -> MarginSign:
    """Return a sign beside the text, in reverse while the note that it stands for has the focus."""
    if stop is None or stop.kind != "note" or not sign.after:
        return sign
    same = (sign.paragraph, sign.start, sign.end) == (stop.paragraph, stop.mark.start, stop.mark.end)
    return replace(sign, style=FOCUS_STYLES["term"]) if same else sign
