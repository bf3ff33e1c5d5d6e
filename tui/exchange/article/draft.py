"""A source file to the files of a guide that is still to be written."""

from collections.abc import Mapping, Sequence
from typing import Any

from tui.exchange.article.block import LeftOut, Source
from tui.exchange.article.candidates import candidates
from tui.exchange.article.sections import TODO, Proposal, proposed
from tui.exchange.names import Ids, slug
from tui.library.identifier import COMMANDS
from tui.library.yaml_text import yaml_text
from tui.model.text import without_refused, word_count
from tui.model.value import value

_STUBS = """\
Names and phrases that the text uses more than once, as stubs; a stub is shown to no learner. For each: write `short`,
choose its kind (person, place, institution, event or concept), check its forms, and take out what wants no entry.
content/README.md describes every field."""
_NAMED = 6
"""Paragraphs that a stub names at the most."""


@value
class Draft:
    """The files of a new guide by name, what they hold, and what of the source they don't."""

    files: Mapping[str, str]
    sections: int
    paragraphs: int
    words: int
    terms: int
    left_out: tuple[LeftOut, ...] = ()


def drafted(source: Source, name: str) -> Draft:
    """Return the files of a guide to a text; `name` gives the guide its id, and its title where the text has none."""
    proposal = proposed(source)
    left_out = tuple(sorted((*source.left_out, *proposal.left_out), key=lambda each: each.line))
    paragraphs = [paragraph for section in proposal.sections for paragraph in section.paragraphs]
    ids = Ids(f"p{number}" for number in range(1, len(paragraphs) + 1))
    files = {
        "guide.yaml": _guide(proposal, source, name),
        "article.yaml": _article(proposal, ids, left_out),
    }
    terms = _terms(paragraphs, ids)
    if terms:
        files["glossary.yaml"] = yaml_text({"terms": terms}, [_STUBS])
    words = sum(map(word_count, paragraphs))
    return Draft(files, len(proposal.sections), len(paragraphs), words, len(terms), left_out)


def guide_id(name: str) -> str:
    """Return the id of a guide that bears a name; never a word that the command line takes for itself."""
    made = slug(name) or "guide"
    return f"{made}-guide" if made in COMMANDS else made


def _guide(proposal: Proposal, source: Source, name: str) -> str:
    title = proposal.title or name
    fields = {
        "format": 1,
        "id": guide_id(name),
        "title": title,
        "summary": f"{TODO} One line for the shelf.",
        "language": source.language or "en",
        "article": {
            "title": title,
            "publisher": f"{TODO} Who published the text; leave the field out if nobody did.",
            "published": f"{TODO} When, as far as known.",
            "rights": f"{TODO} Whose text it is, and on what terms it stands here.",
        },
    }
    return yaml_text(fields, ["Each TODO is a text still to be written; `studyguide check` names them all."])


def _article(proposal: Proposal, ids: Ids, left_out: Sequence[LeftOut]) -> str:
    number = 0
    sections: list[dict[str, Any]] = []
    for section in proposal.sections:
        paragraphs = []
        for text in section.paragraphs:
            number += 1
            paragraphs.append({"id": f"p{number}", "text": text})
        section_id = ids.new("" if section.untitled else section.title, f"section-{len(sections) + 1}")
        sections.append({"id": section_id, "title": section.title, "paragraphs": paragraphs})
    comments = ["The text word for word. Where it is parted into sections, and their titles, are proposals."]
    if left_out:
        comments += ["", "Left out, by line of the source:", *(without_refused(str(each)) for each in left_out)]
    return yaml_text({"sections": sections}, comments)


def _terms(paragraphs: Sequence[str], ids: Ids) -> list[dict[str, Any]]:
    terms: list[dict[str, Any]] = []
    for each in candidates(paragraphs):
        places = ", ".join(f"¶{number}" for number in each.paragraphs[:_NAMED])
        more = ", …" if len(each.paragraphs) > _NAMED else ""
        terms.append(
            {
                "id": ids.new(each.name, f"term-{len(terms) + 1}"),
                "kind": "concept",
                "name": each.name,
                "forms": list(each.forms),
                "short": f"{TODO} One sentence in plain words. ({each.count} times: {places}{more})",
            }
        )
    return terms
