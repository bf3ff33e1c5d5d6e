"""What a search found in the article, and at which of it the reader stands."""

from dataclasses import dataclass, replace

from tui.app.spans import Span


@dataclass(frozen=True)
class Hits:
    """The places found, in the order of the text."""

    spans: tuple[Span, ...] = ()
    at: int = 0

    def __bool__(self) -> bool:
        """Return whether anything is lit."""
        return bool(self.spans)

    @property
    def current(self) -> Span:
        """The hit at which the reader stands."""
        return self.spans[self.at]

    @property
    def words(self) -> str:
        """Which hit of how many."""
        return f"hit {self.at + 1} of {len(self.spans)}"

    def step(self, step: int) -> "Hits":
        """Return the same hits, standing at another; the last is followed by the first."""
        return replace(self, at=(self.at + step) % len(self.spans))

    def drawn(self) -> list[Span]:
        """Return the spans to draw, the current one last and in a style of its own."""
        others = [span for span in self.spans if span is not self.current]
        return [*others, replace(self.current, style="hit-focus")]
