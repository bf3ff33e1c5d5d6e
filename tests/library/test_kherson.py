"""The bundled guide on Kherson: complete, without a problem, and its text exactly the one supplied."""

import re
from collections import Counter
from pathlib import Path

import pytest

from tui.library import Library, content_folder
from tui.library.question_shape import TYPES
from tui.model.guide import Guide
from tui.model.map import Region
from tui.model.questions import Locate, Response
from tui.model.text import comparable

ROOT = Path(__file__).parent.parent.parent
SEED = ROOT / "seeds" / "000_bd7cb5a0ec60db32.txt"
ID = "kherson-withdrawal"


@pytest.fixture(scope="module")
def guide() -> Guide:
    return Library([content_folder()], None).open(ID).guide


def test_it_has_no_problem_at_all() -> None:
    assert [str(problem) for problem in Library([], None).check([content_folder() / ID])] == []


def test_its_paragraphs_are_those_supplied(guide: Guide) -> None:
    lines = [line for line in SEED.read_text(encoding="utf-8").split("\n") if line]
    supplied = lines[3:]
    assert len(guide.article.paragraphs) == 15
    for paragraph, line in zip(guide.article.paragraphs, supplied, strict=True):
        assert paragraph.text == line


def test_it_has_eight_sections_each_with_a_gist(guide: Guide) -> None:
    assert len(guide.article.sections) == 8
    assert all(section.gist for section in guide.article.sections)


def test_it_has_fifty_questions_of_every_type(guide: Guide) -> None:
    assert len(guide.questions) >= 50
    assert {type(question) for question in guide.asked.values()} >= set(TYPES.values())


def test_every_section_has_its_quiz_and_one_is_on_the_whole(guide: Guide) -> None:
    quizzes = Counter(quiz.section for quiz in guide.quizzes)
    assert quizzes == Counter([*(section.id for section in guide.article.sections), ""])
    for quiz in guide.quizzes[:-1]:
        short = guide.article.section(quiz.section).words < 110
        assert (3 if short else 4) <= len(quiz.questions) <= 6
    whole = guide.quizzes[-1]
    assert len(whole.parts) == 3
    assert len(whole.questions) >= 16
    assert all(5 <= len(sheet.questions) <= 6 for sheet in whole.sheets)


def test_the_glossary_has_thirty_terms_with_the_four_that_matter_most(guide: Guide) -> None:
    assert len(guide.glossary.terms) >= 30
    for name in ("Surovikin", "Shoigu", "Dnieper", "Donbas"):
        term = guide.glossary.find(name)
        assert term is not None
        assert term.article and term.background and term.names and term.say


def test_every_fact_from_elsewhere_has_a_source(guide: Guide) -> None:
    for term in guide.glossary.terms:
        assert all(fact.source for fact in (*term.background, *term.later))


def test_every_right_answer_and_every_item_has_its_own_passage(guide: Guide) -> None:
    for question in guide.questions.values():
        right = {line.id for line in question.grade(Response()).lines if line.right}
        assert right <= {owner for owner, _ in question.passages()}, question.id


def test_practice_on_the_map_is_background_with_a_source_and_no_part_of_any_quiz(guide: Guide) -> None:
    practised = [question for question in guide.asked.values() if isinstance(question, Locate)]
    assert len(practised) >= 6
    for question in practised:
        assert question.about == "background"
        assert question.id not in guide.questions
        assert all(option.elsewhere and option.elsewhere.source for option in question.options if option.right)


def test_the_argument_numbers_two_reasons_and_its_words_of_caution_are_densest_in_the_second(guide: Guide) -> None:
    assert guide.argument is not None
    standings = [reason.standing for _, reason in guide.argument.walk()]
    assert sum("numbered reason" in standing for standing in standings) == 2
    densities = guide.argument.densities(guide.article)
    assert max(densities, key=lambda density: density.rate).section.id == "second-reason"
    assert sum(density.hedges for density in densities) == 21


HEDGES = ("may", "can", "might", "probably", "appears", "seems", "possible", "claimed", "doubtful", "likely", "if")
OTHERS = ("claimed", "said", "viewed")


def test_no_claim_of_the_argument_loses_the_caution_of_its_passage(guide: Guide) -> None:
    assert guide.argument
    for _, claim in guide.argument.walk():
        words = set(re.findall(r"\w+", claim.text.casefold()))
        if claim.stance == "caution":
            assert words & set(HEDGES), claim.text
        elif claim.stance == "reported":
            assert words & set(OTHERS), claim.text


def test_each_gist_is_one_short_sentence(guide: Guide) -> None:
    for section in guide.article.sections:
        assert len(section.gist.split()) <= 20 and section.gist.count(".") == 1, section.gist


def test_each_bank_of_the_map_holds_the_towns_that_are_said_to_stand_on_it(guide: Guide) -> None:
    assert guide.map is not None
    banks = {"right": guide.map.spots["kherson-right-bank"], "left": guide.map.spots["kherson-left-bank"]}
    oblast = guide.map.spots["kherson-oblast"]
    for place in guide.map.places:
        for name, bank in banks.items():
            assert isinstance(bank, Region) and isinstance(oblast, Region)
            if f"on the {name} " in place.note and oblast.lines.holds(place.spot):
                assert bank.lines.holds(place.spot), place.id


def test_every_option_and_item_has_feedback(guide: Guide) -> None:
    for question in guide.asked.values():
        assert all(line.feedback for line in question.grade(Response()).lines), question.id


def test_nothing_is_asked_twice(guide: Guide) -> None:
    prompts = Counter(comparable(question.prompt) for question in guide.asked.values() if question.graded)
    assert [prompt for prompt, count in prompts.items() if count > 1] == []


def test_the_program_knows_no_guide() -> None:
    for path in sorted((ROOT / "tui").rglob("*")):
        if path.suffix in {".py", ".tcss", ".md", ".service"} and "content" not in path.relative_to(ROOT / "tui").parts:
            assert "kherson" not in path.read_text(encoding="utf-8").casefold(), path
