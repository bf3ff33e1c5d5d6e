"""The order in which a question is shown."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.model.conftest import CLASSIFY, MATCHING, ORDERING, SHORT, SINGLE, TRUE_FALSE
from tui.model.questions import Item, Ordering, Response, inversions


def ordering(size: int) -> Ordering:
    items = tuple(Item(id=f"i{number}", text=f"Item {number}") for number in range(size))
    return Ordering(id="o", prompt="?", level="remember", items=items)


@given(size=st.integers(2, 8), seed=st.integers())
@settings(deadline=None, max_examples=150)
def test_the_order_first_shown_is_at_least_half_inverted_and_earns_nothing(size: int, seed: int) -> None:
    question = ordering(size)
    shown = question.arrange(Random(seed))
    assert sorted(shown) == sorted(question.right_order)
    assert 2 * inversions(shown, question.right_order) >= size * (size - 1) // 2
    assert question.grade(Response(chosen=shown), shown).mark == 0


def test_a_fixed_order_is_shown_the_other_way_round() -> None:
    assert replace(ORDERING, order="fixed").arrange(Random(1)) == ("white", "blue", "green", "red")


def test_orders_differ_from_sitting_to_sitting() -> None:
    assert len({ORDERING.arrange(Random(seed)) for seed in range(40)}) > 5
    assert len({SINGLE.arrange(Random(seed)) for seed in range(40)}) == 6


def test_items_and_targets_are_shuffled_each_among_themselves() -> None:
    for seed in range(20):
        shown = MATCHING.arrange(Random(seed))
        assert sorted(shown[:2]) == ["dnieper", "don"]
        assert sorted(shown[2:]) == ["azov", "black", "white"]


def test_classes_are_never_shuffled() -> None:
    assert sorted(CLASSIFY.arrange(Random(1))) == ["hills", "longer", "older"]


@pytest.mark.parametrize("seed", range(5))
def test_a_fixed_list_stays_as_written(seed: int) -> None:
    assert TRUE_FALSE.arrange(Random(seed)) == ("true", "false")
    assert replace(SINGLE, order="fixed").arrange(Random(seed)) == ("hills", "sea", "lake")


def test_a_typed_answer_has_nothing_to_arrange() -> None:
    assert SHORT.arrange(Random(1)) == ()


def test_an_order_lacks_nothing_when_completed() -> None:
    assert ORDERING.completed(("white", "gone", "red", "white")) == ("white", "red", "green", "blue")
    assert ORDERING.known(("white", "gone", "red", "white")) == ("white", "red")
