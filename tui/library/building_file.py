"""The part of the file of reasons from which learners build the argument anew."""

from dataclasses import dataclass, field

from tui.library.faults import did_you_mean, shortened
from tui.library.findings import Findings
from tui.library.nodes import Node
from tui.model.argument import Argument
from tui.model.guide import Quiz
from tui.model.questions import Building, Built, Target

_LEAST = 2


@dataclass(frozen=True)
class BuiltClaim:
    """A claim to place, and the claims by which the text says the same again."""

    reason: str
    again: tuple[str, ...] = field(default=())
    feedback: str = ""


@dataclass(frozen=True)
class Round:
    """Claims that are placed at one time, and the reasons among which they are placed."""

    id: str
    prompt: str
    under: tuple[str, ...]
    claims: tuple[BuiltClaim, ...]
    edition: int = 1


@dataclass(frozen=True)
class BuildFile:
    """The practice: its rounds."""

    id: str
    title: str
    rounds: tuple[Round, ...]


def building_quiz(build: BuildFile, node: Node, argument: Argument, findings: Findings) -> Quiz | None:
    """Return the practice as a quiz of the rounds that are sound, or None if none is."""
    rounds = [
        _question(each, node.nearest("rounds", index), argument, findings) for index, each in enumerate(build.rounds)
    ]
    questions = tuple(question for question in rounds if question is not None)
    return Quiz(build.id, build.title, questions, practice=True) if questions else None


def _question(each: Round, node: Node, argument: Argument, findings: Findings) -> Building | None:
    before = findings.errors
    for index, name in enumerate(each.under):
        _check_known(name, node.nearest("under", index), argument, findings)
    if len(each.under) < _LEAST or len(each.claims) < _LEAST:
        message = f"The round `{each.id}` needs at least {_LEAST} reasons and {_LEAST} claims."
        findings.error(node, "round-small", message, "Add some.")
    items = [
        _built(claim, each, node.nearest("claims", index), argument, findings)
        for index, claim in enumerate(each.claims)
    ]
    if findings.errors > before:
        return None
    return Building(
        id=each.id,
        prompt=each.prompt,
        level="analyse",
        edition=each.edition,
        items=tuple(item for item in items if item is not None),
        targets=tuple(Target(name, argument.by_id[name].text.removesuffix(".")) for name in each.under),
    )


def _built(claim: BuiltClaim, each: Round, node: Node, argument: Argument, findings: Findings) -> Built | None:
    before = findings.errors
    _check_known(claim.reason, node.nearest("reason"), argument, findings)
    for index, name in enumerate(claim.again):
        _check_known(name, node.nearest("again", index), argument, findings)
    if findings.errors > before:
        return None
    names = (claim.reason, *claim.again)
    homes = [next((above for above in argument.above(name) if above in each.under), "") for name in names]
    for name, home in zip(names, homes, strict=True):
        if not home:
            message = f"`{name}` stands under none of the reasons of this round."
            findings.error(node, "home-missing", message, "Take the claim out, or add a reason above it to `under`.")
    return Built(
        id=claim.reason,
        text=argument.by_id[claim.reason].text,
        feedback=claim.feedback,
        evidence=tuple(passage for name in names for passage in argument.by_id[name].evidence),
        homes=tuple(dict.fromkeys(homes)),
    )


def _check_known(name: str, node: Node, argument: Argument, findings: Findings) -> bool:
    if name in argument.by_id:
        return True
    message = f"There is no claim `{shortened(name)}` in the tree."
    findings.error(node, "reason-unknown", message, did_you_mean(name, list(argument.by_id)))
    return False
