"""What stands around the text, in titled lists that any form of a handout can print."""

from collections.abc import Iterator
from typing import NamedTuple

from tui.exchange.export.lines import NumberedText
from tui.model.evidence import Fact
from tui.model.guide import Guide
from tui.model.pages import Opening, Page, Place


class Titled(NamedTuple):
    """A title, and what stands under it, a line each."""

    title: str
    lines: tuple[str, ...]


def pages(guide: Guide, place: Place) -> Iterator[tuple[str, list[Titled]]]:
    """Yield the pages before or after the text: each page's title and its parts."""
    for page in guide.pages_at(place):
        yield page.title, list(_parts(guide, page))


def _parts(guide: Guide, page: Page) -> Iterator[Titled]:
    for part in page.parts:
        title = f"{part.title} (background)" if part.kind == "background" else part.title
        yield Titled(title, tuple(_said(guide, each.text, each.paragraphs, each.source) for each in part.statements))
    if guide.opening and page.opening == "asked":
        titles = f"{guide.opening.prompt} None is right or wrong. Mark up to {guide.opening.most}."
        yield Titled(titles, tuple(f"[  ] {option.text}" for option in guide.opening.options))
    elif guide.opening and page.opening == "returns":
        yield Titled(f"{guide.opening.prompt} None is right or wrong.", tuple(_given(guide, guide.opening)))


def _given(guide: Guide, opening: Opening) -> Iterator[str]:
    for option in opening.options:
        facts = [_fact(fact) for fact in (option.elsewhere, option.background) if fact]
        yield " ".join([f"{option.text}: {opening.origin(option, guide.article.numbers)}.", *facts])


def reading_notes(guide: Guide, text: NumberedText) -> Titled:
    """Return the notes on the article's own words, in the order of the text."""
    numbers = guide.article.numbers
    notes = sorted(guide.notes_by_id.values(), key=lambda note: numbers[note.at.paragraph])
    said = [
        " ".join([f"{text.place(note.at)} “{note.at.quote}”", note.text, *map(_fact, note.background)]).strip()
        for note in notes
    ]
    return Titled("Reading notes", tuple(said))


def expressions(guide: Guide) -> Titled:
    """Return the expressions with their meanings and examples, by name."""
    found = sorted(guide.expressions_by_id.values(), key=lambda expression: expression.name.casefold())
    return Titled("Expressions", tuple(f"{each.name}: {each.meaning} Example: {each.example}" for each in found))


def _fact(fact: Fact) -> str:
    return f"Background: {fact.text} ({fact.source})"


def _said(guide: Guide, text: str, paragraphs: tuple[str, ...], source: str) -> str:
    places = ", ".join(f"¶{guide.article.numbers[each]}" for each in paragraphs if each in guide.article.numbers)
    return " ".join([text, *([f"({places})"] if places else []), *([f"({source})"] if source else [])])
