"""The file of reasons: what is read from it, and what is said of its faults."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.library import Library
from tui.model.questions import Building

REASONS = """\
title: Why
strands:
  - title: Why it stands still
    reasons:
      - id: hills-reason
        text: It rises in the hills.
        stance: outright
        evidence: [{paragraph: p1, quote: rises in the hills}]
        reasons:
          - id: spring-reason
            text: A spring may feed it.
            stance: caution
            words: [Perhaps]
            evidence: [{paragraph: p1, quote: a spring feeds it}]
      - id: ice-reason
        text: It may freeze.
        stance: caution
        words: [may freeze]
        evidence: [{paragraph: p2, quote: The Dnieper may freeze.}]
        reasons:
          - id: still-reason
            text: Then it stands still.
            stance: outright
            evidence: [{paragraph: p2, quote: it stands still}]
          - id: spring-again
            text: A spring, again.
            stance: caution
            words: [Perhaps]
            evidence: [{paragraph: p1, quote: Perhaps a spring}]
hedges:
  - {paragraph: p1, quote: Perhaps}
  - {paragraph: p3, quote: It might rise}
build:
  id: build-it
  title: Build it
  rounds:
    - id: round-one
      prompt: Where does each stand?
      under: [hills-reason, ice-reason]
      claims:
        - {reason: spring-reason, again: [spring-again], feedback: Either.}
        - {reason: still-reason, feedback: Under the ice.}
"""
Edit = Callable[[str, str, str], int]


@pytest.fixture(autouse=True)
def with_reasons(small: Path) -> None:
    (small / "reasons.yaml").write_text(REASONS, encoding="utf-8")


def test_a_sound_file_becomes_a_tree_with_its_practice(library: Library, small: Path) -> None:
    assert library.check([small]) == []
    guide = library.open("rivers").guide
    assert guide.argument is not None
    depths = [(depth, reason.id) for depth, reason in guide.argument.walk()]
    assert depths[:3] == [(0, "hills-reason"), (1, "spring-reason"), (0, "ice-reason")]
    assert [quiz.id for quiz in guide.practices] == ["build-it"] == [guide.argument.practice]


def test_a_claim_that_the_text_uses_twice_belongs_under_either_reason_with_both_passages(library: Library) -> None:
    (question,) = library.open("rivers").guide.practices[0].questions
    assert isinstance(question, Building)
    assert question.items[0].homes == ("hills-reason", "ice-reason")
    assert [passage.quote for passage in question.items[0].evidence] == ["a spring feeds it", "Perhaps a spring"]


def test_practice_is_no_quiz_of_the_article(library: Library) -> None:
    guide = library.open("rivers").guide
    assert "build-it" in guide.sheets
    assert "round-one" in guide.asked
    assert "round-one" not in guide.questions
    assert guide.after(guide.sheets["part-two"]) is None


@pytest.mark.parametrize(
    ("old", "new", "after", "code"),
    [
        ("quote: rises in the hills", "quote: rises in the lake", 0, "evidence-not-found"),
        ("paragraph: p2, quote: The", "paragraph: p9, quote: The", 0, "evidence-paragraph-unknown"),
        ("words: [may freeze]", "words: [might freeze]", 0, "words-not-found"),
        ("        words: [may freeze]\n", "", -3, "words-missing"),
        ("        evidence: [{paragraph: p2, quote: The Dnieper may freeze.}]\n", "", -4, "evidence-missing"),
        ("stance: outright", "stance: sure", 0, "value-unknown"),
        ("quote: Perhaps}", "quote: Maybe}", 0, "evidence-not-found"),
        ("id: ice-reason", "id: hills-reason", 0, "id-twice"),
        ("id: round-one", "id: p1", 0, "id-twice"),
        ("reason: still-reason", "reason: still", 0, "reason-unknown"),
        ("again: [spring-again]", "again: [spring]", 0, "reason-unknown"),
        ("under: [hills-reason, ice-reason]", "under: [hills-reason]", -2, "round-small"),
    ],
)
def test_a_fault_is_found_at_its_line(
    library: Library, small: Path, edit: Edit, old: str, new: str, after: int, code: str
) -> None:
    line = edit("reasons.yaml", old, new) + after
    found = library.check([small])
    assert (line, code) in [(problem.line, problem.code) for problem in found if problem.path.endswith("reasons.yaml")]
    assert all(problem.mend for problem in found)


def test_a_claim_with_a_wrong_quotation_is_dropped_and_the_rest_stays(library: Library, edit: Edit) -> None:
    edit("reasons.yaml", "quote: it stands still", "quote: it lies still")
    guide = library.open("rivers").guide
    assert guide.argument is not None
    assert "still-reason" not in guide.argument.by_id
    assert "ice-reason" in guide.argument.by_id


def test_hedges_are_counted_for_each_100_words_of_a_section(library: Library) -> None:
    guide = library.open("rivers").guide
    assert guide.argument is not None
    source, mouth = guide.argument.densities(guide.article)
    assert (source.hedges, mouth.hedges) == (1, 1)
    assert source.rate == pytest.approx(100 / guide.article.sections[0].words)
