"""Whether a question's key decides it: how many options are right, what belongs where."""

from collections.abc import Callable, Sequence

from tui.library.faults import did_you_mean, shortened
from tui.library.findings import Findings
from tui.library.nodes import Node
from tui.model.questions import (
    Choice,
    Classify,
    Item,
    Locate,
    Matching,
    Option,
    Ordering,
    Question,
    Several,
    Short,
    Target,
    TrueFalse,
)
from tui.model.questions.short import spelling


def check_key(question: Question, node: Node, findings: Findings) -> None:
    """Find what keeps a question of its type from being graded fairly."""
    for kind, check in _CHECKS:
        if isinstance(question, kind):
            check(question, node, findings)


def _check_choice(question: Question, node: Node, findings: Findings) -> None:
    assert isinstance(question, Choice)
    if isinstance(question, TrueFalse):
        _check_true_false(question, node, findings)
    elif not isinstance(question, Locate):
        for index, option in enumerate(question.options):
            if not option.text:
                place = node.nearest("options", index)
                findings.error(place, "field-missing", "`text` is missing here.", "Add `text: …`.")
        _check_texts(question.options, node.nearest("options"), findings)
    for index, option in enumerate(question.options):
        if option.right and option.nowhere:
            message = f"`{option.id}` is right and stands nowhere in the article."
            place = node.nearest("options", index, "nowhere")
            findings.error(place, "right-nowhere", message, "Take out `nowhere`, or `right`.")
    if question.graded:
        _check_counts(question, node.nearest("options"), findings)


def _check_counts(question: Choice, node: Node, findings: Findings) -> None:
    right = len(question.right_ids)
    wrong = len(question.options) - right
    if isinstance(question, Several):
        if right < 2:
            message = f"{_right_options(right)}: at least two are needed."
            findings.error(node, "right-count", message, "Mark them with `right: true`, or make the question single.")
        elif wrong < right:
            message = f"{right} options are right and only {wrong} wrong, so choosing all would pay."
            findings.error(node, "wrong-count", message, "Add wrong options, as many as right ones.")
    elif right != 1:
        message = f"{_right_options(right)}: there must be one."
        findings.error(node, "right-count", message, "Mark one with `right: true`.")
    elif not wrong:
        findings.error(node, "wrong-count", "There is no wrong option.", "Add one.")


def _right_options(count: int) -> str:
    return {0: "No option is right", 1: "One option is right"}.get(count, f"{count} options are right")


def _check_true_false(question: TrueFalse, node: Node, findings: Findings) -> None:
    ids = sorted(option.id for option in question.options)
    if ids != ["false", "true"]:
        message = "A true-false question has two options, with the ids `true` and `false`."
        findings.error(node.nearest("options"), "true-false-ids", message, "Write those two ids.")
    for index, option in enumerate(question.options):
        if option.text:
            place = node.nearest("options", index, "text")
            findings.error(place, "true-false-text", "The options of true-false have no text.", "Take it out.")


def _check_texts(members: Sequence[Option | Item | Target], node: Node, findings: Findings) -> None:
    seen: dict[str, str] = {}
    for index, member in enumerate(members):
        text = member.text.casefold()
        if text and text in seen:
            message = f"`{member.id}` has the same text as `{seen[text]}`."
            findings.error(node.nearest(index, "text"), "text-twice", message, "Reword one of them.")
        seen.setdefault(text, member.id)


def _check_items(question: Question, node: Node, findings: Findings) -> None:
    assert isinstance(question, Matching | Classify | Ordering)
    least = 3 if isinstance(question, Ordering) else 2
    _check_texts(question.items, node.nearest("items"), findings)
    if len(question.items) < least:
        message = f"There {'is' if len(question.items) == 1 else 'are'} only {len(question.items)} to place."
        findings.error(node.nearest("items"), "items-few", message, f"Write at least {least} items.")


def _check_targets(question: Question, node: Node, findings: Findings) -> None:
    assert isinstance(question, Matching)
    _check_texts(question.targets, node.nearest("targets"), findings)
    known = [target.id for target in question.targets]
    for index, item in enumerate(question.items):
        if item.target not in known:
            message = f"There is no target `{shortened(item.target)}`."
            place = node.nearest("items", index, "target")
            findings.error(place, "target-unknown", message, did_you_mean(item.target, known))
            return
    if not set(known) - {item.target for item in question.items}:
        message = "No target is to spare, so the last item places itself."
        findings.error(node.nearest("targets"), "target-to-spare", message, "Add a target that no item has.")


def _check_short(question: Question, node: Node, findings: Findings) -> None:
    assert isinstance(question, Short)
    accepted = [spelling(answer.text) for answer in question.accept]
    if not accepted:
        findings.error(node.nearest("accept"), "accept-none", "No answer is accepted.", "Add `- {text: …}`.")
    for index, text in enumerate(accepted):
        if not text:
            place = node.nearest("accept", index, "text")
            findings.error(place, "accept-blank", "This answer has neither letters nor digits.", "Write it in words.")
    for index, answer in enumerate(question.near):
        if spelling(answer.text) in accepted:
            place = node.nearest("near", index, "text")
            message = f"“{shortened(answer.text)}” is accepted already, so it can't be near."
            findings.error(place, "near-accepted", message, "Leave it in one of the two lists.")


_CHECKS: tuple[tuple[type[Question], Callable[[Question, Node, Findings], None]], ...] = (
    (Choice, _check_choice),
    (Matching, _check_items),
    (Classify, _check_items),
    (Ordering, _check_items),
    (Matching, _check_targets),
    (Short, _check_short),
)
