import subprocess
import sys
from datetime import UTC, datetime, timedelta

from fsrs import Card, Rating, Scheduler

from tui.model.calendar import Calendar
from tui.model.recall import AGAIN, EASY, GOOD, HARD, Recall, rating_of


def test_right_but_a_guess_is_hard_and_right_and_certain_is_easy() -> None:
    assert rating_of(1.0, "", open_book=False) == rating_of(1.0, "think", open_book=False) == GOOD
    assert rating_of(1.0, "guess", open_book=False) == HARD
    assert rating_of(1.0, "certain", open_book=False) == EASY


def test_partly_right_is_hard_from_half_on_and_an_open_book_is_no_recall() -> None:
    assert rating_of(0.49, "", open_book=False) == AGAIN
    assert rating_of(0.5, "certain", open_book=False) == HARD
    assert rating_of(1.0, "certain", open_book=True) == HARD
    assert rating_of(0.0, "certain", open_book=False) == AGAIN


def test_what_goes_better_comes_back_later() -> None:
    recall = Recall()
    dues = [recall.after(None, rating, 100).due for rating in (AGAIN, HARD, GOOD, EASY)]
    assert dues == sorted(dues)
    assert dues[0] == 101 < dues[-1]


def test_the_schedule_is_that_of_the_package_and_not_left_to_chance() -> None:
    recall, memory = Recall(), None
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card = Card(card_id=1)
    for rating, day in ((GOOD, 0), (GOOD, 2), (AGAIN, 14), (HARD, 15), (GOOD, 16), (EASY, 24)):
        memory = recall.after(memory, rating, day)
        card, _ = scheduler.review_card(card, Rating(rating), datetime(1970, 1, 1, tzinfo=UTC) + timedelta(days=day))
        assert (memory.stability, memory.difficulty) == (card.stability, card.difficulty)
        assert memory.due == (card.due - datetime(1970, 1, 1, tzinfo=UTC)).days


def test_recall_falls_to_what_is_wanted_on_the_day_that_is_due() -> None:
    recall = Recall()
    memory = recall.after(None, EASY, 10)
    assert recall.chance(memory, 10) == 1
    assert 0.87 < recall.chance(memory, memory.due) < 0.92
    assert recall.chance(memory, memory.due + 300) < 0.7


def test_clocks_before_1970_and_after_the_calendar_do_no_harm() -> None:
    recall, day_of = Recall(), Calendar(UTC).day_of
    memory = recall.after(None, GOOD, day_of(-5))
    memory = recall.after(memory, EASY, day_of(10**18))
    assert recall.after(memory, GOOD, 20_000).due > 20_000
    assert 0 <= recall.chance(memory, 0) <= 1


def test_the_package_is_imported_only_once_something_was_answered() -> None:
    script = "import sys, tui.model.review as r; r.Reviews(r.Calendar(None)); print('fsrs' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
