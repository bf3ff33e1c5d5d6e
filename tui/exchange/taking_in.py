"""A file taken in: a text becomes a guide to be written, questions become a quiz of one."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from tui.exchange.article.block import Block, LeftOut, Source
from tui.exchange.article.draft import drafted
from tui.exchange.folder import write_files
from tui.exchange.gift.entry import Unread
from tui.exchange.incoming import Incoming, read_incoming
from tui.exchange.trouble import ExchangeError
from tui.library import Library
from tui.library.sources import ARTICLE, LARGEST, QUIZZES, holds_guide
from tui.library.taken import taken_ids
from tui.model.text import without_refused
from tui.model.wording import count

_SHOWN = 30
"""Lines on what was left out; the rest stands in article.yaml."""


def take_in(name: str, folder: str, standard_input: BinaryIO, kind: str, *, force: bool) -> Iterator[str]:
    """Take a file in, standard input for `-`, and yield what to tell; raises ExchangeError, GuideError."""
    incoming = read_incoming(name, standard_input, kind)
    take = _take_in_questions if incoming.kind == "gift" else _take_in_text
    yield from take(incoming, Path(folder), force=force)


def _take_in_text(incoming: Incoming, folder: Path, *, force: bool) -> Iterator[str]:
    """Write the files of a guide to a text."""
    source = _source(incoming)
    if not any(not block.level for block in source.blocks):
        raise ExchangeError(f"{incoming.name} has no paragraph: there is nothing to teach in it.")
    draft = drafted(source, _name(incoming, folder))
    large = next((name for name, text in draft.files.items() if len(text.encode()) > LARGEST), "")
    if large:
        raise ExchangeError(f"{large} would be larger than 4 MiB. Split the text into several guides.")
    write_files({folder / name: text for name, text in draft.files.items()}, force=force)
    held = [count(draft.sections, "section"), count(draft.paragraphs, "paragraph"), count(draft.words, "word")]
    yield f"Wrote {folder}: {', '.join(held)}, and {count(draft.terms, 'stub of a term', 'stubs of terms')}."
    yield from _told(draft.left_out, "Not in the text", "article.yaml lists all.")
    yield f"`studyguide check {folder}` says what is still to be written."


def _take_in_questions(incoming: Incoming, folder: Path, *, force: bool) -> Iterator[str]:
    """Write a quiz file for each quiz among the questions."""
    from tui.exchange.gift.quizzes import Gatherer, quiz_file

    begun = not holds_guide(folder)
    guide = None if begun else Library([folder], None).open(str(folder)).guide
    title = (
        without_refused(Path(incoming.name).stem).replace("-", " ").replace("_", " ").strip().capitalize()
        or "Questions"
    )
    gatherer = Gatherer(incoming.text, title)
    ids = taken_ids(folder)
    again = {quiz: ids.quiz_files[quiz] for quiz in gatherer.quiz_ids & ids.quiz_files.keys()}
    gathered = gatherer.gathered(guide, ids.but(frozenset(again.values())))
    if not gathered.quizzes:
        raise ExchangeError(f"{incoming.name} has no question that could be taken. {_first(gathered.unread)}".rstrip())
    paths = {quiz.id: folder / again.get(quiz.id, f"{QUIZZES}/{quiz.id}.yaml") for quiz in gathered.quizzes}
    files = {paths[quiz.id]: quiz_file(quiz) for quiz in gathered.quizzes}
    if begun:
        nothing = Source("", (Block(1, "TODO The text that the questions ask about."),))
        files |= {folder / name: text for name, text in drafted(nothing, _name(incoming, folder)).files.items()}
    write_files(files, force=force)
    for quiz in gathered.quizzes:
        yield f"Wrote {paths[quiz.id]}: {count(len(quiz.questions), 'question')}."
    yield from _told((*incoming.left_out, *(LeftOut(each.line, each.why) for each in gathered.unread)), "Not taken")
    yield from _grouped(gathered.changed)
    if begun:
        yield f"{folder} was no guide. It is one now: its text is still to be put into {ARTICLE}."
    yield f"`studyguide check {folder}` says what is still to be written."


def _first(unread: Sequence[Unread]) -> str:
    return f"Line {unread[0].line}: {unread[0].why}." if unread else ""


def _grouped(changed: Sequence[Unread]) -> Iterator[str]:
    """Yield each change once, with all lines that it befell."""
    lines: dict[str, list[int]] = {}
    for each in changed:
        lines.setdefault(each.why, []).append(each.line)
    if lines:
        yield "Taken with a change:"
    for why, numbers in lines.items():
        some = ", ".join(map(str, numbers[:_SHOWN])) + (", …" if len(numbers) > _SHOWN else "")
        yield f"  {'line' if len(numbers) == 1 else 'lines'} {some}: {why}"


def _source(incoming: Incoming) -> Source:
    match incoming.kind:
        case "html":
            from tui.exchange.article.html_source import read_html

            source = read_html(incoming.text)
        case "markdown":
            from tui.exchange.article.markdown_source import read_markdown

            source = read_markdown(incoming.text)
        case _:
            from tui.exchange.article.text_source import read_text

            source = read_text(incoming.text)
    left_out = (*incoming.left_out, *source.left_out)
    return Source(source.title, source.blocks, left_out, source.language)


def _name(incoming: Incoming, folder: Path) -> str:
    return without_refused(folder.resolve().name or Path(incoming.name).stem) or "guide"


def _told(left_out: tuple[LeftOut, ...], heading: str, rest: str = "") -> Iterator[str]:
    """Yield what was left out; a long list only up to where `rest` says that it is whole, if it says so."""
    if not left_out:
        return
    shown = left_out[:_SHOWN] if rest else left_out
    yield f"{heading}, by line of the source:"
    yield from (f"  {each}" for each in shown)
    if len(left_out) > len(shown):
        yield f"  and {len(left_out) - len(shown)} more: {rest}"
