"""The shelf: every guide, how far one is with it, and what keeps a broken one from opening."""

from collections.abc import Sequence

from textual.binding import Binding

from tui.app.keys import letter
from tui.app.messages import OpenReader, OpenReview, OpenSettings
from tui.app.screens.list_screen import ListScreen
from tui.app.screens.problems import ProblemsScreen
from tui.app.screens.study_screen import KEYS_HINT, measure
from tui.app.screens.with_reviews import WithReviews, has_history, is_ready
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.library import Shelved
from tui.model.wording import count, percent
from tui.study import Study


class ShelfScreen(ListScreen[None], WithReviews[None]):
    """A short list of the guides; Enter goes in where one left off."""

    BINDINGS = [
        Binding(letter("r"), "review", "Review", id="shelf.review", tooltip="Five minutes of what is due here"),
    ]

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
            offer = Block("Enter here: other signs, if you can’t read each of these", "muted")
            rows.append(Row("s:", (offer, Block(self.signs.sample, "muted", indent=2))))
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
        state = " · ".join(filter(None, [self._due_words(study), state]))
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

    def _due_words(self, study: Study) -> str:
        """Return how much is due; empty where nothing is, or where that is not folded yet."""
        if not is_ready(study):
            return ""
        from tui.reviewing import Reviewing

        due = len(Reviewing(study).due())
        return f"{due} due" if due else ""

    def on_mount(self) -> None:
        """See to what is due once the shelf stands."""
        self.call_after_refresh(self._see_to_reviews)

    def _see_to_reviews(self) -> None:
        studies = [self.desk.study_of(each.opened) for each in self._shelf if each.opened]
        self.prepare_reviews([study for study in studies if has_history(study)])

    def reviews_ready(self) -> None:
        """Show how much is due."""
        self.refill(self.list.row_id)

    def action_review(self) -> None:
        """Ask what is due of the guide under the cursor."""
        kind, _, number = self.list.row_id.partition(":")
        opened = self._shelf[int(number)].opened if kind == "g" else None
        if opened is not None:
            self.app.post_message(OpenReview(self.desk.study_of(opened)))

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
            ("r", "review what is due", "screen.review"),
            ("ctrl+q", "quit, all is kept", "app.quit"),
            KEYS_HINT,
        ]

    def action_back(self) -> None:
        """Back to the reader, if there is one under the shelf."""
        if len(self.app.screen_stack) > 1:
            self.dismiss(None)


def _introduces(shelved: Shelved) -> bool:
    return shelved.opened is not None and shelved.opened.guide.introduction
