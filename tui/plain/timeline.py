"""The events, printed in two groups, each with its date and where that is from."""

from tui.model.guide import Guide
from tui.model.timeline import Timeline
from tui.plain.dialogue import Dialogue
from tui.plain.passages import print_passages

_INDENT = 3


def print_timeline(dialogue: Dialogue, guide: Guide, timeline: Timeline) -> None:
    """Print the events of the article, then those from elsewhere."""
    dialogue.say(timeline.title or f"The dates of {guide.title}", style="bold")
    if timeline.note:
        dialogue.say(timeline.note)
    for title, group in (("In the article", timeline.in_article), ("Background", timeline.background)):
        if group:
            dialogue.heading(title)
        for each in group:
            dialogue.say(f"{each.when}: {each.text}", hang=_INDENT)
            print_passages(dialogue, guide, each.evidence, _INDENT)
            if each.source:
                dialogue.say(f"Source: {each.source}", _INDENT)
