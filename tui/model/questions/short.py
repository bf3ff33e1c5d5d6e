"""Questions that are answered by typing a word or two."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from tui.model.evidence import Evidence
from tui.model.questions.base import Line, Question, Response, Verdict
from tui.model.text import comparable

_ARTICLES = {"the", "a", "an"}
_ONE_SLIP_FROM = 5
_CLOSE_SLIPS = 2


@dataclass(frozen=True)
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
    """Return whether each word is the same, but for slips in words of five letters or more."""
    mine, theirs = typed.split(), wanted.split()
    if len(mine) != len(theirs):
        return False
    return all(
        a == b or (min(len(a), len(b)) >= _ONE_SLIP_FROM and a.isalpha() and b.isalpha() and slips(a, b) <= allowed)
        for a, b in zip(mine, theirs, strict=True)
    )


@dataclass(frozen=True, kw_only=True)
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
        typed = spelling(response.text[:400])
        right_spellings = [spelling(answer.text) for answer in self.accept] + [spelling(text) for text in self.variants]
        near = {spelling(answer.text): answer.feedback for answer in self.near}
        right = typed in right_spellings or (
            typed not in near and any(same_but_for_slips(typed, wanted) for wanted in right_spellings)
        )
        close = not right and (
            typed in near or any(same_but_for_slips(typed, wanted, _CLOSE_SLIPS) for wanted in right_spellings)
        )
        hint = "" if right else near.get(typed, "")
        line = Line(
            id="answer",
            text=self.accept[0].text,
            feedback=" ".join(filter(None, [hint, self.feedback])),
            evidence=self.evidence,
            right=True,
            given=self.accept[0].text if right else response.text,
            key=self.accept[0].text,
        )
        return Verdict(float(right), (line,), close)

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
