"""Reading notes and expressions, and where they stand in the text."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tui.library.entries import ReadEntry, read_entries
from tui.library.faults import shortened
from tui.library.findings import Findings
from tui.library.marks import Marker, Marks
from tui.library.nodes import Node
from tui.library.passages import check_passage
from tui.model.article import Article
from tui.model.asides import Expression, Note
from tui.model.evidence import find_quote
from tui.model.guide import Mark


@dataclass(frozen=True)
class Asides:
    """The notes and expressions that learners get, and their marks."""

    notes: tuple[Note, ...] = ()
    expressions: tuple[Expression, ...] = ()
    marks: Marks = ()


def read_asides(notes: Node | None, expressions: Node | None, article: Article | None, findings: Findings) -> Asides:
    """Return what is sound of the two files."""
    sound = [entry.value for entry in read_entries(notes, "notes", Note, findings) if _fits(entry, article, findings)]
    entries = read_entries(expressions, "expressions", Expression, findings)
    found = tuple(entry.value for entry in entries)
    if article is None:
        return Asides(tuple(sound), found)
    marker = Marker(found)
    marks = marker.marks(article)
    _check_forms(entries, marker.seen, findings)
    by_paragraph: dict[str, list[Mark]] = {}
    for paragraph, mark in _note_marks(sound, article):
        by_paragraph.setdefault(paragraph, []).append(mark)
    for paragraph, found_there in marks:
        by_paragraph.setdefault(paragraph, []).extend(replace(mark, kind="expression") for mark in found_there)
    in_order = tuple((each.id, tuple(by_paragraph[each.id])) for each in article.paragraphs if each.id in by_paragraph)
    return Asides(tuple(sound), found, in_order)


def _fits(entry: ReadEntry[Note], article: Article | None, findings: Findings) -> bool:
    note, node, before = entry.value, entry.node, findings.errors
    if note.kind == "language" and not note.text:
        message = "A note on language says nothing of its own."
        findings.error(node, "note-empty", message, "Add `text: …`: what the words may mean.")
    if note.kind == "background" and not note.background:
        mend = "Add what sources say: `background: [{text: …, source: …}]`."
        findings.error(node, "source-missing", "A note of background cites no source.", mend)
    if article is not None:
        check_passage(note.at, node.nearest("at"), article, findings)
    return findings.errors == before


def _check_forms(entries: list[ReadEntry[Expression]], seen: set[tuple[str, str]], findings: Findings) -> None:
    for entry in entries:
        for index, form in enumerate(entry.value.forms):
            if (entry.value.id, form) not in seen:
                message = f"The article never writes “{shortened(form)}”."
                findings.warn(
                    entry.node.nearest("forms", index), "form-unused", message, "Write it as the article does."
                )


def _note_marks(notes: list[Note], article: Article) -> Iterator[tuple[str, Mark]]:
    for note in notes:
        span = find_quote(article.paragraph(note.at.paragraph).text, note.at.quote)
        if span:
            yield note.at.paragraph, Mark(*span, note.id, "note")
