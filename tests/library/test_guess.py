"""What guessing earns: against figures worked out by hand."""

import pytest

from tui.library.lint.guess import LONGEST, PLACE, PROMPT, chance, guess
from tui.model.guide import Quiz
from tui.model.questions import (
    Answer,
    Class,
    Classified,
    Classify,
    Item,
    Matched,
    Matching,
    Option,
    Ordering,
    Question,
    Several,
    Short,
    Single,
    Target,
)


def single(id: str, *texts: str, right: int = 0, prompt: str = "What?") -> Single:
    options = tuple(Option(id=f"o{n}", text=text, right=n == right) for n, text in enumerate(texts))
    return Single(id=id, prompt=prompt, level="remember", options=options)


def several(right: int, wrong: int) -> Several:
    options = tuple(Option(id=f"o{n}", text=f"Text {n}", right=n < right) for n in range(right + wrong))
    return Several(id="s", prompt="?", level="remember", options=options)


def ordering(items: int) -> Ordering:
    return Ordering(
        id="o", prompt="?", level="remember", items=tuple(Item(id=f"i{n}", text=f"{n}") for n in range(items))
    )


def quiz(*questions: Question) -> Quiz:
    return Quiz("quiz", "Quiz", questions)


def cue(name: str, *questions: Question) -> float:
    return dict(guess(quiz(*questions)).cues)[name]


@pytest.mark.parametrize(("items", "share"), [(3, 0.278), (4, 0.194), (5, 0.161)])
def test_a_random_order_earns_what_counting_all_orders_gives(items: int, share: float) -> None:
    assert chance(ordering(items)) == pytest.approx(share, abs=0.005)


def test_chance_of_each_type() -> None:
    assert chance(single("a", "x", "y", "z")) == pytest.approx(1 / 3)
    assert chance(several(1, 1)) == pytest.approx(1 / 4)  # of four tosses, one takes the right one alone
    assert chance(several(2, 2)) == pytest.approx((2 * 0.5 + 2 * 0.5 + 1) / 16)
    assert chance(Short(id="t", prompt="?", level="remember", accept=(Answer("a"),))) == 0
    targets = tuple(Target(each, each) for each in "xyz")
    items = tuple(Matched(id=each, text=each, target=each) for each in "xy")
    assert chance(Matching(id="m", prompt="?", level="remember", items=items, targets=targets)) == pytest.approx(1 / 3)
    classes = (Class("a", "A"), Class("b", "B"))
    sorted_items = (Classified(id="i", text="i", class_="a"), Classified(id="j", text="j", class_="b"))
    assert chance(Classify(id="c", prompt="?", level="analyse", items=sorted_items, classes=classes)) == 0.5


def test_the_longest_option_is_a_cue() -> None:
    assert cue(LONGEST, single("a", "long text", "x", "y"), single("b", "long text", "x", "y")) == 1
    assert cue(LONGEST, single("a", "x", "long text", "y")) == 0
    assert cue(LONGEST, single("a", "same", "size", "y")) == 0.5


def test_always_the_same_place_is_a_cue() -> None:
    assert cue(PLACE, single("a", "x", "y", right=1), single("b", "x", "y", right=1)) == 1
    assert cue(PLACE, single("a", "x", "y", right=1), single("b", "x", "y", right=0)) == 0.5


def test_words_shared_with_the_prompt_are_a_cue() -> None:
    asked = single("a", "The river rises", "Snow melts", prompt="What does the river do?")
    assert cue(PROMPT, asked) == 1
    assert cue(PROMPT, single("b", "Snow melts", "Ice breaks", prompt="What happens?")) == 0.5


def test_far_more_than_chance_is_told_and_little_is_not() -> None:
    many = guess(quiz(*(single(f"q{n}", "the longest text", "x", "y") for n in range(8))))
    assert many.tells(dict(many.cues)[LONGEST])
    one = guess(quiz(single("q", "the longest text", "x", "y")))
    assert not one.tells(dict(one.cues)[LONGEST])


def test_ungraded_questions_do_not_count() -> None:
    assert guess(quiz(Single(id="u", prompt="?", level="create", graded=False, options=()))).questions == 0
