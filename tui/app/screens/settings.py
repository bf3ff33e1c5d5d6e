"""Settings: colours, signs, what is marked in the text."""

from tui.app.screens.list_screen import ListScreen
from tui.app.signs import SETS
from tui.app.themes import THEME_NAMES
from tui.app.widgets.row_list import GAP, Block, Row, text_row

EXPRESSIONS = {"shown": "marked, and met by Tab", "hidden": "not marked"}
"""The values of the setting `expressions`, and what they mean."""


class SettingsScreen(ListScreen[None]):
    """Lists themes, sets of signs and marks; what is chosen shows at once and is remembered."""

    def heading(self) -> tuple[str, str]:
        """Return where one is."""
        return "Settings", ""

    def on_screen_resume(self) -> None:
        """Show the samples as they are."""
        self.keeper.show_all_signs(shown=True)

    def on_screen_suspend(self) -> None:
        """Go back to the chosen signs."""
        self.keeper.show_all_signs(shown=False)

    def on_unmount(self) -> None:
        """Go back to the chosen signs."""
        self.keeper.show_all_signs(shown=False)

    def rows(self) -> list[Row]:
        """Return a row a choice."""
        rows = [text_row("Colours", "accent")]
        for name, what in THEME_NAMES.items():
            rows.append(self._row(f"theme:{name}", what, chosen=self.app.theme == name))
        rows += [GAP, text_row("Signs: take the fullest set of which you can read every sign", "accent")]
        for signs in SETS.values():
            rows.append(
                self._row(f"signs:{signs.name}", f"{signs.name.ljust(6)}  {signs.sample}", chosen=self.signs == signs)
            )
        rows += [GAP, text_row("Expressions, the quieter marks in the text", "accent")]
        shown = self.desk.settings.get("expressions", "shown")
        for value, what in EXPRESSIONS.items():
            rows.append(self._row(f"expressions:{value}", what, chosen=shown == value))
        return rows

    def _row(self, row_id: str, text: str, *, chosen: bool) -> Row:
        sign = self.signs.done if chosen else self.signs.todo
        return Row(row_id, (Block(text, lead=f"{sign} "),))

    def chosen(self, row_id: str) -> None:
        """Take the choice."""
        name, _, value = row_id.partition(":")
        self.keeper.choose(name, value)
        self.keeper.show_all_signs(shown=True)
        self.refill(row_id)
