"""Who belongs to a class, and how each is known: a fold over the class's own log."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace

from tui.model import class_events as kinds
from tui.model.events import Event
from tui.model.text import comparable, fold_spaces, refused_character
from tui.model.value import value

LONGEST_NAME = 60
"""Characters of a name."""
_LONGEST_LOGIN = 24
_JOINERS = {0x200C: None, 0x200D: None}
"""Which names of Iran and India are written with; hidden, but letters change their shape by them."""


@value
class Enrolled:
    """One learner of a class: the id that names their work, the name as people write it, a safe one, their secrets."""

    id: str
    name: str
    login: str
    keys: tuple[str, ...] = ()
    """SHA-256 fingerprints of public keys."""
    code: str = ""
    """The scrypt hash of the personal code."""
    informed: bool = False
    """Whether they have read what the teacher sees."""
    number: int = 0
    """The number that stands for them: the how-manieth ever enrolled, so that nobody gets another's."""

    @property
    def bound(self) -> bool:
        """Whether a secret of their own is known, so that the class code doesn't serve any more."""
        return bool(self.keys or self.code)


class Roster:
    """The learners of a class, its code, and whether its door is open; grows with each event added."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self.learners: dict[str, Enrolled] = {}
        """Everyone who belongs to the class, by id."""
        self.class_code = ""
        """The scrypt hash of the class code; empty while there is none."""
        self.open = True
        self._numbers: dict[str, int] = {}
        for event in sorted(events, key=lambda event: event.order):
            self.add(event)

    def add(self, event: Event) -> None:
        """Take an event into account; kinds that aren't known are passed over."""
        rule = _RULES.get(event.kind)
        if rule is not None:
            rule(self, event)

    def find(self, name: str) -> Enrolled | None:
        """Return who has this name or login, however it is written."""
        wanted = comparable(name)
        for learner in self.learners.values():
            if wanted and wanted in (comparable(learner.name), comparable(learner.login)):
                return learner
        return None

    def by_key(self, fingerprint: str) -> Enrolled | None:
        """Return whose key this is."""
        return next((each for each in self.learners.values() if fingerprint in each.keys), None)

    def _enrol(self, event: Event) -> None:
        learner = event.text("learner")
        if learner and learner not in self.learners:
            login = self._free(event.text("login") or login_for(event.text("name")))
            number = self._numbers.setdefault(learner, len(self._numbers) + 1)
            self.learners[learner] = Enrolled(learner, event.text("name"), login, number=number)

    def _change(self, event: Event, change: Callable[[Enrolled], Enrolled]) -> None:
        learner = self.learners.get(event.text("learner"))
        if learner is not None:
            self.learners[learner.id] = change(learner)

    def _rename(self, event: Event) -> None:
        self._change(event, lambda learner: replace(learner, name=event.text("name")))

    def _remove(self, event: Event) -> None:
        self.learners.pop(event.text("learner"), None)

    def _reset(self, event: Event) -> None:
        self._change(event, lambda learner: replace(learner, keys=(), code=""))

    def _inform(self, event: Event) -> None:
        self._change(event, lambda learner: replace(learner, informed=True))

    def _bind_key(self, event: Event) -> None:
        key = event.text("key")
        if key and self.by_key(key) is None:
            self._change(event, lambda learner: replace(learner, keys=(*learner.keys, key)))

    def _bind_code(self, event: Event) -> None:
        self._change(event, lambda learner: replace(learner, code=event.text("code")))

    def _set_code(self, event: Event) -> None:
        self.class_code = event.text("code")

    def _turn_door(self, event: Event) -> None:
        self.open = event.body.get("open") is True

    def _free(self, login: str) -> str:
        """Return the login, with a number where somebody has it already."""
        taken = {learner.login for learner in self.learners.values()}
        number = 1
        while (found := login if number == 1 else f"{login}-{number}") in taken:
            number += 1
        return found


_RULES: dict[str, Callable[[Roster, Event], None]] = {
    kinds.ENROLLED: Roster._enrol,
    kinds.RENAMED: Roster._rename,
    kinds.REMOVED: Roster._remove,
    kinds.RESET: Roster._reset,
    kinds.INFORMED: Roster._inform,
    kinds.KEY_BOUND: Roster._bind_key,
    kinds.CODE_BOUND: Roster._bind_code,
    kinds.CLASS_CODE: Roster._set_code,
    kinds.DOOR: Roster._turn_door,
}


def fit_name(text: str) -> str:
    """Return a name as it will be shown; nothing where it is too long, empty, or has refused characters."""
    name = unicodedata.normalize("NFC", fold_spaces(text))
    fit = len(name) <= LONGEST_NAME and refused_character(name) is None and bool(comparable(name))
    return name if fit and name.translate(_JOINERS).isprintable() else ""


def login_for(name: str) -> str:
    """Return a safe name of lower-case ASCII letters, digits and hyphens for a name as people write it."""
    ascii_only = "".join(letter for letter in comparable(name) if letter.isascii())
    return "-".join(ascii_only.split())[:_LONGEST_LOGIN].strip("-") or "learner"
