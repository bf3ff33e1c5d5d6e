"""A page around the text: what to know before reading, or what lies beyond."""

from textual.binding import Binding, BindingType

from tui.app.keys import letter
from tui.app.messages import OpenItem, ShowPassage
from tui.app.screens.list_screen import ListScreen
from tui.app.screens.study_screen import KEYS_HINT
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.page_rows import page_rows
from tui.app.widgets.row_list import Row
from tui.model.guide import Guide
from tui.model.pages import Page
from tui.page_visit import PageVisit
from tui.study import Study

_DIGITS: list[BindingType] = [
    Binding(
        str(number),
        f"mark({number})",
        "Mark",
        show=False,
        id=f"page.mark-{number}",
        tooltip="Mark an option by its number",
    )
    for number in range(1, 10)
]


class PageScreen(ListScreen[None]):
    """Shows a page; marks options where the opening question is asked; leads to passages and on to the text."""

    BINDINGS = [
        Binding(f"right,{letter('n')}", "go(1)", "Go on", id="page.next", tooltip="On to the text, or the next page"),
        Binding(
            f"left,{letter('p')}", "go(-1)", "Go back", id="page.before", tooltip="Back to the text, or a page back"
        ),
        *_DIGITS,
    ]

    def __init__(self, study: Study, page: Page) -> None:
        super().__init__()
        self.study = study
        self.page = page
        self.visit = PageVisit(study, page.id)

    @property
    def _asks(self) -> bool:
        return self.page.opening == "asked"

    def heading(self) -> tuple[str, str]:
        """Return which page it is."""
        return f"{self.study.guide.title} · {self.page.title}", ""

    def rows(self) -> list[Row]:
        """Return the page."""
        return page_rows(self.study.guide, self.page, self.study.progress.pages.chosen, self.signs)

    def first_row(self) -> str:
        """Begin at the top, with the cursor on nothing."""
        return ""

    def on_screen_resume(self) -> None:
        """Count the time from now on."""
        super().on_screen_resume()
        self.visit.begin()
        self.keeper.reading = self.visit

    def on_screen_suspend(self) -> None:
        """Write the time down when another screen comes."""
        super().on_screen_suspend()
        self.visit.leave()
        self.keeper.keep()

    def on_key(self) -> None:
        """Count the time up to each key."""
        self.visit.key()

    def chosen(self, row_id: str) -> None:
        """Mark an option, or go to a passage."""
        kind, _, item = row_id.partition(":")
        if kind == "p":
            self.app.post_message(ShowPassage(self.study, item))
        elif self._asks:
            self._mark(item)
        else:
            self._show_option(item)

    def _mark(self, option: str) -> None:
        opening, before = self.study.guide.opening, self.study.progress.pages.chosen
        if opening is None:
            return
        chosen = opening.toggled(before, option)
        if chosen == before:
            self.keeper.say(f"Up to {opening.most}. Take one back first: choose it again.")
            return
        self.study.hear(chosen)
        self.keeper.keep()
        self.refill(f"o:{option}")

    def _show_option(self, item: str) -> None:
        from tui.app.screens.passage import PassageScreen

        guide = self.study.guide
        option = guide.opening.by_id.get(item) if guide.opening else None
        if option and option.evidence:
            self.app.push_screen(PassageScreen(guide, option.evidence))
        else:
            self.keeper.say("This stands in no passage of the article.")

    def action_mark(self, number: int) -> None:
        """Mark the option of that number, or take the mark back."""
        opening = self.study.guide.opening
        if self._asks and opening and number <= len(opening.options):
            self._mark(opening.options[number - 1].id)

    def action_go(self, step: int) -> None:
        """On: to the next page, or the text; with -1 back."""
        self.app.post_message(OpenItem(_neighbour(self.study.guide, self.page, step)))

    def hints(self) -> list[KeyHint]:
        """Return the keys of the page."""
        last = len(self.study.guide.article.sections)
        before = self.page.place == "before"
        key = ("n", "section 1", "screen.go(1)") if before else ("p", f"section {last}", "screen.go(-1)")
        choose = ("Enter", "mark" if self._asks else "to the passage", "screen.choose")
        return [("↑↓", "read", ""), choose, key, ("Esc", "back", "screen.back"), KEYS_HINT]


def _neighbour(guide: Guide, page: Page, step: int) -> str:
    """Return the row of the outline that follows a page: another page there, or the text's beginning or end."""
    pages = [each.id for each in guide.pages_at(page.place)]
    at = pages.index(page.id) + step if page.id in pages else -1
    if 0 <= at < len(pages):
        return f"page:{pages[at]}"
    towards_text = step > 0 if page.place == "before" else step < 0
    if not towards_text:
        return f"page:{page.id}"
    return f"s:{guide.article.sections[0 if page.place == 'before' else -1].id}"
