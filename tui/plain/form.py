"""How each type of question is asked and answered in lines of text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tui.model.questions import Choice, Locate, Matching, Ordering, Placing, Question, Response, Several, TrueFalse
from tui.model.questions.base import in_order
from tui.model.wording import option_text

LONGEST_ANSWER = 400
"""Characters: a longer typed answer is none."""
_TRUTH = {"t": "true", "true": "true", "f": "false", "false": "false"}

Ids = tuple[str, ...]


@dataclass(frozen=True)
class Form:
    """What is listed under a question, the prompts to ask one after the other, and how lines become a response."""

    listing: tuple[str, ...]
    prompts: tuple[str, ...]
    expects: str
    """Said when a line is no answer."""
    accept: Callable[[str], Ids | None]
    """Turns one line into what it stands for; None when it is no answer."""
    respond: Callable[[Sequence[Ids]], Response]
    """Turns what was accepted, one a prompt, into the response."""


def form_of(question: Question, shown: Ids) -> Form:
    """Return how a question is asked, its options in the order shown."""
    match question:
        case Locate():
            return _located(question, shown)
        case Several():
            return _several(question, shown)
        case Choice():
            return _one(question, shown)
        case Ordering():
            return _ordering(question, shown)
        case Placing():
            return _placing(question, shown)
        case _:
            return _typed()


def _numbered(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{number}  {text}" for number, text in enumerate(texts, 1))


def _numbers(line: str, most: int) -> list[int] | None:
    words = line.replace(",", " ").split()
    if not words or not all(word.isdecimal() and len(word) < 4 and 1 <= int(word) <= most for word in words):
        return None
    return [int(word) for word in words]


def _picker(ids: Ids) -> Callable[[str], Ids | None]:
    def accept(line: str) -> Ids | None:
        numbers = _numbers(line, len(ids))
        return (ids[numbers[0] - 1],) if numbers and len(numbers) == 1 else None

    return accept


def _one(question: Choice, shown: Ids) -> Form:
    options = question.options_in(shown)
    pick = _picker(tuple(option.id for option in options))
    known = {option.id for option in options}

    def accept(line: str) -> Ids | None:
        if isinstance(question, TrueFalse) and (meant := _TRUTH.get(line.casefold())) in known:
            return (str(meant),)
        return pick(line)

    return Form(
        listing=_numbered([option_text(option) for option in options]),
        prompts=(f"Your answer, 1 to {len(options)}:",),
        expects=f"Type one number from 1 to {len(options)}, or /help.",
        accept=accept,
        respond=lambda given: Response(chosen=given[0]),
    )


def _located(question: Locate, shown: Ids) -> Form:
    ids = [option.id for option in question.options_in(shown)]
    options = sorted(question.options, key=lambda option: ids.index(option.id))
    return replace(_one(question, shown), listing=_numbered([question.in_words(option) for option in options]))


def _several(question: Choice, shown: Ids) -> Form:
    options = question.options_in(shown)

    def accept(line: str) -> Ids | None:
        numbers = _numbers(line, len(options))
        return tuple(options[number - 1].id for number in sorted(set(numbers))) if numbers else None

    return Form(
        listing=_numbered([option_text(option) for option in options]),
        prompts=("Your answers, all that fit, such as 1 3:",),
        expects=f"Type one or more numbers from 1 to {len(options)} with spaces between them, or /help.",
        accept=accept,
        respond=lambda given: Response(chosen=given[0]),
    )


def _ordering(question: Ordering, shown: Ids) -> Form:
    items = in_order(question.items, shown)
    ends = f", from {question.from_} to {question.to}" if question.from_ and question.to else ", first to last"
    example = " ".join(str(number) for number in range(len(items), 0, -1))

    def accept(line: str) -> Ids | None:
        numbers = _numbers(line, len(items))
        if not numbers or sorted(numbers) != list(range(1, len(items) + 1)):
            return None
        return tuple(items[number - 1].id for number in numbers)

    return Form(
        listing=_numbered([item.text for item in items]),
        prompts=(f"Your order{ends}, such as {example}:",),
        expects=f"Type each number from 1 to {len(items)} once, with spaces between them, or /help.",
        accept=accept,
        respond=lambda given: Response(chosen=given[0]),
    )


def _placing(question: Placing, shown: Ids) -> Form:
    items = in_order(question.items, shown)
    places = question.places()
    if isinstance(question, Matching):
        places = tuple((target.id, target.text) for target in in_order(question.targets, shown))
    count = len(places)
    return Form(
        listing=_numbered([text for _, text in places]),
        prompts=tuple(
            f"Item {number} of {len(items)}: {item.text}\nWhich, 1 to {count}?" for number, item in enumerate(items, 1)
        ),
        expects=f"Type one number from 1 to {count}, or /help.",
        accept=_picker(tuple(place_id for place_id, _ in places)),
        respond=lambda given: Response(
            pairs=tuple((item.id, place[0]) for item, place in zip(items, given, strict=True))
        ),
    )


def _typed() -> Form:
    return Form(
        listing=(),
        prompts=("Your answer, in words:",),
        expects=f"Type a word or two, {LONGEST_ANSWER} characters at the most, or /help.",
        accept=lambda line: (line,) if any(map(str.isalnum, line)) and len(line) <= LONGEST_ANSWER else None,
        respond=lambda given: Response(text=given[0][0]),
    )
