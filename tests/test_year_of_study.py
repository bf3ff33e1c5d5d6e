"""A year of study, played in seconds: who comes back, and what is asked."""

from collections.abc import Iterator
from random import Random

import pytest

from tests.model.conftest import GUIDE
from tests.studying import SHEET, UTC_DAYS, WRONG, Clock, answer_all, begun, due, right
from tui.model.recall import Recall
from tui.model.review import MOST, Reviews
from tui.reviewing import Reviewing, today
from tui.store import UnkeptStore
from tui.study import Manner, Study


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def study(clock: Clock) -> Study:
    return begun(clock)


def play(study: Study, clock: Clock, visits: Iterator[int], chance: Random) -> list[int]:
    """Come on some days, answer all that is offered, and return how many were due each time."""
    recall, offered = Recall(), []
    for wait in visits:
        clock.days(wait)
        reviews = Reviewing(study)
        offered.append(len(reviews.due()))
        sheet = reviews.sheet()
        if sheet is None:
            continue
        sitting = study.begin(sheet)
        for question in sheet.questions:
            card = reviews.reviews.card(question.id)
            likely = recall.chance(card.memory, today(study)) if card and card.memory else 0.5
            recalled = chance.random() < likely
            study.answer(sitting, question, right(question) if recalled else WRONG, Manner())
    return offered


def year(every: int) -> Iterator[int]:
    return iter([every] * (364 // every))


def test_a_year_of_daily_visits_costs_ever_less(study: Study, clock: Clock) -> None:
    for sheet in GUIDE.sheets.values():
        answer_all(study, sheet)
    offered = play(study, clock, year(1), Random(1))
    assert max(offered) <= MOST
    assert sum(offered[:90]) > sum(offered[-90:]) > 0
    (*_, likeliest) = Reviewing(study).reviews.trust()
    assert abs(likeliest.predicted - likeliest.actual) < 0.1


def test_a_year_of_weekly_visits_never_piles_up(study: Study, clock: Clock) -> None:
    for sheet in GUIDE.sheets.values():
        answer_all(study, sheet)
    offered = play(study, clock, year(7), Random(2))
    assert len(offered) == 52 and max(offered) <= len(GUIDE.questions)
    assert sum(offered[-13:]) < sum(offered[:13])


def test_whoever_comes_once_after_a_month_gets_seven_and_no_reproach(study: Study, clock: Clock) -> None:
    for sheet in GUIDE.sheets.values():
        answer_all(study, sheet)
    for term in GUIDE.glossary.terms:
        study.look_up(term.id, "p1")
    (offered,) = play(study, clock, iter([31]), Random(3))
    assert offered > MOST
    review = Reviewing(study).sheet()
    assert review is None or len(review.questions) <= MOST


def test_a_clock_set_back_hides_nothing(study: Study, clock: Clock) -> None:
    clock.days(400)
    answer_all(study, SHEET, wrong=("rises",))
    clock.days(-400)
    assert set(due(study)) == {question.id for question in SHEET.questions}
    answer_all(study, SHEET)
    assert due(study) == []
    clock.days(3)
    assert "rises" in due(study)


@pytest.mark.parametrize("seed", range(3))
def test_two_machines_come_to_one_schedule_whatever_order_events_arrive_in(clock: Clock, seed: int) -> None:
    here, there = (begun(clock, UnkeptStore(clock)) for _ in range(2))
    chance = Random(seed)
    for study in (here, there):
        answer_all(study, SHEET, wrong=("rises",))
    for _ in range(20):
        play(chance.choice([here, there]), clock, iter([chance.randint(0, 9)]), chance)
    every = [*here.progress.events, *there.progress.events]
    pictures = []
    for _ in range(3):
        chance.shuffle(every)
        store = UnkeptStore(clock)
        store.append(every)
        merged = begun(clock, store)
        pictures.append((due(merged), Reviewing(merged).reviews.load(today(merged), 60)))
    assert pictures[0] == pictures[1] == pictures[2]


def test_following_step_by_step_gives_what_the_whole_fold_gives(study: Study, clock: Clock) -> None:
    step_by_step = Reviewing(study)
    for sheet in GUIDE.sheets.values():
        answer_all(study, sheet, wrong=("same", "order"))
        step_by_step.due()
    play(study, clock, year(11), Random(4))
    whole = Reviews(UTC_DAYS)
    whole.follow(GUIDE, study.progress.events)
    day = today(study)
    assert step_by_step.reviews.due(day) == whole.due(day)
    assert step_by_step.reviews.load(day, 100) == whole.load(day, 100)
    assert step_by_step.reviews.trust() == whole.trust()
    assert step_by_step.reviews.answered == whole.answered
