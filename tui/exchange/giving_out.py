"""A guide given out as one file."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Literal, get_args

from tui.exchange.folder import write_files
from tui.exchange.trouble import ExchangeError
from tui.model.guide import Guide
from tui.model.wording import count

Target = Literal["anki", "gift", "csv", "markdown", "html"]
TARGETS: tuple[str, ...] = get_args(Target)
"""What a guide can be given out as."""
STANDARD_OUTPUT = "-"
_ENDINGS: dict[str, str] = {"anki": ".apkg", "gift": ".gift", "csv": ".csv", "markdown": ".md", "html": ".html"}
_QUESTIONS_ALONE = frozenset({"gift", "csv"})


def give_out(
    guide: Guide, target: str, name: str, standard_output: BinaryIO, *, now: float, force: bool
) -> Iterator[str]:
    """Write a guide to a file, by default one named after it here, or to standard output for `-`.

    Yields what to tell the user; `now` is in seconds since 1970. Raises ExchangeError.
    """
    if target in _QUESTIONS_ALONE and not guide.questions:
        raise ExchangeError(f"{guide.title} has no questions to export.")
    data = _data(guide, target, now)
    if name == STANDARD_OUTPUT:
        if target == "anki" and standard_output.isatty():
            raise ExchangeError("An Anki package is no text. Name a file with --out, or pipe it into one.")
        standard_output.write(data)
        standard_output.flush()
        return
    path = Path(name or guide.id + _ENDINGS[target])
    write_files({path: data}, force=force)
    held = [count(len(guide.questions), "question")]
    if target not in _QUESTIONS_ALONE:
        held.append(count(len(guide.glossary.terms), "term"))
    if target in ("markdown", "html"):
        held.insert(0, count(len(guide.article.sections), "section"))
    yield f"Wrote {path}: {', '.join(held)}."


def _data(guide: Guide, target: str, now: float) -> bytes:
    match target:
        case "anki":
            from tui.exchange.export.anki import anki_package

            return anki_package(guide, now)
        case "gift":
            from tui.exchange.gift.outgoing import gift_questions
            from tui.exchange.gift.writer import write_gift

            return write_gift(gift_questions(guide)).encode()
        case "csv":
            from tui.exchange.export.spreadsheet import csv_questions

            return csv_questions(guide).encode()
        case "markdown":
            from tui.exchange.export.markdown import markdown_handout

            return markdown_handout(guide).encode()
        case _:
            from tui.exchange.export.html import html_handout

            return html_handout(guide).encode()
