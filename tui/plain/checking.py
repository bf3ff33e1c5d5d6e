"""What `studyguide check` does: names problems, estimates guessing, or tells what an update means."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tui.library import Library
from tui.plain.check import print_problems, print_problems_as_json
from tui.plain.dialogue import Dialogue


@dataclass(frozen=True)
class Wanted:
    """What is asked of a check."""

    json: bool = False
    strict: bool = False
    guess: bool = False
    against: str = ""


def check(dialogue: Dialogue, library: Library, folders: Sequence[Path], wanted: Wanted) -> int:
    """Check the guides in these folders, all of the shelf if none is named, and return the exit code.

    Raises GuideError where guessing or updating is asked about and a guide can't be read at all.
    """
    if wanted.against:
        return _against(dialogue, folders or library.folders(), wanted)
    if wanted.guess:
        return _guess(dialogue, folders or library.folders(), wanted)
    report = print_problems_as_json if wanted.json else print_problems
    return report(dialogue, library.check(folders, lint=True), strict=wanted.strict)


def _guess(dialogue: Dialogue, folders: Sequence[Path], wanted: Wanted) -> int:
    from tui.library.drafts import open_draft
    from tui.plain.guess import guesses_data, print_guesses

    guides = [open_draft(folder).guide for folder in folders]
    if wanted.json:
        _write(dialogue, guesses_data(guides))
    else:
        print_guesses(dialogue, guides)
    return 0


def _against(dialogue: Dialogue, folders: Sequence[Path], wanted: Wanted) -> int:
    from tui.library.drafts import open_draft, open_earlier, open_present
    from tui.model.update import changes
    from tui.plain.against import changes_data, print_changes

    data = []
    for folder in folders:
        old, new = open_earlier(folder, wanted.against).guide, open_present(folder).guide
        found = changes(old, new)
        withheld = open_draft(folder).guide.questions.keys() - new.questions.keys()
        if wanted.json:
            data.append({"guide": new.id, "was": old.id, "changes": changes_data(found)})
            continue
        dialogue.heading(f"{new.title} ({new.id}), against {wanted.against}")
        if old.id != new.id:
            dialogue.say(f"The guide was `{old.id}`: learners begin anew, since progress is kept under the guide's id.")
        print_changes(dialogue, found, sorted(withheld))
    if wanted.json:
        _write(dialogue, data)
    return 0


def _write(dialogue: Dialogue, data: object) -> None:
    dialogue.write(json.dumps(data, ensure_ascii=False, indent=2))
