"""Evidence: the passage of the text that decides an answer."""

import re

from tui.model.value import value


@value
class Evidence:
    """A paragraph's id and a verbatim quotation from it, white space aside."""

    paragraph: str
    quote: str


@value
class Fact:
    """A statement from outside the article, with its source."""

    text: str
    source: str
    id: str = ""


def find_quote(text: str, quote: str) -> tuple[int, int] | None:
    """Return where a quotation stands in a text, white space aside, or None."""
    words = quote.split()
    if not words:
        return None
    start = text.find(quote)
    if start >= 0:
        return start, start + len(quote)
    found = re.search(r"\s+".join(map(re.escape, words)), text)
    return found.span() if found else None
