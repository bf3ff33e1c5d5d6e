"""Files made to be slow: each is checked, the linter included, long before anyone would think that it hangs."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.library import Library

PATIENCE = 20.0
"""Seconds: a guard against hangs alone; how long it takes is measured by the bench."""
SIZE = 400_000
"""Characters of each file, about."""

HEAD = "id: q\ntitle: Q\nquestions:\n"
EVIDENCE = "evidence: [{paragraph: p1, quote: rises}]"


def question(id: str, prompt: str, options: str) -> str:
    return f"- id: {id}\n  type: single\n  level: apply\n  prompt: >-\n    {prompt}\n  options:\n{options}"


OPTIONS = f"  - {{id: a, text: Hills, right: true, {EVIDENCE}}}\n  - {{id: b, text: Sea, nowhere: true}}\n"


def many_options() -> str:
    lines = (f"  - {{id: o{n}, text: The hill {n}, nowhere: true}}\n" for n in range(SIZE // 45))
    return HEAD + question("q1", "What?", OPTIONS + "".join(lines))


def many_questions() -> str:
    each = question("q{n}", "Of the hills and hills, which hills rise in the hills of the sea?", OPTIONS)
    return HEAD + "".join(each.replace("{n}", str(n)) for n in range(SIZE // len(each)))


def open_quotes() -> str:
    return HEAD + question("q1", "“" * (SIZE // 2) + "n" * (SIZE // 2), OPTIONS)


def long_words() -> str:
    options = "".join(f"  - {{id: o{n}, text: {'x' * (SIZE // 4)}{n}, nowhere: true}}\n" for n in range(4))
    return HEAD + question("q1", "x" * SIZE, OPTIONS + options)


def many_colons() -> str:
    return HEAD + "".join(f"- id: q{n}\n  prompt: a: b\n" for n in range(SIZE // 25))


def many_anchors() -> str:
    return "id: q\ntitle: Q\nquestions: [" + "&a b, " * (SIZE // 6) + "]\n"


def odd_characters() -> str:
    return "id: q\ntitle: " + "a\u202eb" * (SIZE // 3)


QUIZZES: tuple[Callable[[], str], ...] = (
    many_options,
    many_questions,
    open_quotes,
    long_words,
    many_colons,
    many_anchors,
    odd_characters,
)


def checked(small: Path) -> float:
    begun = time.perf_counter()
    Library([small.parent], None).check([small], lint=True)
    spent = time.perf_counter() - begun
    return spent


@pytest.mark.parametrize("quiz", QUIZZES, ids=lambda each: each.__name__)
def test_a_quiz_made_to_be_slow_is_checked(small: Path, quiz: Callable[[], str]) -> None:
    (small / "quizzes" / "source.yaml").write_text(quiz(), encoding="utf-8")
    assert checked(small) < PATIENCE


def test_an_article_made_to_be_slow_is_checked(small: Path) -> None:
    words = " ".join(f"ab Name{n % 5000}x" for n in range(SIZE // 12))
    (small / "article.yaml").write_text(
        f"sections:\n- id: source\n  title: T\n  paragraphs:\n  - {{id: p1, text: {words}}}\n", encoding="utf-8"
    )
    assert checked(small) < PATIENCE


def test_a_glossary_made_to_be_slow_is_checked(small: Path) -> None:
    terms = "".join(
        f"- {{id: t{n}, kind: place, name: Name{n}, forms: [Name{n}, The name {n}], short: S}}\n"
        for n in range(SIZE // 75)
    )
    (small / "glossary.yaml").write_text(f"terms:\n{terms}", encoding="utf-8")
    assert checked(small) < PATIENCE
