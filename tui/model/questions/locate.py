"""Questions that are answered on a map: where something is, or which of two parts it belongs to."""

from collections.abc import Iterator
from typing import Literal

from tui.model.questions.choice import Choice, Option
from tui.model.value import value


@value(kw_only=True)
class Spot(Option):
    """A place or a region of the map to choose; its text is the name there unless given."""

    place: str
    """The id of the place or the region."""
    fact: str = ""
    """The id of the glossary's fact that decides it."""


@value(kw_only=True)
class Locate(Choice):
    """One right place or region; background, and never about the article."""

    type: Literal["locate"] = "locate"
    about: Literal["background"] = "background"
    options: tuple[Spot, ...]
    view: str = ""
    """The view of the map that is shown; the closest that holds all options unless given."""
    named: bool = False
    """Whether the options stand on the map under their names; else only under their numbers."""
    lies: tuple[tuple[str, str], ...] = ()
    """How each option lies, in words, by its id, for those who see no map; worked out when the guide is read."""

    label = "find it on the map"

    def in_words(self, option: Spot) -> str:
        """Return what stands for an option where there is no map: its name, if it may be told, or how it lies."""
        return option.text if self.named else dict(self.lies).get(option.id, option.text)

    def key_elements(self) -> Iterator[tuple[str, str]]:
        """Yield each option with its place, and which are right."""
        for option in self.options:
            yield "right" if option.right else "wrong", f"{option.id}={option.place}"
