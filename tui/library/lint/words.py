"""Words of texts, as the rules compare them."""

import re

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[”\"’)]?\s+|\n")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|‘[^’]*’(?!\w)")
_ENDINGS = ("ing", "ed", "es", "s")
_SHORTEST_STEM = 4
_EMPTY = (
    "a about after all also an and any are as at be because been before being both but by can could did do does during"
    " each for from had has have he her here his how i if in into is it its itself may might more most no not of off on"
    " only or other our out over own same she should so some such than that the their them then there these they this"
    " those through to too under up very was we were what when where which while who whom whose why will with would you"
    " your"
)
EMPTY_WORDS = frozenset(_EMPTY.split())
"""English words that name nothing."""
ARTICLES = frozenset(("a", "an", "the"))


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, without case and possessive endings."""
    found = _WORD.findall(text.replace("’", "'").casefold())
    return tuple([word.removesuffix("'s").removesuffix("'") for word in found])


def stem(word: str) -> str:
    """Return a word without the commonest English endings: enough to see `rise` in `rises`."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word[:-1] if word.endswith("e") and len(word) > _SHORTEST_STEM else word


def content(found: tuple[str, ...]) -> tuple[str, ...]:
    """Return the stems of the words that name something."""
    return tuple([stem(word) for word in found if word not in EMPTY_WORDS])


def phrase(found: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without articles."""
    return tuple([word for word in found if word not in ARTICLES])


def joined(found: tuple[str, ...]) -> str:
    """Return words as one text between spaces, in which a row of them can be looked for."""
    return f" {' '.join(found)} "


def holds(text: str, wanted: tuple[str, ...]) -> bool:
    """Return whether words stand in a row in joined ones."""
    return bool(wanted) and joined(wanted) in text


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, roughly."""
    return [each for each in _SENTENCE_END.split(text) if each]


def unquoted(text: str) -> str:
    """Return a text without what stands in quotation marks."""
    return _QUOTED.sub(" ", text)
