"""One question of a file to the model's question of its type."""

from dataclasses import replace
from typing import Any

from tui.library.faults import did_you_mean, shortened
from tui.library.findings import Findings
from tui.library.nodes import Fields, Node, Scalar
from tui.library.shape import shape
from tui.library.variants import Spellings
from tui.model.guide import Scheme
from tui.model.questions import (
    Classify,
    Locate,
    Matching,
    Ordering,
    Question,
    Several,
    Short,
    Single,
    TrueFalse,
)

TYPES: dict[str, type[Question]] = {
    "single": Single,
    "several": Several,
    "true-false": TrueFalse,
    "short": Short,
    "matching": Matching,
    "ordering": Ordering,
    "classify": Classify,
    "locate": Locate,
}
_OWN: dict[type[Question], set[str]] = {Short: {"variants"}, Classify: {"classes"}, Locate: {"lies"}}
"""Fields that the program works out."""
_NEEDED: dict[type[Question], dict[str, dict[str, bool]]] = {
    Single: {"options": {"text": True}},
    Several: {"options": {"text": True}},
    TrueFalse: {"options": {"text": False}},
    Classify: {"scheme": {}},
}
"""Fields that a type needs, beyond its shape; of a list, the fields that its items need or have no place for."""
_TRUE_FALSE = {"true": "True", "false": "False"}


def hidden_fields(kind: type[Any]) -> set[str]:
    """Return the fields of a shape that no file may hold, since the program works them out."""
    return _OWN.get(kind, set()) | ({"accepted"} if issubclass(kind, Question) else set())


def needed_fields(kind: type[Any]) -> dict[str, dict[str, bool]]:
    """Return the fields that a question type needs; of a list, what its items need (true) or may not have (false)."""
    return _NEEDED.get(kind, {})


def read_question(node: Node, findings: Findings) -> Question | None:
    """Return a question, or None with its faults found."""
    kind = _type(node, findings)
    if kind is None:
        return None
    shaped: Any = shape(node, kind, hidden=hidden_fields(kind))
    findings.add(shaped.problems)
    question: Question | None = shaped.value
    if question is not None and question.edition < 1:
        findings.error(node.nearest("edition"), "kind-wrong", "`edition` must be 1 or more.", "Count up from 1.")
        return None
    return question


def completed(question: Question, schemes: dict[str, Scheme], spellings: Spellings) -> Question:
    """Return the question with what its file leaves to the rest of the guide."""
    if isinstance(question, TrueFalse):
        named = tuple(replace(option, text=_TRUE_FALSE.get(option.id, "")) for option in question.options)
        return replace(question, options=named)
    if isinstance(question, Classify) and question.scheme in schemes:
        return replace(question, classes=schemes[question.scheme].classes)
    return spellings.filled(question) if isinstance(question, Short) else question


def _type(node: Node, findings: Findings) -> type[Question] | None:
    if not isinstance(node, Fields):
        findings.error(node, "kind-wrong", "A question must be a group of fields.", "Begin it with `- id: …`.")
        return None
    written = node.get("type")
    if not isinstance(written, Scalar):
        message = "`type` is missing here." if written is None else "`type` must be a word."
        findings.error(written or node, "field-missing", message, f"Write one of: {', '.join(TYPES)}.")
        return None
    if written.value not in TYPES:
        message = f"There is no question type `{shortened(written.value)}`."
        findings.error(written, "value-unknown", message, did_you_mean(written.value, list(TYPES)))
    return TYPES.get(written.value)
