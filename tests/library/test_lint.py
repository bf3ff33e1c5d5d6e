"""Each rule on a guide that breaks it and nothing else; the bundled guides break none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.library import Library, Problem, content_folder

Edit = Callable[[str, str, str], int]
SOURCE = "quizzes/source.yaml"
WHOLE = "quizzes/a-whole.yaml"
ONE = """\
  - id: more-{n}
    type: single
    level: remember
    prompt: {prompt}
    options:
      - {{id: a, text: {a}, feedback: Yes., {a_more}}}
      - {{id: b, text: {b}, feedback: No., {b_more}}}
      - {{id: c, text: {c}, feedback: No., nowhere: true}}
"""
RIGHT = "right: true, evidence: [{paragraph: p2, quote: may freeze}]"


@pytest.fixture
def linted(small: Path) -> Callable[[], list[Problem]]:
    """Return the warnings and errors of the small guide as it is now."""
    return lambda: Library([small.parent], None).check([small], lint=True)


def codes(problems: list[Problem]) -> set[str]:
    return {problem.code for problem in problems}


def single(n: int, prompt: str, a: str, b: str, c: str = "Rain", *, b_more: str = "nowhere: true") -> str:
    return ONE.format(n=n, prompt=prompt, a=a, b=b, c=c, a_more=RIGHT, b_more=b_more)


Linted = Callable[[], list[Problem]]
Ask = Callable[..., Problem]


@pytest.fixture
def ask(small: Path, linted: Linted) -> Ask:
    """Add a question to the small guide and return the one problem of a code that this makes."""

    def added(code: str, *questions: str) -> Problem:
        assert code not in codes(linted())
        path = small / SOURCE
        path.write_text(path.read_text(encoding="utf-8") + "".join(questions), encoding="utf-8")
        (found,) = [problem for problem in linted() if problem.code == code]
        assert found.severity == "warning"
        assert 1 <= found.line <= path.read_text(encoding="utf-8").count("\n")
        return found

    return added


@pytest.mark.parametrize("guide", sorted(path.parent.name for path in content_folder().glob("*/guide.yaml")))
def test_a_bundled_guide_breaks_no_rule(guide: str) -> None:
    assert [str(problem) for problem in Library([], None).check([content_folder() / guide], lint=True)] == []


def test_the_small_guide_breaks_no_rule(linted: Linted) -> None:
    assert linted() == []


def test_a_wrong_option_with_the_words_of_the_deciding_paragraph_is_found(ask: Ask) -> None:
    found = ask("option-supported", single(1, "What may the water do?", "Freeze over", "Stands still"))
    assert "`p2`" in found.message


def test_a_wrong_option_with_the_deciding_quotation_is_found(ask: Ask) -> None:
    ask(
        "option-supported",
        single(1, "What does it do?", "Turn to ice", "Freeze", b_more="evidence: [{paragraph: p2, quote: freeze}]"),
    )


def test_options_that_differ_in_next_to_nothing_are_found(ask: Ask) -> None:
    found = ask("options-alike", single(1, "What then?", "Ice", "The floods", "Flood"))
    assert "`b`" in found.message


def test_options_that_differ_in_a_number_or_the_order_of_words_are_not_alike(small: Path, linted: Linted) -> None:
    path = small / SOURCE
    text = path.read_text(encoding="utf-8")
    text += single(1, "When was that?", "In 1914", "In 1915", "Wind before storm")
    text += single(2, "In which order was it?", "Storm before wind", "Wind before storm")
    path.write_text(text, encoding="utf-8")
    assert "options-alike" not in codes(linted())


@pytest.mark.parametrize("text", ["All of the above", "none of these", "Both A and B", "None of the above are right"])
def test_options_that_speak_of_the_others_are_found(ask: Ask, text: str) -> None:
    ask("option-all-none", single(1, "What then?", "Ice", text))


def test_an_option_that_merely_begins_so_is_none_of_those(small: Path, linted: Linted) -> None:
    path = small / SOURCE
    question = single(1, "What then?", "All the fish die", "None of the ferries sail")
    path.write_text(path.read_text(encoding="utf-8") + question, encoding="utf-8")
    assert "option-all-none" not in codes(linted())


def test_the_longest_option_being_always_right_is_found(ask: Ask) -> None:
    words = ("cold", "bitter", "grim")
    found = ask(
        "key-longest", *(single(n, f"What of {word}?", f"A very {word} frost", "Hail") for n, word in enumerate(words))
    )
    assert "longest in 4 of 4" in found.message


def test_a_key_always_in_one_place_is_found(ask: Ask) -> None:
    words = ("cold", "bitter", "grim")
    found = ask(
        "key-place", *(single(n, f"What of {word}?", word, "A great hailstorm") for n, word in enumerate(words))
    )
    assert "number 1 in 4 of 4" in found.message


def test_statements_that_are_always_true_are_found(ask: Ask) -> None:
    statement = """\
  - id: statement-{n}
    type: true-false
    level: understand
    prompt: It freezes in {month}.
    options:
      - {{id: "true", right: true, feedback: Yes., evidence: [{{paragraph: p2, quote: may freeze}}]}}
      - {{id: "false", feedback: No., evidence: [{{paragraph: p2, quote: may freeze}}]}}
"""
    found = ask("key-place", *(statement.format(n=n, month=month) for n, month in enumerate(("May", "June"))))
    assert found.message == "“True” is right in 3 of 3 questions."


@pytest.mark.parametrize("prompt", ["Which does it not name?", "What can't it do?", "All of them rise, except which?"])
def test_a_negative_in_small_letters_is_found(ask: Ask, prompt: str) -> None:
    ask("prompt-negative", single(1, prompt, "Ice", "Hail"))


@pytest.mark.parametrize(
    "prompt", ["Which does it NOT name?", "It says “not yet”. What does it mean?", "A knot?", "Why not?"]
)
def test_a_negative_in_capitals_or_in_a_quotation_is_no_hidden_one(small: Path, linted: Linted, prompt: str) -> None:
    path = small / SOURCE
    path.write_text(path.read_text(encoding="utf-8") + single(1, prompt, "Ice", "Hail"), encoding="utf-8")
    assert "prompt-negative" not in codes(linted())


def test_an_absolute_word_in_wrong_options_alone_is_found(ask: Ask) -> None:
    found = ask("absolute-only-wrong", single(1, "When is that?", "In some winters", "Always"))
    assert "always" in found.message


@pytest.mark.parametrize(("right", "wrong"), [("Always", "Never"), ("In winter", "Every day")])
def test_an_absolute_word_that_gives_nothing_away_is_left_alone(
    small: Path, linted: Linted, right: str, wrong: str
) -> None:
    path = small / SOURCE
    path.write_text(path.read_text(encoding="utf-8") + single(1, "When is that?", right, wrong), encoding="utf-8")
    assert "absolute-only-wrong" not in codes(linted())


def test_a_prompt_that_holds_its_answer_is_found(ask: Ask) -> None:
    found = ask("prompt-holds-answer", single(1, "The winter ice binds the river. What binds it?", "The ice", "Hail"))
    assert "The ice" in found.message


def test_a_prompt_that_names_what_to_choose_from_holds_no_answer(small: Path, linted: Linted) -> None:
    path = small / SOURCE
    question = single(1, "Is it ice or hail?", "Ice", "Hail")
    path.write_text(path.read_text(encoding="utf-8") + question, encoding="utf-8")
    assert "prompt-holds-answer" not in codes(linted())


def test_a_typed_answer_in_its_own_prompt_is_found(linted: Linted, edit: Edit) -> None:
    edit(SOURCE, "prompt: Which river is it?", "prompt: Which river is it, the Dnieper?")
    assert "prompt-holds-answer" in codes(linted())


def test_an_answer_in_anothers_prompt_is_found(ask: Ask) -> None:
    found = ask(
        "answer-given-away",
        single(1, "What covers the harbour basin in January?", "Drifting ice", "Hail", "Sand"),
        single(2, "In January drifting ice covers the harbour basin. Who says so?", "Nobody", "Somebody", "Sailors"),
    )
    assert "`more-2`" in found.message


def test_a_section_on_which_nothing_is_asked_is_found(linted: Linted, small: Path) -> None:
    (small / WHOLE).unlink()
    path = small / SOURCE
    path.write_text(
        path.read_text(encoding="utf-8").replace("paragraph: p3, quote: Black Sea", "paragraph: p2, quote: The")
    )
    (found,) = [problem for problem in linted() if problem.code == "section-without-questions"]
    assert "`mouth`" in found.message
    assert found.path.endswith("article.yaml")


def test_a_term_to_which_nothing_leads_is_found(linted: Linted, small: Path) -> None:
    path = small / "glossary.yaml"
    lonely = "  - {id: zanzibar, kind: place, name: Zanzibar, forms: [], short: An island.}\n"
    path.write_text(path.read_text(encoding="utf-8") + lonely, encoding="utf-8")
    (found,) = linted()
    assert (found.code, found.severity) == ("term-unused", "warning")


def test_a_name_that_recurs_and_is_never_explained_is_found(linted: Linted, edit: Edit) -> None:
    edit(
        "article.yaml",
        "It might rise.",
        "It might rise. Then and Atlantis, and Atlantis, and Atlantis, and Atlantis, and Atlantis, and Atlantis.",
    )
    (found,) = linted()
    assert found.code == "name-undefined"
    assert "“Atlantis” 6 times" in found.message


def test_a_prompt_harder_than_its_passage_is_found(ask: Ask) -> None:
    prompt = (
        "Considering meteorological circumstances characteristically accompanying continental wintertime conditions "
        "throughout northeastern territories, which consequences potentially materialise?"
    )
    ask("prompt-hard", single(1, prompt, "Ice", "Hail"))


def test_rules_on_english_words_pass_over_other_languages(linted: Linted, edit: Edit, small: Path) -> None:
    edit("guide.yaml", "language: en", "language: uk")
    path = small / SOURCE
    question = single(1, "Which does it not name?", "Ice", "None of the above")
    path.write_text(path.read_text(encoding="utf-8") + question, encoding="utf-8")
    assert not codes(linted()) & {"prompt-negative", "option-all-none", "absolute-only-wrong"}


def test_a_learner_opens_a_guide_without_the_linter(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> list[Problem]:
        raise AssertionError("the linter ran")

    monkeypatch.setattr("tui.library.lint.lint", forbidden)
    assert Library([small.parent], None).open("rivers").problems == ()
