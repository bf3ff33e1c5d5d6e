"""The review as rows: what is due, the load over days, predicted recall against answers, the parameters."""

from collections.abc import Sequence

from tui.app.screens.study_screen import measure
from tui.app.signs import Signs
from tui.app.widgets.row import GAP, Block, Row, text_row
from tui.model.review import Reviews, Trust
from tui.model.wording import count, percent
from tui.reviewing import Reviewing, today
from tui.study import Study

_DAYS = 14
"""How many days back and ahead the load is drawn."""
_BAR = 20


def review_rows(study: Study, signs: Signs) -> list[Row]:
    """Return what comes back and when; the review (`r:`) and the words (`w:`) can be chosen."""
    reviewing, day = Reviewing(study), today(study)
    reviews = reviewing.reviews
    if not reviews.cards() and not reviews.words():
        return []
    due = len(reviewing.due())
    words = sum(reviews.has_word(card.id.partition(":")[2]) for card in reviews.words())
    rows = [GAP, text_row("Review", "accent")]
    rows.append(
        Row("r:", (Block(f"{due} due today" if due else "Nothing due today", side="Enter asks" if due else ""),))
    )
    rows.append(Row("w:", (Block(f"{count(words, 'word')} in it", side="Enter lists"),)))
    rows += _load_rows(reviews, day, signs)
    trust = reviews.trust()
    if trust:
        rows += [GAP, text_row("Predicted recall, and how many you did recall", "accent")]
        rows += [_trust_row(each, signs) for each in trust]
    if reviews.answered:
        recall = reviews.recall
        figures = " ".join(f"{each:g}" for each in recall.parameters)
        said = f"FSRS 6, so that {percent(recall.wanted)} of what is due is still recalled. Its parameters: {figures}"
        rows += [GAP, text_row(said, "muted")]
    return rows


def _load_rows(reviews: Reviews, day: int, signs: Signs) -> list[Row]:
    back = [reviews.answered[each] for each in range(day - _DAYS + 1, day + 1)]
    ahead = reviews.load(day, _DAYS)
    most = max(*back, *ahead)
    if not most:
        return []
    said = f"the last {_DAYS} days answered, the next {_DAYS} due; the highest is {most}"
    return [text_row(f"{_columns(back, most, signs)} {_columns(ahead, most, signs)}  {said}", "muted")]


def _columns(counts: Sequence[int], most: int, signs: Signs) -> str:
    columns = signs.columns
    return "".join(
        columns[min(len(columns) - 1, int(each / most * (len(columns) - 1) + 0.999))] if each else signs.dot
        for each in counts
    )


def _trust_row(trust: Trust, signs: Signs) -> Row:
    bar = measure(trust.actual, _BAR, signs)
    said = f"{percent(trust.actual)} of {count(trust.answers, 'answer')}"
    return text_row(f"{bar}  {said}", lead=f"predicted {percent(trust.predicted):>5}  ")
