"""Typed answers: what is forgiven, what is close, and what is wrong, in any script."""

from dataclasses import replace
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.model.conftest import SHORT
from tui.model.questions import Answer, Response, Short, Verdict, slips
from tui.model.questions.short import same_but_for_slips, spelling


def graded(typed: str, *accept: str, near: dict[str, str] | None = None, variants: tuple[str, ...] = ()) -> Verdict:
    question = Short(
        id="q",
        prompt="?",
        level="remember",
        accept=tuple(map(Answer, accept)),
        near=tuple(Answer(text, feedback) for text, feedback in (near or {}).items()),
        variants=variants,
    )
    return question.grade(Response(text=typed))


def outcome(typed: str, *accept: str) -> str:
    verdict = graded(typed, *accept)
    assert not (verdict.right and verdict.close)
    return "right" if verdict.right else "close" if verdict.close else "wrong"


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("dnieper", "the Dnieper"),
        ("THE DNIEPER", "Dnieper"),
        ("  the   dnieper. ", "Dnieper"),
        ("“Dnieper”", "Dnieper"),
        ("an attrition war", "attrition war"),
        ("win win", "win-win"),
        ("Zurich", "Zürich"),
        ("Zürich", "Zurich"),
        ("fiancee", "fiancée"),
        ("Don\u00adbas", "Donbas"),
        ("Donbas\u200e", "Donbas"),
        ("1,000", "1.000"),
        ("a", "A"),
        ("straße", "STRASSE"),
        ("Lodz", "Łódź"),
        ("Black\u00a0Sea", "the Black Sea"),
    ],
)
def test_case_accents_punctuation_and_a_leading_article_are_forgiven(typed: str, accepted: str) -> None:
    assert outcome(typed, accepted) == "right"


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("Херсон", "ХЕРСОН"),
        ("Дніпро", "Дніпро́"),
        ("Днипро́", "Днипро"),
        ("елка", "Ёлка"),
        ("KIRIM", "Kırım"),
        ("Kirim", "Kırım"),
        ("izmir", "İzmir"),
        ("İZMİR", "izmir"),
        ("كتاب", "كِتَاب"),
        ("میخواهم", "می‌خواهم"),
        ("赫尔松", "赫尔松"),
        ("赫尔松。", "赫尔松"),
        ("ｋｈｅｒｓｏｎ", "Kherson"),
        ("한국", "한국"),
        ("ガンダム", "ｶﾞﾝﾀﾞﾑ"),
        ("किताब", "किताब"),
    ],
)
def test_other_scripts_are_compared_with_the_same_care(typed: str, accepted: str) -> None:
    assert outcome(typed, accepted) == "right"


@pytest.mark.parametrize(
    ("typed", "accepted"), [("की", "का"), ("かき", "かぎ"), ("赫尔", "赫尔松"), ("กา", "กี"), ("Харків", "Херсон")]
)
def test_words_of_other_scripts_that_differ_are_wrong(typed: str, accepted: str) -> None:
    assert outcome(typed, accepted) == "wrong"


@pytest.mark.parametrize("typed", ["Khersn", "Khersson", "Kerson", "Kherosn", "Kherzon", "the Khersom"])
def test_one_slip_in_a_longer_word_is_forgiven(typed: str) -> None:
    assert outcome(typed, "Kherson") == "right"


@pytest.mark.parametrize(("typed", "accepted"), [("Dan", "Don"), ("Rime", "Rome"), ("Do", "Don"), ("1942", "1943")])
def test_a_slip_in_a_short_word_or_a_number_is_wrong(typed: str, accepted: str) -> None:
    assert outcome(typed, accepted) == "wrong"


def test_a_slip_in_a_long_number_is_wrong() -> None:
    assert outcome("150001", "150000") == "wrong"


@pytest.mark.parametrize("typed", ["Blakc Sae", "Black See", "Black", "Black Sea coast", "Sea Black"])
def test_every_word_is_held_to_the_rule_on_its_own(typed: str) -> None:
    assert outcome(typed, "Black Sea") == "wrong"


def test_each_longer_word_may_slip_once() -> None:
    assert outcome("atrition warfere", "attrition warfare") == "right"


@pytest.mark.parametrize("typed", ["Khrsn", "Kherssonn", "Kehrosn"])
def test_two_slips_are_close_and_earn_nothing(typed: str) -> None:
    verdict = graded(typed, "Kherson")
    assert verdict.close
    assert verdict.mark == 0


@pytest.mark.parametrize(
    ("typed", "accepted"), [("north", "south"), ("eastern", "western"), ("increase", "decrease"), ("import", "export")]
)
def test_an_opposite_is_not_close(typed: str, accepted: str) -> None:
    assert outcome(typed, accepted) == "wrong"


def test_a_near_answer_is_close_and_says_what_is_missing() -> None:
    verdict = SHORT.grade(Response(text="don"))
    assert verdict.close
    assert verdict.mark == 0
    (line,) = verdict.lines
    assert line.feedback == "That is the other river. The first words say so."
    assert (line.given, line.key) == ("don", "the Dnieper")


def test_a_near_answer_is_never_taken_for_a_slip() -> None:
    verdict = graded("Russian", "Prussian", near={"Russian": "Another people."})
    assert (verdict.mark, verdict.close) == (0, True)
    assert graded("Rusian", "Prussian", near={"Russian": "Another people."}).close


def test_a_spelling_of_the_glossary_is_right_and_the_first_answer_is_shown() -> None:
    verdict = graded("Dnepr", "Dnipro", variants=("Dnepr", "Дніпро́"))
    assert verdict.right
    assert (verdict.lines[0].text, verdict.lines[0].given) == ("Dnipro", "Dnipro")
    assert graded("днепро", "Dnipro", variants=("Днепро́",)).right


def test_a_wrong_answer_is_kept_as_typed() -> None:
    (line,) = SHORT.grade(Response(text=" The Volga! ")).lines
    assert (line.given, line.right, line.ok) == (" The Volga! ", True, False)


@pytest.mark.parametrize("typed", ["", "   ", "!?", "—", "the"])
def test_nothing_but_signs_or_an_article_is_wrong(typed: str) -> None:
    verdict = graded(typed, "Dnieper", near={"…": "Say more."})
    assert (verdict.mark, verdict.close) == (0, False)
    assert verdict.lines[0].feedback == ""


@pytest.mark.parametrize("typed", ["Dnieper" + " " * 1000 + "or the Don", "Dnieper" + "." * 500 + "Don", "x" * 100_000])
def test_a_very_long_answer_is_read_to_its_end(typed: str) -> None:
    assert outcome(typed, "Dnieper") == "wrong"


def test_a_very_long_answer_is_graded_at_once() -> None:
    question = replace(SHORT, variants=tuple(f"Spelling{number}" for number in range(50)))
    begin = perf_counter()
    for typed in ("x" * 20_000, "word " * 4_000, "\u0301" * 20_000, "文" * 20_000):
        assert not question.grade(Response(text=typed)).right
    assert perf_counter() - begin < 2


@given(st.text(max_size=60))
@settings(deadline=None, max_examples=150)
def test_any_text_can_be_typed_and_is_right_where_it_is_accepted(text: str) -> None:
    SHORT.grade(Response(text=text))
    if spelling(text):
        assert graded(text, text).right


@given(st.text("abc", max_size=8), st.text("abc", max_size=8), st.text("abc", max_size=8))
@settings(deadline=None, max_examples=80)
def test_slips_are_counted_alike_both_ways(one: str, two: str, letter: str) -> None:
    assert slips(one, two) == slips(two, one)
    assert (slips(one, two) == 0) == (one == two)
    assert slips(one, one + letter) == len(letter)


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "abxc", 1), ("abc", "axc", 1), ("", "abc", 3)],
)
def test_adding_leaving_out_mistaking_and_swapping_is_one_slip(one: str, other: str, number: int) -> None:
    assert slips(one, other) == number


def test_slips_are_allowed_word_by_word() -> None:
    assert same_but_for_slips("black rivers", "black rivers")
    assert not same_but_for_slips("black", "black river")
    assert not same_but_for_slips("khrsn", "kherson")
    assert same_but_for_slips("khrsn", "kherson", 2)


@pytest.mark.parametrize(
    ("text", "compared"),
    [("The Hague", "hague"), ("the", "the"), ("A 10", "10"), ("Theory", "theory"), ("an an", "an"), ("", "")],
)
def test_one_leading_article_is_left_out(text: str, compared: str) -> None:
    assert spelling(text) == compared
