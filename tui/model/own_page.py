"""What one page to take along holds: own marks and notes, the argument in outline, what was missed, words."""

from collections.abc import Sequence

from tui.model.argument import STANCES, Reason
from tui.model.guide import Guide
from tui.model.marks import OwnMark
from tui.model.progress import Progress
from tui.model.questions import Question, Response
from tui.model.value import value
from tui.model.wording import right_text

MOST_MARKS, MOST_MISSED, MOST_WORDS = 8, 5, 8
"""How much of each one page holds."""
MOST_STEPS = 24
_LONGEST_QUOTE, _LONGEST_NOTE = 120, 280
"""Characters; `studyguide marks` prints them whole."""


@value
class Marked:
    """A marked passage with its note; without a number where it is gone from the text."""

    quote: str
    note: str
    paragraph: int = 0


@value
class Step:
    """One claim of the argument and how it is worded, or one section and what it says; `depth` 1 stands under 0."""

    title: str
    text: str = ""
    depth: int = 0


@value
class Missed:
    """A question that was missed: what is right, and the passage that decides it."""

    prompt: str
    right: str
    quote: str = ""
    paragraph: int = 0


@value
class Word:
    """A word that was looked up, and what it means in short."""

    name: str
    short: str


@value
class OwnPage:
    """All of one page to take along, and how much more there is of what it has no room for."""

    title: str
    source: str
    marks: tuple[Marked, ...]
    outline: tuple[Step, ...]
    missed: tuple[Missed, ...]
    words: tuple[Word, ...]
    more_marks: int = 0
    more_missed: int = 0
    more_words: int = 0


def own_page_of(progress: Progress, marks: Sequence[OwnMark]) -> OwnPage:
    """Return the page of what a learner has done so far; marks with a note come before others if room is short."""
    guide = progress.guide
    kept = set(sorted(range(len(marks)), key=lambda number: not marks[number].note)[:MOST_MARKS])
    missed = [question for question, _ in progress.missed()]
    words = [guide.glossary.by_id[term] for term, _ in progress.look_ups.most_common() if term in guide.glossary.by_id]
    note = guide.about
    return OwnPage(
        title=guide.title,
        source=", ".join(filter(None, [note.title and f"“{note.title}”", note.publisher, note.published])),
        marks=tuple(_marked(guide, mark) for number, mark in enumerate(marks) if number in kept),
        outline=outline_of(progress),
        missed=tuple(_missed(guide, question) for question in missed[:MOST_MISSED]),
        words=tuple(Word(term.name, term.short) for term in words[:MOST_WORDS]),
        more_marks=len(marks) - len(kept),
        more_missed=max(0, len(missed) - MOST_MISSED),
        more_words=max(0, len(words) - MOST_WORDS),
    )


def ended(text: str) -> str:
    """Return a text that ends like a sentence."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def outline_of(progress: Progress) -> tuple[Step, ...]:
    """Return the argument in outline: its first strand, two levels deep, with how each claim is worded and where.

    Where a guide has no argument, its sections stand for it, with what each says once it is read.
    """
    guide = progress.guide
    if guide.argument is None or not guide.argument.strands:
        sections = guide.article.sections
        return tuple(Step(each.title, each.gist if progress.is_read(each) else "") for each in sections)
    claims = [(depth, reason) for depth, reason in guide.argument.strands[0].walk() if depth < 2][:MOST_STEPS]
    return tuple(Step(reason.text, _worded(guide, reason), depth) for depth, reason in claims)


def _worded(guide: Guide, reason: Reason) -> str:
    numbers = sorted({guide.article.numbers[each.paragraph] for each in reason.evidence})
    return ", ".join([STANCES[reason.stance], *(f"¶{number}" for number in numbers)])


def _marked(guide: Guide, mark: OwnMark) -> Marked:
    number = guide.article.numbers[mark.place.paragraph] if mark.place else 0
    note = mark.note if len(mark.note) <= _LONGEST_NOTE else f"{mark.note[:_LONGEST_NOTE].rpartition(' ')[0]} …"
    return Marked(_shortened(mark.anchor.quote), note, number)


def _missed(guide: Guide, question: Question) -> Missed:
    numbers = guide.article.numbers
    evidence = [each for each in question.grade(Response()).evidence if each.paragraph in numbers]
    first = evidence[0] if evidence else None
    return Missed(
        question.prompt,
        right_text(question),
        _shortened(first.quote) if first else "",
        numbers[first.paragraph] if first else 0,
    )


def _shortened(quote: str) -> str:
    if len(quote) <= _LONGEST_QUOTE:
        return quote
    half = _LONGEST_QUOTE // 2
    return f"{quote[:half].rpartition(' ')[0]} … {quote[-half:].partition(' ')[2]}"
