"""The glossary, printed: one entry, or all names."""

from collections.abc import Sequence

from tui.model.evidence import Fact
from tui.model.glossary import Claim, Term
from tui.model.guide import Guide
from tui.plain.dialogue import Dialogue
from tui.plain.passages import paragraph_list


def print_entry(dialogue: Dialogue, guide: Guide, term: Term) -> None:
    """Print a whole entry, what the article says kept apart from what is known from elsewhere."""
    dialogue.say(f"{term.name} ({term.kind})", style="bold")
    if term.say:
        dialogue.say(f"Say: {term.say}")
    for name in term.names:
        say = f" (say: {name.say})" if name.say else ""
        dialogue.say(f"{guide.label_of(name.language)} {name.text}{say}")
    if term.also:
        dialogue.say(f"Also written: {', '.join(term.also)}")
    dialogue.say()
    dialogue.say(f"In short: {term.short}")
    _print_claims(dialogue, guide, term.article)
    _print_facts(dialogue, "Background", term.background)
    _print_facts(dialogue, "Later", term.later)
    see = [guide.glossary.by_id[other].name for other in term.see if other in guide.glossary.by_id]
    if see:
        dialogue.say()
        dialogue.say(f"See also: {', '.join(see)}")


def _print_claims(dialogue: Dialogue, guide: Guide, claims: Sequence[Claim]) -> None:
    if claims:
        dialogue.say()
        dialogue.say("The article says", style="bold")
    for claim in claims:
        dialogue.say(" ".join([claim.text, paragraph_list(guide, claim.paragraphs)]).rstrip(), indent=2)


def _print_facts(dialogue: Dialogue, title: str, facts: Sequence[Fact]) -> None:
    if facts:
        dialogue.say()
        dialogue.say(title, style="bold")
    for fact in facts:
        dialogue.say(f"{fact.text} (source: {fact.source})", indent=2)


def print_names(dialogue: Dialogue, guide: Guide) -> None:
    """Print every head word with its kind."""
    for term in guide.glossary.alphabetical:
        dialogue.say(f"{term.name} ({term.kind})")


def not_found(guide: Guide, word: str) -> str:
    """Return the sentence on a term that the glossary doesn't have, with what may have been meant."""
    near = guide.glossary.matching(word)[:3] or guide.glossary.nearest(word)
    names = " or ".join(term.name for term in near)
    hint = f"Did you mean {names}?" if near else "`studyguide glossary` prints all names."
    return f"The glossary has no “{word}”. {hint}"
