"""Any word, looked up in the dictionary: those in view first, or what one types."""

from tui.app.screens.filter_screen import FilterScreen
from tui.app.screens.list_screen import ListScreen
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.dictionary import Dictionary, Sense
from tui.model.guide import Guide
from tui.model.text import bare, words_of

SHORTEST = 2
"""Letters: shorter words in view are not listed, since WordNet has no “in” but the inch; typed, they are."""


class WordsScreen(FilterScreen[None]):
    """Lists the words in view with their first sense; Enter shows all senses."""

    placeholder = "a word; those in view stand below"

    def __init__(self, guide: Guide, dictionary: Dictionary, in_view: str) -> None:
        super().__init__()
        self._title = guide.title
        self._dictionary = dictionary
        self._in_view = [word for word in words_of(in_view) if len(word) > SHORTEST]
        self._all = words_of(" ".join(paragraph.text for paragraph in guide.article.paragraphs))

    def heading(self) -> tuple[str, str]:
        """Return where one is, and whose words explain."""
        return f"{self._title} · words", "WordNet"

    def rows(self) -> list[Row]:
        """Return a row a word that the dictionary has: what was typed, then the words of the article that begin so."""
        typed = self.words.strip() if self.is_mounted else ""
        begin = [word for word in self._all if bare(word).startswith(bare(typed))]
        words = dict.fromkeys([typed, *begin]) if typed else self._in_view
        rows = [row for word in words if word and (row := self._row(word))]
        return rows or [text_row("The dictionary has no such word. Names stand in the glossary (g).", "muted")]

    def _row(self, word: str) -> Row | None:
        senses = self._dictionary.look_up(word)
        if not senses:
            return None
        first = senses[0]
        side = f"{first.part}, 1 of {len(senses)}" if len(senses) > 1 else first.part
        return Row(f"w:{word}", (Block(word, "strong", side=side), Block(first.meaning, "muted")))

    def chosen(self, row_id: str) -> None:
        """Show all senses of a word."""
        word = row_id.removeprefix("w:")
        self.app.push_screen(WordScreen(word, self._dictionary.look_up(word)))


class WordScreen(ListScreen[None]):
    """Shows the senses of one word."""

    def __init__(self, word: str, senses: list[Sense]) -> None:
        super().__init__()
        self._word = word
        self._senses = senses

    def heading(self) -> tuple[str, str]:
        """Return the word, and whose words explain it."""
        return self._word, "WordNet"

    def rows(self) -> list[Row]:
        """Return the senses, by base form and part of speech."""
        rows: list[Row] = []
        above = ("", "")
        for sense in self._senses:
            if (sense.word, sense.part) != above:
                above = (sense.word, sense.part)
                rows += [*([GAP] if rows else []), _head(sense)]
            examples = [Block(f"“{example}”", "muted", indent=2) for example in sense.examples[:2]]
            rows.append(Row("", (Block(sense.meaning, lead=f"{self.signs.dot} "), *examples), selectable=False))
        return rows


def _head(sense: Sense) -> Row:
    return Row("", (Block(sense.word, "heading", side=sense.part),), selectable=False)
