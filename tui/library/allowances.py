"""Warnings that an author means to live with: listed in guide.yaml, each with the reason."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tui.library.entries import ReadEntry, listed
from tui.library.faults import did_you_mean, shortened
from tui.library.findings import Findings, problem_at
from tui.library.ids import shared_ids
from tui.library.nodes import Fields, Listing, Node
from tui.library.problem import Problem
from tui.library.renames import bearers
from tui.library.shape import shape
from tui.library.sources import GUIDE

WarningCode = Literal[
    "absolute-only-wrong",
    "answer-given-away",
    "background-type",
    "evidence-missing",
    "file-not-read",
    "form-unused",
    "key-longest",
    "key-place",
    "name-undefined",
    "option-all-none",
    "option-supported",
    "options-alike",
    "origin-missing",
    "part-empty",
    "prompt-hard",
    "prompt-holds-answer",
    "prompt-negative",
    "section-without-questions",
    "source-missing",
    "spelling-shared",
    "term-unused",
    "to-write",
    "words-missing",
]
"""The codes of warnings; an error is mended, never allowed."""


@dataclass(frozen=True)
class Allowance:
    """A warning that is meant to be so."""

    code: WarningCode
    because: str
    at: str = ""
    """The id of what it is allowed in, with all that stands within; empty for the whole guide."""


Allowances = Sequence[ReadEntry[Allowance]]


def read_allowances(roots: Mapping[str, Node], findings: Findings) -> Allowances:
    """Return what guide.yaml allows; a faulty entry is found and allows nothing."""
    root = roots.get(GUIDE)
    if root is None or root.get("allow") is None:
        return ()
    ids = [node.value for node in shared_ids(roots)]
    read = []
    for node in listed(root, "allow", findings):
        shaped = shape(node, Allowance)
        findings.add(shaped.problems)
        if shaped.value is None:
            continue
        if shaped.value.at and shaped.value.at not in ids:
            message = f"Nothing in the guide has the id `{shortened(shaped.value.at)}`."
            findings.error(node.nearest("at"), "id-unknown", message, did_you_mean(shaped.value.at, ids))
        else:
            read.append(ReadEntry(shaped.value, node))
    return read


def without_allowed(problems: Sequence[Problem], allowed: Allowances, roots: Mapping[str, Node]) -> list[Problem]:
    """Return the problems without the warnings that are allowed, and one for each allowance that nothing needs."""
    kept, unneeded = list(problems), []
    broken = any(problem.severity == "error" for problem in problems)  # then not every warning has been looked for
    for entry in allowed:
        places = _places(entry.value.at, roots)
        met = [each for each in problems if each.code == entry.value.code and _stands_in(each, places)]
        kept = [each for each in kept if each not in met]
        if not met and not broken:
            where = f" in `{entry.value.at}`" if entry.value.at else ""
            message = f"No warning `{entry.value.code}` has to be allowed{where}."
            unneeded.append(problem_at(entry.node, "allowance-unneeded", message, "Take it out.", "warning"))
    return kept + unneeded


Place = tuple[str, int, int]


def _stands_in(problem: Problem, places: frozenset[Place] | None) -> bool:
    return places is None or (problem.path, problem.line, problem.column) in places


def _places(bearer: str, roots: Mapping[str, Node]) -> frozenset[Place] | None:
    """Return every place within what bears an id; None for the whole guide."""
    if not bearer:
        return None
    every = (node for root in roots.values() for node in bearers(root) if node.text("id") == bearer)
    return frozenset((node.file, node.line, node.column) for within in every for node in _within([within]))


def _within(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        if isinstance(node, Fields):
            yield from _within(node.values.values())
        elif isinstance(node, Listing):
            yield from _within(node.items)
