"""The words round a question: its keys before and after answering, and how sure one is."""

from tui.app.screens.study_screen import KEYS_HINT
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.pads import Pad
from tui.app.widgets.short_pad import ShortPad
from tui.model.wording import SURE

SURE_STEPS = ("", *SURE)
"""How sure one can say to be, from not said to certain."""

_LEAVE: KeyHint = ("Esc", "leave, kept", "screen.back")


def lesson_hints() -> list[KeyHint]:
    """Return the keys while something is taught before a question."""
    return [("Enter", "go on", "screen.answer"), _LEAVE, KEYS_HINT]


def verdict_hints() -> list[KeyHint]:
    """Return the keys once an answer is graded."""
    evidence, flag = ("e", "see it in the text", "screen.evidence"), ("!", "my answer should count", "screen.flag")
    return [("Enter", "next", "screen.answer"), evidence, flag, _LEAVE, KEYS_HINT]


def asking_hints(pad: Pad | ShortPad) -> list[KeyHint]:
    """Return the keys while answering; where letters are typed, function keys stand for them."""
    short = isinstance(pad, ShortPad)
    return [
        *pad.hints(),
        ("Tab", "out of the field", "") if short else ("←/→", "how sure", ""),
        ("F5" if short else "t", "open the text", "screen.text"),
        ("F8" if short else "!", "flag", "screen.flag"),
        _LEAVE,
        ("F1" if short else "?", "keys", "app.keys"),
    ]


def sure_line(sure: str, count: str, *, open_book: bool) -> str:
    """Return the line under a question: how sure, what is placed, whether the text was open."""
    parts = [f"How sure?  ‹ {SURE.get(sure, 'not said')} ›", "the text was open" if open_book else "", count]
    return "   ".join(filter(None, parts))
