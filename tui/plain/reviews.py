"""What comes back and when, printed, or as data for other programs."""

from typing import Any

from tui.model.calendar import date_of
from tui.model.card import WORD
from tui.model.review import Reviews
from tui.model.wording import count, percent
from tui.plain.dialogue import Dialogue
from tui.reviewing import Reviewing, today
from tui.study import Study

_AHEAD = 14
"""Days."""


def print_reviews(dialogue: Dialogue, study: Study) -> None:
    """Print what is due, the load of the coming days, and predicted recall against answers."""
    reviews, day = Reviewing(study).reviews, today(study)
    if not reviews.cards():
        return
    dialogue.heading("Review")
    due = count(len(reviews.due(day)), "question")
    dialogue.say(f"{due} due today. {count(_words(reviews), 'word')} in your review.")
    ahead = reviews.load(day, _AHEAD)
    most = max(ahead)
    for number, falling in enumerate(ahead):
        if falling:
            dialogue.say(f"{dialogue.bar(falling / most)} {falling:>3} due on {_date(day + number)}")
    trust = reviews.trust()
    if trust:
        dialogue.heading("Predicted recall, and how many you did recall")
    for each in trust:
        came = f"{percent(each.actual):>5} of {count(each.answers, 'answer')}"
        dialogue.say(f"{dialogue.bar(each.actual)} {came}, predicted {percent(each.predicted)}")


def review_data(study: Study) -> dict[str, Any]:
    """Return the same as data.

    Keys: due (today), words (that come back), answered (day, answers), ahead (day, due; 14 days from today),
    recall (answers, predicted, actual; by tenths of the predicted recall),
    cards (id, section, due, recalled, missed, stability in days and difficulty from 1 to 10, null before an answer),
    scheduler (name, wanted recall, parameters).
    """
    reviews, day = Reviewing(study).reviews, today(study)
    return {
        "due": len(reviews.due(day)),
        "words": _words(reviews),
        "answered": [{"day": _date(each), "answers": number} for each, number in sorted(reviews.answered.items())],
        "ahead": [{"day": _date(day + each), "due": due} for each, due in enumerate(reviews.load(day, _AHEAD))],
        "recall": [
            {"answers": each.answers, "predicted": round(each.predicted, 4), "actual": round(each.actual, 4)}
            for each in reviews.trust()
        ],
        "cards": [
            {
                "id": card.id,
                "section": card.section,
                "due": _date(max(day, card.due_on()) if card.is_due(day) else card.due_on()),
                "recalled": card.recalled,
                "missed": card.missed,
                "stability": round(card.memory.stability, 4) if card.memory else None,
                "difficulty": round(card.memory.difficulty, 4) if card.memory else None,
            }
            for card in reviews.cards()
        ],
        "scheduler": {
            "name": "FSRS 6",
            "wanted": reviews.recall.wanted,
            "parameters": list(reviews.recall.parameters),
        },
    }


def _words(reviews: Reviews) -> int:
    return sum(reviews.has_word(card.id.removeprefix(WORD)) for card in reviews.words())


def _date(day: int) -> str:
    return date_of(day).isoformat()
