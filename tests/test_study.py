from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tui.journal import Journal
from tui.model.article import Article, Paragraph, Section
from tui.model.glossary import Glossary
from tui.model.guide import Guide, Quiz, Sheet
from tui.model.questions import Option, Response, Single
from tui.store import Store, UnkeptStore
from tui.study import LONGEST_GAP, SHORTEST_LOOK, Manner, Study, seconds_to_read

YES, NO = Response(chosen=("yes",)), Response(chosen=("no",))
OPTIONS = (Option(id="yes", text="Yes", right=True), Option(id="no", text="No"), Option(id="both", text="Both"))
QUESTIONS = tuple(
    Single(id=name, prompt=f"{name}?", level="remember", options=OPTIONS) for name in ("one", "two", "three")
)
SECTIONS = (
    Section("source", "Source", (Paragraph("p1", "It rises here."), Paragraph("p2", "It falls."))),
    Section("mouth", "Mouth", (Paragraph("p3", "It ends."),)),
)
GUIDE = Guide("rivers", "Rivers", Article(SECTIONS), Glossary(()), (Quiz("quiz", "Quiz", QUESTIONS, section="source"),))
SHEET: Sheet = GUIDE.sheets["quiz"]
PLAIN = Manner()


class Clock:
    now = 1_780_000_000.0

    def __call__(self) -> float:
        self.now += 1
        return self.now


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path, "Anna", Clock()) as opened:
        yield opened


@pytest.fixture
def study(store: Store) -> Study:
    return open_study(store)


def open_study(store: Store | UnkeptStore, guide: Guide = GUIDE) -> Study:
    return Study(guide, Journal(store, Clock()), Random(1))


def edited(question: Single) -> Guide:
    questions = tuple(question if each.id == question.id else each for each in QUESTIONS)
    return replace(GUIDE, quizzes=(replace(GUIDE.quizzes[0], questions=questions),))


def test_the_place_outlasts_the_run(study: Study, store: Store) -> None:
    study.stand("p2", 3.0)
    study.stand("p3", 4.04)
    study.journal.save()
    later = open_study(store)
    assert later.progress.standing().paragraph == "p3"
    assert later.progress.total_seconds == 7.0


def test_a_paragraph_is_noted_as_read_once_a_visit(study: Study, store: Store) -> None:
    for _ in range(3):
        study.read("p1")
    assert study.journal.waiting == 1
    study.journal.save()
    later = open_study(store)
    assert later.progress.read == {"p1"}
    later.read("p1")
    assert later.journal.waiting == 1


def test_an_interrupted_sitting_goes_on_with_the_same_question_and_order(study: Study, store: Store) -> None:
    sitting = study.sit(SHEET)
    study.answer(sitting, QUESTIONS[0], YES, PLAIN)
    study.journal.save()
    later = open_study(store)
    resumed = later.sit(SHEET)
    assert resumed.id == sitting.id
    assert resumed.shown == sitting.shown
    assert resumed.next_of(SHEET) == QUESTIONS[1]


def test_a_finished_sitting_is_followed_by_a_new_one(study: Study) -> None:
    first = study.sit(SHEET)
    for question in QUESTIONS:
        study.answer(first, question, YES, PLAIN)
    assert first.finished(SHEET)
    assert study.sit(SHEET).id > first.id
    assert [score.points for score in study.progress.scores(SHEET)] == [3]


def test_a_retry_asks_only_what_was_missed_and_is_no_score(study: Study) -> None:
    sitting = study.sit(SHEET)
    for question, response in zip(QUESTIONS, (YES, NO, YES), strict=True):
        study.answer(sitting, question, response, PLAIN)
    retry = study.begin(SHEET, sitting.missed(SHEET))
    assert retry.asked(SHEET) == (QUESTIONS[1],)
    study.answer(retry, QUESTIONS[1], YES, PLAIN)
    assert [score.points for score in study.progress.scores(SHEET)] == [2]


def test_an_answer_is_kept_as_it_was_given(study: Study, store: Store) -> None:
    sitting = study.sit(SHEET)
    verdict = study.answer(sitting, QUESTIONS[0], NO, Manner(open_book=True, sure="certain", seconds=999))
    assert not verdict.right
    study.journal.save()
    answer = open_study(store).progress.sittings[sitting.id].answers["one"]
    assert (answer.response, answer.mark, answer.open_book, answer.sure) == (NO, 0, True, "certain")
    assert answer.seconds == LONGEST_GAP


def test_two_windows_of_one_learner_share_a_sitting_and_the_first_answer_counts(store: Store) -> None:
    first, second = open_study(store), open_study(store)
    sitting = first.sit(SHEET)
    first.journal.save()
    second.reload()
    assert second.sit(SHEET).id == sitting.id
    first.answer(sitting, QUESTIONS[0], YES, PLAIN)
    second.answer(second.sit(SHEET), QUESTIONS[0], NO, PLAIN)
    second.journal.save()
    first.reload()
    second.reload()
    for study in (first, second):
        assert study.progress.sittings[sitting.id].answers["one"].mark == 1
        assert len(study.progress.events) == 3


def test_what_is_not_saved_yet_is_there_when_the_guide_is_opened_again() -> None:
    journal = Journal(UnkeptStore(), Clock())
    sitting = Study(GUIDE, journal).sit(SHEET)
    assert Study(GUIDE, journal).sit(SHEET).id == sitting.id


def test_reading_on_after_a_quiz_needs_no_new_fold(study: Study) -> None:
    study.read("p1")
    study.sit(SHEET)
    study.read("p2")
    study.stand("p2", 1.0)
    orders = [event.order for event in study.progress.events]
    assert orders == sorted(orders)
    assert [event.id for event in study.progress.events] == sorted(event.id for event in study.progress.events)


def test_a_changed_key_is_asked_again_told_once_and_keeps_the_old_answer(study: Study) -> None:
    sitting = study.sit(SHEET)
    study.answer(sitting, QUESTIONS[0], YES, PLAIN)
    changed = replace(QUESTIONS[0], edition=2)
    study.follow(edited(changed))
    assert study.progress.changed() == [changed]
    assert study.sit(SHEET).next_of(study.guide.sheets["quiz"]) == changed
    study.told(changed)
    assert study.progress.changed() == []
    study.follow(GUIDE)
    assert study.progress.sittings[sitting.id].answer_to(QUESTIONS[0]) is not None


def test_a_changed_wording_keeps_the_answer(study: Study) -> None:
    sitting = study.sit(SHEET)
    study.answer(sitting, QUESTIONS[0], YES, PLAIN)
    study.follow(edited(replace(QUESTIONS[0], prompt="One, please?")))
    assert study.progress.changed() == []
    assert study.progress.sittings[sitting.id].next_of(study.guide.sheets["quiz"]) == QUESTIONS[1]


def test_a_removed_question_has_its_history_again_when_it_returns(study: Study) -> None:
    sitting = study.sit(SHEET)
    study.answer(sitting, QUESTIONS[0], NO, PLAIN)
    study.follow(replace(GUIDE, quizzes=(replace(GUIDE.quizzes[0], questions=QUESTIONS[1:]),)))
    assert study.progress.missed() == []
    study.follow(GUIDE)
    assert study.progress.missed() == [(QUESTIONS[0], 1)]


def test_a_flag_keeps_the_reason_and_the_note(study: Study, store: Store) -> None:
    study.flag(QUESTIONS[1], "unclear", "which one?")
    study.journal.save()
    assert open_study(store).progress.flags == {"two": "unclear"}
    assert store.events("rivers")[0].text("note") == "which one?"


def test_look_ups_are_counted(study: Study) -> None:
    study.look_up("delta", "p1")
    study.look_up("delta")
    assert study.progress.look_ups == {"delta": 2}


def test_numbers_in_a_sitting_rise_by_one(study: Study) -> None:
    sitting = study.sit(SHEET)
    for question in QUESTIONS:
        study.answer(sitting, question, YES, PLAIN)
    assert [event.number for event in study.progress.events if event.sitting == sitting.id] == [1, 2, 3, 4]


def test_a_paragraph_takes_as_long_as_its_words_at_400_a_minute_but_two_seconds_at_least() -> None:
    assert seconds_to_read(400) == 60
    assert seconds_to_read(1) == SHORTEST_LOOK
