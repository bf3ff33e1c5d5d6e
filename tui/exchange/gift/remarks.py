"""What a guide says of an option beside its feedback, put into the feedback for programs that know no more."""

import re
from collections.abc import Sequence

from tui.model.article import Article, Paragraph
from tui.model.evidence import Evidence, Fact, find_quote
from tui.model.value import value

_NOWHERE = "(This stands nowhere in the article.)"
_PASSAGE = re.compile(r" ?\(¶(\d+): “(.+)”\)$")
_FACT = re.compile(r" ?\(Background: (.+) Source: (.+)\)$")


@value
class Remarks:
    """Feedback, and what stands with it: passages, whether it is nowhere in the article, a fact from elsewhere."""

    feedback: str = ""
    evidence: tuple[Evidence, ...] = ()
    nowhere: bool = False
    elsewhere: Fact | None = None

    def told(self, article: Article) -> str:
        """Return all of it as one text."""
        parts = [self.feedback]
        parts += [f"(¶{article.numbers[each.paragraph]}: “{each.quote}”)" for each in self.evidence]
        parts += [_NOWHERE] * self.nowhere
        if self.elsewhere is not None:
            parts.append(f"(Background: {self.elsewhere.text} Source: {self.elsewhere.source})")
        return " ".join(filter(None, parts))


def remarks_in(text: str, article: Article) -> Remarks:
    """Return what a feedback tells, taken apart; a passage that the article doesn't have stays in the feedback."""
    elsewhere: Fact | None = None
    nowhere = False
    evidence: list[Evidence] = []
    if found := _FACT.search(text):
        elsewhere, text = Fact(found[1], found[2]), text[: found.start()]
    if text.endswith(_NOWHERE):
        nowhere, text = True, text.removesuffix(_NOWHERE).rstrip(" ")
    while (start := text.rfind("(¶")) >= 0 and (found := _PASSAGE.search(text, max(0, start - 1))):
        passage = _passage(int(found[1][:9]), found[2], article.paragraphs)
        if passage is None:
            break
        evidence.insert(0, passage)
        text = text[: found.start()]
    return Remarks(text, tuple(evidence), nowhere, elsewhere)


def _passage(number: int, quote: str, paragraphs: Sequence[Paragraph]) -> Evidence | None:
    if not 1 <= number <= len(paragraphs):
        return None
    paragraph = paragraphs[number - 1]
    return Evidence(paragraph.id, quote) if find_quote(paragraph.text, quote) else None
