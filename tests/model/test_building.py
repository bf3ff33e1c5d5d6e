"""Building an argument anew: a claim is right under any reason that the text puts it under."""

from tui.model.questions import Building, Built, Response, Target, key_of

QUESTION = Building(
    id="build",
    prompt="Where?",
    level="analyse",
    items=(
        Built(id="cost", text="It costs much.", homes=("war", "bargain")),
        Built(id="wish", text="It was long wished.", homes=("bargain",)),
    ),
    targets=(Target("war", "The war"), Target("chip", "A chip"), Target("bargain", "A bargain")),
)


def graded(cost: str, wish: str) -> float:
    return QUESTION.grade(Response(pairs=(("cost", cost), ("wish", wish)))).mark


def test_a_claim_used_twice_is_right_under_either_reason() -> None:
    assert graded("war", "bargain") == graded("bargain", "bargain") == 1


def test_each_misplaced_claim_costs_its_share() -> None:
    assert graded("chip", "bargain") == 0.5
    assert graded("chip", "chip") == 0


def test_the_verdict_names_the_reason_chosen_where_it_is_right_and_the_first_where_not() -> None:
    right, wrong = (QUESTION.grade(Response(pairs=(("cost", place),))).lines[0] for place in ("bargain", "chip"))
    assert (right.ok, right.key) == (True, "bargain")
    assert (wrong.ok, wrong.key) == (False, "war")


def test_another_accepted_reason_is_another_key() -> None:
    narrower = Building(
        id="build",
        prompt="Where?",
        level="analyse",
        items=(Built(id="cost", text="It costs much.", homes=("war",)), QUESTION.items[1]),
        targets=QUESTION.targets,
    )
    assert key_of(narrower) != key_of(QUESTION)


def test_the_reasons_are_never_shuffled() -> None:
    assert QUESTION.listings() == (("cost", "wish"),)
