"""Three sets of signs, since no program can see what font the other end has."""

from collections.abc import Mapping
from typing import NamedTuple


class Signs(NamedTuple):
    """The signs that the screens draw with."""

    name: str
    sample: str
    right: str
    wrong: str
    blank: str
    cursor: str
    bar: str
    full: str
    empty: str
    done: str
    part: str
    todo: str
    paragraph: str
    rule: str
    dot: str
    columns: str
    """Rising columns, for small plots, the lowest first."""
    note: str = "*"
    """At the end of a line on which there is a reading note."""
    mark: str = "“"
    """Before a passage that the learner marked."""
    own_note: str = "≡"
    """Before a passage that the learner marked, with a note."""
    closed: str = "–"
    """Before what a teacher opens later."""


FULL = Signs(
    "full",
    "✓ ✗ › ▌ █░ ● ◐ ○ ¶ † ─ ▁▄█",
    "✓",
    "✗",
    " ",
    "›",
    "▌",
    "█",
    "░",
    "●",
    "◐",
    "○",
    "¶",
    "─",
    "·",
    "▁▂▃▄▅▆▇█",
    note="†",
)
PLAIN = Signs("plain", "√ × › ▌ █░ ● ○ ¶ ─ ░▄█", "√", "×", " ", "›", "▌", "█", "░", "●", "•", "○", "¶", "─", "·", "░▄█")
ASCII = Signs(
    "ascii",
    "right wrong > | #. * o P -",
    "right",
    "wrong",
    " ",
    ">",
    "|",
    "#",
    ".",
    "*",
    "+",
    "o",
    "P",
    "-",
    "-",
    "._-=#",
    mark='"',
    own_note="&",
    closed="-",
)

SETS = {signs.name: signs for signs in (FULL, PLAIN, ASCII)}


def default_signs(environ: Mapping[str, str], encoding: str) -> Signs:
    """Return the set to begin with: ASCII where the terminal carries no more; plain over SSH or with no word of it."""
    locale = environ.get("LC_ALL") or environ.get("LC_CTYPE") or environ.get("LANG") or ""
    if "utf" not in encoding.lower() or (locale and "utf" not in locale.lower()):
        return ASCII
    if "SSH_CONNECTION" in environ or environ.get("TERM") == "linux" or not locale:
        return PLAIN
    return FULL
