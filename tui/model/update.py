"""What an edited guide means for learners who are in the middle of the old one."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from tui.model.guide import Guide
from tui.model.questions import Question, change_between
from tui.model.value import value

Fate = Literal["kept", "reworded", "asked again", "regraded", "retired", "renamed", "new"]
FATES: tuple[Fate, ...] = ("asked again", "regraded", "reworded", "renamed", "retired", "new", "kept")
"""What can become of a part, what an author must look at first."""


@value
class Change:
    """What becomes of one part of a guide; `texts` are old and new wordings that differ, `was` the id before."""

    fate: Fate
    kind: str
    id: str
    was: str = ""
    texts: tuple[tuple[str, str], ...] = ()
    edition: bool = False
    """Whether the author raised the edition."""


def changes(old: Guide, new: Guide) -> list[Change]:
    """Return what becomes of every section, paragraph, term, quiz and question, in that order."""
    renames = dict(new.renames)
    found: list[Change] = []
    for kind, texts_of in _PARTS.items():
        found += _compared(kind, texts_of(old), texts_of(new), renames)
    return found + list(_questions(old, new, renames))


Texts = dict[str, tuple[str, ...]]


def _sections(guide: Guide) -> Texts:
    return {section.id: (section.title, section.gist) for section in guide.article.sections}


def _paragraphs(guide: Guide) -> Texts:
    return {paragraph.id: (paragraph.text,) for paragraph in guide.article.paragraphs}


def _terms(guide: Guide) -> Texts:
    return {
        term.id: (
            term.name,
            term.short,
            *(claim.text for claim in term.article),
            *(fact.text for fact in (*term.background, *term.later)),
        )
        for term in guide.glossary.terms
    }


def _sheets(guide: Guide) -> Texts:
    return {sheet.id: (sheet.title,) for sheet in guide.sheets.values()}


_PARTS = {"section": _sections, "paragraph": _paragraphs, "term": _terms, "quiz": _sheets}


def _compared(kind: str, old: Texts, new: Texts, renames: Mapping[str, str]) -> Iterator[Change]:
    for was, texts in old.items():
        id = was if was in new else renames.get(was, was)
        if id not in new:
            yield Change("retired", kind, was)
            continue
        if id != was:
            yield Change("renamed", kind, id, was)
        differing = _differing(texts, new[id])
        if differing:
            yield Change("reworded", kind, id, texts=differing)
        elif id == was:
            yield Change("kept", kind, id)
    yield from _added(kind, old, new, renames)


def _added(kind: str, old: Iterable[str], new: Iterable[str], renames: Mapping[str, str]) -> Iterator[Change]:
    known = {*old, *(renames.get(each, each) for each in old)}
    return (Change("new", kind, id) for id in new if id not in known)


def _questions(old: Guide, new: Guide, renames: Mapping[str, str]) -> Iterator[Change]:
    for was, before in old.questions.items():
        id = was if was in new.questions else renames.get(was, was)
        after = new.questions.get(id)
        if after is None:
            yield Change("retired", "question", was)
            continue
        if id != was:
            yield Change("renamed", "question", id, was)
        yield from _question(before, after, renamed=id != was)
    yield from _added("question", old.questions, new.questions, renames)


def _question(before: Question, after: Question, *, renamed: bool) -> Iterator[Change]:
    change = change_between(before.fingerprint, after.fingerprint)
    texts = _differing(tuple(before.wordings()), tuple(after.wordings()))
    raised = after.edition > before.edition
    if change == "changed":
        yield Change("asked again", "question", after.id, texts=texts, edition=raised)
    elif change == "wider":
        yield Change("regraded", "question", after.id, texts=texts)
    elif texts:
        yield Change("reworded", "question", after.id, texts=texts)
    elif not renamed:
        yield Change("kept", "question", after.id)


def _differing(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return the old and the new text wherever they differ, white space aside; those on one side alone with nothing."""
    folded = [" ".join(text.split()) for text in old], [" ".join(text.split()) for text in new]
    gone = [text for text in folded[0] if text not in folded[1]]
    come = [text for text in folded[1] if text not in folded[0]]
    gone += [""] * (len(come) - len(gone))
    come += [""] * (len(gone) - len(come))
    return tuple(zip(gone, come, strict=True))
