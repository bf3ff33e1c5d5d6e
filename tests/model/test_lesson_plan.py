"""Minutes and plans of a lesson."""

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.model.conftest import GUIDE
from tui.model.article import Article, Paragraph, Section
from tui.model.guide import Guide
from tui.model.lesson_plan import discussion_questions, lesson_plan, minutes_for, section_minutes
from tui.model.pages import Page, PagePart, Statement


def long_guide(words: int) -> Guide:
    sections = tuple(
        Section(each.id, each.title, (Paragraph(each.paragraphs[0].id, "word " * words),))
        for each in GUIDE.article.sections
    )
    return replace(GUIDE, article=Article(sections))


@pytest.mark.parametrize("minutes", [45, 90])
@pytest.mark.parametrize("words", [10, 1_000, 2_000, 50_000])
def test_a_plan_fills_the_lesson_and_its_steps_follow_one_another(minutes: int, words: int) -> None:
    plan = lesson_plan(long_guide(words), minutes)
    assert plan.steps[0].start == 0
    assert all(one.start + one.minutes == other.start for one, other in pairwise(plan.steps))
    assert plan.steps[-1].start + plan.steps[-1].minutes == minutes
    assert all(step.minutes > 0 for step in plan.steps)


def test_all_of_a_text_is_read_before_quizzes_take_the_time() -> None:
    plan = lesson_plan(long_guide(1_900), 45)  # 15 minutes each, and 32 to spend
    titles = [step.title for step in plan.steps]
    assert [title.partition(":")[2] for title in titles[1:3]] == [" read", " read"]
    assert plan.home[0] == "the quiz on section 1"


def test_what_is_too_long_is_left_for_home() -> None:
    plan = lesson_plan(long_guide(50_000), 90)
    assert plan.home[:2] == ("section 1", "section 2")
    assert len(plan.steps) == 2


def test_a_question_of_several_parts_takes_longer() -> None:
    first = section_minutes(GUIDE)[0]
    assert (first.reading, first.quiz) == (1, minutes_for(GUIDE.quizzes[0].questions))
    assert minutes_for(GUIDE.quizzes[0].questions) == 5  # one of the four has several answers


def test_questions_to_talk_about_come_from_the_pages() -> None:
    part = PagePart("Talk", (Statement("Why here?"),), "questions")
    words = PagePart("Read", (Statement("A river."),))
    assert discussion_questions(replace(GUIDE, pages=(Page("p", "After", "after", (words, part)),))) == ["Why here?"]
