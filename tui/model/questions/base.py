"""What all question types share, and what grading one returns."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import field, replace
from functools import cached_property
from random import Random
from typing import ClassVar, Literal, TypeVar

from tui.model.evidence import Evidence, Fact
from tui.model.questions.key import key_fingerprint, wording_fingerprint
from tui.model.text import comparable
from tui.model.value import value

Level = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]
About = Literal["article", "background"]
Order = Literal["shuffled", "fixed"]


@value
class Response:
    """What a learner gave, raw: chosen ids (in order, where order counts), pairs of ids, or typed text."""

    chosen: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    text: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing was given."""
        return not (self.chosen or self.pairs or self.text.strip())


@value
class Line:
    """How one option or item of a question came out."""

    id: str
    text: str
    feedback: str
    evidence: tuple[Evidence, ...] = ()
    right: bool = False
    """Whether it belongs to the right answer; true of every item to place."""
    given: str = ""
    """What the learner gave for it: its own id if chosen, the id placed with it, the typed text; empty if nothing."""
    key: str = ""
    """What was right for it; empty for a wrong option."""
    nowhere: bool = False
    elsewhere: Fact | None = None

    @property
    def ok(self) -> bool:
        """Whether the learner did the right thing with it."""
        return self.given == self.key


@value
class Verdict:
    """A graded answer: its mark from 0 to 1, and a line for each option or item in the order shown."""

    mark: float
    lines: tuple[Line, ...]
    close: bool = False
    accepted: bool = False
    """Whether it counts only because the teacher accepted it."""

    @property
    def right(self) -> bool:
        """Whether nothing is missing."""
        return self.mark >= 1

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every passage named, those of the right answer first, none twice."""
        first = [passage for line in self.lines if line.right for passage in line.evidence]
        other = [passage for line in self.lines if not line.right for passage in line.evidence]
        return tuple(dict.fromkeys(first + other))


@value(kw_only=True)
class Question(ABC):
    """One question, and how it is graded."""

    id: str
    prompt: str
    level: Level
    about: About = "article"
    graded: bool = True
    edition: int = 1
    order: Order = "shuffled"
    part: str = ""
    was: str = ""
    """The ids that it had before, parted by spaces."""
    accepted: tuple[Response, ...] = ()
    """What counts as right beside the key, as the class's log has it; no field of a file."""

    label: ClassVar[str] = ""
    """What the learner is asked to do, in a word or two."""
    rule: ClassVar[str] = ""
    """How partial credit is given; empty where there is none."""

    @cached_property
    def fingerprint(self) -> str:
        """The key's fingerprint, kept since every answer ever given is compared with it."""
        return key_fingerprint(getattr(self, "type", ""), self.edition, self.key_elements())

    @abstractmethod
    def grade(self, response: Response, shown: tuple[str, ...] = ()) -> Verdict:
        """Return the verdict on a response; ids that the question no longer has count for nothing."""

    def verdict(self, response: Response, shown: tuple[str, ...] = ()) -> Verdict:
        """Return the verdict on a response, with full marks where the teacher accepted it."""
        verdict = self.grade(response, shown)
        return verdict if verdict.right or not self.takes(response) else replace(verdict, mark=1.0, accepted=True)

    def takes(self, response: Response) -> bool:
        """Return whether the teacher accepted a response that says the same."""
        return bool(self.accepted) and any(self.meaning(response) == self.meaning(each) for each in self.accepted)

    def meaning(self, response: Response) -> object:
        """Return what two responses share that say the same."""
        return frozenset(response.chosen), frozenset(response.pairs), comparable(response.text)

    @abstractmethod
    def key_elements(self) -> Iterator[tuple[str, str]]:
        """Yield what makes up the key, as kind and value; a key widens by elements of the kind `accept` alone."""

    @abstractmethod
    def wordings(self) -> Iterator[str]:
        """Yield every text that a learner reads before answering."""

    @abstractmethod
    def listings(self) -> tuple[tuple[str, ...], ...]:
        """Return the lists of ids that are shown, each in the order that the author wrote."""

    def passages(self) -> Iterator[tuple[str, Evidence]]:
        """Yield each passage that the question names, with the id of the option or item that names it."""
        verdict = self.grade(Response())
        for line in verdict.lines:
            for passage in line.evidence:
                yield line.id, passage

    def arrange(self, random: Random) -> tuple[str, ...]:
        """Return the order to show in one sitting, as ids, all lists one after the other."""
        shown: list[str] = []
        for listing in self.listings():
            ids = list(listing)
            if self.order == "shuffled":
                random.shuffle(ids)
            shown += ids
        return tuple(shown)


def key_of(question: Question) -> str:
    """Return the fingerprint of a question's key."""
    return question.fingerprint


def wording_of(question: Question) -> str:
    """Return the fingerprint of a question's wording."""
    return wording_fingerprint(question.wordings())


@value
class Class:
    """A class into which items are sorted."""

    id: str
    name: str
    meaning: str = ""


@value
class Target:
    """What an item may be matched with."""

    id: str
    text: str


@value(kw_only=True)
class Item:
    """Something to match, order or sort."""

    id: str
    text: str
    feedback: str = ""
    evidence: tuple[Evidence, ...] = field(default=())


Member = TypeVar("Member", bound="Item | Target")


def in_order(members: tuple[Member, ...], shown: tuple[str, ...]) -> tuple[Member, ...]:
    """Return the members in the order shown; those not shown come last."""
    place = {member_id: index for index, member_id in enumerate(shown)}
    return tuple(sorted(members, key=lambda member: place.get(member.id, len(place))))
