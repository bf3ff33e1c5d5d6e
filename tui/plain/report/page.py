"""A report as a page of HTML that loads nothing and can be printed."""

from collections.abc import Iterator, Sequence
from html import escape

from tui.model.confusion import ParagraphFigures
from tui.model.question_figures import QuestionFigures
from tui.model.wording import count
from tui.plain.passages import deciding_paragraphs, paragraph_list
from tui.plain.report.class_view import ClassView, figure
from tui.plain.report.table import Table
from tui.plain.report.tables import tables_of
from tui.plain.report.text import ABOUT_THE_MAP

STYLE = """
body { font: 11pt/1.45 Georgia, "Times New Roman", serif; max-width: 56em; margin: 2em auto; padding: 0 1em; }
h1, h2, h3 { line-height: 1.2; break-after: avoid; }
.small, td, th { font-size: 0.85em; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 0.15em 1em 0.15em 0; }
td.n { text-align: right; }
h1 ~ h1 { break-before: page; }
.question, .paragraph { break-inside: avoid; margin: 1em 0; }
.question p, .paragraph p { margin: 0.2em 0; }
.paragraph { display: grid; grid-template-columns: 13em 1fr; gap: 1em; }
meter { width: 6em; }
@page { margin: 2cm; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
"""


def page_of(title: str, language: str, body: Iterator[str]) -> str:
    """Return a whole page around its parts."""
    head = (
        f'<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>{escape(title)}</title>'
    )
    start = (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n{head}\n<style>{STYLE}</style>\n</head>\n<body>'
    )
    return "\n".join([start, *body, "</body>\n</html>"])


def report_page(views: Sequence[ClassView]) -> str:
    """Return the whole report, of one guide or of several one after the other."""
    first = views[0]
    title = f"{first.title}: {', '.join(view.figures.guide.title for view in views)}"
    return page_of(title, first.figures.guide.language, (part for view in views for part in _body(view)))


def _body(view: ClassView) -> Iterator[str]:
    figures = view.figures
    tables = {table.id: table for table in tables_of(view)}
    yield f"<h1>{escape(view.title)}: {escape(figures.guide.title)}</h1>"
    yield f"<p>{count(len(figures.learners), 'learner')}; {figures.begun} have opened the text.</p>"
    yield from _table(tables["learners"])
    yield '<h2>Questions</h2>\n<p class="small">First answers only; what was left out counts nowhere.</p>'
    for quiz in figures.quizzes:
        yield f"<h3>{escape(quiz.sheet.title)}</h3>\n<p>{escape(quiz.reading)}</p>"
        for question in quiz.questions:
            yield from _question(view, question)
    yield f'<h2>Confusion map</h2>\n<p class="small">{escape(ABOUT_THE_MAP)}</p>'
    by_id = {each.paragraph: each for each in figures.paragraphs}
    for section in figures.guide.article.sections:
        yield f"<h3>{escape(section.title)}</h3>"
        for paragraph in section.paragraphs:
            number = figures.guide.article.numbers[paragraph.id]
            margin = "".join(_margin(number, by_id[paragraph.id]))
            yield f'<div class="paragraph"><div class="small">{margin}</div><p>{escape(paragraph.text)}</p></div>'
    yield from _table(tables["objections"])
    if view.accepted:
        yield from _table(tables["accepted"])


def _table(table: Table) -> Iterator[str]:
    yield f"<h2>{escape(table.title)}</h2>\n<table>"
    yield f"<tr>{''.join(f'<th>{escape(name)}</th>' for name in table.columns)}</tr>"
    for row in table.rows:
        cells = (
            f'<td class="n">{cell:.0f}</td>' if isinstance(cell, float) else f"<td>{escape(str(cell or ''))}</td>"
            for cell in row
        )
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</table>"


def _question(view: ClassView, each: QuestionFigures) -> Iterator[str]:
    where = paragraph_list(view.figures.guide, deciding_paragraphs(each.question))
    yield f'<div class="question"><p><b>{escape(each.question.prompt)}</b> {where}</p>'
    if each.number:
        yield f"<p>{each.marks_words}</p>"
    if each.discrimination is not None:
        found = figure(each.discrimination, unit=""), figure(each.efficiency, unit="")
        yield f"<p>Discrimination {found[0]}, efficiency {found[1]}.</p>"
    yield f"<p>{escape(each.reading)}</p>"
    if each.number and each.options:
        yield "<table>"
        for option in each.options:
            right = "right" if option.right else ""
            share = f'<td>{_bar(option.share)}</td><td class="n">{figure(option.share)}</td><td>{right}</td>'
            yield f"<tr>{share}<td>{escape(option.text)}</td></tr>"
        yield "</table>"
    yield "</div>"


def _margin(number: int, each: ParagraphFigures) -> Iterator[str]:
    yield f"<p><b>¶{number}</b></p>"
    if each.look_ups is None or each.returns is None:
        yield f"<p>{count(each.readers, 'reader')}: blank</p>"
        return
    if each.missed is not None:
        asked = f"n {each.answers} to {count(each.questions, 'question')}"
        yield f"<p>{_bar(each.missed)} {figure(each.missed)} missed<br>{asked}</p>"
    else:
        yield f"<p>{'not answered yet' if each.questions else 'not asked about'}</p>"
    flags = f"{count(each.flags, 'objection')}<br>" if each.flags else ""
    yield f"<p>{flags}look-ups {each.look_ups:.1f} a reader<br>(returns {each.returns:.1f} a reader)</p>"


def _bar(share: float | None) -> str:
    return "" if share is None else f'<meter min="0" max="100" value="{share:.0f}">{share:.0f} %</meter>'
