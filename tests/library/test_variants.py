"""Spellings of short answers that come from the glossary."""

from tui.library.variants import MOST_VARIANTS, Spellings
from tui.model.glossary import Name, Term
from tui.model.questions import Answer, Short

KYIV = Term("kyiv", "place", "Kyiv", "…", forms=("Kyiv",), also=("Kiev",), names=(Name("uk", "Ки́їв"),))


def variants(*accept: str, near: tuple[str, ...] = (), terms: tuple[Term, ...] = (KYIV,)) -> tuple[str, ...]:
    question = Short(
        id="q",
        prompt="?",
        level="remember",
        accept=tuple(Answer(text) for text in accept),
        near=tuple(Answer(text, "Close.") for text in near),
    )
    return Spellings(terms).filled(question).variants


def test_an_answer_that_is_a_term_may_be_spelled_as_the_term() -> None:
    assert variants("kyiv") == ("Kiev", "Ки́їв")
    assert variants("Київ") == ("Kyiv", "Kiev")


def test_a_term_within_an_answer_may_be_spelled_otherwise() -> None:
    assert "the city of kiev" not in variants("Lviv")
    assert "city of kiev" in variants("the city of Kyiv")


def test_part_of_a_word_is_no_term() -> None:
    assert variants("Kyivan Rus") == ()


def test_what_is_only_near_stays_near() -> None:
    assert variants("Kyiv", near=("Kiev",)) == ("Ки́їв",)


def test_there_are_never_too_many() -> None:
    many = Term("many", "concept", "many", "…", also=tuple(f"spelling{n}" for n in range(80)))
    assert len(variants("many", "so many", "of many", terms=(many,))) == MOST_VARIANTS
