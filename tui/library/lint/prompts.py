"""Rules on prompts: negatives that are overlooked, sentences harder than the passage that they ask about."""

import re
from collections.abc import Iterator

from tui.library.findings import problem_at
from tui.library.lint.subject import Subject
from tui.library.lint.words import sentences, unquoted, words
from tui.library.problem import Problem

_NEGATIVE = re.compile(r"\b(?:not|never|except|cannot|nor|neither)\b|\b\w+n['’]t\b")
_WHY = re.compile(r"\W*why\b", re.IGNORECASE)
"""Who asks why something is not so tells that it isn't."""
_LONG_WORD = 6
"""Letters: a word with more is long, by Björnsson's count."""
_LONGEST_PROMPT = 2000
"""Characters: of a longer prompt only the beginning is looked through for negatives."""
_FEWEST_WORDS = 10
"""Words that a prompt must have for its readability to mean anything."""
_HARDER = 12
"""By how much of the readability index a prompt must be harder."""


def hidden_negatives(subject: Subject) -> Iterator[Problem]:
    """Warn of a negative in small letters, which many overlook."""
    for asked in subject.questions if subject.english else ():
        found = _NEGATIVE.search(_what_is_asked(asked.question.prompt[:_LONGEST_PROMPT]))
        if found:
            message = f"The prompt turns on “{found.group()}”, which many overlook."
            mend = f"Ask for what is so, or write it in capitals: {found.group().upper()}."
            yield problem_at(asked.prompt_node, "prompt-negative", message, mend, "warning")


def _what_is_asked(prompt: str) -> str:
    """Return the sentences that ask, without quotations and not by why; all where none ends in a question mark."""
    every = sentences(unquoted(prompt))
    asking = [sentence for sentence in every if sentence.rstrip().endswith(("?", "…"))]
    return " ".join(sentence for sentence in asking or every if not _WHY.match(sentence))


def hard_prompts(subject: Subject) -> Iterator[Problem]:
    """Warn of a prompt that is harder to read than the passage that it asks about."""
    known: dict[str, float] = {}
    for asked in subject.questions:
        if len(asked.prompt) < _FEWEST_WORDS or not asked.key_paragraphs:
            continue
        hardest = 0.0
        for paragraph in asked.key_paragraphs:
            if paragraph in subject.article.numbers:
                if paragraph not in known:
                    known[paragraph] = readability(subject.article.paragraph(paragraph).text)
                hardest = max(hardest, known[paragraph])
        own = readability(asked.question.prompt)
        if hardest and own > hardest + _HARDER:
            message = f"The prompt is harder to read than its passage: index {own:.0f} against {hardest:.0f}."
            mend = "Use shorter sentences and shorter words."
            yield problem_at(asked.prompt_node, "prompt-hard", message, mend, "warning")


def readability(text: str) -> float:
    """Return the LIX of a text: words a sentence plus the percentage of long words (Björnsson 1968); 0 if empty."""
    found = words(text)
    if not found:
        return 0.0
    long = sum(len(word) > _LONG_WORD for word in found)
    return len(found) / max(1, len(sentences(text))) + 100 * long / len(found)
