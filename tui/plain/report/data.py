"""A report as data for other programs."""

from typing import Any

from tui.model.text import without_refused
from tui.plain.report.class_view import ClassView
from tui.plain.report.table import Cell
from tui.plain.report.tables import tables_of

FORMAT = 1
"""The version of what `report_data` returns: raised when a key goes or changes its meaning."""


def report_data(view: ClassView) -> dict[str, Any]:
    """Return the report: format, class, guide, title, begun, and each table as a list of rows with named cells.

    The tables are learners, quizzes, questions, options, paragraphs, objections, accepted; an undefined figure is null.
    """
    guide = view.figures.guide
    tables = {
        table.id: [{name: _plain(cell) for name, cell in zip(table.columns, row, strict=True)} for row in table.rows]
        for table in tables_of(view)
    }
    about = {"format": FORMAT, "class": view.title, "guide": guide.id, "title": guide.title}
    return {**about, "begun": view.figures.begun, **tables}


def _plain(cell: Cell) -> Cell:
    """Return a cell that is safe to print, since JSON would keep in escapes what steers a terminal."""
    if isinstance(cell, str):
        return without_refused(cell)
    return round(cell, 2) if isinstance(cell, float) else cell
