"""The smallest Textual app: the yardstick of a start."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Hello(App[None]):
    """Says hello."""

    def compose(self) -> ComposeResult:
        """Yield the greeting."""
        yield Static("hello world")


if __name__ == "__main__":
    Hello().run()
