"""How each question type is graded, by the rules shown to learners."""

from dataclasses import replace
from fractions import Fraction
from itertools import permutations, product
from math import comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.model.conftest import (
    CLASSIFY,
    MATCHING,
    ORDERING,
    QUESTIONS,
    SEVERAL,
    SHORT,
    SINGLE,
    TRUE_FALSE,
)
from tui.model.evidence import Evidence
from tui.model.questions import (
    Class,
    Classified,
    Classify,
    Item,
    Option,
    Ordering,
    Question,
    Response,
    Several,
    Verdict,
    inversions,
)


def chose(*ids: str) -> Response:
    return Response(chosen=ids)


def paired(**pairs: str) -> Response:
    return Response(pairs=tuple(pairs.items()))


def ordering(size: int) -> Ordering:
    items = tuple(Item(id=f"i{number}", text=f"Item {number}") for number in range(size))
    return Ordering(id="o", prompt="?", level="remember", items=items)


def classify(classes: int, each: int) -> Classify:
    items = tuple(
        Classified(id=f"i{place}-{number}", text="?", class_=f"c{place}")
        for place in range(classes)
        for number in range(each)
    )
    places = tuple(Class(f"c{place}", f"Class {place}") for place in range(classes))
    return Classify(id="c", prompt="?", level="analyse", items=items, classes=places)


def several(right: int, wrong: int) -> Several:
    options = tuple(
        Option(id=f"o{number}", text=f"Option {number}", right=number < right) for number in range(right + wrong)
    )
    return Several(id="s", prompt="?", level="remember", options=options)


@pytest.mark.parametrize(
    ("response", "mark"),
    [
        (chose("hills"), 1),
        (chose("sea"), 0),
        (chose("hills", "sea"), 0),
        (chose("hills", "gone"), 1),
        (chose("gone"), 0),
        (Response(text="hills"), 0),
    ],
)
def test_one_answer_is_right_or_wrong(response: Response, mark: float) -> None:
    assert SINGLE.grade(response).mark == mark


@pytest.mark.parametrize(
    ("response", "mark"),
    [
        (chose("red", "green"), 1),
        (chose("green", "red"), 1),
        (chose("red", "red", "green"), 1),
        (chose("red"), 0.5),
        (chose("red", "grey"), 0),
        (chose("red", "green", "grey"), 0.5),
        (chose("red", "green", "grey", "black"), 0),
        (chose("grey", "black"), 0),
        (chose("red", "gone"), 0.5),
    ],
)
def test_of_several_answers_wrong_ones_count_against_right_ones(response: Response, mark: float) -> None:
    assert SEVERAL.grade(response).mark == mark


@given(right=st.integers(1, 6), more=st.integers(0, 4))
@settings(deadline=None, max_examples=40)
def test_choosing_all_of_several_earns_nothing(right: int, more: int) -> None:
    question = several(right, right + more)
    assert question.grade(chose(*(option.id for option in question.options))).mark == 0


@pytest.mark.parametrize(("chosen", "mark"), [("true", 1), ("false", 0), ("maybe", 0)])
def test_a_statement_is_true_or_false(chosen: str, mark: float) -> None:
    assert TRUE_FALSE.grade(chose(chosen)).mark == mark


@pytest.mark.parametrize(
    ("response", "mark"),
    [
        (paired(dnieper="black", don="azov"), 1),
        (paired(dnieper="black", don="white"), 0.5),
        (paired(dnieper="azov", don="black"), 0),
        (paired(dnieper="black"), 0.5),
        (paired(dnieper="black", don="gone"), 0.5),
        (paired(gone="black", don="azov"), 0.5),
        (paired(dnieper="black", don="black"), 0.5),
    ],
)
def test_matching_earns_the_share_that_is_right(response: Response, mark: float) -> None:
    assert MATCHING.grade(response).mark == mark


@pytest.mark.parametrize(
    ("response", "mark"),
    [
        (paired(hills="outright", older="caution", longer="reported"), 1),
        (paired(hills="outright", older="caution", longer="caution"), 2 / 3),
        (paired(hills="outright"), 1 / 3),
        (paired(hills="caution", older="reported", longer="outright"), 0),
    ],
)
def test_classifying_earns_the_share_that_is_right(response: Response, mark: float) -> None:
    assert CLASSIFY.grade(response).mark == pytest.approx(mark)


@pytest.mark.parametrize(
    ("order", "mark"),
    [
        ("red green blue white", 1),
        ("green red blue white", 2 / 3),
        ("green red white blue", 1 / 3),
        ("white red green blue", 0),
        ("white blue green red", 0),
        ("red gone green blue white", 1),
        ("red red green blue white", 1),
    ],
)
def test_ordering_earns_one_less_twice_the_share_of_inversions(order: str, mark: float) -> None:
    assert ORDERING.grade(chose(*order.split())).mark == pytest.approx(mark)


@pytest.mark.parametrize(
    ("order", "mark"), [("red green blue", 0), ("red", 0), ("gone", 0), ("red green", 0), ("gone lost", 0)]
)
def test_what_was_not_put_in_order_earns_nothing(order: str, mark: float) -> None:
    assert ORDERING.grade(chose(*order.split())).mark == mark


def test_an_item_left_out_of_the_order_has_no_place() -> None:
    verdict = ORDERING.grade(chose("green", "gone", "red"))
    assert [(line.id, line.given, line.key) for line in verdict.lines] == [
        ("red", "2", "1"),
        ("green", "1", "2"),
        ("blue", "", "3"),
        ("white", "", "4"),
    ]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_an_empty_response_earns_nothing_and_nothing_is_said_to_be_given(question: Question) -> None:
    assert Response().empty
    verdict = question.grade(Response())
    assert (verdict.mark, verdict.close, verdict.right) == (0, False, False)
    assert [line.given for line in verdict.lines] == [""] * len(verdict.lines)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_ids_that_the_question_no_longer_has_earn_nothing(question: Question) -> None:
    gone = Response(("gone", "lost"), (("gone", "black"), ("lost", "gone")), "gone")
    assert question.grade(gone, ("gone", "lost")).mark == 0


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_the_key_earns_all(question: Question) -> None:
    verdict = question.grade(Response())
    keyed = Response(
        chosen=tuple(line.id for line in verdict.lines if line.right and line.key in (line.id, *"1234")),
        pairs=tuple((line.id, line.key) for line in verdict.lines),
        text=verdict.lines[0].key,
    )
    assert question.grade(keyed).right


def test_white_space_is_an_empty_response() -> None:
    assert Response(text=" \t\u00a0").empty
    assert not Response(text="x").empty
    assert not Response(pairs=(("a", "b"),)).empty


def test_a_verdict_has_a_line_an_option_in_the_order_shown() -> None:
    verdict = SINGLE.grade(chose("sea"), ("lake", "sea", "hills"))
    assert [(line.id, line.right, line.given, line.ok) for line in verdict.lines] == [
        ("lake", False, "", True),
        ("sea", False, "sea", False),
        ("hills", True, "", False),
    ]


def test_an_option_that_was_not_shown_comes_last() -> None:
    assert [line.id for line in SINGLE.grade(chose("sea"), ("lake",)).lines] == ["lake", "hills", "sea"]
    assert [line.id for line in MATCHING.grade(Response(), ("don",)).lines] == ["don", "dnieper"]


def test_a_verdict_names_the_passages_of_the_right_answer_first_and_none_twice() -> None:
    again = replace(SINGLE.options[2], evidence=(Evidence("p1", "in the hills"),))
    question = replace(SINGLE, options=(SINGLE.options[1], again, SINGLE.options[0]))
    assert question.grade(chose("sea")).evidence == (Evidence("p1", "in the hills"), Evidence("p3", "the Black Sea"))
    assert [name for name, _ in question.passages()] == ["sea", "lake", "hills"]


def test_only_a_whole_mark_is_right() -> None:
    assert Verdict(1.0, ()).right
    assert not Verdict(0.9999, ()).right


def expected(question: Question, responses: list[Response]) -> float:
    return sum(question.grade(response).mark for response in responses) / len(responses)


@pytest.mark.parametrize(("size", "chance"), [(3, 0.28), (4, 0.19), (5, 0.16)])
def test_a_random_order_earns_what_chance_does(size: int, chance: float) -> None:
    question = ordering(size)
    orders = [chose(*order) for order in permutations(question.right_order)]
    assert round(expected(question, orders), 2) == chance


@pytest.mark.parametrize("each", [1, 2])
def test_sorting_into_three_classes_at_random_earns_a_third(each: int) -> None:
    question = classify(3, each)
    ids = [item.id for item in question.items]
    responses = [
        Response(pairs=tuple(zip(ids, places, strict=True))) for places in product(("c0", "c1", "c2"), repeat=len(ids))
    ]
    assert expected(question, responses) == pytest.approx(1 / 3)


def test_sorting_all_into_one_class_earns_no_more_than_chance() -> None:
    question = classify(3, 2)
    for place in ("c0", "c1", "c2"):
        assert question.grade(Response(pairs=tuple((item.id, place) for item in question.items))).mark == 1 / 3


def test_matching_at_random_earns_one_in_as_many_as_there_are_targets() -> None:
    targets = [target.id for target in MATCHING.targets]
    each_once = [paired(dnieper=a, don=b) for a, b in permutations(targets, 2)]
    assert expected(MATCHING, each_once) == pytest.approx(1 / 3)


@pytest.mark.parametrize(("right", "wrong"), [(2, 2), (2, 3), (3, 3)])
def test_choosing_several_at_random_earns_what_counting_says(right: int, wrong: int) -> None:
    question = several(right, wrong)
    ids = [option.id for option in question.options]
    every = [
        chose(*(name for name, taken in zip(ids, choice, strict=True) if taken))
        for choice in product((False, True), repeat=len(ids))
    ]
    counted = sum(
        Fraction(comb(right, r) * comb(wrong, w) * max(0, r - w), right)
        for r in range(right + 1)
        for w in range(wrong + 1)
    ) / 2 ** (right + wrong)
    assert expected(question, every) == pytest.approx(float(counted))


@given(st.permutations([f"i{number}" for number in range(6)]))
@settings(deadline=None, max_examples=60)
def test_an_order_and_its_reverse_share_all_pairs(order: list[str]) -> None:
    right = ordering(6).right_order
    assert inversions(tuple(order), right) + inversions(tuple(reversed(order)), right) == 15


@given(st.lists(st.sampled_from(["red", "green", "blue", "white", "gone"]), max_size=7))
@settings(deadline=None, max_examples=80)
def test_a_mark_is_never_under_nothing_nor_over_all(chosen: list[str]) -> None:
    response = Response(tuple(chosen), tuple((name, "black") for name in chosen), " ".join(chosen))
    for question in QUESTIONS:
        assert 0 <= question.grade(response, tuple(reversed(chosen))).mark <= 1


def test_partial_credit_is_explained_where_there_is_some() -> None:
    explained = {question.id for question in QUESTIONS if question.rule}
    assert explained == {"joins", "ends", "worded", "order"}
    assert not SHORT.rule
