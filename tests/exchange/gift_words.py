"""Texts full of the signs that GIFT takes for its own."""

import re
import string

from hypothesis import strategies as some

SIGNS = "\\~=#{}:%*[]()/<>&$-“”¶.,;!?'\"" + string.ascii_letters + string.digits + "éЖ中 \u00a0"


def words(least: int = 1) -> some.SearchStrategy[str]:
    """Return texts full of GIFT's signs as a guide holds them: on one line, no space twice or at the ends.

    `->` is left out: GIFT has no escape for it, so an arrow is written.
    """
    made = some.text(SIGNS, max_size=30).map(lambda text: re.sub(" +", " ", text.replace("->", ">")).strip(" "))
    return made.filter(lambda text: len(text) >= least and "->" not in text)
