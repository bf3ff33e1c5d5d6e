"""The argument, printed: each claim with how it is worded, its paragraphs and its quotations."""

from tui.model.argument import STANCES, Argument, Reason
from tui.model.guide import Guide
from tui.model.wording import count
from tui.plain.dialogue import Dialogue
from tui.plain.passages import print_passages

_STEP = 3


def print_argument(dialogue: Dialogue, guide: Guide, argument: Argument) -> None:
    """Print the whole tree, numbered, then the words of caution of each section."""
    dialogue.say(argument.title or f"The argument of {guide.title}", style="bold")
    if argument.note:
        dialogue.say(argument.note)
    for strand in argument.strands:
        dialogue.heading(strand.title)
        if strand.note:
            dialogue.say(strand.note)
        for number, reason in enumerate(strand.reasons, 1):
            _print_reason(dialogue, guide, reason, str(number), 0)
    if argument.hedges:
        _print_densities(dialogue, guide, argument)


def _print_reason(dialogue: Dialogue, guide: Guide, reason: Reason, number: str, indent: int) -> None:
    how = "; ".join(filter(None, [STANCES[reason.stance], reason.standing]))
    dialogue.say(f"{number}  {reason.text} ({how})", indent, _STEP)
    print_passages(dialogue, guide, reason.evidence, indent + _STEP)
    for below, each in enumerate(reason.reasons, 1):
        _print_reason(dialogue, guide, each, f"{number}.{below}", indent + _STEP)


def _print_densities(dialogue: Dialogue, guide: Guide, argument: Argument) -> None:
    densities = argument.densities(guide.article)
    most = max(density.rate for density in densities) or 1
    dialogue.heading("Words of caution for each 100 words of a section")
    for number, density in enumerate(densities, 1):
        bar = dialogue.bar(density.rate / most)
        words = count(density.hedges, "word of caution", "words of caution")
        dialogue.say(f"{bar} {density.rate:.1f}  {number}  {density.section.title} ({words})", hang=_STEP)
