"""The views, printed: the argument, the dates, the map."""

from tui.model.guide import Guide
from tui.plain.argument import print_argument
from tui.plain.dialogue import Dialogue
from tui.plain.map import print_map
from tui.plain.timeline import print_timeline


def print_view(dialogue: Dialogue, guide: Guide, name: str) -> bool:
    """Print a view by its name; return False, and say so, where the guide has none of that kind."""
    if name == "argument" and guide.argument is not None:
        print_argument(dialogue, guide, guide.argument)
    elif name == "dates" and guide.timeline is not None:
        print_timeline(dialogue, guide, guide.timeline)
    elif name == "map" and guide.map is not None:
        print_map(dialogue, guide, guide.map)
    else:
        dialogue.say(f"{guide.title} has no such view: {name}.")
        return False
    return True
