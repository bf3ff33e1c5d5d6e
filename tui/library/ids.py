"""The ids of a guide: well-formed, and none twice where it must be the only one."""

from collections.abc import Iterator, Mapping

from tui.library.faults import shortened
from tui.library.findings import Findings
from tui.library.identifier import COMMANDS, well_formed
from tui.library.nodes import Fields, Node, Scalar
from tui.library.sources import AROUND, ARTICLE, EXPRESSIONS, GLOSSARY, GUIDE, NOTES, QUIZZES
from tui.library.view_ids import VIEWS, view_ids

_MEMBERS = ("options", "items", "targets")
_LISTS = {AROUND: "pages", NOTES: "notes", EXPRESSIONS: "expressions"}
"""Files that are a list, and its name."""


def check_ids(roots: Mapping[str, Node], findings: Findings) -> None:
    """Find ids that are ill-formed or stand twice; each of them stops the guide."""
    guide = roots.get(GUIDE)
    if guide is not None:
        _check_guide_id(guide, findings)
        _check_space(_ids(guide.each("languages")), findings, formed=False)
        for scheme in guide.each("schemes"):
            _check_space(_ids(scheme.each("classes")), findings)
    _check_space(shared_ids(roots), findings)
    for name, root in roots.items():
        if name == AROUND:
            _check_space(_ids(root.each("opening", "options")), findings)
        if name.startswith(QUIZZES):
            for question in root.each("questions"):
                for members in _MEMBERS:
                    _check_space(_ids(question.each(members)), findings)


def _check_guide_id(guide: Node, findings: Findings) -> None:
    node = guide.get("id")
    if isinstance(node, Scalar) and node.value:
        _check_formed(node, findings)
        if node.value in COMMANDS:
            message = f"`{node.value}` is a command of studyguide."
            findings.stop(node, "id-command", message, "Give the guide another id.")


def shared_ids(roots: Mapping[str, Node]) -> Iterator[Scalar]:
    """Yield the ids that must be unique in the whole guide."""
    for name, root in roots.items():
        if name == GUIDE:
            yield from _ids(root.each("schemes"))
        elif name == ARTICLE:
            yield from _ids(root.each("sections"))
            for section in root.each("sections"):
                yield from _ids(section.each("paragraphs"))
        elif name == GLOSSARY:
            yield from _ids(root.each("terms"))
            for term in root.each("terms"):
                yield from _ids(term.each("background"))
                yield from _ids(term.each("later"))
        elif name in _LISTS:
            yield from _ids(root.each(_LISTS[name]))
            yield from _ids(iter([root.nearest("opening")]))
        elif name in VIEWS:
            yield from _ids(view_ids(name, root))
        else:
            yield from _ids(iter([root]))
            yield from _ids(root.each("parts"))
            yield from _ids(root.each("questions"))


def _ids(nodes: Iterator[Node]) -> Iterator[Scalar]:
    for node in nodes:
        found = node.get("id") if isinstance(node, Fields) else None
        if isinstance(found, Scalar) and found.value:
            yield found


def _check_space(ids: Iterator[Scalar], findings: Findings, formed: bool = True) -> None:
    first: dict[str, Scalar] = {}
    for node in ids:
        if formed:
            _check_formed(node, findings)
        earlier = first.setdefault(node.value, node)
        if earlier is not node:
            message = f"The id `{shortened(node.value)}` stands at {earlier.file}:{earlier.line} already."
            findings.stop(node, "id-twice", message, "Give one of them another id.")


def _check_formed(node: Scalar, findings: Findings) -> None:
    if not well_formed(node.value):
        message = f"`{shortened(node.value)}` is no id."
        mend = "Write up to 100 lower-case ASCII letters, digits and hyphens, no hyphen first."
        findings.stop(node, "id-malformed", message, mend)
