"""A learner's progress, printed, or as data for other programs."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from tui.model.calendar import Calendar, date_of
from tui.model.guide import Quiz, Sheet
from tui.model.progress import Progress, Score
from tui.model.wording import count, duration, percent, score_text
from tui.plain.dialogue import Dialogue
from tui.plain.passages import deciding_paragraphs, paragraph_list, paragraph_numbers
from tui.plain.reading import section_title

FORMAT = 1
"""The version of the data that `progress_data` returns: raised when a key goes or changes its meaning."""
_FIRST_FEW = 5
_ROW_HEAD = 18


def print_progress(dialogue: Dialogue, progress: Progress) -> None:
    """Print sections, quizzes, time, what was missed most and what was looked up most."""
    guide = progress.guide
    dialogue.say(guide.title, style="bold")
    share = progress.article_share()
    dialogue.say(f"Read {dialogue.bar(share)} {percent(share)}. Time {duration(progress.total_seconds)}.")
    dialogue.heading("Sections")
    for section in guide.article.sections:
        share = progress.read_share(section)
        dialogue.say(f"{dialogue.bar(share)} {percent(share):>5}  {section_title(guide, section)}", hang=_ROW_HEAD)
    dialogue.heading("Quizzes")
    for sheet in guide.sheets.values():
        if not sheet.quiz.practice:
            _print_sheet(dialogue, progress, sheet)
    if guide.practices:
        dialogue.heading("Practice, which counts in no quiz")
    for sheet in (each for quiz in guide.practices for each in quiz.sheets):
        _print_sheet(dialogue, progress, sheet)
    _print_pages(dialogue, progress)
    _print_missed(dialogue, progress)
    _print_look_ups(dialogue, progress)


def _print_sheet(dialogue: Dialogue, progress: Progress, sheet: Sheet) -> None:
    scores = progress.scores(sheet)
    best = max(scores, key=lambda score: score.share, default=None)
    words = []
    if best:
        words.append(f"first {score_text(scores[0])}, best {score_text(best)}, last {score_text(scores[-1])}")
    sitting = progress.open_sitting(sheet)
    if sitting:
        words.append(f"{sitting.answered(sheet)} of {len(sitting.asked(sheet))} answered")
    share = best.share if best else 0.0
    state = "; ".join(words) or f"{count(len(sheet.questions), 'question')}, not begun"
    dialogue.say(f"{dialogue.bar(share)} {percent(share):>5}  {sheet.title}: {state}", hang=_ROW_HEAD)


def _print_pages(dialogue: Dialogue, progress: Progress) -> None:
    if progress.guide.pages:
        dialogue.heading("Around the text, counted apart")
    for page in progress.guide.pages:
        state = duration(progress.pages.seconds(page.id)) if page.id in progress.pages.visited else "not opened"
        dialogue.say(f"{page.title}: {state}")


def _print_missed(dialogue: Dialogue, progress: Progress) -> None:
    missed = progress.missed()[:_FIRST_FEW]
    if missed:
        dialogue.heading("Missed most")
    for question, times in missed:
        where = paragraph_list(progress.guide, deciding_paragraphs(question))
        dialogue.say(f"{count(times, 'time')}: {question.prompt} {where}".rstrip())


def _print_look_ups(dialogue: Dialogue, progress: Progress) -> None:
    terms = progress.guide.glossary.by_id
    looked_up = [(terms[term], times) for term, times in progress.look_ups.most_common() if term in terms]
    if looked_up:
        dialogue.heading("Looked up most")
    for term, times in looked_up[:_FIRST_FEW]:
        dialogue.say(f"{count(times, 'time')}: {term.name}")


def progress_data(progress: Progress, learner: str, calendar: Calendar) -> dict[str, Any]:
    """Return the same as data.

    Keys: format, guide, title, learner, read (share of words, 0 to 1), seconds (without those of the pages),
    place (section, paragraph; null before the first visit),
    sections (id, number, title, read, seconds),
    quizzes (id, title, quiz, section, questions, seconds, tries, first, best, last, open),
    where first, best and last are points, questions, share and at (UTC) or null,
    and open is answered and questions of a sitting that isn't finished, or null,
    practice (the same as quizzes, for what counts in none),
    pages (id, title, place, opened, seconds),
    days (day, seconds; in the zone of the learner), missed (question, prompt, quiz, times, paragraphs),
    looked_up (term, name, times).
    """
    guide = progress.guide
    terms = guide.glossary.by_id
    return {
        "format": FORMAT,
        "guide": guide.id,
        "title": guide.title,
        "learner": learner,
        "read": round(progress.article_share(), 4),
        "seconds": round(progress.total_seconds, 1),
        "place": {"section": progress.place.section, "paragraph": progress.place.paragraph} if progress.place else None,
        "sections": [
            {
                "id": section.id,
                "number": number,
                "title": section.title,
                "read": round(progress.read_share(section), 4),
                "seconds": round(progress.seconds[section.id], 1),
            }
            for number, section in enumerate(guide.article.sections, 1)
        ],
        "quizzes": [_sheet_data(progress, quiz, sheet) for quiz in guide.quizzes for sheet in quiz.sheets],
        "practice": [_sheet_data(progress, quiz, sheet) for quiz in guide.practices for sheet in quiz.sheets],
        "pages": [
            {
                "id": page.id,
                "title": page.title,
                "place": page.place,
                "opened": page.id in progress.pages.visited,
                "seconds": round(progress.pages.seconds(page.id), 1),
            }
            for page in guide.pages
        ],
        "days": [
            {"day": date_of(day).isoformat(), "seconds": round(seconds, 1)}
            for day, seconds in sorted(progress.days(calendar).items())
        ],
        "missed": [
            {
                "question": question.id,
                "prompt": question.prompt,
                "quiz": guide.sheet_of(question.id).id,
                "times": times,
                "paragraphs": paragraph_numbers(guide, deciding_paragraphs(question)),
            }
            for question, times in progress.missed()
        ],
        "looked_up": [
            {"term": term, "name": terms[term].name, "times": times}
            for term, times in progress.look_ups.most_common()
            if term in terms
        ],
    }


def _sheet_data(progress: Progress, quiz: Quiz, sheet: Sheet) -> dict[str, Any]:
    scores = progress.scores(sheet)
    sitting = progress.open_sitting(sheet)
    return {
        "id": sheet.id,
        "title": sheet.title,
        "quiz": quiz.id,
        "section": quiz.section,
        "questions": len(sheet.questions),
        "seconds": round(progress.seconds[sheet.id], 1),
        "tries": len(scores),
        "first": _score_data(scores[:1]),
        "best": _score_data(sorted(scores, key=lambda score: -score.share)[:1]),
        "last": _score_data(scores[-1:]),
        "open": {"answered": sitting.answered(sheet), "questions": len(sitting.asked(sheet))} if sitting else None,
    }


def _score_data(scores: Sequence[Score]) -> dict[str, Any] | None:
    if not scores:
        return None
    score = scores[0]
    return {
        "points": round(score.points, 4),
        "questions": score.questions,
        "share": round(score.share, 4),
        "at": f"{datetime.fromtimestamp(score.at / 1000, UTC):%Y-%m-%dT%H:%M:%SZ}",
    }
