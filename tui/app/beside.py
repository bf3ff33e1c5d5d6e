"""All signs that stand beside the text of the reader, gathered in one place."""

from tui.app.margin_sign import MarginSign
from tui.app.signs import Signs
from tui.app.stance_signs import stance_sign
from tui.model.events import MARKED
from tui.study import Study


def beside(study: Study, signs: Signs) -> list[MarginSign]:
    """Return the signs beside the text; of those after one line the last two are seen."""
    return [*_claims(study, signs), *_notes(study, signs), *_marks(study, signs)]


def _claims(study: Study, signs: Signs) -> list[MarginSign]:
    return [
        MarginSign(paragraph, start, end, stance_sign(claim.stance, signs), "muted", True, f"claim:{claim.id}")
        for paragraph, start, end, claim in study.guide.claim_spans
    ]


def _notes(study: Study, signs: Signs) -> list[MarginSign]:
    return [
        MarginSign(paragraph, mark.start, mark.end, signs.note, "accent", True, f"note:{mark.term}")
        for paragraph, marks in study.guide.asides
        for mark in marks
        if mark.kind == "note"
    ]


def _marks(study: Study, signs: Signs) -> list[MarginSign]:
    """Return a sign before each marked passage, another for one with a note, and a dot before its further lines."""
    if MARKED not in study.progress.others:
        return []
    marks = study.marks.follow(study.guide, study.progress.others)
    places = [(mark.place, signs.own_note if mark.note else signs.mark) for mark in marks if mark.place]
    further = [MarginSign(place.paragraph, place.start, place.end, signs.dot, "accent") for place, _ in places]
    return further + [MarginSign(place.paragraph, place.start, place.start + 1, sign) for place, sign in places]
