"""The glossary's file to terms: each entry by itself, so that a broken one costs no other."""

from dataclasses import dataclass, replace

from tui.library.faults import did_you_mean, shortened
from tui.library.findings import Findings
from tui.library.nodes import Fields, Listing, Node
from tui.library.shape import shape
from tui.library.stubs import is_stub
from tui.model.article import Article
from tui.model.glossary import Claim, Term
from tui.model.guide import Language
from tui.model.text import comparable


@dataclass(frozen=True)
class GlossaryFile:
    """What stands in a glossary's file beside its terms."""


@dataclass(frozen=True)
class Entry:
    """A term and where it stands."""

    term: Term
    node: Node


def read_glossary(root: Node, findings: Findings) -> list[Entry]:
    """Return the entries that have the right shape and are no stubs."""
    findings.add(shape(root, GlossaryFile, skip={"terms"}).problems)
    entries: list[Entry] = []
    terms = root.get("terms")
    if isinstance(root, Fields) and not isinstance(terms, Listing):
        message = "`terms` must be a list of entries."
        findings.error(terms or root, "field-missing", message, "Begin each with `- id: …`.")
    for node in root.each("terms"):
        shaped = shape(node, Term)
        findings.add(shaped.problems)
        if shaped.value is not None and not is_stub(shaped.value.short):
            entries.append(Entry(shaped.value, node))
    return entries


def sound_terms(
    root: Node | None,
    entries: list[Entry],
    article: Article | None,
    languages: tuple[Language, ...] | None,
    findings: Findings,
) -> tuple[Term, ...]:
    """Return the terms without references that lead nowhere, each of which is found."""
    sound = {entry.term.id for entry in entries}
    written = sorted(sound | {node.text("id") for node in (root.each("terms") if root else ())} - {""})
    _check_spellings(entries, findings)
    terms = []
    for entry in entries:
        if languages is not None:
            _check_languages(entry, languages, findings)
        _check_references(entry, written, findings)
        see = tuple(other for other in entry.term.see if other in sound and other != entry.term.id)
        claims = entry.term.article if article is None else _known_paragraphs(entry, article, findings)
        changed = (see, claims) != (entry.term.see, entry.term.article)
        terms.append(replace(entry.term, see=see, article=claims) if changed else entry.term)
    return tuple(terms)


def check_forms(entries: list[Entry], seen: set[tuple[str, str]], findings: Findings) -> None:
    """Find forms that the article never uses."""
    for entry in entries:
        for index, form in enumerate(entry.term.forms):
            if (entry.term.id, form) not in seen:
                message = f"The article never writes “{shortened(form)}”."
                mend = "Write the form as the article has it, or move it to `also`."
                findings.warn(entry.node.nearest("forms", index), "form-unused", message, mend)


def _check_references(entry: Entry, known: list[str], findings: Findings) -> None:
    for index, other in enumerate(entry.term.see):
        if other not in known or other == entry.term.id:
            itself = other == entry.term.id
            message = "A term can't refer to itself." if itself else f"There is no term `{shortened(other)}`."
            mend = "Take it out." if itself else did_you_mean(other, known)
            findings.error(entry.node.nearest("see", index), "see-unknown", message, mend)


def _known_paragraphs(entry: Entry, article: Article, findings: Findings) -> tuple[Claim, ...]:
    claims = []
    for number, claim in enumerate(entry.term.article):
        for index, paragraph in enumerate(claim.paragraphs):
            if paragraph not in article.numbers:
                node = entry.node.nearest("article", number, "paragraphs", index)
                message = f"There is no paragraph `{shortened(paragraph)}`."
                findings.error(node, "paragraph-unknown", message, did_you_mean(paragraph, list(article.numbers)))
        known = tuple(paragraph for paragraph in claim.paragraphs if paragraph in article.numbers)
        claims.append(claim if known == claim.paragraphs else replace(claim, paragraphs=known))
    return tuple(claims)


def _check_languages(entry: Entry, languages: tuple[Language, ...], findings: Findings) -> None:
    known = [language.id for language in languages]
    for index, name in enumerate(entry.term.names):
        if name.language not in known:
            node = entry.node.nearest("names", index, "language")
            message = f"guide.yaml names no language `{shortened(name.language)}`."
            findings.error(node, "language-unknown", message, did_you_mean(name.language, known))


def _check_spellings(entries: list[Entry], findings: Findings) -> None:
    owners: dict[str, Term] = {}
    forms: dict[str, Term] = {}
    for entry in entries:
        for index, form in enumerate(entry.term.forms):
            owner = forms.setdefault(form, entry.term)
            if owner.id != entry.term.id:
                message = f"“{shortened(form)}” is a form of `{owner.id}` already."
                node = entry.node.nearest("forms", index)
                findings.error(node, "form-shared", message, "Leave it to one of them.")
        for text, node in _written_spellings(entry):
            owner = owners.setdefault(comparable(text), entry.term)
            if owner.id != entry.term.id and forms.get(text) in (None, entry.term):
                message = f"“{shortened(text)}” is a spelling of `{owner.id}` too, so a look-up finds only one of them."
                findings.warn(node, "spelling-shared", message, "Leave it to one of them, or write it out in full.")


def _written_spellings(entry: Entry) -> list[tuple[str, Node]]:
    term, node = entry.term, entry.node
    written = [(term.name, node.nearest("name"))]
    written += [(form, node.nearest("forms", index)) for index, form in enumerate(term.forms)]
    written += [(text, node.nearest("also", index)) for index, text in enumerate(term.also)]
    written += [(name.text, node.nearest("names", index, "text")) for index, name in enumerate(term.names)]
    return list({comparable(text): (text, place) for text, place in reversed(written)}.values())
