"""The names in a file that a spreadsheet saved: a name a line, or a table with a column headed `name`."""

import codecs
import csv
import io
from pathlib import Path

from tui.model.roster import LONGEST_NAME, fit_name
from tui.model.text import comparable
from tui.refusal import Refusal

_LARGEST_FILE = 1_000_000
_HEADING = "name"
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAYS_DELIMITER = "sep="
"""How Excel's files say what parts their cells, where they do."""


def names_in(path: Path) -> list[str]:
    """Return the names in a file, no two of which are the same to who types them; raises Refusal."""
    rows = _rows(path)
    heads = [cell.strip().casefold() for cell in rows[0][1]] if rows else []
    headed = _HEADING in heads
    column = heads.index(_HEADING) if headed else 0
    lines: dict[str, int] = {}
    names = []
    for line, row in rows[headed:]:
        if not headed and any(cell.strip() for cell in row[1:]):
            raise Refusal(
                f"{path}, line {line}: several cells, none under a heading `{_HEADING}`. Give the names that heading."
            )
        name = fit_name(row[column]) if column < len(row) else ""
        if not name:
            raise Refusal(
                f"{path}, line {line}: no name. A name has letters, at most {LONGEST_NAME} characters, "
                "and none that steers a terminal. Mend that line."
            )
        if (before := lines.setdefault(comparable(name), line)) != line:
            raise Refusal(
                f"{path}, line {line}: the name of line {before} once more. Add a letter, so that each can sign in."
            )
        names.append(name)
    if not names:
        raise Refusal(f"{path} holds no names. Write one a line, or a column with the heading `{_HEADING}`.")
    return names


def _rows(path: Path) -> list[tuple[int, list[str]]]:
    """Return the rows that aren't empty, each with the number of its line; raises Refusal."""
    text = _text(path)
    first, _, rest = text.partition("\n")
    skipped = 0
    if first.casefold().startswith(_SAYS_DELIMITER) and len(first.strip()) == len(_SAYS_DELIMITER) + 1:
        delimiter, text, skipped = first[len(_SAYS_DELIMITER)], rest, 1
    else:
        delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return [(reader.line_num + skipped, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise Refusal(f"{path}, line {reader.line_num + skipped}: no table ({error}). Is a quote left open?") from error


def _text(path: Path) -> str:
    try:
        data = path.read_bytes() if path.stat().st_size <= _LARGEST_FILE else None
    except OSError as error:
        raise Refusal(f"{path} can’t be read ({error.strerror}).") from error
    if data is None:
        raise Refusal(f"{path} is too large for a list of names.")
    try:
        return data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refusal(f"{path} can’t be read as UTF-8 text: save it as “CSV UTF-8”.") from error
