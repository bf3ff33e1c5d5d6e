"""The outline as rows: each section's state, number, title and best score; then the quizzes on the whole text."""

from tui.app.signs import Signs
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.model.article import Section
from tui.model.guide import Guide, Quiz, Sheet
from tui.model.wording import points
from tui.study import Study

CLOSED = "closed"
"""Said of a section that a teacher opens later."""


def section_state(study: Study, section: Section, signs: Signs) -> str:
    """Return the sign for unread, begun or read, or for what a teacher opens later."""
    if section.id in study.closed:
        return signs.closed
    if study.progress.is_read(section):
        return signs.done
    return signs.part if study.progress.is_begun(section) else signs.todo


def sheet_state(study: Study, sheet: Sheet, signs: Signs) -> tuple[str, str]:
    """Return the sign for a sheet of questions, and its best score if it was finished."""
    scores = study.progress.scores(sheet)
    if scores:
        best = max(scores, key=lambda score: score.share)
        return signs.done, f"{points(best.points)}/{best.questions}"
    return (signs.part if study.progress.open_sitting(sheet) else signs.todo), ""


def quiz_heading(quiz: Quiz) -> str:
    """Return a quiz's title; one that only trains is said to be practice."""
    return f"Practice: {quiz.title}" if quiz.practice else quiz.title


def outline_rows(study: Study, signs: Signs, current: str = "", *, narrow: bool = False) -> list[Row]:
    """Return a row a section (`s:ID`), page round them (`page:ID`), view (`view:NAME`), sheet on the text (`q:ID`)."""
    guide = study.guide
    rows = _page_rows(study, signs, "before")
    width = len(str(len(guide.article.sections)))
    for number, section in enumerate(guide.article.sections, 1):
        quiz = guide.quiz_of(section)
        score = sheet_state(study, quiz.sheets[0], signs)[1] if quiz and quiz.questions else ""
        state = section_state(study, section, signs)
        if section.id == current and state == signs.todo:
            state = signs.part
        lead = f"{state} {number:>{width}} "
        style = "strong" if section.id == current else "text"
        word = CLOSED * (section.id in study.closed)
        side = score if narrow else "  ".join(filter(None, [word, score]))
        blocks = [Block(section.title, style, lead=lead, lead_style="muted", side=side)]
        if word and narrow:
            blocks.append(Block(word, "muted", indent=len(lead)))
        rows.append(Row(f"s:{section.id}", tuple(blocks)))
    rows += [*_page_rows(study, signs, "after"), *_view_rows(guide)]
    for quiz in (*guide.quizzes, *guide.practices):
        if quiz.section or not quiz.questions:
            continue
        rows += [GAP, text_row(quiz_heading(quiz), "accent")]
        for sheet in quiz.sheets:
            state, score = sheet_state(study, sheet, signs)
            title = sheet.part.title if sheet.part else "All questions"
            rows.append(Row(f"q:{sheet.id}", (Block(title, lead=f"{state} ", lead_style="muted", side=score),)))
    return rows


def _view_rows(guide: Guide) -> list[Row]:
    views = [
        ("argument", "The argument", "a", guide.argument),
        ("dates", "The dates", "d", guide.timeline),
        ("map", "The map", "v", guide.map),
    ]
    rows = [Row(f"view:{name}", (Block(title, side=key),)) for name, title, key, shown in views if shown]
    return [GAP, text_row("Views", "accent"), *rows] if rows else []


def _page_rows(study: Study, signs: Signs, place: str) -> list[Row]:
    width = len(str(len(study.guide.article.sections)))
    visited = study.progress.pages.visited
    return [
        Row(
            f"page:{page.id}",
            (
                Block(
                    page.title,
                    lead=f"{signs.done if page.id in visited else signs.todo} {'':>{width}} ",
                    lead_style="muted",
                ),
            ),
        )
        for page in study.guide.pages_at(place)
    ]
