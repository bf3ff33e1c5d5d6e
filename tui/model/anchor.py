"""Where a marked passage stands, also after the text was edited: by its paragraph's id and its own words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.model.article import Article, Paragraph
from tui.model.text import fold_spaces
from tui.model.value import value

_CONTEXT = 32
"""Characters kept before and after a passage."""
_TELLING = 20
"""Characters from which a passage's own words are enough to know it by, if it is the only one."""
_EDGE = 16
"""Characters for which a paragraph's beginning or end counts beside a passage."""
_TYPED = str.maketrans("’‘“”–—‑", "''\"\"---")
"""The quotation marks and dashes of print, as a keyboard has them: to set one for the other is no edit."""
_ALIKE = 0.6
"""The share of words that an edited passage must have kept to be the same."""


@value
class Anchor:
    """A passage as it stood when it was marked: its paragraph, its words, what stood round it."""

    paragraph: str
    quote: str
    before: str = ""
    after: str = ""
    places: int = 1
    """In how many places of the whole text the same words stood."""
    whole: bool = False
    """Whether it is the paragraph as such."""


@value
class Found:
    """Where a passage stands now."""

    paragraph: str
    start: int
    end: int
    edited: bool = False
    """Whether its words changed since."""


def anchor_at(article: Article, paragraph: str, start: int, end: int) -> Anchor:
    """Return the anchor of a stretch of a paragraph; KeyError if there is no such paragraph."""
    text = article.paragraph(paragraph).text
    quote = fold_spaces(text[start:end])
    before, after = _around(text, start, end)
    places = sum(1 for each in article.paragraphs for _ in _places(each, quote))
    return Anchor(paragraph, quote, before, after, places, whole=not before and not after)


def find(article: Article, anchor: Anchor) -> Found | None:
    """Return where a passage stands now, or None where it is gone; never a look-alike."""
    found = _found(article.paragraphs, anchor)
    if found is not None and not found.edited:
        return found
    even = [Paragraph(each.id, each.text.translate(_TYPED)) for each in article.paragraphs]
    texts = {name: getattr(anchor, name).translate(_TYPED) for name in ("quote", "before", "after")}
    return _found(even, replace(anchor, **texts))


def _found(paragraphs: Sequence[Paragraph], anchor: Anchor) -> Found | None:
    own = next((each for each in paragraphs if each.id == anchor.paragraph), None)
    if own is not None and (found := _in_own(own, anchor)):
        return found
    others = [each for each in paragraphs if each is not own]
    found = _elsewhere(others, anchor)
    if found is None and own is not None:
        found = _whole(own, anchor) if anchor.whole else _bridged(own, anchor)
    return found


def _in_own(paragraph: Paragraph, anchor: Anchor) -> Found | None:
    """Return the place in the passage's own paragraph where its words stand unchanged."""
    if anchor.whole:
        same = fold_spaces(paragraph.text) == anchor.quote
        return _whole(paragraph, anchor) if same else None
    places = list(_places(paragraph, anchor.quote))
    if len(places) == 1 and anchor.places == 1 and len(anchor.quote) >= _TELLING:
        return places[0]
    return _by_context([(paragraph, each) for each in places], anchor, 0.5 if anchor.places == 1 else 0.75)


def _elsewhere(paragraphs: list[Paragraph], anchor: Anchor) -> Found | None:
    """Return the place in another paragraph to which the passage went, with its words unchanged."""
    places = [(each, place) for each in paragraphs for place in _places(each, anchor.quote)]
    if len(places) == 1 and anchor.places == 1 and len(anchor.quote) >= _TELLING:
        return places[0][1]
    return _by_context(places, anchor, 1.0)


def _by_context(places: list[tuple[Paragraph, Found]], anchor: Anchor, share: float) -> Found | None:
    """Return the one place round which most stands as it did, if that is a share of it or more."""
    most = sum(len(each) or _EDGE for each in (anchor.before, anchor.after))
    scored = [(_likeness(paragraph.text, place, anchor), place) for paragraph, place in places]
    best = max((score for score, _ in scored), default=0)
    chosen = [place for score, place in scored if score == best]
    return chosen[0] if len(chosen) == 1 and best >= share * most else None


def _likeness(text: str, place: Found, anchor: Anchor) -> int:
    """Return how many characters next to a place are those that stood there; a paragraph's edge counts for some."""
    before, after = _around(text, place.start, place.end)
    return _shared(before[::-1], anchor.before[::-1]) + _shared(after, anchor.after)


def _shared(one: str, other: str) -> int:
    return _common(one, other) if one or other else _EDGE


def _common(one: str, other: str) -> int:
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    return length


def _whole(paragraph: Paragraph, anchor: Anchor) -> Found | None:
    text = paragraph.text
    edited = fold_spaces(text) != anchor.quote
    return Found(paragraph.id, 0, len(text), edited) if not edited or _alike(text, anchor.quote) else None


def _bridged(paragraph: Paragraph, anchor: Anchor) -> Found | None:
    """Return what stands between the passage's neighbours now, if most of its words are still among it."""
    text = paragraph.text
    starts = [each.end for each in _places(paragraph, anchor.before, within=True)] if anchor.before else [0]
    ends = [each.start for each in _places(paragraph, anchor.after, within=True)] if anchor.after else [len(text)]
    if len(starts) != 1 or len(ends) != 1 or starts[0] >= ends[0]:
        return None
    start, end = starts[0], ends[0]
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Found(paragraph.id, start, end, True) if _alike(text[start:end], anchor.quote) else None


def _alike(one: str, other: str) -> bool:
    from difflib import SequenceMatcher  # only needed once a text was edited

    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio() >= _ALIKE


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    return fold_spaces(text[:start])[-_CONTEXT:], fold_spaces(text[end:])[:_CONTEXT]


def _places(paragraph: Paragraph, quote: str, *, within: bool = False) -> Iterator[Found]:
    """Yield each place where words stand in a paragraph, white space aside; inside longer words only if `within`."""
    words = quote.split()
    if not words:
        return
    pattern = r"\s+".join(map(re.escape, words))
    before = r"(?<!\w)" if words[0][0].isalnum() and not within else ""
    after = r"(?!\w)" if words[-1][-1].isalnum() and not within else ""
    for found in re.finditer(f"{before}{pattern}{after}", paragraph.text):
        yield Found(paragraph.id, *found.span())
