"""The words that come back in the review: each can be taken out and put in again."""

from textual.binding import Binding

from tui.app.messages import OpenEntry
from tui.app.saving_app import SavingApp
from tui.app.screens.list_screen import ListScreen
from tui.app.screens.study_screen import KEYS_HINT
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.row_list import Block, Row, text_row
from tui.model.card import WORD
from tui.model.wording import count
from tui.reviewing import Reviewing
from tui.study import Study


def say_practised(keeper: SavingApp, study: Study, term: str) -> None:
    """Put a word into the review or take it out, and say which."""
    name = study.guide.term(term).name
    wanted = Reviewing(study).toggle(term)
    keeper.keep()
    keeper.say(f"{name} comes back in the review, from tomorrow on." if wanted else f"{name} comes back no more.")


class PractisedScreen(ListScreen[None]):
    """Lists every word that was looked up or put in; Enter takes it out or puts it in."""

    BINDINGS = [
        Binding(
            "plus", "choose", "In, or out", show=False, id="words.toggle", tooltip="Let the word come back, or no more"
        ),
        Binding("right", "entry", "Entry", id="words.entry", tooltip="Open the word's entry"),
    ]

    def __init__(self, study: Study) -> None:
        super().__init__()
        self.study = study

    def heading(self) -> tuple[str, str]:
        """Return where one is, and how many words come back."""
        reviews = Reviewing(self.study).reviews
        number = sum(reviews.has_word(card.id.removeprefix(WORD)) for card in reviews.words())
        return f"{self.study.guide.title} · words", f"{count(number, 'word')} in your review"

    def rows(self) -> list[Row]:
        """Return a row a word, those that come back marked."""
        reviews, glossary = Reviewing(self.study).reviews, self.study.guide.glossary.by_id
        rows = []
        for card in reviews.words():
            term = glossary[card.id.removeprefix(WORD)]
            wanted = reviews.has_word(term.id)
            sign = self.signs.done if wanted else self.signs.todo
            times = f"recalled on {count(card.recalled, 'day')}" if card.recalled else "not asked yet"
            if card.missed:
                times = "missed last time"
            title = Block(term.name, "strong", lead=f"{sign} ", side=times if wanted else "out")
            rows.append(Row(term.id, (title, Block(term.short, "muted", indent=2))))
        empty = "No word was looked up yet. Walk to one with Tab in the text; + puts it in."
        return rows or [text_row(empty, "muted")]

    def chosen(self, row_id: str) -> None:
        """Take the word out, or put it in again."""
        say_practised(self.keeper, self.study, row_id)
        self.refill(row_id)

    def action_entry(self) -> None:
        """Open the entry of the word under the cursor."""
        if self.list.row_id:
            self.app.post_message(OpenEntry(self.study, self.list.row_id))

    def hints(self) -> list[KeyHint]:
        """Return the keys of the list."""
        return [
            ("↑↓", "move", ""),
            ("Enter", "in, or out", "screen.choose"),
            ("→", "its entry", "screen.entry"),
            ("Esc", "back", "screen.back"),
            KEYS_HINT,
        ]
