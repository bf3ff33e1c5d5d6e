"""Questions that are answered by typing a word or two."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Literal

from tui.model.evidence import Evidence
from tui.model.questions.base import Line, Question, Response, Verdict
from tui.model.text import comparable
from tui.model.value import value

_ARTICLES = {"the", "a", "an"}
_ONE_SLIP_FROM = 5
_CLOSE_SLIPS = 2


@value
class Answer:
    """A spelling of an answer, and what to say to one that is close only."""

    text: str
    feedback: str = ""


def spelling(text: str) -> str:
    """Return the form in which typed answers are compared: no case, accents, punctuation or leading article."""
    words = comparable(text).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)


def slips(one: str, other: str) -> int:
    """Return how many letters were added, left out, mistaken or swapped (optimal string alignment distance)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]


def same_but_for_slips(typed: str, wanted: str, allowed: int = 1) -> bool:
    """Return whether each word is the same, but for slips in words of five letters or more.

    A word with more than one slip must begin as the wanted one does: few slip there, and opposites differ there.
    """
    mine, theirs = typed.split(), wanted.split()
    if len(mine) != len(theirs):
        return False
    return all(a == b or _slipped(a, b, allowed) for a, b in zip(mine, theirs, strict=True))


def _slipped(typed: str, wanted: str, allowed: int) -> bool:
    lengths = len(typed), len(wanted)
    if min(lengths) < _ONE_SLIP_FROM or max(lengths) - min(lengths) > allowed:
        return False
    if not (typed.isalpha() and wanted.isalpha()):
        return False
    number = slips(typed, wanted)
    return number <= 1 or (number <= allowed and typed[0] == wanted[0])


def _said_of(typed: str, near: Mapping[str, str]) -> str | None:
    if typed in near:
        return near[typed]
    return next((said for wanted, said in near.items() if same_but_for_slips(typed, wanted)), None)


@value(kw_only=True)
class Short(Question):
    """A typed answer, forgiven case, accents, known spellings and one slip in a longer word."""

    type: Literal["short"] = "short"
    accept: tuple[Answer, ...]
    near: tuple[Answer, ...] = ()
    variants: tuple[str, ...] = ()
    """Spellings that the glossary gives for terms in the accepted answers; worked out when the guide is read."""
    feedback: str = ""
    evidence: tuple[Evidence, ...] = field(default=())

    label = "type the answer"

    def grade(self, response: Response, shown: tuple[str, ...] = ()) -> Verdict:
        """Return the verdict: right, close or wrong, as one line."""
        typed = spelling(response.text)
        right_spellings = [spelling(answer.text) for answer in self.accept] + [spelling(text) for text in self.variants]
        near = {known: answer.feedback for answer in self.near if (known := spelling(answer.text))}
        right = typed in right_spellings or (
            typed not in near and any(same_but_for_slips(typed, wanted) for wanted in right_spellings)
        )
        said = None if right else _said_of(typed, near)
        close = said is not None or (
            not right and any(same_but_for_slips(typed, wanted, _CLOSE_SLIPS) for wanted in right_spellings)
        )
        line = Line(
            id="answer",
            text=self.accept[0].text,
            feedback=" ".join(filter(None, [said, self.feedback])),
            evidence=self.evidence,
            right=True,
            given=self.accept[0].text if right else response.text,
            key=self.accept[0].text,
        )
        return Verdict(float(right), (line,), close)

    def meaning(self, response: Response) -> object:
        """Return what was typed, in the form in which answers are compared."""
        return spelling(response.text)

    def key_elements(self) -> Iterator[tuple[str, str]]:
        """Yield the accepted answers."""
        for text in dict.fromkeys(spelling(answer.text) for answer in self.accept):
            yield "accept", text

    def wordings(self) -> Iterator[str]:
        """Yield the prompt."""
        yield self.prompt

    def listings(self) -> tuple[tuple[str, ...], ...]:
        """Return nothing: there is nothing to list."""
        return ()
