"""Search in the article, the glossary and the questions."""

from tui.app.messages import LightHits, OpenEntry, OpenQuiz
from tui.app.screens.filter_screen import FilterScreen
from tui.app.spans import Span
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.model.search import Found, Hit, search, without_sections
from tui.model.wording import count
from tui.study import Study

_AROUND = 26
_MOST = 60


class SearchScreen(FilterScreen[None]):
    """Lists what was found; Enter goes there, with the hits lit."""

    placeholder = "two letters or more"

    def __init__(self, study: Study) -> None:
        super().__init__()
        self.study = study
        self._found = Found((), (), ())

    def heading(self) -> tuple[str, str]:
        """Return where one is, and how much was found."""
        found = self._found
        number = len(found.hits) + len(found.terms) + len(found.questions)
        return f"{self.study.guide.title} · search", f"{number} found" if self.is_mounted and self.words else ""

    def rows(self) -> list[Row]:
        """Return the hits in the article, the terms, the questions."""
        words = self.words if self.is_mounted else ""
        found = search(self.study.guide, words)
        self._found = without_sections(self.study.guide, found, self.study.closed) if self.study.closed else found
        waiting, found = len(found.hits) - len(self._found.hits), self._found
        rows: list[Row] = []
        if found.hits:
            rows.append(text_row(f"In the article · {len(found.hits)}", "accent"))
            rows += [self._hit_row(number, hit) for number, hit in enumerate(found.hits[:_MOST])]
            if len(found.hits) > _MOST:
                rows.append(text_row(f"and {len(found.hits) - _MOST} more: n walks them all", "muted"))
            rows.append(GAP)
        if waiting:
            where = "in sections that your teacher opens later"
            rows += [text_row(f"{count(waiting, 'place')} {where}", "muted"), GAP]
        if found.terms:
            rows.append(text_row(f"In the glossary · {len(found.terms)}", "accent"))
            rows += [Row(f"t:{term.id}", (Block(term.name, side=term.kind),)) for term in found.terms[:_MOST]]
            rows.append(GAP)
        if found.questions:
            rows.append(text_row(f"In the questions · {len(found.questions)}", "accent"))
            for question in found.questions[:_MOST]:
                title = self.study.guide.sheet_of(question.id).title
                rows.append(Row(f"q:{question.id}", (Block(question.prompt), Block(title, "muted"))))
        if not rows and len(words.strip()) > 1:
            rows.append(text_row("Found nowhere in the article, the glossary or the questions.", "muted"))
        return rows

    def _hit_row(self, number: int, hit: Hit) -> Row:
        article = self.study.guide.article
        text = article.paragraph(hit.paragraph).text
        start, end = max(0, hit.start - _AROUND), min(len(text), hit.end + _AROUND)
        start = text.find(" ", start, hit.start) + 1 if start else 0
        cut = text.rfind(" ", hit.end, end)
        end = cut if end < len(text) and cut > 0 else end
        shown = ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")
        mark = f"{self.signs.paragraph}{article.numbers[hit.paragraph]}"
        return Row(f"h:{number}", (Block(shown, lead=mark.ljust(5), lead_style="accent"),))

    def chosen(self, row_id: str) -> None:
        """Go there."""
        kind, _, item = row_id.partition(":")
        if kind == "h":
            spans = tuple(Span(hit.paragraph, hit.start, hit.end, "hit") for hit in self._found.hits)
            self.app.post_message(LightHits(spans, int(item)))
        elif kind == "t":
            self.study.look_up(item)
            self.app.post_message(OpenEntry(self.study, item))
        elif kind == "q":
            self.app.post_message(OpenQuiz(self.study, self.study.guide.sheet_of(item), question=item))

    def hints(self) -> list[KeyHint]:
        """Return the keys."""
        return [("type", "to search", ""), *super().hints()[1:]]

    def first_row(self) -> str:
        """Begin at the first hit."""
        return "h:0"
