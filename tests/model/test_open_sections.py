"""Which sections of a guide a class has open."""

from dataclasses import replace
from random import Random

import pytest

from tests.model.conftest import GUIDE
from tui.course import Course
from tui.journal import Journal
from tui.model.open_sections import OpenSections, numbers_in_words, opened_words, shown_passages, standing_words
from tui.store import UnkeptStore

SECTIONS = [each.id for each in GUIDE.article.sections]
FIRST, LAST = SECTIONS[0], SECTIONS[-1]


@pytest.fixture
def course() -> Course:
    return Course(Journal(UnkeptStore(), lambda: 1.0))


def test_all_sections_are_open_until_one_is_closed(course: Course) -> None:
    assert course.sections.closed(GUIDE) == frozenset()
    course.set_sections(GUIDE.id, [LAST], open=False)
    assert course.sections.closed(GUIDE) == {LAST}
    assert course.sections.closed(replace(GUIDE, id="another")) == frozenset()
    course.set_sections(GUIDE.id, [LAST], open=True)
    assert course.sections.closed(GUIDE) == frozenset()


def test_up_to_a_section_opens_it_and_closes_all_after_it(course: Course) -> None:
    course.set_sections(GUIDE.id, [FIRST], open=False)
    course.open_up_to(GUIDE, FIRST)
    assert course.sections.closed(GUIDE) == set(SECTIONS[1:])
    course.open_up_to(GUIDE, LAST)
    assert course.sections.closed(GUIDE) == frozenset()


def test_it_travels_to_learners_as_it_is(course: Course) -> None:
    course.open_up_to(GUIDE, FIRST)
    assert OpenSections.of(course.message("anyone")).closed(GUIDE) == course.sections.closed(GUIDE) != frozenset()
    assert OpenSections.of({}).closed(GUIDE) == frozenset()


def test_the_fold_is_the_same_in_whatever_order_events_arrive(course: Course) -> None:
    for section, is_open in ((FIRST, False), (LAST, False), (FIRST, True), (LAST, True), (LAST, False)):
        course.set_sections(GUIDE.id, [section], open=is_open)
    events = course.journal.events("")
    for seed in range(5):
        Random(seed).shuffle(events)
        assert OpenSections(events).closed(GUIDE) == {LAST}


def test_a_section_that_got_another_id_stays_as_it_was_set(course: Course) -> None:
    course.set_sections(GUIDE.id, ["old", "gone"], open=False)
    renamed = replace(GUIDE, renames=(("old", LAST),))
    assert course.sections.closed(renamed) == {LAST}
    course.set_sections(GUIDE.id, [LAST], open=True)
    assert course.sections.closed(renamed) == frozenset()
    course.set_sections(GUIDE.id, ["old"], open=False)
    assert course.sections.closed(renamed) == {LAST}


def test_only_passages_of_open_sections_are_quoted() -> None:
    passages = GUIDE.questions["rises"].passages()
    every = [each for _, each in passages]
    shown = shown_passages(GUIDE, every, frozenset({LAST}))
    assert {each.paragraph for each in shown} == {"p1"} < {each.paragraph for each in every}
    assert shown_passages(GUIDE, every, frozenset()) == tuple(every)


@pytest.mark.parametrize(
    ("numbers", "words"),
    [([4], "4"), ([1, 2], "1 and 2"), ([1, 2, 3], "1 to 3"), ([1, 3, 4, 5, 7], "1, 3 to 5 and 7"), ([2, 4], "2 and 4")],
)
def test_numbers_are_named_as_people_do(numbers: list[int], words: str) -> None:
    assert numbers_in_words(numbers) == words


def test_what_is_open_is_named_in_one_sentence() -> None:
    assert standing_words(GUIDE, frozenset()) == "All 2 sections are open."
    assert standing_words(GUIDE, frozenset(SECTIONS)) == "All 2 sections are closed."
    assert standing_words(GUIDE, frozenset({LAST})) == "Section 1 is open, 2 closed."
    assert (
        opened_words(GUIDE, [GUIDE.article.sections[1]]) == f"Section 2 is open now: {GUIDE.article.sections[1].title}."
    )
    assert opened_words(GUIDE, GUIDE.article.sections) == "Sections 1 and 2 are open now."
