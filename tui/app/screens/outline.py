"""The outline on a screen of its own, for narrow terminals."""

from tui.app.messages import OpenItem
from tui.app.screens.list_screen import ListScreen
from tui.app.widgets.outline import outline_rows
from tui.app.widgets.row_list import Row
from tui.model.wording import percent
from tui.study import Study


class OutlineScreen(ListScreen[None]):
    """Lists sections and quizzes; what is chosen is gone to."""

    def __init__(self, study: Study, section: str) -> None:
        super().__init__()
        self.study = study
        self._section = section

    def heading(self) -> tuple[str, str]:
        """Return where one is, and how much is read."""
        return f"{self.study.guide.title} · outline", f"{percent(self.study.progress.article_share())} read"

    def rows(self) -> list[Row]:
        """Return the outline."""
        return outline_rows(self.study, self.signs, self._section)

    def first_row(self) -> str:
        """Begin at the section one comes from."""
        return f"s:{self._section}"

    def chosen(self, row_id: str) -> None:
        """Go there."""
        self.dismiss(None)
        self.app.post_message(OpenItem(row_id))
