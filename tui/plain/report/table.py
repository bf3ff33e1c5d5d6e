"""A table of a report, and how it stands in a file for spreadsheets."""

import csv
import re
from collections.abc import Sequence
from io import StringIO

from tui.model.text import fold_spaces
from tui.model.value import value

Cell = str | float | int | None
_BYTE_ORDER_MARK = "\ufeff"
"""By which spreadsheets know UTF-8."""
_FORMULA = re.compile(r"(^|[;,\t|]) *(?=[=+\-@＝＋－＠])")
"""Where a cell would run: at its beginning, and after each sign that some country's spreadsheets part cells at."""


@value
class Table:
    """Rows under a row of names; None is an empty cell."""

    id: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def csv_of(tables: Sequence[Table]) -> str:
    """Return the tables one after the other, each under its title, in the form that spreadsheets open."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    for number, table in enumerate(tables):
        if len(tables) > 1:
            writer.writerows([[]] if number else [])
            writer.writerow([table.title])
        writer.writerow(table.columns)
        for row in table.rows:
            writer.writerow([inert(cell) for cell in row])
    return _BYTE_ORDER_MARK + out.getvalue().removesuffix("\n")


def inert(cell: Cell) -> str | float | int:
    """Return a cell that no spreadsheet takes for a formula: text on one line, an apostrophe before what would run."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return _FORMULA.sub(lambda found: f"{found.group()}'", fold_spaces(cell))
    return round(cell, 2) if isinstance(cell, float) else cell
