from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event as Signal
from threading import Thread
from time import time

import pytest

from tui.journal import Journal
from tui.model.events import Event
from tui.settings import Settings
from tui.store import Store, StoreError, UnkeptStore


class Failing(UnkeptStore):
    """Refuses to keep anything while it is full."""

    full = True

    def append(self, events: Sequence[Event]) -> None:
        if self.full:
            raise StoreError("The disk is full.", passing=True)
        super().append(events)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path, "Anna") as opened:
        yield opened


@pytest.fixture
def journal(store: Store) -> Journal:
    return Journal(store, time)


def note(journal: Journal, number: int = 1, guide: str = "rivers") -> Event:
    return journal.note("read", guide, "s" * 32, number, {"paragraph": "p1"})


def test_an_event_waits_until_it_is_saved(journal: Journal, store: Store) -> None:
    event = note(journal)
    assert journal.waiting == 1
    assert store.events("rivers") == []
    journal.save()
    assert journal.waiting == 0
    assert store.events("rivers") == [event]


def test_saving_nothing_does_nothing(journal: Journal) -> None:
    journal.save()
    assert journal.waiting == 0


def test_events_that_wait_are_seen_with_those_that_are_kept(journal: Journal) -> None:
    kept = note(journal, 1)
    journal.save()
    waiting = note(journal, 2)
    note(journal, 3, "towns")
    assert journal.events("rivers") == [kept, waiting]
    journal.save()
    assert journal.events("rivers") == [kept, waiting]


def test_what_could_not_be_saved_waits_in_its_order_and_is_saved_later() -> None:
    store = Failing()
    journal = Journal(store, time)
    events = [note(journal, number) for number in range(3)]
    for _ in range(2):
        with pytest.raises(StoreError):
            journal.save()
    assert journal.waiting == 3
    assert journal.events("rivers") == events
    store.full = False
    journal.save()
    assert store.events("rivers") == events


def test_what_is_noted_while_a_save_runs_waits_for_the_next() -> None:
    began, go_on = Signal(), Signal()

    class Slow(UnkeptStore):
        def append(self, events: Sequence[Event]) -> None:
            began.set()
            go_on.wait(5)
            super().append(events)

    store = Slow()
    journal = Journal(store, time)
    first = note(journal, 1)
    saving = Thread(target=journal.save)
    saving.start()
    began.wait(5)
    second = note(journal, 2)
    go_on.set()
    saving.join()
    assert store.events("rivers") == [first]
    assert journal.waiting == 1
    journal.save()
    assert store.events("rivers") == [first, second]


def test_many_threads_note_and_save_and_nothing_is_dropped(journal: Journal, store: Store) -> None:
    def work() -> None:
        for number in range(10):
            note(journal, number)
            journal.save()

    threads = [Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert journal.waiting == 0
    assert len(store.events("rivers")) == 60


def test_an_event_is_dated_in_milliseconds() -> None:
    journal = Journal(UnkeptStore(), lambda: 1_780_000_000.1234)
    assert note(journal).at == 1_780_000_000_123


def test_a_setting_is_the_last_value_chosen_in_this_run_or_an_earlier_one(journal: Journal, store: Store) -> None:
    settings = Settings(journal)
    assert settings.get("theme", "plain") == "plain"
    settings.choose("theme", "dark")
    settings.choose("theme", "light")
    assert settings.get("theme") == "light"
    journal.save()
    later = Journal(store, time)
    assert Settings(later).get("theme") == "light"


def test_a_choice_that_waits_is_known_to_settings_made_anew(journal: Journal) -> None:
    Settings(journal).choose("theme", "dark")
    assert Settings(journal).get("theme") == "dark"


def test_choosing_the_same_again_notes_nothing(journal: Journal) -> None:
    settings = Settings(journal)
    settings.choose("theme", "dark")
    settings.choose("theme", "dark")
    assert journal.waiting == 1
