"""What comes back when, and what is asked first."""

from dataclasses import replace

import pytest

from tests.model.conftest import GUIDE
from tests.studying import RIGHT, SHEET, WRONG, Clock, answer_all, begun, due, right
from tui.model.calendar import DAY
from tui.model.questions import Response
from tui.model.questions import Short as ShortQuestion
from tui.model.review import MOST
from tui.reviewing import Reviewing, is_later_day, preparation, today
from tui.study import Manner, Study


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def study(clock: Clock) -> Study:
    return begun(clock)


def test_wrong_answer_comes_back_tomorrow_and_not_today(study: Study, clock: Clock) -> None:
    answer_all(study, SHEET, wrong=("rises",))
    assert due(study) == []
    clock.days(1)
    assert due(study) == ["rises"]


def test_what_was_right_comes_back_when_its_recall_has_fallen(study: Study, clock: Clock) -> None:
    answer_all(study, SHEET)
    clock.days(1)
    assert due(study) == []
    clock.days(2)
    assert set(due(study)) == {"rises", "joins", "same", "named"}


def test_a_guess_comes_back_before_what_was_certain(study: Study, clock: Clock) -> None:
    sitting = study.begin(SHEET)
    for question in SHEET.questions:
        sure = "guess" if question.id == "joins" else "certain"
        study.answer(sitting, question, RIGHT[question.id], Manner(sure=sure))
    clock.days(1)
    assert due(study) == ["joins"]
    clock.days(5)
    assert due(study) == ["joins"]


def test_wrong_but_certain_comes_first_then_wrong_then_due(study: Study, clock: Clock) -> None:
    answer_all(study, SHEET)
    clock.days(3)
    sitting = study.begin(SHEET)
    study.answer(sitting, SHEET.by_id["named"], WRONG, Manner())
    study.answer(sitting, SHEET.by_id["same"], WRONG, Manner(sure="certain"))
    clock.days(1)
    assert due(study)[:2] == ["same", "named"]
    assert set(due(study)[2:]) == {"rises", "joins"}


def test_a_second_answer_on_the_same_day_changes_nothing(study: Study, clock: Clock) -> None:
    answer_all(study, SHEET, wrong=("rises",))
    answer_all(study, SHEET)
    clock.days(1)
    assert due(study) == ["rises"]


def test_only_finished_sections_are_reviewed(study: Study, clock: Clock) -> None:
    sitting = study.begin(SHEET)
    study.answer(sitting, SHEET.by_id["rises"], WRONG, Manner())
    clock.days(1)
    assert due(study) == []
    study.read("p1")
    assert due(study) == []
    study.read("p2")
    assert due(study) == ["rises"]


def test_at_most_seven_are_asked_and_sections_take_turns(clock: Clock) -> None:
    study = begun(clock)
    for sheet in GUIDE.sheets.values():
        answer_all(study, sheet, wrong=tuple(question.id for question in sheet.questions))
    for section in GUIDE.article.sections:
        for paragraph in section.paragraphs:
            study.read(paragraph.id)
    for term in GUIDE.glossary.terms:
        study.look_up(term.id, "p1")
    clock.days(1)
    assert len(due(study)) == len(GUIDE.questions) + len(GUIDE.glossary.terms) > MOST
    review = Reviewing(study).sheet()
    assert review is not None and len(review.questions) == MOST
    sections = [card.section for card in Reviewing(study).due()[:3]]
    assert len(set(sections)) > 1


def test_a_review_is_sat_like_a_quiz_and_is_no_score_of_any(study: Study, clock: Clock) -> None:
    answer_all(study, SHEET, wrong=("rises", "joins"))
    scores = study.progress.scores(SHEET)
    clock.days(1)
    sheet = Reviewing(study).sheet()
    assert sheet is not None
    answer_all(study, sheet)
    assert due(study) == []
    assert study.progress.scores(SHEET) == scores
    assert [score.points for score in study.progress.scores(sheet)] == [2]


def test_an_interrupted_review_leaves_only_what_was_not_answered(study: Study, clock: Clock) -> None:
    answer_all(study, SHEET, wrong=("rises", "joins"))
    clock.days(1)
    sheet = Reviewing(study).sheet()
    assert sheet is not None
    study.answer(study.begin(sheet), sheet.questions[0], right(sheet.questions[0]), Manner())
    assert due(study) == [sheet.questions[1].id]


def test_a_looked_up_word_is_asked_the_next_day_with_the_sentence_it_was_met_in(study: Study, clock: Clock) -> None:
    study.look_up("dnieper", "p1")
    assert due(study) == []
    clock.days(1)
    (question,) = Reviewing(study).questions(Reviewing(study).due())
    assert isinstance(question, ShortQuestion)  # too few others of its kind to choose from
    assert "In ¶1: “The ____ rises in the hills.”" in question.prompt
    assert question.grade(Response(text="Дніпро")).right


def test_a_word_can_be_taken_out_and_put_in_again(study: Study, clock: Clock) -> None:
    study.look_up("dnieper", "p1")
    clock.days(1)
    assert Reviewing(study).toggle("dnieper") is False
    study.look_up("dnieper", "p1")
    assert due(study) == []
    assert Reviewing(study).toggle("dnieper") is True
    assert Reviewing(study).toggle("don") is True
    assert due(study) == ["word:dnieper"]
    clock.days(1)
    assert due(study) == ["word:dnieper", "word:don"]


def test_a_removed_word_or_question_does_no_harm_and_comes_back_with_its_history(study: Study, clock: Clock) -> None:
    answer_all(study, SHEET, wrong=("rises",))
    study.look_up("don", "p2")
    clock.days(1)
    bare = replace(GUIDE, quizzes=(), glossary=replace(GUIDE.glossary, terms=()), marks=())
    study.follow(bare)
    assert due(study) == []
    study.follow(GUIDE)
    assert due(study) == ["rises", "word:don"]


def test_a_changed_key_is_asked_anew(study: Study, clock: Clock) -> None:
    answer_all(study, SHEET)
    clock.days(1)
    changed = replace(SHEET.by_id["rises"], edition=2)
    quizzes = (replace(GUIDE.quizzes[0], questions=(changed, *SHEET.questions[1:])), *GUIDE.quizzes[1:])
    study.follow(replace(GUIDE, quizzes=quizzes))
    assert due(study) == ["rises"]


def test_what_a_thread_folded_is_followed_from_there(study: Study, clock: Clock) -> None:
    answer_all(study, SHEET, wrong=("rises",))
    prepare = preparation(study)
    study.look_up("don", "p2")
    study.reviews = prepare()
    clock.days(1)
    assert due(study) == ["rises", "word:don"]


def test_only_a_later_day_is_a_return(study: Study, clock: Clock) -> None:
    assert not is_later_day(study, study.progress.events)
    study.read("p1")
    assert not is_later_day(study, study.progress.events)
    clock.days(1)
    assert is_later_day(study, study.progress.events)
    study.read("p3")
    assert not is_later_day(study, study.progress.events)


def test_the_load_counts_what_waits_for_the_first_day(study: Study, clock: Clock) -> None:
    answer_all(study, SHEET, wrong=("rises", "joins"))
    reviews = Reviewing(study).reviews
    assert reviews.load(today(study), 4) == [0, 2, 2, 0]
    clock.days(9)
    assert Reviewing(study).reviews.load(today(study), 2) == [4, 0]
    assert reviews.answered == {study.progress.events[0].at // DAY: 4}
