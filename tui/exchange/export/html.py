"""A guide as a handout in HTML, to be printed from a browser."""

from collections.abc import Iterator
from html import escape

from tui.exchange.export.around import Titled, expressions, pages, reading_notes
from tui.exchange.export.exercise import Exercise, exercises, lessons
from tui.exchange.export.lines import NumberedText
from tui.model.glossary import Term
from tui.model.guide import Guide
from tui.model.pages import Place

_STYLE = """
body { font: 11pt/1.45 Georgia, "Times New Roman", serif; max-width: 46em; margin: 2em auto; padding: 0 1em; }
h1, h2, h3 { line-height: 1.2; break-after: avoid; }
h3 { margin: 1.6em 0 0.4em; }
.source, .lesson, .task { font-size: 0.9em; }
.text td { padding: 0; vertical-align: baseline; white-space: pre; }
.text td.n { color: GrayText; font-size: 0.75em; text-align: right; user-select: none; }
.text td.n { min-width: 2.6em; padding-right: 1.2em; }
.text caption { text-align: left; font-size: 0.8em; }
.text table { border-collapse: collapse; margin-bottom: 0.8em; }
dt { font-weight: bold; margin-top: 0.7em; break-after: avoid; }
.question { break-inside: avoid; margin: 1.1em 0; }
.question p { margin: 0.2em 0; }
ul.said li { margin: 0.4em 0; }
ul { list-style: none; margin: 0.3em 0; padding-left: 1.6em; }
.letter { display: inline-block; min-width: 1.6em; }
.blank { display: inline-block; min-width: 3em; border-bottom: 1px solid; margin-right: 0.8em; }
.long { display: block; min-width: 60%; height: 1.8em; }
@page { margin: 2cm; }
@media print { body { margin: 0; max-width: none; padding: 0; } .page { break-before: page; } }
"""


def html_handout(guide: Guide) -> str:
    """Return the guide for paper: text in numbered lines what stands around it, glossary, worksheet, key."""
    text = NumberedText(guide.article)
    body = [*_head(guide), *_pages(guide, "before"), *_text(guide, text), *_aside(reading_notes(guide, text))]
    body += [*_pages(guide, "after"), *_glossary(guide), *_aside(expressions(guide))]
    body += [*_worksheet(guide), *_key(guide, text)]
    title, language = escape(guide.title), escape(guide.language)
    head = f'<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>{title}</title>'
    return (
        "\n".join(
            [
                f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n{head}\n<style>{_STYLE}</style>\n</head>\n<body>',
                *body,
            ]
        )
        + "\n</body>\n</html>\n"
    )


def _head(guide: Guide) -> Iterator[str]:
    yield f"<h1>{escape(guide.title)}</h1>"
    if guide.summary:
        yield f"<p>{escape(guide.summary)}</p>"
    note = guide.about
    source = ", ".join(escape(part) for part in (note.title, note.publisher, note.published) if part)
    yield from (f'<p class="source">{part}</p>' for part in (source, escape(note.note), escape(note.rights)) if part)


def _text(guide: Guide, text: NumberedText) -> Iterator[str]:
    yield '<section class="text">\n<h2>The text</h2>'
    for number, section in enumerate(guide.article.sections, 1):
        yield f"<h3>{number}&ensp;{escape(section.title)}</h3>"
        for paragraph in section.paragraphs:
            yield f"<table><caption>¶{guide.article.numbers[paragraph.id]}</caption>"
            for line in text.lines(paragraph.id):
                yield f'<tr><td class="n">{line.number}</td><td>{escape(line.text)}</td></tr>'
            yield "</table>"
    yield "</section>"


def _pages(guide: Guide, place: Place) -> Iterator[str]:
    for title, parts in pages(guide, place):
        yield f'<section class="page">\n<h2>{escape(title)}</h2>'
        for part in parts:
            yield f"<h3>{escape(part.title)}</h3>"
            yield from _list([f"<li>{escape(line)}</li>" for line in part.lines], "said")
        yield "</section>"


def _aside(titled: Titled) -> Iterator[str]:
    if titled.lines:
        yield f"<section>\n<h2>{escape(titled.title)}</h2>"
        yield from _list([f"<li>{escape(line)}</li>" for line in titled.lines], "said")
        yield "</section>"


def _glossary(guide: Guide) -> Iterator[str]:
    if not guide.glossary.terms:
        return
    yield '<section class="page">\n<h2>Glossary</h2>\n<dl>'
    for term in guide.glossary.alphabetical:
        yield from _entry(guide, term)
    yield "</dl>\n</section>"


def _entry(guide: Guide, term: Term) -> Iterator[str]:
    names = [f"{guide.label_of(name.language)} {name.text}" for name in term.names]
    yield f"<dt>{escape(term.name)} <small>({escape(', '.join((term.kind, *names)))})</small></dt>"
    yield f"<dd>{escape(term.short)}"
    for claim in term.article:
        places = ", ".join(f"¶{guide.article.numbers[paragraph]}" for paragraph in claim.paragraphs)
        yield f"<br>{escape(claim.text)}" + (f" ({places})" if places else "")
    for label, facts in (("Background", term.background), ("Later", term.later)):
        for fact in facts:
            yield f"<br>{label}: {escape(fact.text)} <small>({escape(fact.source)})</small>"
    yield "</dd>"


def _worksheet(guide: Guide) -> Iterator[str]:
    if not guide.quizzes:
        return
    yield '<section class="page">\n<h2>Worksheet</h2>'
    for sheet, each in exercises(guide):
        yield f"<h3>{escape(sheet.title)}</h3>"
        if sheet.part and sheet.part.intro:
            yield f"<p>{escape(sheet.part.intro)}</p>"
        for title, lesson, classes in lessons(guide, sheet):
            yield f'<p class="lesson"><em>{escape(title)}.</em> {escape(lesson)}</p>'
            meant = [f"<li>{escape(known.name)}: {escape(known.meaning)}</li>" for known in classes if known.meaning]
            yield from _list(meant, "lesson")
        for exercise in each:
            yield from _asked(exercise)
    yield "</section>"


def _asked(exercise: Exercise) -> Iterator[str]:
    ends = f", {escape(exercise.ends)}" if exercise.ends else ""
    yield f'<div class="question">\n<p><strong>{exercise.number}.</strong> {escape(exercise.stem)}'
    yield f'<span class="task">({escape(exercise.question.label)}{ends})</span></p>'
    yield from _list([_lettered(choice.letter, choice.text) for choice in exercise.choices])
    yield from _list([f'<li><span class="blank">&nbsp;</span>{escape(text)}</li>' for _, text in exercise.blanks])
    if exercise.typed:
        yield '<span class="blank long">&nbsp;</span>'
    if exercise.ends:
        yield "<p>The order: " + '<span class="blank">&nbsp;</span>' * len(exercise.choices) + "</p>"
    yield "</div>"


def _key(guide: Guide, text: NumberedText) -> Iterator[str]:
    if not guide.quizzes:
        return
    yield '<section class="page">\n<h2>Key</h2>'
    for sheet, each in exercises(guide):
        yield f"<h3>{escape(sheet.title)}</h3>"
        for exercise in each:
            answer = escape("; ".join(exercise.answer))
            yield f'<div class="question">\n<p><strong>{exercise.number}.</strong> {answer}</p>'
            lines = [*exercise.reasons, *exercise.places(text), *(f"Background: {fact}" for fact in exercise.sources)]
            yield from _list([f"<li>{escape(line)}</li>" for line in lines])
            yield "</div>"
    yield "</section>"


def _list(items: list[str], kind: str = "") -> Iterator[str]:
    if items:
        yield "\n".join([f'<ul class="{kind}">' if kind else "<ul>", *items, "</ul>"])


def _lettered(letter: str, text: str) -> str:
    return f'<li><span class="letter">{letter}</span>{escape(text)}</li>'
