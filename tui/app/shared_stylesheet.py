"""A stylesheet whose parsed rules outlive it, for processes that run the app more than once."""

from textual.cache import LRUCache
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

_MOST_SHEETS = 256
_parsed: dict[frozenset[tuple[str, str]], "LRUCache[tuple[object, ...], list[RuleSet]]"] = {}


class SharedStylesheet(Stylesheet):
    """Parses a sheet once for each set of colours in a process and all its forks."""

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._share()

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take other colours, with what was parsed under them before."""
        super().set_variables(variables)
        self._share()

    def reparse(self) -> None:
        """Apply other colours; what was parsed under them before is parsed no more."""
        self.parse()

    def _share(self) -> None:
        key = frozenset(self._variables.items())
        self._parse_cache = _parsed.setdefault(key, LRUCache(_MOST_SHEETS))
