"""A question as it stands on paper: its stem, what is lettered under it, what is to be filled in, and its key."""

from collections.abc import Iterator
from functools import cached_property
from random import Random

from tui.exchange.export.lines import NumberedText
from tui.model.evidence import Evidence
from tui.model.guide import Guide, Sheet
from tui.model.questions import Choice, Class, Classify, Matching, Ordering, Placing, Question, Response, Short
from tui.model.questions.base import in_order
from tui.model.value import value
from tui.model.wording import about_words, option_text

FIRST_LETTER = ord("A")
UNGRADED = "No answer is right or wrong."
"""What the key says of a question that is not graded."""


def letter(index: int) -> str:
    """Return how the choice at an index from 0 is lettered: A to Z, then AA and so on."""
    before, place = divmod(index, 26)
    return (letter(before - 1) if before else "") + chr(FIRST_LETTER + place)


@value
class Choosable:
    """A lettered choice."""

    id: str
    letter: str
    text: str


@value
class Exercise:
    """One question of a worksheet, its choices in an order of their own that is the same on every print."""

    guide: Guide
    question: Question
    number: int = 0

    @property
    def stem(self) -> str:
        """What it asks about, and its prompt."""
        return f"{about_words(self.question)}: {self.question.prompt}"

    @cached_property
    def _shown(self) -> tuple[str, ...]:
        return self.question.arrange(Random(f"{self.guide.id} {self.question.id}"))

    @cached_property
    def choices(self) -> tuple[Choosable, ...]:
        """The lettered choices: options, targets, classes, or items to put in order."""
        texts: list[tuple[str, str]]
        match self.question:
            case Choice():
                texts = [(option.id, option_text(option)) for option in self.question.options_in(self._shown)]
            case Matching():
                texts = [(target.id, target.text) for target in in_order(self.question.targets, self._shown)]
            case Classify():
                texts = [(each.id, each.name) for each in self.question.classes]
            case Ordering():
                texts = [(item.id, item.text) for item in in_order(self.question.items, self._shown)]
            case _:
                texts = []
        return tuple(Choosable(choice, letter(index), text) for index, (choice, text) in enumerate(texts))

    @cached_property
    def blanks(self) -> tuple[tuple[str, str], ...]:
        """The ids and texts of what a letter is to be written beside."""
        if not isinstance(self.question, Placing):
            return ()
        return tuple((item.id, item.text) for item in in_order(self.question.items, self._shown))

    @property
    def typed(self) -> bool:
        """Whether the answer is written in words."""
        return isinstance(self.question, Short)

    @property
    def ends(self) -> str:
        """What stands first and last, for items to put in order; empty else."""
        if not isinstance(self.question, Ordering):
            return ""
        return f"{self.question.from_ or 'first'} to {self.question.to or 'last'}"

    @cached_property
    def answer(self) -> tuple[str, ...]:
        """The right answer, a line for each right choice or item; a word that there is none for what isn't graded."""
        if not self.question.graded:
            return (UNGRADED,)
        lettered = {choice.id: f"{choice.letter}  {choice.text}" for choice in self.choices}
        match self.question:
            case Choice():
                return tuple(lettered[choice.id] for choice in self.choices if choice.id in self.question.right_ids)
            case Placing():
                homes = {item.id: self.question.home(item) for item in self.question.items}
                return tuple(f"{text.removesuffix('.')}: {lettered[homes[item]]}" for item, text in self.blanks)
            case Ordering():
                return tuple(lettered[item] for item in self.question.right_order)
            case Short():
                return (self.question.accept[0].text,)
        return ()

    @cached_property
    def reasons(self) -> tuple[str, ...]:
        """Why each choice or item is right or wrong, in the order shown, lettered where the choices are."""
        letters = {} if isinstance(self.question, Placing) else {each.id: f"{each.letter}  " for each in self.choices}
        verdict = self.question.grade(Response(), self._shown)
        said = [letters.get(line.id, "") + line.feedback for line in verdict.lines if line.feedback]
        return (*said, *_spellings(self.question)) if isinstance(self.question, Short) else tuple(said)

    @cached_property
    def passages(self) -> tuple[Evidence, ...]:
        """The passages that decide the right answer, none twice."""
        verdict = self.question.grade(Response(), self._shown)
        return tuple(dict.fromkeys(passage for line in verdict.lines if line.right for passage in line.evidence))

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The facts from outside the article that the choices cite, each with its source."""
        verdict = self.question.grade(Response(), self._shown)
        return tuple(
            f"{line.elsewhere.text} ({line.elsewhere.source})" for line in verdict.lines if line.elsewhere is not None
        )

    def places(self, text: NumberedText) -> tuple[str, ...]:
        """Return each passage with its paragraph and its lines."""
        return tuple(f"“{passage.quote}” {text.place(passage)}" for passage in self.passages)


def _spellings(question: Short) -> Iterator[str]:
    """Yield what else is accepted, and what is close only."""
    if len(question.accept) > 1:
        yield "Also right: " + " · ".join(answer.text for answer in question.accept[1:])
    for answer in question.near:
        yield f"Close only: {answer.text}. {answer.feedback}".rstrip()


def lessons(guide: Guide, sheet: Sheet) -> Iterator[tuple[str, str, tuple[Class, ...]]]:
    """Yield title, lesson and classes of each scheme that a sheet's questions use."""
    used = dict.fromkeys(question.scheme for question in sheet.questions if isinstance(question, Classify))
    for scheme in guide.schemes:
        if scheme.id in used:
            yield scheme.title, scheme.lesson, scheme.classes


def exercises(guide: Guide) -> Iterator[tuple[Sheet, tuple[Exercise, ...]]]:
    """Yield every sheet with its exercises, numbered through."""
    number = 0
    for sheet in (sheet for quiz in guide.quizzes for sheet in quiz.sheets):
        numbered = []
        for question in sheet.questions:
            number += 1
            numbered.append(Exercise(guide, question, number))
        yield sheet, tuple(numbered)
