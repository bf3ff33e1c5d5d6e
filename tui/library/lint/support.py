"""The rule on wrong options that the passage of the right one bears out as well."""

from collections.abc import Iterator

from tui.library.faults import shortened
from tui.library.findings import problem_at
from tui.library.lint.subject import Asked, Member, Subject
from tui.library.lint.words import holds, joined, phrase, words
from tui.library.problem import Problem
from tui.model.questions import TrueFalse

_FEWEST = 3
"""Naming words from which their standing in one sentence is no accident."""


def supported_wrong_options(subject: Subject) -> Iterator[Problem]:
    """Warn of a wrong option that the paragraph of the right one's evidence holds too."""
    for asked in subject.questions:
        if asked.question.about != "article" or isinstance(asked.question, TrueFalse):
            continue
        for option in asked.wrong:
            paragraph = _supporting(option, asked, subject)
            if paragraph:
                said = shortened(option.text)
                message = f"`{paragraph}`, which decides the answer, seems to bear out this wrong option too: “{said}”."
                mend = "Reword it, or show by `evidence` where the article has it instead."
                yield problem_at(option.node.nearest("text"), "option-supported", message, mend, "warning")


def _supporting(option: Member, asked: Asked, subject: Subject) -> str:
    """Return the paragraph that holds what an option says; empty if its author shows that another place has it."""
    if not option.content or option.content <= asked.prompt_content:
        return ""
    own = {passage.paragraph for passage in option.evidence}
    for paragraph in asked.key_paragraphs:
        if paragraph not in subject.paragraph_words:
            continue
        if paragraph in own and _in_key_quotation(option, asked, paragraph):
            return paragraph
        if paragraph not in own and _in_paragraph(option, paragraph, subject):
            return paragraph
    return ""


def _in_paragraph(option: Member, paragraph: str, subject: Subject) -> bool:
    """Return whether a paragraph has an option's words in a row, or its naming words in one sentence."""
    if holds(subject.paragraph_phrases[paragraph], option.phrase):
        return True
    enough = len(option.content) >= _FEWEST
    return enough and any(option.content <= sentence for sentence in subject.sentence_content[paragraph])


def _in_key_quotation(option: Member, asked: Asked, paragraph: str) -> bool:
    """Return whether the very words that make the right option right hold the wrong one."""
    quotes = [passage.quote for each in asked.right for passage in each.evidence if passage.paragraph == paragraph]
    return any(holds(joined(phrase(words(quote))), option.phrase) for quote in quotes)
