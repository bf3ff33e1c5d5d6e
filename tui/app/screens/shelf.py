"""The shelf: every guide, how far one is with it, and what keeps a broken one from opening."""

from collections.abc import Sequence

from tui.app.messages import OpenReader, OpenSettings
from tui.app.screens.list_screen import ListScreen
from tui.app.screens.problems import ProblemsScreen
from tui.app.screens.study_screen import KEYS_HINT, measure
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.library import Shelved
from tui.model.wording import count, percent


class ShelfScreen(ListScreen[None]):
    """A short list of the guides; Enter goes in where one left off."""

    def __init__(self, notices: Sequence[str] = ()) -> None:
        super().__init__()
        self._notices = tuple(notices)
        self._shelf: list[Shelved] = []

    def heading(self) -> tuple[str, str]:
        """Return the program's name."""
        return "studyguide", ""

    def rows(self) -> list[Row]:
        """Return a row a guide."""
        self._shelf = self._ordered(self.desk.library.shelf())
        rows: list[Row] = []
        for notice in self._notices:
            rows += [text_row(notice, "wrong"), GAP]
        for number, shelved in enumerate(self._shelf):
            rows += [self._guide_row(number, shelved), GAP]
        if not self._shelf:
            rows.append(text_row("No guide stands on this shelf. Name a folder that holds some with --content."))
        if not self.desk.settings.get("signs"):
            sample = f"Enter here: other signs, if you can’t read each of these   {self.signs.sample}"
            rows.append(Row("s:", (Block(sample, "muted"),)))
        return rows

    def _ordered(self, shelf: Sequence[Shelved]) -> list[Shelved]:
        """Return the guides with an introduction first, until another guide is begun; after that it comes last."""
        begun = any(self._begun(each) for each in shelf if not _introduces(each))
        return sorted(shelf, key=lambda each: _introduces(each) == begun)

    def _begun(self, shelved: Shelved) -> bool:
        return shelved.opened is not None and self.desk.study_of(shelved.opened).progress.begun

    def _guide_row(self, number: int, shelved: Shelved) -> Row:
        title = Block(shelved.title or shelved.id or shelved.folder.name, "heading")
        if shelved.opened is None:
            what = f"Can’t be opened: {count(len(shelved.problems), 'problem')}. Enter shows what to mend."
            return Row(f"b:{number}", (title, Block(what, "wrong")))
        study = self.desk.study_of(shelved.opened)
        share = study.progress.article_share()
        state = f"{measure(share, 8, self.signs)} {percent(share)} read"
        if not study.progress.begun:
            state = "new? begin here" if study.guide.introduction else "not begun"
        blocks = [Block(title.text, "heading", side=state, side_style="accent"), Block(shelved.summary)]
        note = study.guide.about
        title_of_text = f"“{note.title}”" if note.title != study.guide.title else ""
        source = ", ".join(filter(None, [title_of_text, note.publisher, note.published]))
        if source:
            blocks.append(Block(source, "muted"))
        if shelved.opened.last_good:
            blocks.append(Block("Its files have an error now: this is the last good version.", "wrong"))
        if not study.progress.begun:
            blocks += [Block(text, "muted") for text in (note.note, note.rights) if text]
        return Row(f"g:{number}", tuple(blocks))

    def chosen(self, row_id: str) -> None:
        """Open the guide, or show its problems."""
        kind, _, number = row_id.partition(":")
        if kind == "s":
            self.app.post_message(OpenSettings())
            return
        shelved = self._shelf[int(number)]
        if kind == "b":
            self.app.push_screen(ProblemsScreen(shelved.title or shelved.folder.name, shelved.problems))
        elif shelved.opened is not None:
            self.app.post_message(OpenReader(self.desk.study_of(shelved.opened)))

    def hints(self) -> list[KeyHint]:
        """Return the keys of the shelf."""
        return [
            ("↑↓", "move", ""),
            ("Enter", "open", "screen.choose"),
            ("ctrl+q", "quit, all is kept", "app.quit"),
            KEYS_HINT,
        ]

    def action_back(self) -> None:
        """Back to the reader, if there is one under the shelf."""
        if len(self.app.screen_stack) > 1:
            self.dismiss(None)


def _introduces(shelved: Shelved) -> bool:
    return shelved.opened is not None and shelved.opened.guide.introduction
