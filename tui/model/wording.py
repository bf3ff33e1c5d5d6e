"""Words that every front end shares: scores, times, verdicts, answers as text."""

from collections.abc import Sequence

from tui.model.progress import Score
from tui.model.questions import Choice, Item, Line, Option, Ordering, Placing, Question, Response, Short, Verdict
from tui.model.sitting import Answer

SURE = {"guess": "a guess", "think": "fairly sure", "certain": "certain"}
"""How sure one can say to be, from least to most, and how that is written."""
UNCLEAR = "unclear"
"""The reason of a flag: the question is unclear."""
SHOULD_COUNT = "my answer should count"
"""The reason of a flag: the learner holds the answer to be right."""

NOTHING_GRADED = "Nothing here is graded."
"""Said in place of a score, and of a verdict, where no answer is right or wrong."""


def count(number: int, thing: str, things: str = "") -> str:
    """Return a number with its noun: `1 question`, `3 questions`."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def percent(share: float) -> str:
    """Return a share as whole per cent, never rounded up to all nor down to nothing."""
    rounded = round(share * 100)
    if 0 < share < 1:
        rounded = min(99, max(1, rounded))
    return f"{rounded} %"


def duration(seconds: float) -> str:
    """Return a time in words: `40 s`, `12 min`, `1 h 5 min`."""
    if seconds < 60:
        return f"{int(seconds)} s"
    hours, minutes = divmod(int(seconds) // 60, 60)
    if not hours:
        return f"{minutes} min"
    return f"{hours} h {minutes} min" if minutes else f"{hours} h"


def points(value: float) -> str:
    """Return a sum of marks with one decimal where it isn't whole, cut so that nearly all never reads as all."""
    tenths = int(value * 10 + 1e-6)
    return f"{tenths / 10:.1f}" if tenths % 10 else str(tenths // 10)


def score_text(score: Score) -> str:
    """Return a score as `4 of 5`."""
    return f"{points(score.points)} of {score.questions}"


def score_sentence(scores: Sequence[Score]) -> str:
    """Return the last of a sheet's scores with the first and the best, where they differ; empty if there is none."""
    if not scores:
        return ""
    last, best = scores[-1], max(scores, key=lambda score: score.share)
    words = [score_text(last)]
    if len(scores) > 1:
        words.append(f"first time {score_text(scores[0])}")
        if best.share > max(last.share, scores[0].share):
            words.append(f"best {score_text(best)}")
    return ", ".join(words) + "."


def verdict_word(verdict: Verdict) -> str:
    """Return how an answer came out: right, close, partly right with the share, or wrong."""
    if verdict.accepted:
        return "accepted by your teacher"
    if verdict.right:
        return "right"
    if verdict.close:
        return "close"
    return f"partly right ({percent(verdict.mark)})" if verdict.mark else "wrong"


def accepted_words(question: Question, why: str) -> str:
    """Return how a learner is told that the teacher accepted an answer of theirs."""
    said = f" {why.rstrip('.')}." if why else ""
    return f"Your teacher accepts your answer to “{question.prompt}” It counts as right now.{said}"


def taken_back_words(question: Question, why: str) -> str:
    """Return how a learner is told that the teacher accepts an answer of theirs no longer."""
    said = f" {why.rstrip('.')}." if why else ""
    return f"Your teacher no longer accepts your answer to “{question.prompt}” It is marked by the key again.{said}"


def line_words(line: Line) -> str:
    """Return what goes with one option after the answer: `right`, `your answer`, both, or nothing."""
    return ", ".join(word for word, said in (("right", line.right), ("your answer", bool(line.given))) if said)


def about_words(question: Question) -> str:
    """Return what a question asks about."""
    return "Background" if question.about == "background" else "About the article"


def option_text(option: Option) -> str:
    """Return an option's text; the options of true/false questions need none of their own."""
    return option.text or option.id.capitalize()


def placed_text(question: Placing, item: Item, place: str) -> str:
    """Return an item with its place: `The war goes on: said outright`."""
    return f"{item.text.removesuffix('.')}: {question.place_text(place)}"


def response_text(question: Question, response: Response) -> str:
    """Return an answer as text, with what the question still has of it."""
    match question:
        case Choice():
            given = [option_text(option) for option in question.options if option.id in response.chosen]
            return "; ".join(given)
        case Ordering():
            texts = {item.id: item.text for item in question.items}
            return ", ".join(
                f"{place} {texts[item_id]}" for place, item_id in enumerate(response.chosen, 1) if item_id in texts
            )
        case Placing():
            placed = dict(response.pairs)
            return "; ".join(
                placed_text(question, item, placed[item.id]) for item in question.items if item.id in placed
            )
        case _:
            return response.text


def right_text(question: Question) -> str:
    """Return the right answer as text."""
    match question:
        case Choice():
            return "; ".join(option_text(option) for option in question.options if option.right)
        case Ordering():
            return response_text(question, Response(chosen=question.right_order))
        case Placing():
            return "; ".join(placed_text(question, item, question.home(item)) for item in question.items)
        case Short():
            return question.accept[0].text
        case _:
            return ""


def sure_sentence(answers: Sequence[tuple[Question, Answer]]) -> str:
    """Return how sure against how right, for the answers of which it was said; empty if for none."""
    parts = []
    for sure in reversed(SURE):
        marks = [answer.mark_for(each) for each, answer in answers if each.graded and answer.sure == sure]
        if marks:
            parts.append(f"“{SURE[sure]}”: {points(sum(marks))} of {len(marks)}")
    return "Right where you said " + "; ".join(parts) + "." if parts else ""
