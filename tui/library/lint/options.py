"""Rules on options: two that read alike, `all of the above`, absolute words that give a wrong one away."""

import re
from collections.abc import Iterator
from itertools import combinations

from tui.library.faults import shortened
from tui.library.findings import problem_at
from tui.library.lint.subject import Asked, Member, Subject
from tui.library.problem import Problem
from tui.model.questions.short import same_but_for_slips

_ABOVE = re.compile(r"\b(?:of the above|all the above|none above)\b", re.IGNORECASE)
_ALL_NONE = re.compile(
    r"\W*(?:(?:all|none|both|neither|either|any|each|every one)"
    r"(?: (?:of )?(?:these|those|them|the (?:others?|answers|options|following)|above|others?))?(?: (?:are|is) \w+)?"
    r"|(?:both )?\(?[a-e1-5]\)? (?:and|or) \(?[a-e1-5]\)?)\W*",
    re.IGNORECASE,
)
_LONGEST_WORD, _LONGEST_TEXT = 40, 200
"""Characters: nothing longer is looked at closely."""
_ABSOLUTE = (
    "absolutely all always anybody anyone anything certainly completely definitely entirely every everybody everyone "
    "everything everywhere exclusively impossible invariably must never nobody none nothing nowhere only solely "
    "totally undoubtedly utterly wholly"
)
ABSOLUTE = frozenset(_ABSOLUTE.split())
"""English words that leave no exception."""
_TIMES = frozenset(("day", "week", "month", "year", "hour", "minute", "morning", "evening", "night", "time"))


def options_alike(subject: Subject) -> Iterator[Problem]:
    """Warn of two options, items or targets that differ in next to nothing."""
    for asked in subject.questions:
        for members in asked.lists:
            for one, other in combinations(members, 2):
                if _alike(one, other):
                    message = f"`{other.id}` reads nearly like `{one.id}`: “{shortened(other.text)}”."
                    mend = "Reword one of them, so that no slip of the eye decides."
                    yield problem_at(other.node.nearest("text"), "options-alike", message, mend, "warning")


def _alike(one: Member, other: Member) -> bool:
    if one.text.casefold() == other.text.casefold() or len(one.phrase) != len(other.phrase):
        return False
    differing = [(a, b) for a, b in zip(one.phrase, other.phrase, strict=True) if a != b]
    if len(differing) > 1 or not one.phrase:
        return False
    return all(max(len(a), len(b)) <= _LONGEST_WORD and same_but_for_slips(a, b) for a, b in differing)


def all_or_none_options(subject: Subject) -> Iterator[Problem]:
    """Warn of options that speak of the others instead of giving an answer."""
    for asked in subject.questions if subject.english else ():
        for option in asked.options:
            if len(option.text) > _LONGEST_TEXT:
                continue
            if _ABOVE.search(option.text) or _ALL_NONE.fullmatch(option.text):
                message = f"“{shortened(option.text)}” speaks of other options; in a shuffled list it misleads."
                mend = "Ask for several answers (`type: several`), or name the answer itself."
                yield problem_at(option.node.nearest("text"), "option-all-none", message, mend, "warning")


def absolute_wrong_options(subject: Subject) -> Iterator[Problem]:
    """Warn of absolute words that stand in wrong options alone: a guesser passes those over."""
    for asked in subject.questions if subject.english else ():
        if any(ABSOLUTE.intersection(_telling_words(option)) for option in asked.right):
            continue
        for option in asked.wrong:
            if telling := _telling(option, asked, subject):
                message = f"Only wrong options have an absolute word, such as “{telling}”: that gives them away."
                mend = "Take the word out, or let the right option have one too."
                yield problem_at(option.node.nearest("text"), "absolute-only-wrong", message, mend, "warning")


def _telling_words(option: Member) -> list[str]:
    """Return an option's words but for `every` before a span of time, which says how often."""
    following = (*option.words[1:], "")
    return [
        word for word, after in zip(option.words, following, strict=False) if word != "every" or after not in _TIMES
    ]


def _telling(option: Member, asked: Asked, subject: Subject) -> str:
    """Return the absolute word of a wrong option, unless the article's own words are the reason for it."""
    telling = next((word for word in _telling_words(option) if word in ABSOLUTE), "")
    quoted = {word for passage in option.evidence for word in subject.paragraph_words.get(passage.paragraph, ())}
    return "" if telling in asked.prompt or telling in quoted else telling
