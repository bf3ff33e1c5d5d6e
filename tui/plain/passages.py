"""Paragraphs and quotations as a reader sees them: by number."""

from collections.abc import Sequence

from tui.model.evidence import Evidence
from tui.model.guide import Guide
from tui.model.questions import Question, Response
from tui.plain.dialogue import Dialogue


def paragraph_numbers(guide: Guide, paragraphs: Sequence[str]) -> list[int]:
    """Return the numbers of paragraphs by their ids, in the order of the text, none twice."""
    return sorted({guide.article.numbers[each] for each in paragraphs if each in guide.article.numbers})


def paragraph_list(guide: Guide, paragraphs: Sequence[str]) -> str:
    """Return paragraph ids as the numbers a reader sees, in brackets; empty where there are none."""
    numbers = paragraph_numbers(guide, paragraphs)
    return f"({', '.join(f'¶{number}' for number in numbers)})" if numbers else ""


def deciding_paragraphs(question: Question) -> list[str]:
    """Return the ids of the paragraphs that decide a question's right answer."""
    lines = question.grade(Response()).lines
    return [passage.paragraph for line in lines if line.right for passage in line.evidence]


def print_passages(dialogue: Dialogue, guide: Guide, passages: Sequence[Evidence], indent: int) -> None:
    """Print quotations, each with the number of its paragraph."""
    for passage in passages:
        number = guide.article.numbers.get(passage.paragraph)
        if number:
            dialogue.say(f"¶{number}: “{passage.quote}”", indent)
