"""GIFT, Moodle's text format: out and in again, and the files of others."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.exchange.gift_words import SIGNS, words
from tui.exchange.gift.entry import GiftAnswer, GiftQuestion
from tui.exchange.gift.quizzes import Gatherer
from tui.exchange.gift.reader import read_gift
from tui.exchange.gift.writer import write_gift
from tui.model.questions import (
    Matching,
    Question,
    Several,
    Short,
    Single,
)
from tui.model.questions.base import Response
from tui.model.text import fold_spaces

answers = some.builds(GiftAnswer, words(), some.sampled_from([0.0, 100.0, 50.0, 33.33333, -25.0]), words(0))
kinds: dict[str, Callable[[list[GiftAnswer]], tuple[GiftAnswer, ...]]] = {
    "multichoice": lambda given: tuple(given),
    "shortanswer": lambda given: tuple(given),
    "matching": lambda given: tuple(GiftAnswer(each.text, match=each.feedback or "x") for each in given),
    "ordering": lambda given: tuple(GiftAnswer(each.text) for each in given),
    "truefalse": lambda given: (
        GiftAnswer("true", 100.0 * (given[0].weight > 0), given[0].feedback),
        GiftAnswer("false", 100.0 * (given[0].weight <= 0), given[1].feedback),
    ),
}


@some.composite
def gift_entries(draw: some.DrawFn) -> GiftQuestion:
    kind: Any = draw(some.sampled_from(list(kinds)))
    one = kind == "multichoice" and draw(some.booleans())
    given = draw(some.lists(answers, min_size=2, max_size=5))
    if one:
        given[:2] = [replace(given[0], weight=100.0), replace(given[1], weight=0.0)]
    elif kind == "multichoice":
        given = [replace(each, weight=min(each.weight, 50.0)) for each in given]
    return GiftQuestion(
        kind,
        draw(words()),
        kinds[kind](given),
        name=draw(words(0)),
        feedback=draw(words(0)),
        one=one,
        notes=(("id", draw(words())),),
        category=draw(words(0)),
    )


def test_a_brace_in_a_category_opens_no_list_of_answers() -> None:
    truth = (GiftAnswer("true", 100.0), GiftAnswer("false", 0.0))
    entries = [
        GiftQuestion("truefalse", "One.", truth, category="{"),
        GiftQuestion("truefalse", "Two.", truth, category="}"),
    ]
    read, unread = read_gift(write_gift(entries))
    assert unread == () and [replace(each, line=0) for each in read] == entries


@given(some.lists(gift_entries(), max_size=4))
def test_what_is_written_as_gift_is_read_as_it_was(entries: list[GiftQuestion]) -> None:
    read, unread = read_gift(write_gift(entries))
    assert unread == ()
    assert [replace(each, line=0) for each in read] == entries


@given(some.lists(gift_entries(), min_size=1, max_size=4))
def test_a_file_is_the_same_when_it_goes_out_and_in_twice(entries: list[GiftQuestion]) -> None:
    once = write_gift(entries)
    assert write_gift(read_gift(once)[0]) == once


@given(some.text(SIGNS + "\n", max_size=300))
def test_any_text_is_read_without_a_fault_and_nothing_is_dropped(text: str) -> None:
    read, unread = read_gift(text)
    if fold_spaces("".join(line for line in text.split("\n") if not line.strip().startswith(("//", "$CATEGORY:")))):
        assert read or unread


FILE = """\
// question: 1  name: Grant
::Grant::Who is buried in Grant's tomb?{~Grant#No. ~Jefferson =no one#Right.####A riddle.}

Grant is {~buried =entombed ~living} in Grant's tomb.

The sun rises in the east.{T#Look again.#Yes.}

[html]<p>Two <b>dwarfs</b> &amp; two others</p>{
\t~%50%Doc
\t~%50%Bashful

\t~%-50%Puff
\t~%-50%Smaug\\: a dragon
}

Who was it?{=Grant =%50%Lee#Close. =%0%*#Read again.}

When was he born?{#1822:0}

Match.{=Canada->Ottawa =Italy->Rome = ->Lima}

Order.{>3 ALL VERTICAL
one
two
three
}
"""


def taken(text: str) -> tuple[list[Question], list[str], list[str]]:
    """Return the questions of a file, what was not taken and what was changed."""
    gathered = Gatherer(text, "Q").gathered(None, ())
    questions = [question for quiz in gathered.quizzes for question in quiz.questions]
    return (
        questions,
        [f"{each.line} {each.why}" for each in gathered.unread],
        [f"{each.line} {each.why}" for each in gathered.changed if "level" not in each.why],
    )


def test_each_type_that_maps_is_taken() -> None:
    questions, unread, changed = taken(FILE)
    assert unread == []
    types = [getattr(question, "type", "") for question in questions]
    assert types == ["single", "single", "true-false", "several", "short", "short", "matching", "ordering"]
    assert changed == ["16 “Lee” earns 50 % there; here it is close, and earns nothing"]
    prompts = [question.prompt for question in questions]
    assert prompts[1] == "Grant is _____ in Grant's tomb."
    assert prompts[3] == "Two dwarfs & two others"
    choice, _, truth, several, short, number, matching, _ = questions
    assert isinstance(choice, Single)
    assert [option.feedback for option in choice.options] == ["No.", "", "Right. A riddle."]
    assert choice.id == "grant"
    assert truth.grade(Response(chosen=("true",))).right
    assert isinstance(several, Several)
    assert several.right_ids == {"doc", "bashful"}
    assert several.options[3].text == "Smaug: a dragon"
    assert isinstance(short, Short)
    assert (short.feedback, [answer.text for answer in short.near]) == ("Read again.", ["Lee"])
    assert number.grade(Response(text="1822")).right
    assert isinstance(matching, Matching)
    assert [target.text for target in matching.targets] == ["Ottawa", "Rome", "Lima"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Write.{}", "an essay"),
        ("Only words.", "a description"),
        ("Pi?{#3.14:0.01}", "range of numbers"),
        ("Pi?{#3..4}", "range of numbers"),
        ("Which?{=a =b ~c}", "only one can be right"),
        ("Which?{~%70%a ~%30%b ~c}", "earn differently"),
        ("Which?{~a ~b}", "no answer of it is right"),
        ("Which?{=a ~a}", "the same text"),
        ("Which?{=*}", "no answer of it can be accepted"),
        ("Which? {=a ~b", "stands alone"),
        ("Which?{=a->b =c}", "no `->`"),
        ("Order.{>2 ALL\na\nb\n}", "fewer than three items"),
        ("{=a ~b}", "it has no text"),
    ],
)
def test_what_does_not_map_is_listed_by_line(text: str, why: str) -> None:
    questions, (unread,), _ = taken(f"// a comment\n\n{text}\n")
    assert questions == []
    assert unread.startswith("3 ")
    assert why in unread


def test_a_broken_question_costs_no_other() -> None:
    questions, unread, _ = taken("A?{=a ~b\n\nB?{=a ~b}\n\nC?{=a ~b}\n")
    assert [question.prompt for question in questions] == ["B?", "C?"]
    assert len(unread) == 1


def test_categories_become_quizzes() -> None:
    text = "A?{=a ~b}\n\n$CATEGORY: Course/Rivers//Seas\n\nB?{=a ~b}\n\n$CATEGORY: Course/Hills\nC?{=a ~b}\n"
    quizzes = Gatherer(text, "The rest").gathered(None, {"hills"}).quizzes
    assert [(quiz.id, quiz.title, len(quiz.questions)) for quiz in quizzes] == [
        ("the-rest", "The rest", 1),
        ("rivers-seas", "Rivers/Seas", 1),
        ("hills-2", "Hills", 1),
    ]
