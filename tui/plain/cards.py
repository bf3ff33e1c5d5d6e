"""Cards with personal codes, to be printed and cut."""

from collections.abc import Sequence
from html import escape

from tui.model.value import value

_STYLE = (
    "body{font:16px/1.4 sans-serif;margin:1cm}"
    "main{display:grid;grid-template-columns:1fr 1fr}"
    "section{border:1px dashed #888;padding:.6cm;break-inside:avoid}"
    "h2{font-size:18px;margin:0 0 .2cm}code{font-size:22px}"
)
_HOW = "Type the ssh line from the board, then your name and this code. Keep it: it lets only you in."


@value
class Card:
    """One learner's name and code as they are printed."""

    name: str
    code: str


def cards_text(cards: Sequence[Card]) -> str:
    """Return the cards as lines of text."""
    return "\n\n".join(f"{card.name}\n    {card.code}\n    {_HOW}" for card in cards)


def cards_page(cards: Sequence[Card]) -> str:
    """Return the cards as a page of HTML that loads nothing."""
    sections = "".join(
        f"<section><h2>{escape(card.name)}</h2><p><code>{escape(card.code)}</code></p><p>{_HOW}</p></section>\n"
        for card in cards
    )
    head = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Cards</title><style>{_STYLE}</style>'
    return f"{head}<main>\n{sections}</main></html>\n"
