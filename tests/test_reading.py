"""A visit to the text by a clock that goes when told: what counts as read, what time, when the place is written."""

from dataclasses import replace

import pytest

from tests.model.conftest import GUIDE, SECTIONS
from tui.journal import Journal
from tui.model import events as kinds
from tui.model.article import Article, Paragraph, Section
from tui.model.events import Event
from tui.reading import PLACE_EVERY, Reading
from tui.store import UnkeptStore
from tui.study import LONGEST_GAP, SHORTEST_LOOK, Study

LONG = 400
"""Words of the long paragraph, which take a minute at the fastest pace."""
ARTICLE = Article(
    (
        Section("one", "One", (Paragraph("short", "A few words."), Paragraph("long", "word " * LONG))),
        Section("two", "Two", (Paragraph("last", "The end."),)),
    )
)
TEXT = replace(GUIDE, article=ARTICLE, marks=())


class Clock:
    """Goes only when told, and back too."""

    def __init__(self) -> None:
        self.now = 1_780_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def study(clock: Clock) -> Study:
    return Study(TEXT, Journal(UnkeptStore(clock), clock))


@pytest.fixture
def reading(study: Study) -> Reading:
    return Reading(study)


def stood(study: Study) -> list[Event]:
    return [event for event in study.progress.events if event.kind == kinds.STOOD]


def places(study: Study) -> list[tuple[str, float]]:
    return [(event.text("paragraph"), event.figure("seconds")) for event in stood(study)]


def wait(clock: Clock, reading: Reading, seconds: float) -> None:
    """Let time pass, then press a key."""
    clock.now += seconds
    reading.key()


def test_a_paragraph_is_read_once_its_end_was_in_view_for_long_enough(
    clock: Clock, study: Study, reading: Reading
) -> None:
    reading.view("short", ["short"])
    wait(clock, reading, SHORTEST_LOOK - 0.1)
    assert study.progress.read == set()
    wait(clock, reading, 0.2)
    assert study.progress.read == {"short"}


def test_a_paragraph_whose_end_was_never_in_view_is_not_read(clock: Clock, study: Study, reading: Reading) -> None:
    reading.view("long", [])
    wait(clock, reading, 100)
    reading.leave()
    assert study.progress.read == set()


def test_a_longer_paragraph_takes_longer_in_one_look_or_several(clock: Clock, study: Study, reading: Reading) -> None:
    reading.view("short", ["short", "long"])
    wait(clock, reading, 40)
    assert study.progress.read == {"short"}
    reading.view("short", ["short"])
    wait(clock, reading, 40)
    assert study.progress.read == {"short"}
    reading.view("long", ["long"])
    wait(clock, reading, 20)
    assert study.progress.read == {"short", "long"}


def test_turning_pages_quickly_reads_nothing(clock: Clock, study: Study, reading: Reading) -> None:
    for paragraph in ("short", "long", "last") * 2:
        reading.view(paragraph, [paragraph])
        wait(clock, reading, 0.5)
    reading.leave()
    assert study.progress.read == set()


def test_what_was_in_view_counts_up_to_leaving(clock: Clock, study: Study, reading: Reading) -> None:
    reading.view("last", ["last"])
    clock.now += 5
    reading.leave()
    assert study.progress.read == {"last"}
    assert places(study) == [("last", 5)]


def test_a_long_gap_between_two_keys_is_cut(clock: Clock, study: Study, reading: Reading) -> None:
    reading.view("short", [])
    wait(clock, reading, 50_000)
    wait(clock, reading, LONGEST_GAP)
    wait(clock, reading, 1)
    reading.leave()
    assert study.progress.total_seconds == 2 * LONGEST_GAP + 1


def test_a_clock_that_goes_back_takes_no_time_away(clock: Clock, study: Study, reading: Reading) -> None:
    reading.view("short", ["long"])
    wait(clock, reading, 30)
    wait(clock, reading, -7200)
    wait(clock, reading, 5)
    reading.leave()
    assert study.progress.total_seconds == 35
    assert study.progress.read == set()


def test_a_clock_that_went_back_does_not_keep_the_place_from_being_written(
    clock: Clock, study: Study, reading: Reading
) -> None:
    reading.view("short", [])
    clock.now -= 7200
    reading.view("long", [])
    assert [paragraph for paragraph, _ in places(study)] == ["long"]


def test_the_place_is_written_at_most_every_ten_seconds(clock: Clock, study: Study, reading: Reading) -> None:
    begin = clock.now
    for step in range(60):
        wait(clock, reading, 1)
        reading.view(("short", "long")[step % 2], [])
    reading.leave()
    times = [event.at / 1000 - begin for event in stood(study)]
    assert len(times) <= 7
    assert all(later - before >= PLACE_EVERY for before, later in zip(times[:-2], times[1:-1], strict=True))
    assert study.progress.total_seconds == 59


def test_a_place_reached_too_soon_is_written_with_a_later_key(clock: Clock, study: Study, reading: Reading) -> None:
    clock.now += PLACE_EVERY
    reading.view("short", [])
    wait(clock, reading, 3)
    reading.view("long", [])
    assert places(study) == [("short", 0)]
    wait(clock, reading, PLACE_EVERY - 3)
    reading.view("long", [])
    assert places(study) == [("short", 0), ("long", PLACE_EVERY)]


def test_staying_in_one_paragraph_writes_its_place_once(clock: Clock, study: Study, reading: Reading) -> None:
    for _ in range(30):
        wait(clock, reading, 10)
        reading.view("long", [])
    assert [paragraph for paragraph, _ in places(study)] == ["long"]


def test_leaving_writes_the_place_at_once_and_only_once(clock: Clock, study: Study, reading: Reading) -> None:
    reading.view("last", [])
    clock.now += 2
    reading.leave()
    clock.now += 60
    reading.leave()
    assert places(study) == [("last", 2)]


def test_the_time_between_leaving_and_coming_back_is_not_counted(clock: Clock, study: Study, reading: Reading) -> None:
    reading.view("short", ["short"])
    clock.now += 3
    reading.leave()
    clock.now += 600
    reading.key()
    reading.view("short", ["short"])
    wait(clock, reading, 2)
    reading.leave()
    assert study.progress.total_seconds == 5


def test_nothing_is_written_before_anything_was_seen(study: Study, reading: Reading) -> None:
    reading.key()
    reading.write()
    reading.leave()
    assert study.progress.events == ()


def test_a_paragraph_that_the_guide_lost_is_neither_read_nor_a_place(
    clock: Clock, study: Study, reading: Reading
) -> None:
    reading.view("last", ["last", "gone"])
    study.follow(replace(TEXT, article=Article(SECTIONS)))
    wait(clock, reading, 30)
    reading.leave()
    assert study.progress.events == ()
    reading.view("p1", ["p1"])
    wait(clock, reading, 30)
    reading.leave()
    assert study.progress.standing().paragraph == "p1"
    assert study.progress.total_seconds == 60


def test_reading_again_in_another_visit_is_noted_again(clock: Clock, study: Study, reading: Reading) -> None:
    for visit in (study, Study(TEXT, study.journal)):
        again = Reading(visit)
        again.view("short", ["short"])
        wait(clock, again, 10)
        wait(clock, again, 10)
    reads = [event for event in study.journal.events("rivers") if event.kind == kinds.READ]
    assert [event.text("paragraph") for event in reads] == ["short", "short"]


def test_a_glance_without_a_key_is_no_visit(clock: Clock, study: Study, reading: Reading) -> None:
    reading.view("p1", ["p1"])
    clock.now += 0.5
    reading.leave()
    assert study.progress.events == ()
