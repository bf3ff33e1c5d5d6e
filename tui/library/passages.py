"""Quotations held against the article."""

import difflib

from tui.library.faults import did_you_mean, shortened
from tui.library.findings import Findings
from tui.library.nodes import Node
from tui.model.article import Article
from tui.model.evidence import Evidence, find_quote

LONGEST_QUOTE = 5000
"""Characters."""
_WORDS_COMPARED = 80
_PARAGRAPH_COMPARED = 4000


def check_passage(passage: Evidence, node: Node, article: Article, findings: Findings) -> None:
    """Find a passage whose paragraph is unknown or that doesn't stand there word for word."""
    quote = node.nearest("quote")
    if len(passage.quote) > LONGEST_QUOTE:
        message = f"This quotation is longer than {LONGEST_QUOTE:,} characters."
        findings.error(quote, "evidence-too-long", message, "Quote the words that decide the answer.")
        return
    if passage.paragraph not in article.numbers:
        message = f"There is no paragraph `{shortened(passage.paragraph)}`."
        mend = _place_of(passage.quote, article) or did_you_mean(passage.paragraph, list(article.numbers))
        findings.error(node.nearest("paragraph"), "evidence-paragraph-unknown", message, mend)
        return
    text = article.paragraph(passage.paragraph).text
    if find_quote(text, passage.quote) is not None:
        return
    message = f"`{passage.paragraph}` doesn't hold this quotation: “{shortened(passage.quote)}”."
    mend = _place_of(passage.quote, article) or f"Its nearest words are: “{nearest_words(text, passage.quote)}”."
    findings.error(quote, "evidence-not-found", message, mend)


def _place_of(quote: str, article: Article) -> str:
    for paragraph in article.paragraphs:
        if find_quote(paragraph.text, quote) is not None:
            return f"It stands in `{paragraph.id}`."
    return ""


def nearest_words(text: str, quote: str) -> str:
    """Return the run of a text's words that is most like a quotation."""
    words, wanted = text.split()[:_PARAGRAPH_COMPARED], quote.split()[:_WORDS_COMPARED]
    matcher = difflib.SequenceMatcher(None, words, wanted, autojunk=False)
    best = max(matcher.get_matching_blocks(), key=lambda block: block.size)
    start = max(0, best.a - best.b)
    return shortened(" ".join(words[start : start + len(wanted)]), 160)
