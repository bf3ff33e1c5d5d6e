"""When an edited question counts as the same, as wider, or as changed."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.model.conftest import CLASSIFY, MATCHING, ORDERING, QUESTIONS, SEVERAL, SHORT, SINGLE, TRUE_FALSE
from tui.model.questions import (
    Answer,
    Class,
    Option,
    Question,
    Several,
    Target,
    change_between,
    key_of,
    wording_of,
)


def change(old: Question, new: Question) -> str:
    return change_between(key_of(old), key_of(new))


def two_ends(question: Question) -> Question:
    return replace(question, prompt="Another prompt?", level="create", order="fixed", part="elsewhere")


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_prompt_level_order_and_part_are_no_part_of_the_key(question: Question) -> None:
    assert change(question, two_ends(question)) == "same"


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_a_new_edition_is_a_changed_key(question: Question) -> None:
    second = replace(question, edition=2)
    assert change(question, second) == "changed"
    assert change(second, question) == "changed"
    assert change(second, two_ends(second)) == "same"


def test_questions_of_different_types_never_share_a_key() -> None:
    as_several = Several(id="rises", prompt=SINGLE.prompt, level="remember", options=SINGLE.options)
    assert change(SINGLE, as_several) == "changed"
    assert len({key_of(question) for question in QUESTIONS}) == len(QUESTIONS)


def test_the_order_in_which_options_and_items_are_written_is_no_part_of_the_key() -> None:
    edits: list[tuple[Question, Question]] = [
        (SINGLE, replace(SINGLE, options=tuple(reversed(SINGLE.options)))),
        (SEVERAL, replace(SEVERAL, options=tuple(reversed(SEVERAL.options)))),
        (MATCHING, replace(MATCHING, items=tuple(reversed(MATCHING.items)))),
        (MATCHING, replace(MATCHING, targets=tuple(reversed(MATCHING.targets)))),
        (CLASSIFY, replace(CLASSIFY, items=tuple(reversed(CLASSIFY.items)))),
    ]
    assert {change(old, new) for old, new in edits} == {"same"}


EDITS: dict[str, tuple[Question, Callable[[], Question]]] = {
    "another option is right": (
        SINGLE,
        lambda: replace(SINGLE, options=tuple(replace(each, right=each.id == "sea") for each in SINGLE.options)),
    ),
    "a wrong option more": (SINGLE, lambda: replace(SINGLE, options=(*SINGLE.options, Option(id="cloud", text="…")))),
    "an option less": (SEVERAL, lambda: replace(SEVERAL, options=SEVERAL.options[:-1])),
    "an option of another id": (
        TRUE_FALSE,
        lambda: replace(TRUE_FALSE, options=(TRUE_FALSE.options[0], Option(id="no"))),
    ),
    "an item that belongs elsewhere": (
        MATCHING,
        lambda: replace(MATCHING, items=(replace(MATCHING.items[0], target="white"), MATCHING.items[1])),
    ),
    "a target more": (MATCHING, lambda: replace(MATCHING, targets=(*MATCHING.targets, Target("red", "the Red Sea")))),
    "a class more": (CLASSIFY, lambda: replace(CLASSIFY, classes=(*CLASSIFY.classes, Class("asked", "asked")))),
    "an item less": (CLASSIFY, lambda: replace(CLASSIFY, items=CLASSIFY.items[:-1])),
    "another order": (ORDERING, lambda: replace(ORDERING, items=tuple(reversed(ORDERING.items)))),
    "an answer less": (SHORT, lambda: replace(SHORT, accept=SHORT.accept[:1])),
    "an answer instead of another": (SHORT, lambda: replace(SHORT, accept=(SHORT.accept[0], Answer("Borysthenes")))),
}


@pytest.mark.parametrize("edit", EDITS)
def test_what_decides_the_answer_is_the_key(edit: str) -> None:
    old, made = EDITS[edit]
    assert change(old, made()) == "changed"


def test_an_answer_more_widens_the_key() -> None:
    wider = replace(SHORT, accept=(*SHORT.accept, Answer("Borysthenes")))
    assert change(SHORT, wider) == "wider"
    assert change(wider, SHORT) == "changed"
    assert change(SHORT, replace(wider, edition=2)) == "changed"


@pytest.mark.parametrize("text", ["The DNIEPER!", "dnieper", "  the  Dniepér "])
def test_another_spelling_of_the_same_answer_leaves_the_key_as_it_is(text: str) -> None:
    assert change(SHORT, replace(SHORT, accept=(Answer(text), *SHORT.accept[1:]))) == "same"
    assert change(SHORT, replace(SHORT, accept=(*SHORT.accept, Answer(text)))) == "same"


def test_near_answers_and_spellings_of_the_glossary_are_no_part_of_the_key() -> None:
    assert change(SHORT, replace(SHORT, near=(), variants=("Dnepr",), feedback="…", evidence=())) == "same"


@pytest.mark.parametrize("key", ["", "|", "single", "nonsense|with bars|and more", key_of(SHORT)])
def test_an_unreadable_key_counts_as_changed(key: str) -> None:
    assert change_between(key, key_of(SINGLE)) == "changed"


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_a_changed_prompt_changes_the_wording(question: Question) -> None:
    assert wording_of(replace(question, prompt="Another prompt?")) != wording_of(question)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_white_space_and_feedback_leave_the_wording_as_it_is(question: Question) -> None:
    spaced = question.prompt.replace(" ", " \u00a0\n")
    assert wording_of(replace(question, prompt=f" {spaced} ")) == wording_of(question)


def test_a_changed_text_of_an_option_item_or_place_changes_the_wording_and_not_the_key() -> None:
    options = (replace(SINGLE.options[0], text="Among hills"), *SINGLE.options[1:])
    targets = (replace(MATCHING.targets[0], text="the Euxine"), *MATCHING.targets[1:])
    items = (replace(ORDERING.items[0], text="a red one"), *ORDERING.items[1:])
    classes = (replace(CLASSIFY.classes[0], name="said plainly"), *CLASSIFY.classes[1:])
    edits: list[tuple[Question, Question]] = [
        (SINGLE, replace(SINGLE, options=options)),
        (MATCHING, replace(MATCHING, targets=targets)),
        (ORDERING, replace(ORDERING, items=items)),
        (ORDERING, replace(ORDERING, to="the end")),
        (CLASSIFY, replace(CLASSIFY, classes=classes)),
    ]
    for old, new in edits:
        assert wording_of(old) != wording_of(new)
        assert change(old, new) == "same"


def test_feedback_is_not_read_before_answering_so_it_is_no_wording() -> None:
    options = tuple(replace(each, feedback="Now with a hint.") for each in SINGLE.options)
    assert wording_of(replace(SINGLE, options=options)) == wording_of(SINGLE)
