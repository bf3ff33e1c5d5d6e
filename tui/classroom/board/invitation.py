"""How to join, as the board says it: large while nobody has come, small beside what the class does."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from tui.classroom.addresses import ssh_line
from tui.classroom.board.letters import large
from tui.classroom.board.space import STRONG, Space, fitted, labelled, line, rule

if TYPE_CHECKING:
    from rich.text import Text

_LABELS, _NARROW_LABELS = 16, 12
_ROWS_FOR_FINGERPRINT = 24
_NOBODY = "Nobody has joined yet."
_BLOCKED = "If `ssh` waits and then gives up, the way is blocked:"
_SHORT = "No way in? Try a phone’s hotspot, or a cable."
_ASKED = "`ssh` asks once: answer yes if it shows this fingerprint."
_CODE_BEFORE = "as before (`studyguide class NAME code` makes a new one)"
_CLOSED = "The class is closed (`studyguide class NAME open` opens it)."
_WAYS = (
    "Many guest and school networks keep machines apart: use a phone’s hotspot, or a cable and a switch.",
    "This machine’s firewall may block the port: let connections to it in.",
    "Or use the school’s own SSH server: tui/classroom/README.md says how.",
)


@dataclass(frozen=True)
class Invitation:
    """Everything that somebody needs to join; an empty code is one of which only the hash is known."""

    addresses: Sequence[str]
    port: int
    code: str
    fingerprint: str
    is_open: bool = True
    """Whether anybody is let in."""

    @property
    def command(self) -> str:
        """What a learner types."""
        return ssh_line(self.addresses[0], self.port)

    def at_large(self, space: Space) -> list["Text"]:
        """Return the whole window's lines while nobody has come."""
        beside = _NARROW_LABELS if space.is_narrow else _LABELS
        command = labelled("Type this" if space.is_narrow else "In a terminal", self._command(), space, beside)
        code = labelled("Class code", self._code(), space, beside)
        known = labelled("Fingerprint", line(self.fingerprint), space, beside)
        asked = [] if space.is_narrow else labelled("", line(_ASKED), space, beside)
        tried = labelled("Try it first", line(f"from a second machine:  {self.command}"), space, beside)
        addresses = self.addresses[: max(2, space.height // 4)]
        parts = [
            [*self._forms([*command, *self._others(addresses[1:], space, beside)], self.command, space), command],
            self._forms(code, self.code, space),
            [labelled("In PuTTY", each, space, beside) for each in self._putty(space, addresses)],
            [[*known, *asked, *tried], [*known, *asked], known],
            [[line(), rule(space), line()], [line()], []],
            [[line(_NOBODY, STRONG)], []],
            self._ways(space),
        ]
        return fitted(parts, (4, 6, 2, 0, 4, 3, 1, 0, 3, 0, 1, 6, 5), space.height)

    def beside(self, space: Space) -> list["Text"]:
        """Return the few lines that stay above what the class does."""
        code = line("Class code  ").append_text(self._code())
        letters = large(self.code, space.width // 2, ascii_only=space.ascii_only) if self.code else None
        left = [self._command()]
        if not space.is_narrow:
            others = self.addresses[1 : max(1, space.height // 10)]
            putty = line("In PuTTY: ").append_text(self._putty(space, self.addresses)[-1])
            left += [*self._others(others, space, 0), putty]
        if space.height >= _ROWS_FOR_FINGERPRINT and not space.is_narrow:
            left.append(line(f"Fingerprint: {self.fingerprint}"))
        if not (space.is_high and letters and self.is_open):
            gap = space.width - left[0].cell_len - code.cell_len
            if gap < 2:
                return [left[0], code, *left[1:]]
            return [left[0].append(" " * gap).append_text(code), *left[1:]]
        right = [code, *(line(each, STRONG) for each in letters.lines)]
        at = space.width - letters.width
        rows = zip_longest(left, right, fillvalue=line())
        return [_beside(one.copy(), other, at) for one, other in rows]

    def _command(self) -> "Text":
        return line(self.command, STRONG) if self.is_open else line(_CLOSED, STRONG)

    def _code(self) -> "Text":
        return line(self.code, STRONG) if self.code else line(_CODE_BEFORE)

    def _forms(self, lines: list["Text"], text: str, space: Space) -> list[list["Text"]]:
        """Return what is said with its text set large, with room under it, and as it is."""
        letters = large(text, space.width, ascii_only=space.ascii_only) if text and self.is_open else None
        forms = [[*lines, line()], lines]
        if letters:
            forms.insert(0, [*lines, line(), *(line(each, STRONG) for each in letters.lines), line()])
        return forms

    def _putty(self, space: Space, addresses: Sequence[str]) -> list["Text"]:
        """Return the fields with all these addresses, and with the first alone."""
        if space.is_narrow:
            return [line(f"{addresses[0]} · {self.port} · SSH")]
        hosts = " or ".join(addresses), addresses[0]
        return [line(f"Host Name {host} · Port {self.port} · Connection type SSH") for host in hosts]

    def _others(self, addresses: Sequence[str], space: Space, beside: int) -> list["Text"]:
        commands = (line(ssh_line(address, self.port)) for address in addresses)
        return [each for command in commands for each in labelled("or" if beside else "", command, space, beside)]

    def _ways(self, space: Space) -> list[list["Text"]]:
        ways = [each for way in _WAYS for each in labelled("-" if space.ascii_only else "·", line(way), space, 2)]
        return [[*labelled("", line(_BLOCKED), space, 0), *ways], labelled("", line(_SHORT), space, 0), []]


def _beside(one: "Text", other: "Text", at: int) -> "Text":
    one.truncate(max(0, at - 2))
    return one.append(" " * (at - one.cell_len)).append_text(other)
