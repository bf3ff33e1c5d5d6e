"""The keys of the screen one comes from; each can be chosen, so that arrows and Enter reach everything."""

from tui.app.screens.list_screen import ListScreen
from tui.app.widgets.row_list import GAP, Block, Row, text_row

KeyRow = tuple[str, str, str]
"""A key as shown, what it does, the action it runs."""

SELECT_HINT = (
    "To copy text, hold Shift while you drag with the mouse (Option in some terminals on a Mac): "
    "the terminal itself then selects."
)


class KeysScreen(ListScreen[str]):
    """Lists keys and what they do; returns the action that was chosen."""

    def __init__(self, keys: list[KeyRow]) -> None:
        super().__init__()
        self._keys = keys

    def heading(self) -> tuple[str, str]:
        """Return where one is."""
        return "Keys on this screen", ""

    def rows(self) -> list[Row]:
        """Return a row a key."""
        width = max((len(key) for key, _, _ in self._keys), default=0) + 2
        rows = [
            Row(str(number), (Block(what, lead=key.ljust(width), lead_style="strong"),))
            for number, (key, what, _) in enumerate(self._keys)
        ]
        return [*rows, GAP, text_row(SELECT_HINT, "muted")]

    def chosen(self, row_id: str) -> None:
        """Run the key's action on the screen one came from."""
        self.dismiss(self._keys[int(row_id)][2])
