"""Questions that are answered by choosing: single choice, several answers, true or false."""

from collections.abc import Iterator
from dataclasses import field
from typing import Literal

from tui.model.evidence import Evidence, Fact
from tui.model.questions.base import Line, Question, Response, Verdict
from tui.model.value import value


@value(kw_only=True)
class Option:
    """One option, right or wrong, with its own feedback and passages."""

    id: str
    text: str = ""
    right: bool = False
    feedback: str = ""
    evidence: tuple[Evidence, ...] = field(default=())
    nowhere: bool = False
    elsewhere: Fact | None = None


@value(kw_only=True)
class Choice(Question):
    """What the choosing types share."""

    options: tuple[Option, ...]

    @property
    def right_ids(self) -> frozenset[str]:
        """The ids of the right options."""
        return frozenset(option.id for option in self.options if option.right)

    def mark(self, chosen: frozenset[str]) -> float:
        """Return 1 if exactly the right options were chosen, else 0."""
        return float(chosen == self.right_ids)

    def grade(self, response: Response, shown: tuple[str, ...] = ()) -> Verdict:
        """Return the verdict, a line an option."""
        chosen = frozenset(response.chosen) & {option.id for option in self.options}
        lines = tuple(
            Line(
                id=option.id,
                text=option.text,
                feedback=option.feedback,
                evidence=option.evidence,
                right=option.right,
                given=option.id if option.id in chosen else "",
                key=option.id if option.right else "",
                nowhere=option.nowhere,
                elsewhere=option.elsewhere,
            )
            for option in self.options_in(shown)
        )
        return Verdict(self.mark(chosen), lines)

    def options_in(self, shown: tuple[str, ...]) -> tuple[Option, ...]:
        """Return the options in the order shown."""
        place = {option_id: index for index, option_id in enumerate(shown)}
        return tuple(sorted(self.options, key=lambda option: place.get(option.id, len(place))))

    def key_elements(self) -> Iterator[tuple[str, str]]:
        """Yield each option's id, and which are right."""
        for option in self.options:
            yield "right" if option.right else "wrong", option.id

    def wordings(self) -> Iterator[str]:
        """Yield the prompt and the options."""
        yield self.prompt
        yield from (option.text for option in self.options)

    def listings(self) -> tuple[tuple[str, ...], ...]:
        """Return the ids of the options."""
        return (tuple(option.id for option in self.options),)


@value(kw_only=True)
class Single(Choice):
    """One right option."""

    type: Literal["single"] = "single"
    label = "one answer"


@value(kw_only=True)
class Several(Choice):
    """Several right options; wrong choices count against right ones, so that choosing all earns nothing."""

    type: Literal["several"] = "several"
    label = "several answers"
    rule = "Each right choice counts the same; each wrong one takes a right one back."

    def mark(self, chosen: frozenset[str]) -> float:
        """Return (right chosen - wrong chosen) / right, not under 0."""
        right = self.right_ids
        return max(0.0, (len(chosen & right) - len(chosen - right)) / len(right)) if right else 0.0


@value(kw_only=True)
class TrueFalse(Choice):
    """A statement that the text bears out or not; its two options are never shuffled."""

    type: Literal["true-false"] = "true-false"
    order: Literal["fixed"] = "fixed"
    label = "true or false"
