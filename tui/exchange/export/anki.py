"""A guide as a package for Anki: its questions and its terms as cards that a second import updates."""

from collections.abc import Iterator
from hashlib import blake2b
from html import escape
from io import BytesIO
from typing import Any

from tui.exchange.export.exercise import Exercise, exercises
from tui.exchange.export.lines import NumberedText
from tui.model.glossary import Term
from tui.model.guide import Guide

_CSS = """
.card { font: 20px/1.4 sans-serif; max-width: 38em; margin: 1em auto; text-align: left; }
.about, .from { font-size: 0.75em; opacity: 0.75; }
.answer { font-weight: bold; }
"""
_ASKED = '<p class="about">{{About}}</p><p>{{Prompt}}</p>{{Choices}}'
_QUESTION_FIELDS = ("Id", "About", "Prompt", "Choices", "Answer", "Reasons", "Passages")
_QUESTION_BACK = '{{FrontSide}}<hr id="answer"><div class="answer">{{Answer}}</div>{{Reasons}}<div>{{Passages}}</div>'
_TERM_FIELDS = ("Id", "Guide", "Name", "Names", "Meaning", "Article", "Background")
_TERM_FRONT = '<p class="about">{{Guide}}</p><p>{{Name}}</p>'
_TERM_BACK = (
    '{{FrontSide}}<hr id="answer"><p class="from">{{Names}}</p><div class="answer">{{Meaning}}</div>'
    "{{Article}}{{Background}}"
)


def anki_package(guide: Guide, now: float) -> bytes:
    """Return the guide as an .apkg file; `now`, in seconds since 1970, tells Anki which of two imports is newer."""
    import genanki

    questions = genanki.Deck(_number("deck", guide.id, "questions"), f"{guide.title}::Questions")
    asked = _model("studyguide question", _QUESTION_FIELDS, _ASKED, _QUESTION_BACK)
    text = NumberedText(guide.article)
    for sheet, each in exercises(guide):
        for exercise in each:
            tags = ["studyguide", f"quiz::{sheet.id}", f"level::{exercise.question.level}"]
            fields = [*_question_fields(exercise, text)]
            guid = genanki.guid_for("studyguide", guide.id, "question", exercise.question.id)
            questions.add_note(genanki.Note(asked, fields, tags=tags, guid=guid))
    terms = genanki.Deck(_number("deck", guide.id, "terms"), f"{guide.title}::Glossary")
    known = _model("studyguide term", _TERM_FIELDS, _TERM_FRONT, _TERM_BACK)
    for term in guide.glossary.terms:
        guid = genanki.guid_for("studyguide", guide.id, "term", term.id)
        tags = ["studyguide", f"kind::{term.kind}"]
        terms.add_note(genanki.Note(known, [*_term_fields(guide, term)], tags=tags, guid=guid))
    out = BytesIO()
    genanki.Package([deck for deck in (questions, terms) if deck.notes]).write_to_file(out, timestamp=now)
    return out.getvalue()


def _number(*parts: str) -> int:
    """Return the id of a deck or a kind of note, the same for the same parts: Anki knows both by numbers."""
    return 1 << 30 | int.from_bytes(blake2b(" ".join(parts).encode(), digest_size=4).digest()) >> 2


def _model(name: str, fields: tuple[str, ...], front: str, back: str) -> Any:
    import genanki

    return genanki.Model(
        _number("model", name, *fields),
        name,
        fields=[{"name": field} for field in fields],
        templates=[{"name": "Card", "qfmt": front, "afmt": back}],
        css=_CSS,
        sort_field_index=2,
    )


def _question_fields(exercise: Exercise, text: NumberedText) -> Iterator[str]:
    guide, question = exercise.guide, exercise.question
    about = "About background" if question.about == "background" else "About the article"
    yield question.id
    yield escape(f"{guide.title} · {about} · {question.label}")
    yield escape(question.prompt)
    choices = [f"{choice.letter}&ensp;{escape(choice.text)}" for choice in exercise.choices]
    blanks = [f"___&ensp;{escape(item)}" for _, item in exercise.blanks]
    yield _lines(choices) + _lines(blanks) + (_lines([escape(f"From {exercise.ends}")]) if exercise.ends else "")
    yield "<br>".join(map(escape, exercise.answer))
    yield _lines([escape(reason) for reason in exercise.reasons])
    sources = [f"Background: {fact}" for fact in exercise.sources]
    yield "<br>".join(escape(place) for place in (*exercise.places(text), *sources))


def _term_fields(guide: Guide, term: Term) -> Iterator[str]:
    yield term.id
    yield escape(guide.title)
    yield escape(term.name)
    yield escape(" · ".join(f"{guide.label_of(name.language)} {name.text}" for name in term.names))
    yield escape(term.short)
    yield _lines([escape(claim.text) for claim in term.article])
    facts = [*(("Background", fact) for fact in term.background), *(("Later", fact) for fact in term.later)]
    yield _lines([f"{label}: {escape(fact.text)} <small>({escape(fact.source)})</small>" for label, fact in facts])


def _lines(lines: list[str]) -> str:
    """Return lines of HTML under each other; nothing for none."""
    return f"<p>{'<br>'.join(lines)}</p>" if lines else ""
