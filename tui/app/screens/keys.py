"""The keys of the screen one comes from; each can be chosen, so that arrows and Enter reach everything."""

from tui.app.screens.list_screen import ListScreen
from tui.app.screens.study_screen import Listed
from tui.app.widgets.row_list import GAP, Block, Row, text_row

SELECT_HINT = (
    "To copy text, hold Shift while you drag with the mouse (Option in some terminals on a Mac): "
    "the terminal itself then selects."
)


class KeysScreen(ListScreen[Listed]):
    """Lists keys and what they do; returns the one that was chosen."""

    def __init__(self, keys: list[Listed]) -> None:
        super().__init__()
        self._keys = keys

    def heading(self) -> tuple[str, str]:
        """Return where one is."""
        return "Keys on this screen", ""

    def rows(self) -> list[Row]:
        """Return a row a key."""
        keys = [" ".join(listed.keys) for listed in self._keys]
        width = max(map(len, keys), default=0) + 2
        rows = [
            Row(str(number), (Block(listed.what, lead=key.ljust(width), lead_style="strong"),))
            for number, (key, listed) in enumerate(zip(keys, self._keys, strict=True))
        ]
        return [*rows, GAP, text_row(SELECT_HINT, "muted")]

    def chosen(self, row_id: str) -> None:
        """Hand the key back, to be run on the screen one came from."""
        self.dismiss(self._keys[int(row_id)])
