"""What a learner's events amount to: place, reading, scores, misses, time; in whatever order they arrive."""

from dataclasses import replace
from datetime import UTC

import pytest

from tests.model.conftest import GUIDE, ORDERING, SECTIONS, SHORT, SINGLE, Log, edited
from tui.model import events as kinds
from tui.model.article import Article, Section
from tui.model.calendar import Calendar
from tui.model.events import Event
from tui.model.guide import Guide
from tui.model.progress import Place, Progress, Score
from tui.model.questions import Question, Response, key_of
from tui.model.sitting import Answer

SHEET = GUIDE.sheets["source-quiz"]
DAY = 86_400_000
RIGHT = {"rises": Response(("hills",)), "joins": Response(("red", "green")), "same": Response(("true",))}
WRONG = Response(("lake",), (), "lake")


def read(log: Log, *paragraphs: str) -> None:
    for paragraph in paragraphs:
        log.note(kinds.READ, "v1", section=GUIDE.article.section_of(paragraph).id, paragraph=paragraph)


def stood(log: Log, section: str, paragraph: str, seconds: float = 1.0, sitting: str = "v1", at: int = 0) -> None:
    log.note(kinds.STOOD, sitting, at, section=section, paragraph=paragraph, seconds=seconds)


def answered(log: Log, sitting: str, question: Question, response: Response, seconds: float = 0.0, at: int = 0) -> None:
    answer = Answer(question.id, response, key_of(question), question.grade(response).mark, seconds=seconds)
    log.note(kinds.ANSWERED, sitting, at, **answer.to_body())


def sat(log: Log, sitting: str, *right: str, retry: bool = False, sheet: str = "source-quiz", at: int = 0) -> None:
    """Sit a whole sheet, with these questions right and all others wrong."""
    questions = GUIDE.sheets[sheet].questions
    ids = [question.id for question in questions]
    log.note(kinds.SAT, sitting, at, sheet=sheet, questions=ids, shown={}, retry=retry)
    for question in questions:
        good = RIGHT.get(question.id, Response(text="Dnieper"))
        answered(log, sitting, question, good if question.id in right else WRONG)


def progress(log: Log, guide: Guide = GUIDE) -> Progress:
    return Progress(guide, log.events)


def test_a_new_reader_begins_at_the_beginning() -> None:
    fresh = Progress(GUIDE)
    assert fresh.standing() == Place("source", "p1")
    assert not fresh.begun
    assert fresh.last_sitting == ""
    assert fresh.total_seconds == 0


def test_the_place_is_the_last_one_stood_at(log: Log) -> None:
    stood(log, "source", "p2")
    stood(log, "mouth", "p3")
    assert progress(log).standing() == Place("mouth", "p3")
    assert progress(log).visited == {"source", "mouth"}


def test_a_later_sitting_says_where_one_stands_whatever_the_clock_said(log: Log) -> None:
    stood(log, "mouth", "p3", sitting="v2", at=1)
    stood(log, "source", "p2", sitting="v1", at=99 * DAY)
    assert progress(log).standing() == Place("mouth", "p3")


def test_a_moved_paragraph_is_found_in_its_new_section(log: Log) -> None:
    stood(log, "source", "p2")
    source, mouth = SECTIONS
    moved = (replace(source, paragraphs=source.paragraphs[:1]), replace(mouth, paragraphs=SECTIONS[0].paragraphs[1:]))
    assert progress(log, replace(GUIDE, article=Article(moved))).standing() == Place("mouth", "p2")


def test_a_lost_paragraph_leads_to_the_beginning_of_its_section(log: Log) -> None:
    stood(log, "mouth", "gone")
    assert progress(log).standing() == Place("mouth", "p3")


def test_a_lost_section_leads_to_the_beginning(log: Log) -> None:
    stood(log, "gone", "lost")
    assert progress(log).standing() == Place("source", "p1")
    log.events.clear()
    log.note(kinds.STOOD, "v1")
    assert progress(log).standing() == Place("source", "p1")


def test_what_is_read_counts_by_words(log: Log) -> None:
    source, mouth = SECTIONS
    read(log, "p1")
    now = progress(log)
    words = source.paragraphs[0].words
    assert now.read_share(source) == pytest.approx(words / source.words)
    assert now.article_share() == pytest.approx(words / (source.words + mouth.words))
    assert not now.is_read(source)
    assert now.is_begun(source)
    assert not now.is_begun(mouth)
    read(log, "p1", "p2")
    assert progress(log).is_read(source)
    assert progress(log).read_share(source) == 1
    read(log, "p3")
    assert progress(log).article_share() == 1


def test_a_section_that_was_only_opened_is_begun_and_not_read(log: Log) -> None:
    stood(log, "mouth", "p3")
    assert progress(log).is_begun(SECTIONS[1])
    assert progress(log).read_share(SECTIONS[1]) == 0


def test_a_paragraph_that_is_gone_counts_for_nothing_until_it_returns(log: Log) -> None:
    read(log, "p1", "p3")
    less = replace(GUIDE, article=Article(SECTIONS[:1]))
    assert progress(log, less).article_share() == pytest.approx(SECTIONS[0].paragraphs[0].words / SECTIONS[0].words)
    assert progress(log).is_read(SECTIONS[1])


def test_a_section_without_words_has_no_share() -> None:
    empty = Section("empty", "Empty", ())
    assert Progress(GUIDE).read_share(empty) == 0
    assert Progress(replace(GUIDE, article=Article((empty,)))).article_share() == 0


def test_look_ups_and_flags_are_kept(log: Log) -> None:
    for term in ("don", "dnieper", "don"):
        log.note(kinds.LOOKED_UP, "v1", term=term)
    log.note(kinds.FLAGGED, "v1", question="rises", reason="unclear")
    log.note(kinds.FLAGGED, "v1", question="rises", reason="my answer should count")
    assert progress(log).look_ups == {"don": 2, "dnieper": 1}
    assert progress(log).flags == {"rises": "my answer should count"}


def test_scores_are_those_of_whole_sittings_oldest_first(log: Log) -> None:
    sat(log, "s1", "rises", at=5)
    sat(log, "s2", "rises", "joins", "same", "named", at=9)
    sat(log, "s3", "rises", "joins")
    scores = progress(log).scores(SHEET)
    assert scores == [Score(1, 4, 5, "s1"), Score(4, 4, 9, "s2"), Score(2, 4, 0, "s3")]
    assert [score.share for score in scores] == [0.25, 1, 0.5]
    assert progress(log).best(SHEET.quiz) == Score(4, 4)


def test_a_sitting_that_was_left_has_no_score_and_is_open(log: Log) -> None:
    sat(log, "s1", "rises")
    log.note(kinds.SAT, "s2", sheet="source-quiz", questions=["rises", "joins"], shown={}, retry=False)
    answered(log, "s2", SINGLE, WRONG)
    now = progress(log)
    assert [score.sitting for score in now.scores(SHEET)] == ["s1"]
    sitting = now.open_sitting(SHEET)
    assert sitting is not None
    assert sitting.id == "s2"
    assert [each.id for each in now.sittings_of(SHEET)] == ["s1", "s2"]


def test_nothing_is_open_after_the_last_answer(log: Log) -> None:
    sat(log, "s1")
    assert progress(log).open_sitting(SHEET) is None
    assert Progress(GUIDE).open_sitting(SHEET) is None


def test_a_retry_is_no_score_and_may_be_open(log: Log) -> None:
    sat(log, "s1", "rises", "joins", "same")
    log.note(kinds.SAT, "s2", sheet="source-quiz", questions=["named"], shown={}, retry=True)
    opened = progress(log).open_sitting(SHEET)
    assert opened is not None
    assert opened.retry
    answered(log, "s2", SHORT, Response(text="Dnieper"))
    assert [score.points for score in progress(log).scores(SHEET)] == [3]


def test_the_best_of_a_quiz_is_the_best_of_each_part(log: Log) -> None:
    whole = GUIDE.quizzes[1]
    assert progress(log).best(whole) is None
    in_order = GUIDE.sheets["in-order"]
    for sitting, order in (("s1", "red green blue white"), ("s2", "white red green blue")):
        log.note(kinds.SAT, sitting, sheet="in-order", questions=["order"], shown={}, retry=False)
        answered(log, sitting, ORDERING, Response(tuple(order.split())))
    assert progress(log).best(whole) == Score(1, 1)
    log.note(kinds.SAT, "s3", sheet="sorting", questions=["ends"], shown={}, retry=False)
    answered(log, "s3", GUIDE.questions["ends"], Response(pairs=(("dnieper", "black"), ("don", "black"))))
    assert progress(log).best(whole) == Score(1.5, 2)
    assert [score.points for score in progress(log).scores(in_order)] == [1, 0]


def test_a_score_out_of_nothing_has_no_share() -> None:
    assert Score(0, 0).share == 0


def test_a_removed_question_leaves_the_scores_of_the_others(log: Log) -> None:
    sat(log, "s1", "rises", "joins")
    guide = edited(without="rises")
    scores = progress(log, guide).scores(guide.sheets["source-quiz"])
    assert [(score.points, score.questions) for score in scores] == [(1, 3)]


def test_the_most_missed_come_first_and_equals_in_the_order_of_the_guide(log: Log) -> None:
    sat(log, "s1", "joins")
    sat(log, "s2", "rises")
    sat(log, "s3", "rises", "joins", "named")
    missed = [(question.id, times) for question, times in progress(log).missed()]
    assert missed == [("same", 3), ("named", 2), ("rises", 1), ("joins", 1)]


def test_nothing_missed_is_nothing_listed(log: Log) -> None:
    sat(log, "s1", "rises", "joins", "same", "named")
    assert progress(log).missed() == []


def test_a_miss_in_a_retry_is_a_miss(log: Log) -> None:
    log.note(kinds.SAT, "s1", sheet="source-quiz", questions=["rises"], shown={}, retry=True)
    answered(log, "s1", SINGLE, WRONG)
    assert progress(log).missed() == [(SINGLE, 1)]


def test_answers_under_another_key_are_kept_and_do_not_count(log: Log) -> None:
    sat(log, "s1")
    changed = replace(SINGLE, edition=2)
    now = progress(log, edited(changed))
    assert now.answers_to(changed) == []
    assert now.changed() == [changed]
    assert "rises" not in {question.id for question, _ in now.missed()}
    assert len(progress(log).answers_to(SINGLE)) == 1


def test_a_change_is_told_once_a_key(log: Log) -> None:
    sat(log, "s1")
    second, third = replace(SINGLE, edition=2), replace(SINGLE, edition=3)
    log.note(kinds.TOLD, "v2", question="rises", key=key_of(second))
    assert progress(log, edited(second)).changed() == []
    assert progress(log, edited(third)).changed() == [third]
    assert progress(log).changed() == []


def test_a_question_never_answered_is_not_said_to_have_changed() -> None:
    assert Progress(edited(replace(SINGLE, edition=2))).changed() == []


def test_time_is_summed_by_section_by_sheet_and_by_day(log: Log) -> None:
    stood(log, "source", "p1", 30, at=DAY - 1)
    stood(log, "source", "p2", 12.5, at=DAY)
    log.note(kinds.SAT, "s1", sheet="source-quiz", questions=["rises"], shown={})
    answered(log, "s1", SINGLE, RIGHT["rises"], seconds=7.5, at=DAY + 1)
    now = progress(log)
    assert now.seconds == {"source": 42.5, "source-quiz": 7.5}
    assert now.days(Calendar(UTC)) == {0: 30, 1: 20}
    assert now.total_seconds == 50


def test_unknown_kinds_and_damaged_fields_are_kept_and_skipped(log: Log) -> None:
    log.note("sung", "v1", song="x")
    log.note(kinds.READ, "v1", paragraph=["p1"])
    log.note(kinds.STOOD, "v1", section=None, paragraph=3, seconds="long")
    log.note(kinds.SAT, "s1", sheet=None, questions="rises", shown=None)
    log.note(kinds.ANSWERED, "s1", question={}, pairs=[["x"]])
    log.note(kinds.ANSWERED, "nowhere", question="rises")
    now = progress(log)
    assert len(now.events) == 6
    assert now.standing() == Place("source", "p1")
    assert now.article_share() == 0
    assert now.total_seconds == 0


def test_the_first_of_two_windows_counts_by_number_then_by_id(log: Log) -> None:
    log.note(kinds.SAT, "s1", sheet="source-quiz", questions=["rises"], shown={})
    key = key_of(SINGLE)
    right = Answer("rises", RIGHT["rises"], key, 1.0, seconds=1.0).to_body()
    wrong = Answer("rises", WRONG, key, 0.0, seconds=1.0).to_body()
    later_id_first_number = Event("f" * 32, kinds.ANSWERED, "rivers", "s1", 2, 0, right)
    by_number = Progress(GUIDE, [*log.events, Event("e" * 32, kinds.ANSWERED, "rivers", "s1", 3, 0, wrong)])
    by_number.add(later_id_first_number)
    assert by_number.sittings["s1"].marks(SHEET) == {"rises": 1}
    assert by_number.total_seconds == 1
    by_id = Progress(GUIDE, [*log.events, later_id_first_number])
    by_id.add(Event("e" * 32, kinds.ANSWERED, "rivers", "s1", 2, 0, wrong))
    assert by_id.sittings["s1"].marks(SHEET) == {"rises": 0}


def test_answers_count_even_where_the_beginning_of_their_sitting_is_lost(log: Log) -> None:
    answered(log, "s1", SINGLE, WRONG)
    answered(log, "s1", SINGLE, RIGHT["rises"])
    found = progress(log)
    assert [each.response for each in found.answers_to(SINGLE)] == [WRONG]
    assert found.missed() == [(SINGLE, 1)]
    assert found.sittings == {}
