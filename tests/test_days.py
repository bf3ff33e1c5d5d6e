"""Days are the learner's own: they begin at midnight where the learner is."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from random import Random
from zoneinfo import ZoneInfo

import pytest

from tests.model.conftest import GUIDE
from tests.studying import SHEET, Clock, answer_all, begun, due
from tui.model.calendar import Calendar
from tui.model.events import Event
from tui.reviewing import Reviewing, is_later_day, nothing_due
from tui.store import UnkeptStore
from tui.study import Study

ISTANBUL, NEW_YORK, BERLIN = ZoneInfo("Europe/Istanbul"), ZoneInfo("America/New_York"), ZoneInfo("Europe/Berlin")
TOKYO, LOS_ANGELES = ZoneInfo("Asia/Tokyo"), ZoneInfo("America/Los_Angeles")
KIRITIMATI, APIA = ZoneInfo("Pacific/Kiritimati"), ZoneInfo("Pacific/Apia")


class WallClock(Clock):
    """A clock that is set by what hangs on the wall in a zone."""

    def __init__(self, zone: tzinfo) -> None:
        super().__init__()
        self.zone = zone

    def set(self, text: str) -> None:
        self.now = datetime.fromisoformat(text).replace(tzinfo=self.zone).timestamp()


def learner_in(zone: tzinfo, store: UnkeptStore | None = None) -> tuple[Study, WallClock]:
    clock = WallClock(zone)
    return begun(clock, store or UnkeptStore(clock), calendar=Calendar(zone)), clock


def holding(events: Sequence[Event], zone: tzinfo, clock: Clock) -> Study:
    store = UnkeptStore(clock)
    store.append(events)
    return begun(clock, store, calendar=Calendar(zone))


def test_what_was_missed_in_the_evening_is_due_after_midnight_though_it_is_one_day_in_utc() -> None:
    study, clock = learner_in(ISTANBUL)
    clock.set("2026-05-10 22:30")
    answer_all(study, SHEET, wrong=("rises",))
    assert due(study) == []
    clock.set("2026-05-11 00:30")
    assert due(study) == ["rises"]
    assert is_later_day(study, study.progress.events)
    assert due(holding(study.progress.events, UTC, clock)) == []


def test_an_evening_is_one_day_though_it_is_two_in_utc() -> None:
    study, clock = learner_in(NEW_YORK)
    clock.set("2026-05-10 19:30")
    answer_all(study, SHEET, wrong=("rises",))
    clock.set("2026-05-10 23:30")
    assert due(study) == [] and not is_later_day(study, study.progress.events)
    assert "The next question comes on 11 May." in nothing_due(Reviewing(study).next_day())
    assert due(holding(study.progress.events, UTC, clock)) == ["rises"]


@pytest.mark.parametrize("change", ["2026-03-29", "2026-10-25"])
def test_the_day_on_which_the_clocks_change_is_one_day(change: str) -> None:
    study, clock = learner_in(BERLIN)
    first = datetime.fromisoformat(change)
    clock.set(f"{change} 00:05")
    answer_all(study, SHEET, wrong=("rises",))
    clock.set(f"{change} 23:55")
    assert due(study) == []
    clock.set(f"{first + timedelta(1):%Y-%m-%d} 00:05")
    assert due(study) == ["rises"]
    days = study.journal.calendar
    middays = [(first + timedelta(number, hours=12)).replace(tzinfo=BERLIN) for number in range(-2, 3)]
    numbers = [days.day_of(int(each.timestamp() * 1000)) for each in middays]
    assert numbers == list(range(numbers[0], numbers[0] + 5))


def test_a_day_that_a_zone_left_out_is_no_day() -> None:
    days = Calendar(APIA)  # went over the date line: 30 December 2011 was never there
    eve = int(datetime(2011, 12, 29, 23, 59, tzinfo=APIA).timestamp() * 1000)
    assert days.day_of(eve + 120_000) == days.day_of(eve) + 2


def test_a_learner_who_flies_west_is_asked_again_at_the_latest_a_day_later_and_loses_nothing() -> None:
    study, clock = learner_in(TOKYO)
    clock.set("2026-05-10 08:00")
    answer_all(study, SHEET, wrong=("rises",))
    clock.days(0.2)
    there = holding(study.progress.events, LOS_ANGELES, clock)
    assert due(there) == []  # it is still the ninth there, the evening on which the answers were given
    assert {card.id for card in Reviewing(there).reviews.cards()} == {each.id for each in SHEET.questions}
    clock.days(1)
    assert due(there) == ["rises"]


def test_a_learner_who_flies_east_is_asked_when_it_is_a_later_day_there() -> None:
    study, clock = learner_in(LOS_ANGELES)
    clock.set("2026-05-10 05:00")
    answer_all(study, SHEET, wrong=("rises",))
    there = holding(study.progress.events, TOKYO, clock)
    assert due(there) == []  # nine in the evening there
    clock.days(0.2)
    assert due(there) == ["rises"] and due(study) == []


@pytest.mark.parametrize("zone", [UTC, ISTANBUL, LOS_ANGELES, KIRITIMATI], ids=str)
def test_in_each_zone_events_of_two_machines_fold_to_one_schedule_in_any_order(zone: ZoneInfo) -> None:
    clock, chance = WallClock(zone), Random(7)
    here, there = (begun(clock, UnkeptStore(clock), calendar=Calendar(zone)) for _ in range(2))
    for _ in range(12):
        answer_all(chance.choice([here, there]), SHEET, wrong=(chance.choice(["rises", "joins", "same"]),))
        clock.days(chance.choice([0.1, 0.3, 0.9, 2.5]))
    every = [*here.progress.events, *there.progress.events]
    pictures = []
    for repeated in (every, every[::-1], sorted(every + every, key=lambda event: chance.random())):
        merged = holding(repeated, zone, clock)
        reviews, day = Reviewing(merged).reviews, merged.journal.today()
        pictures.append((due(merged), reviews.load(day, 60), reviews.answered, merged.progress.days(Calendar(zone))))
    assert pictures[0] == pictures[1] == pictures[2]


def test_time_of_study_is_drawn_on_the_learners_days() -> None:
    study, clock = learner_in(ISTANBUL)
    for time in ("23:30", "23:50"):
        clock.set(f"2026-05-10 {time}")
        study.stand(GUIDE.article.paragraphs[0].id, 60.0)
    clock.set("2026-05-11 00:10")
    study.stand(GUIDE.article.paragraphs[0].id, 30.0)
    day = study.journal.today()
    assert study.progress.days(study.journal.calendar) == {day - 1: 120.0, day: 30.0}
    assert len(study.progress.days(Calendar(UTC))) == 1


@pytest.mark.parametrize("zone", [None, UTC, KIRITIMATI, LOS_ANGELES], ids=str)
def test_a_broken_clock_is_on_some_day_in_every_zone(zone: tzinfo | None) -> None:
    days = Calendar(zone)
    assert 0 <= days.day_of(-(10**18)) <= days.day_of(0) <= days.day_of(1_780_000_000_000) < days.day_of(10**18)
