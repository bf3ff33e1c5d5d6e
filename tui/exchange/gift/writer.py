"""Questions to Moodle's GIFT."""

from collections.abc import Iterable, Iterator

from tui.exchange.gift.entry import GiftAnswer, GiftQuestion
from tui.exchange.gift.signs import escaped

_ARROW = "→"
"""Written for `->` where GIFT would take that for a pair and knows no escape."""


def write_gift(questions: Iterable[GiftQuestion]) -> str:
    """Return the questions as a GIFT file, each category before its first."""
    parts: list[str] = []
    category: tuple[object, ...] = ("", ())
    for question in questions:
        if (question.category, question.category_notes) != category:
            category = (question.category, question.category_notes)
            parts.append("\n".join([*_notes(question.category_notes), f"$CATEGORY: {question.category}"]))
        parts.append("\n".join([*_notes(question.notes), _question(question)]))
    return "\n\n".join(parts) + "\n" if parts else ""


def _notes(notes: tuple[tuple[str, str], ...]) -> Iterator[str]:
    if notes:
        yield "// " + " ".join(f"[{name}:{text.replace(']', chr(92) + ']')}]" for name, text in notes)


def _question(question: GiftQuestion) -> str:
    name = f"::{escaped(question.name, first=False)}::" if question.name else ""
    head = f"{name}[plain]{escaped(question.text, first=False)}"
    if question.kind == "description":
        return head
    feedback = f"####{escaped(question.feedback)}" if question.feedback else ""
    lines = [*_answers(question)]
    if len(lines) < 2:
        return f"{head}{{{''.join(lines)}{feedback}}}"
    return "\n".join([f"{head}{{{lines[0]}", *(f"\t{line}" for line in lines[1:]), *([feedback] * bool(feedback)), "}"])


def _answers(question: GiftQuestion) -> Iterator[str]:
    match question.kind:
        case "truefalse":
            yield _truth(question)
        case "ordering":
            yield f">{len(question.answers)} ALL VERTICAL ABSOLUTE_POSITION SHOW none"
            yield from (escaped(answer.text) for answer in question.answers)
        case "multichoice":
            yield ""
            for answer in question.answers:
                right = question.one and answer.weight == 100
                yield ("=" if right else f"~{_weight(answer)}") + _said(answer)
        case "matching":
            yield ""
            for answer in question.answers:
                yield f"={escaped(_without_arrow(answer.text))} -> {escaped(_without_arrow(answer.match))}"
        case "shortanswer" | "numerical":
            yield "#" if question.kind == "numerical" else ""
            for answer in question.answers:
                yield f"=%{_number(answer.weight)}%{_without_arrow(_said(answer))}"


def _truth(question: GiftQuestion) -> str:
    right = next(answer for answer in question.answers if answer.weight > 0)
    wrong = next(answer for answer in question.answers if answer is not right)
    said = [escaped(wrong.feedback), escaped(right.feedback)]
    while said and not said[-1]:
        said.pop()
    return "#".join([right.text.upper(), *said])


def _said(answer: GiftAnswer) -> str:
    return escaped(answer.text) + (f"#{escaped(answer.feedback)}" if answer.feedback else "")


def _weight(answer: GiftAnswer) -> str:
    """Return an answer's weight; none where it earns nothing and its text can't be taken for a weight."""
    return f"%{_number(answer.weight)}%" if answer.weight or answer.text.startswith("%") else ""


def _number(weight: float) -> str:
    return f"{weight:.5f}".rstrip("0").rstrip(".")


def _without_arrow(text: str) -> str:
    return text.replace("->", _ARROW)
