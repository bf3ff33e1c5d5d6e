"""Rules on what hangs together: sections and their questions, terms and the text."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from tui.library.findings import problem_at
from tui.library.lint.subject import Subject
from tui.library.lint.words import EMPTY_WORDS, words
from tui.library.problem import Problem
from tui.library.sources import ARTICLE, GUIDE

_OFTEN = 6
"""Times a name must stand in the article to be missed in the glossary."""
_ROOT = 4
"""Letters from which a word's beginning tells what it is about, as in Russia and Russian."""
_ENDS = '.!?:…”"’)'
"""What may end a sentence before a space."""
_NOTES = ("title", "publisher", "published", "note")
"""What guide.yaml says of the article, in which terms are used as well."""
_WORD = re.compile(r"[^\W\d_]\w{2,}")
_NOUNS_IN_CAPITALS = ("de", "lb")
"""Languages that write every noun with a capital."""


def sections_without_questions(subject: Subject) -> Iterator[Problem]:
    """Warn of sections on which nothing is asked."""
    asked = {question.section for question in subject.questions}
    article = subject.article
    for question in subject.questions:
        asked.update(article.section_of(each).id for each in question.key_paragraphs if each in article.numbers)
    root = subject.written.roots[ARTICLE]
    for section, node in zip(article.sections, root.each("sections"), strict=True):
        if section.id not in asked:
            message = f"No question is about the section `{section.id}`."
            mend = f"Add a quiz with `section: {section.id}`."
            yield problem_at(node, "section-without-questions", message, mend, "warning")


def terms_unused(subject: Subject) -> Iterator[Problem]:
    """Warn of terms that neither the article nor a question nor another entry leads to."""
    terms = [entry.term for entry in subject.written.entries]
    referred = {other for term in terms for other in term.see if other != term.id}
    text = {word for found in subject.paragraph_words.values() for word in found}
    head = subject.written.roots.get(GUIDE)
    text |= {word for name in _NOTES for word in words(head.text("article", name) if head else "")}
    asked = {word for question in subject.questions for word in question.all_words()}
    for entry in subject.written.entries:
        term = entry.term
        if term.id in referred or any(claim.paragraphs for claim in term.article):
            continue
        spellings = [words(spelling) for spelling in term.spellings]
        if not any(text.issuperset(each) or asked.issuperset(each) for each in spellings):
            message = f"Nothing leads to the term `{term.id}`: not the article, a question or another entry."
            mend = "Give it the `forms` that the article writes, or take it out."
            yield problem_at(entry.node, "term-unused", message, mend, "warning")


def names_undefined(subject: Subject) -> Iterator[Problem]:
    """Warn of names that the article keeps using and the glossary doesn't explain."""
    if subject.written.language.partition("-")[0] in _NOUNS_IN_CAPITALS:
        return
    known = {word for entry in subject.written.entries for text in entry.term.spellings for word in words(text)}
    in_order = sorted(known)
    counts: Counter[str] = Counter()
    first: dict[str, str] = {}
    for paragraph in subject.article.paragraphs:
        for name in _names(paragraph.text):
            counts[name] += 1
            first.setdefault(name, paragraph.id)
    for name, times in counts.items():
        if times >= _OFTEN and not _explained(name.casefold(), known, in_order):
            message = f"The article writes “{name}” {times} times, and no term of the glossary explains it."
            mend = "Add a term with this form, or add it to the forms of one."
            place = subject.paragraph_node(first[name])
            yield problem_at(place, "name-undefined", message, mend, "warning")


def _names(text: str) -> Iterator[str]:
    """Yield the words with a capital that do not begin a sentence."""
    for found in _WORD.finditer(text):
        start = found.start()
        if found.group()[0].isupper() and start > 1 and text[start - 1] == " " and text[start - 2] not in _ENDS:
            yield found.group()


def _explained(name: str, known: set[str], in_order: list[str]) -> bool:
    """Return whether a word of some term is this name, begins with it, or is what it begins with."""
    place = bisect_left(in_order, name)
    if name in EMPTY_WORDS or (place < len(in_order) and in_order[place].startswith(name)):
        return True
    return any(name[:end] in known for end in range(_ROOT, len(name)))
