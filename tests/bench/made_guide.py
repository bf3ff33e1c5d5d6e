"""Guides of any size, made for measuring."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

_LETTERS = "aaabcdeeefghiiklmnooprssttuvwy"
_EVERY = 12
"""How many words stand between two terms."""


class Size(NamedTuple):
    """How much a guide holds."""

    sections: int
    paragraphs: int
    """Paragraphs of each section."""
    words: int
    """Words of each paragraph."""
    terms: int
    questions: int
    """Questions of each section."""
    lean: bool = False
    """Whether entries and questions hold no more than they must."""
    map_points: int = 0
    """Points of the map; without any there is none."""


SMALL = Size(sections=10, paragraphs=4, words=80, terms=100, questions=10)
"""Some 20 KB of text with 100 terms and 100 questions."""
TENFOLD = SMALL._replace(sections=100, terms=1000)
TENFOLD_IN_LONG_SECTIONS = SMALL._replace(paragraphs=40)
LARGE_MAP = SMALL._replace(map_points=100_000)
HUNDREDFOLD = SMALL._replace(sections=1000, terms=10_000, lean=True)


def make_guide(folder: Path, size: Size) -> None:
    """Write a guide of that size; the same each time."""
    random = Random(1)
    words = ["".join(random.choices(_LETTERS, k=random.randint(2, 10))) for _ in range(5000)]
    quizzes = folder / "quizzes"
    quizzes.mkdir(parents=True)
    (folder / "guide.yaml").write_text("format: 1\nid: made\ntitle: A made guide\narticle: {title: Made}\n")
    paragraphs = {
        f"s{section}p{number}": _text(random, words, size)
        for section in range(size.sections)
        for number in range(size.paragraphs)
    }
    (folder / "article.yaml").write_text("sections:\n" + "".join(_sections(paragraphs, size)))
    (folder / "glossary.yaml").write_text("terms:\n" + "".join(_terms(size)))
    if size.map_points:
        (folder / "map.yaml").write_text(_map(random, size.map_points))
    for section in range(size.sections):
        text = "".join(_questions(random, section, paragraphs, size))
        head = f"id: z{section}\ntitle: Quiz {section}\nsection: s{section}\nquestions:\n"
        (quizzes / f"{section:04}.yaml").write_text(head + text)


def _text(random: Random, words: list[str], size: Size) -> str:
    text = random.choices(words, k=size.words)
    text[0] = text[0].capitalize()
    text[2::_EVERY] = [f"Term{random.randrange(size.terms)}" for _ in text[2::_EVERY]]
    return " ".join(text)


def _sections(paragraphs: dict[str, str], size: Size) -> Iterator[str]:
    for section in range(size.sections):
        yield f"- id: s{section}\n  title: Section {section + 1}\n  gist: What it comes to.\n  paragraphs:\n"
        for number in range(size.paragraphs):
            yield f"  - {{id: s{section}p{number}, text: {paragraphs[f's{section}p{number}']}}}\n"


def _terms(size: Size) -> Iterator[str]:
    for term in range(size.terms):
        yield f"- {{id: t{term}, kind: concept, name: Term{term}, forms: [Term{term}], short: What {term} is in short"
        if not size.lean:
            yield ", say: TERM, article: [{text: The article says so, paragraphs: [s0p0]}]"
            yield ", background: [{text: A fact of some length stands here for its sake, source: An atlas of sorts}]"
        yield "}\n"


def _questions(random: Random, section: int, paragraphs: dict[str, str], size: Size) -> Iterator[str]:
    feedback = "" if size.lean else ", feedback: Why it is so is said here in a sentence of the usual length"
    for number in range(size.questions):
        yield f"- id: q{section}-{number}\n  type: single\n  level: remember\n  prompt: What of {number}?\n"
        paragraph = f"s{section}p{random.randrange(size.paragraphs)}"
        quote = " ".join(paragraphs[paragraph].split()[3:9])
        evidence = f"[{{paragraph: {paragraph}, quote: {quote}}}]"
        yield f"  options:\n  - {{id: a, text: This, right: true{feedback}, evidence: {evidence}}}\n"
        yield from (f"  - {{id: {each}, text: That {each}, nowhere: true{feedback}}}\n" for each in "bc")


def _map(random: Random, points: int) -> str:
    """Return a map of a winding coast and a river of that many points together."""
    view = "- id: whole\n  title: Whole\n  box: 0,40 20,60\n  layers:\n"
    lines = "".join(
        f"  - {{kind: {kind}, name: {kind}, lines: ['{_wandering(random, points // 2, lat)}']}}\n"
        for kind, lat in (("coast", 45.0), ("river", 53.0))
    )
    return f"views:\n{view}{lines}places:\n- {{id: town, name: Madetown, at: '10,50'}}\n"


def _wandering(random: Random, points: int, lat: float) -> str:
    found = []
    for number in range(points):
        lat += random.uniform(-0.01, 0.01)
        found.append(f"{20 * number / points:.5f},{lat:.5f}")
    return " ".join(found)
